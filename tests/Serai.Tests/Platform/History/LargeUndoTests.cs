using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Imports.Statements;
using Serai.Platform.Cli;
using Serai.Platform.Db;
using Serai.Tests.Features.Imports.Ror;

namespace Serai.Tests.Platform.History;

/// <summary>A long list is taken back by questions about many rows at once.</summary>
public sealed class LargeUndoTests
{
    private const int Rows = 1200;

    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task Four_times_the_rows_are_not_asked_for_one_by_one(DatabaseKind kind)
    {
        var (few, many) = (await CountAsync(kind, Rows / 4), await CountAsync(kind, Rows));
        // Hundreds at once of each kind of rows are read; SQLite takes each that goes or comes as a statement of its own.
        Assert.True(many - few < (Rows - Rows / 4) * 3 / 2, string.Create(CultureInfo.InvariantCulture, $"{few} statements, then {many}."));
    }

    private static async Task<int> CountAsync(DatabaseKind kind, int rows)
    {
        await using var scope = await ImportRorTests.Scope(kind);
        var list = RorDump.File("alliance,member_name,category,since,source_title,trust\n" + string.Concat(Enumerable.Range(1, rows).Select(n => string.Create(CultureInfo.InvariantCulture, $"The Ring,College {n},member,{1900 + n % 100},One,own\n"))), "list.csv");
        await scope.Get<ImportStatements>().RunAsync(list, "tester", "test");
        scope.Get<SeraiDb>().ChangeTracker.Clear();
        var last = await UndoImportTests.Last(scope);
        using var count = new StatementCount();
        Assert.Empty(await UndoImportTests.Undo(scope, last));
        var statements = count.Value;
        Assert.Empty(await UndoImportTests.Undo(scope, await UndoImportTests.Last(scope)));
        Assert.Equal(rows, await scope.Get<SeraiDb>().Set<Serai.Features.Alliances.MembershipStatement>().CountAsync());
        return statements;
    }
}
