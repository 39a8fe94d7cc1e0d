using Serai.Features.Imports.Statements;

namespace Serai.Tests.Features.Alliances;

/// <summary>Small tables of statements for one test.</summary>
public static class AllianceTables
{
    private const string Members = "alliance,member_name,category,since,source_title,trust\n";

    /// <summary>Imports rows of alliance, member, category, since, source, trust.</summary>
    public static Task ImportAsync(TestSite site, string rows) => ImportTableAsync(site, Members + rows);

    /// <summary>Imports a table with its own head.</summary>
    public static async Task ImportTableAsync(TestSite site, string table)
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("serai-table-").FullName, "table.csv");
        await File.WriteAllTextAsync(file, table);
        await site.WithAsync<ImportStatements>(import => import.RunAsync(file, "test", "test"));
    }
}
