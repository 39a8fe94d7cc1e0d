using System.CommandLine;
using Serai.Platform.History;

namespace Serai.Platform.Cli;

/// <summary><c>serai verify-history</c>.</summary>
public static class VerifyHistoryCommand
{
    /// <summary>The exit status where the chain is broken.</summary>
    public const int Broken = 1;

    public static Command Create()
    {
        var database = CommandRun.DatabaseOption();
        var expect = new Option<string?>("--expect") { Description = "A hash that an earlier run printed: it must still be in the chain.", HelpName = "HASH" };
        var command = new Command("verify-history", "Check that no step of the history was altered, removed or slipped in.") { database, expect };
        command.SetAction(async (parsed, stop) =>
        {
            await using var scope = await CommandScope.OpenExistingAsync(CommandRun.Database(parsed, database), stop);
            var verdict = await scope.Get<VerifyHistory>().RunAsync(parsed.GetValue(expect)?.Trim().ToLowerInvariant(), null, stop);
            if (verdict.Problem is { } problem)
            {
                await Console.Error.WriteLineAsync($"The history is broken after {verdict.Steps} steps. {problem}");
                return Broken;
            }
            Console.WriteLine($"The history holds: {verdict.Steps} steps. Its head is {verdict.Head}");
            return 0;
        });
        return command;
    }
}
