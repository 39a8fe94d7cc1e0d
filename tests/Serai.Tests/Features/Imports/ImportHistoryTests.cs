using Microsoft.EntityFrameworkCore;
using Serai.Features.Alliances;
using Serai.Features.Imports.Statements;
using Serai.Platform.Cli;
using Serai.Platform.Db;
using Serai.Platform.History;
using Serai.Tests.Features.Imports.Ror;

namespace Serai.Tests.Features.Imports;

/// <summary>The history says what changed, not only that something was imported.</summary>
public sealed class ImportHistoryTests
{
    private const string Head = "alliance,member_name,category,since,until,source_title,trust\n";

    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task Members_that_came_went_and_changed(DatabaseKind kind)
    {
        await using var scope = await CommandScope.OpenAsync(await SampleTemplate.EmptyAsync(kind), CancellationToken.None);
        await Import(scope, Head + "The Ring,Alpha,member,2010,,One,own\nThe Ring,Beta,observer,2010,,One,own\nThe Ring,Gone,member,2000,2005,One,own\n");
        Assert.Equal(["join:  → Alpha; Beta"], await Told(scope));
        await Import(scope, Head + "The Ring,Alpha,member,,2020,Two,own\nThe Ring,Beta,member,2015,,Two,own\nThe Ring,Gamma,member,2020,,Two,own\n");
        Assert.Equal(["join:  → Gamma", "leave: Alpha → ", "standing: observer → full: Beta"], await Told(scope));
        Assert.Empty(await Told(scope));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Figures_foundings_and_decisions(DatabaseKind kind)
    {
        await using var scope = await CommandScope.OpenAsync(await SampleTemplate.EmptyAsync(kind), CancellationToken.None);
        await Import(scope, Head + "The Ring,Alpha,member,2010,,One,own\n");
        await Told(scope);
        await Import(scope, "alliance,measure,qualifier,value,date,source_title,trust\nThe Ring,members,about,197,2023,One,own\n");
        Assert.Equal(["figures:  → members: 197 (2023)"], await Told(scope));
        await Import(scope, "alliance,kind,event,people_or_institutions,date,source_title,trust\nThe Ring,founding,It begins,,2009,One,own\n");
        Assert.Equal(["founding:  → 2009"], await Told(scope));
        var key = await scope.Get<SeraiDb>().MembershipStatements.Select(s => s.Key).SingleAsync();
        await Import(scope, $"statement,decision,reason,by,on\n{key},reject,wrong,secretary,2026\n");
        Assert.Equal(["leave: Alpha → ", "reject:  → Alpha"], await Told(scope));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_merger_of_an_organization_that_was_there(DatabaseKind kind)
    {
        await using var scope = await ImportRorTests.Scope(kind);
        await ImportRorTests.Import(scope, RorDump.Record(1, "One"), RorDump.Record(2, "Two"));
        await ImportRorTests.Import(scope, RorDump.Record(1, "One", status: "withdrawn").Relate("successor", 2), RorDump.Record(2, "Two"), RorDump.Record(3, "Three", status: "withdrawn").Relate("successor", 2));
        Assert.Equal(["merge: One → Two"], await Told(scope));
    }

    // A test class is made anew for each test.
    private long last;

    private async Task<string[]> Told(CommandScope scope)
    {
        var changes = await scope.Get<SeraiDb>().Changes.AsNoTracking().Where(c => c.Id > last && c.Verb != "import").ToListAsync();
        last = Math.Max(last, changes.Select(c => c.Id).DefaultIfEmpty().Max());
        return [.. changes.Select(c => $"{c.Verb}: {c.Old} → {c.New}").Order(StringComparer.Ordinal)];
    }

    private static async Task Import(CommandScope scope, string text)
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("serai-import-").FullName, "table.csv");
        await File.WriteAllTextAsync(file, text);
        await scope.Get<ImportStatements>().RunAsync(file, "tester", "test");
        scope.Get<SeraiDb>().ChangeTracker.Clear();
    }
}
