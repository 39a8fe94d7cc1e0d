using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Imports;
using Serai.Features.Imports.Ror;
using Serai.Features.Organizations;
using Serai.Names;
using Serai.Platform.Cli;
using Serai.Platform.Db;
using Serai.Platform.History;

namespace Serai.Tests.Features.Imports.Ror;

public sealed class ImportRorTests
{
    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task A_record_becomes_an_organization_with_all_its_parts(DatabaseKind kind)
    {
        await using var scope = await Scope(kind);
        await Import(scope, RorReaderTests.Rich.DeepClone());
        var o = await Load(scope, "https://ror.org/000025p04");
        Assert.Equal(("Thailand Science Research and Innovation", "en", "thailand-science-research-and-innovation"), (o.Name, o.NameLanguage, o.Slug));
        Assert.Equal((OrganizationTypes.Funder | OrganizationTypes.Government, OrganizationStatus.Inactive, "0976", "TH", "Bangkok"), (o.Types, o.Status, o.Established?.Text, o.CountryCode, o.City));
        Assert.Equal(7, o.Id.Version);
        Assert.Equal(
            [("TSRI", NameKind.Acronym, null), ("Thailand Science Research and Innovation", NameKind.Official, "en"), ("สกสว.", NameKind.Label, "th")],
            o.Names.OrderBy(n => n.Id).Select(n => (n.Text, n.Kind, n.Language)));
        Assert.All(o.Names, n => Assert.Equal(NameFold.Fold(n.Text), n.Folded));
        Assert.Equal([("TH", 13.75398, 100.0, 1609350L), ("HK", (double?)null, (double?)null, (long?)null)], o.Places.OrderBy(p => p.Id).Select(p => (p.CountryCode, p.Latitude, p.Longitude, p.GeoNamesId)));
        Assert.Equal(["ror https://ror.org/000025p04 True", "fundref 501100017170 False", "fundref 501100004396 True", "wikidata Q1 False"], o.Identifiers.OrderBy(i => i.Id).Select(i => $"{i.Scheme} {i.Value} {i.Preferred}"));
        Assert.Equal([(LinkKind.Domain, "tsri.or.th"), (LinkKind.Website, "https://www.tsri.or.th"), (LinkKind.Wikipedia, "http://en.wikipedia.org/wiki/TSRI")], o.Links.OrderBy(l => l.Id).Select(l => (l.Kind, l.Address)));
        Assert.NotNull(o.SourceId);
        Assert.All(o.Names, n => Assert.Equal(o.SourceId, n.SourceId));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task The_same_file_twice_changes_nothing(DatabaseKind kind)
    {
        await using var scope = await Scope(kind);
        JsonNode[] records = [RorDump.Record(1).Relate("parent", 2), RorDump.Record(2, "Beta").Relate("child", 1).Relate("related", 3), RorDump.Record(3, "Gamma", status: "withdrawn").Relate("successor", 1)];
        var first = await Import(scope, records);
        Assert.Equal((3, 3, 0, 3, 1), (first.Records, first.New, first.Changed, first.RelationsAdded, first.Merged));
        var before = await Everything(scope);
        var again = await Import(scope, records);
        Assert.Equal((3, 0, 0, false), (again.Records, again.New, again.Changed, again.ChangedAnything));
        Assert.Equal(before, await Everything(scope));
        Assert.Equal(1, await scope.Get<SeraiDb>().Changes.CountAsync());
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_changed_record_is_brought_up_to_date_and_keeps_its_address_and_id(DatabaseKind kind)
    {
        await using var scope = await Scope(kind);
        await Import(scope, RorDump.Record(1, "Alpha College"), RorDump.Record(2, "Beta"));
        var before = await Load(scope, RorDump.Id(1));
        var changed = await Import(scope, RorDump.Record(1, "Alpha University", "HK", "inactive").With("established", 1920), RorDump.Record(2, "Beta"));
        Assert.Equal((0, 1, 1), (changed.New, changed.Changed, changed.Unchanged));
        var after = await Load(scope, RorDump.Id(1));
        Assert.Equal((before.Id, "alpha-college", "Alpha University", "alpha university"), (after.Id, after.Slug, after.Name, after.SortName));
        Assert.Equal(("HK", OrganizationStatus.Inactive, "1920", before.Version + 1), (after.CountryCode, after.Status, after.Established!.Text, after.Version));
        Assert.Equal("Alpha University", Assert.Single(after.Names).Text);
        Assert.Equal("HK", Assert.Single(after.Places).CountryCode);
        Assert.Single(after.Identifiers);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Names_from_other_sources_outlive_a_change(DatabaseKind kind)
    {
        await using var scope = await Scope(kind);
        await Import(scope, RorDump.Record(1, "Alpha College"));
        var db = scope.Get<SeraiDb>();
        db.Add(new OrganizationName { OrganizationId = (await Load(scope, RorDump.Id(1))).Id, Text = "阿尔法", Folded = "阿尔法", Language = "zh-Hans", Kind = NameKind.Official });
        await db.SaveChangesAsync();
        await Import(scope, RorDump.Record(1, "Alpha University"));
        Assert.Equal(["Alpha University", "阿尔法"], (await Load(scope, RorDump.Id(1))).Names.Select(n => n.Text).Order(StringComparer.Ordinal));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task An_organization_kept_by_hand_that_bears_the_id_gains_names_and_stays_as_it_is(DatabaseKind kind)
    {
        await using var scope = await Scope(kind);
        var db = scope.Get<SeraiDb>();
        var own = new Organization { Slug = "alpha", Name = "Our Alpha", SortName = "our alpha", CountryCode = "CN" };
        own.Identifiers.Add(new() { Scheme = "ror", Value = RorDump.Id(1), Preferred = true });
        db.Add(own);
        await db.SaveChangesAsync();
        for (var time = 0; time < 2; time++)
        {
            await Import(scope, RorDump.Record(1, "Alpha University"));
            var o = await Load(scope, RorDump.Id(1));
            Assert.Equal((own.Id, "Our Alpha", "CN", "alpha"), (o.Id, o.Name, o.CountryCode, o.Slug));
            Assert.Equal("Alpha University", Assert.Single(o.Names).Text);
            Assert.Single(o.Identifiers);
            Assert.Equal(1, await db.Organizations.CountAsync());
        }
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Equal_names_get_addresses_of_their_own(DatabaseKind kind)
    {
        await using var scope = await Scope(kind);
        await Import(scope, RorDump.Record(1, "Ministry of Health"), RorDump.Record(2, "Ministry of Health"), RorDump.Record(3, "Ministry of Health", "HK"), RorDump.Record(4, "Ministry of Health"));
        Assert.Equal(
            ["ministry-of-health", "ministry-of-health-th", "ministry-of-health-hk", "ministry-of-health-" + RorDump.Id(4)[16..]],
            await scope.Get<SeraiDb>().RegisterRecords.OrderBy(r => r.ExternalId).Join(scope.Get<SeraiDb>().Organizations, r => r.OrganizationId, o => o.Id, (r, o) => o.Slug).ToListAsync());
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_refused_file_leaves_the_registry_as_it_was(DatabaseKind kind)
    {
        await using var scope = await Scope(kind);
        await Import(scope, RorDump.Record(1));
        var before = await Everything(scope);
        var many = Enumerable.Range(2, 1500).Select(i => (JsonNode)RorDump.Record(i)).Append(RorDump.Record(1, "Changed")).ToList();
        foreach (var last in new[] { RorDump.Record(9999).With("status", "odd"), RorDump.Record(9999, country: "ZZ") })
        {
            var refused = await Assert.ThrowsAsync<RorRefused>(() => Import(scope, [.. many.Select(m => m.DeepClone()), last]));
            Assert.Equal((1502L, RorDump.Id(9999)), (refused.Problem.Record, refused.Problem.Id));
            Assert.Equal(before, await Everything(scope));
        }
        Assert.Equal(1, (await Import(scope, RorDump.Record(1, "Changed"))).Changed);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Stopped_in_the_middle_nothing_is_kept(DatabaseKind kind)
    {
        await using var scope = await Scope(kind);
        var file = RorDump.File(RorDump.Json([.. Enumerable.Range(1, 2500).Select(i => RorDump.Record(i))]));
        using var keyboard = new CancellationTokenSource();
        var told = new List<RorProgress>();
        var progress = new Immediate(at =>
        {
            told.Add(at);
            keyboard.Cancel();
        });
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => scope.Get<ImportRor>().RunAsync(file, "tester", "test", progress: progress, stop: keyboard.Token));
        Assert.Equal(1000, Assert.Single(told).Records);
        Assert.Equal(0, await scope.Get<SeraiDb>().Organizations.CountAsync());
        Assert.Equal(2500, (await scope.Get<ImportRor>().RunAsync(file, "tester", "test")).New);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task One_line_of_history_says_what_came(DatabaseKind kind)
    {
        await using var scope = await Scope(kind);
        await Import(scope, RorDump.Record(1));
        var change = await scope.Get<SeraiDb>().Changes.SingleAsync();
        Assert.Equal(("tester", "test", "imports/dump.json", "import"), (change.Actor, change.Way, change.Subject, change.Verb));
        Assert.StartsWith("1 records: 1 new", change.New, StringComparison.Ordinal);
    }

    private sealed class Immediate(Action<RorProgress> tell) : IProgress<RorProgress>
    {
        public void Report(RorProgress value) => tell(value);
    }

    internal static async Task<CommandScope> Scope(DatabaseKind kind) => await CommandScope.OpenAsync(await SampleTemplate.EmptyAsync(kind), CancellationToken.None);

    internal static async Task<RorImported> Import(CommandScope scope, params JsonNode[] records)
    {
        scope.Get<SeraiDb>().ChangeTracker.Clear();
        return await scope.Get<ImportRor>().RunAsync(RorDump.File(RorDump.Json([.. records.Select(r => r.DeepClone())])), "tester", "test");
    }

    internal static async Task<Organization> Load(CommandScope scope, string ror) => await scope.Get<SeraiDb>().Organizations.AsNoTracking().AsSplitQuery()
        .Include(o => o.Names).Include(o => o.Places).Include(o => o.Identifiers).Include(o => o.Links)
        .SingleAsync(o => o.Identifiers.Any(i => i.Value == ror));

    /// <summary>What the database holds, as text, to compare before with after.</summary>
    internal static async Task<string> Everything(CommandScope scope)
    {
        var db = scope.Get<SeraiDb>();
        var organizations = await db.Organizations.AsNoTracking().OrderBy(o => o.Slug).Select(o => $"{o.Slug} {o.Name} {o.Status} {o.Version} {o.MergedIntoId}").ToListAsync();
        var names = await db.OrganizationNames.AsNoTracking().OrderBy(n => n.Id).Select(n => $"{n.Id} {n.Text}").ToListAsync();
        var relations = await db.OrganizationRelations.AsNoTracking().OrderBy(r => r.Id).Select(r => $"{r.FromId} {r.Kind} {r.ToId}").ToListAsync();
        var register = await db.RegisterRecords.AsNoTracking().OrderBy(r => r.ExternalId).Select(r => $"{r.ExternalId} {r.ImportedAt}").ToListAsync();
        return string.Join('\n', [.. organizations, .. names, .. relations, .. register]);
    }
}
