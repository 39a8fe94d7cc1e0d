using System.CommandLine;

namespace Serai.Platform.Cli;

/// <summary>What all commands share: the database option, and a refusal told in one line instead of a stack trace.</summary>
public static class CommandRun
{
    /// <summary>The exit status of a command that refused its input.</summary>
    public const int Refused = 2;

    /// <summary>The exit status of a command that was stopped by the keyboard.</summary>
    public const int Stopped = 130;

    public static Option<string?> DatabaseOption() => new("--database")
    {
        Description = "A file (SQLite) or a PostgreSQL connection such as \"Host=localhost;Database=serai\". Default: $SERAI_DATABASE, else data/serai.db.",
        HelpName = "FILE-OR-CONNECTION",
    };

    public static DatabaseAddress Database(ParseResult parsed, Option<string?> option) =>
        DatabaseAddress.Parse(parsed.GetValue(option) ?? Environment.GetEnvironmentVariable("SERAI_DATABASE"));

    public static async Task<int> InvokeAsync(RootCommand root, string[] args)
    {
        try
        {
            return await root.Parse(args).InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (Exception problem) when (Expected(problem))
        {
            await Console.Error.WriteLineAsync(problem.Message);
            return Refused;
        }
        catch (Microsoft.EntityFrameworkCore.DbUpdateException problem)
        {
            await Console.Error.WriteLineAsync($"The database refused the change, and nothing of it was kept: {problem.InnerException?.Message ?? problem.Message}");
            return Refused;
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("Stopped. Nothing of the unfinished step was kept.");
            return Stopped;
        }
    }

    // What the person at the keyboard can mend: anything else is a bug and may show where.
    private static bool Expected(Exception problem) =>
        problem is CommandRefused or DatabaseAddressException or DatabaseUnusable or IOException or UnauthorizedAccessException or System.Data.Common.DbException;
}

/// <summary>A command cannot do what it was asked, for a reason that the message gives.</summary>
public class CommandRefused(string message) : Exception(message);
