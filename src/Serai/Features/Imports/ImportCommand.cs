using System.CommandLine;
using Serai.Features.Imports.Members;
using Serai.Features.Imports.Ror;
using Serai.Features.Imports.Statements;
using Serai.Platform.Cli;
using Serai.Platform.History;

namespace Serai.Features.Imports;

/// <summary><c>serai import statements</c>, <c>serai import members</c> and <c>serai import ror</c>.</summary>
public static class ImportCommand
{
    public static Command Create() => new("import", "Bring records and statements into the registry.")
    {
        ImportRorCommand.Create(),
        Statements(),
        ImportMembersCommand.Create(),
    };

    private static Command Statements()
    {
        var path = new Argument<string>("FILE|FOLDER") { Description = "A CSV file or a folder of them; docs/guide/statements.md lists the columns." };
        var database = CommandRun.DatabaseOption();
        var command = new Command("statements", "Import what sources say: members, figures, names, activities, decisions.") { path, database };
        command.SetAction(async (parsed, stop) =>
        {
            await using var scope = await CommandScope.OpenAsync(CommandRun.Database(parsed, database), stop);
            var from = parsed.GetRequiredValue(path);
            var (name, statements) = (Path.GetFileName(Path.TrimEndingDirectorySeparator(from)), scope.Get<ImportStatements>());
            var counts = await WorkProgress.RunAsync(name, "rows", progress => statements.RunAsync(from, Environment.UserName, ToldActor.CommandLine, progress, stop));
            Console.WriteLine(counts.Count == 0 && statements.Rows == 0 ? $"Nothing to import: {name} holds no rows below the names of the columns."
                : counts.Count == 0 ? "Nothing new: all of it was imported before."
                : "Imported " + string.Join(", ", counts.Select(c => $"{c.Value} {Noun(c.Key, c.Value)}")) + ".");
            foreach (var remark in statements.Remarks)
                Console.WriteLine(remark);
            return 0;
        });
        return command;
    }

    // “1 activity”, “2 activities”: what is counted is told by its plural.
    private static string Noun(string plural, int count) =>
        count != 1 ? plural : plural.EndsWith("ies", StringComparison.Ordinal) ? plural[..^3] + "y" : plural.EndsWith('s') ? plural[..^1] : plural;
}
