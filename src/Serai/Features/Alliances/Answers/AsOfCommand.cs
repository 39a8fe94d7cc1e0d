using System.CommandLine;
using Serai.Platform.Cli;
using Serai.Platform.Files;
using Serai.Platform.Web;

namespace Serai.Features.Alliances.Answers;

/// <summary><c>serai asof ALLIANCE DATE</c>: who belonged, as CSV.</summary>
public static class AsOfCommand
{
    private static readonly string[] Columns = ["member", "ror", "category", "since", "until", "answer"];

    public static Command Create()
    {
        var alliance = new Argument<string>("ALLIANCE") { Description = "Its slug (uasr), ROR id or Serai id." };
        var date = new Argument<string>("DATE") { Description = "An EDTF date: 2016-10-01, 2016-10, 2016. For one longer than a day, certain means on every day of it." };
        var database = CommandRun.DatabaseOption();
        var command = new Command("asof", "List who belonged to an alliance on a date, as CSV on standard output.") { alliance, date, database };
        command.SetAction(async (parsed, stop) =>
        {
            var when = Days(parsed.GetRequiredValue(date));
            await using var scope = await CommandScope.OpenExistingAsync(CommandRun.Database(parsed, database), stop);
            var word = parsed.GetRequiredValue(alliance);
            var queries = scope.Get<AllianceQueries>();
            var found = await queries.Find(word, stop) ?? throw new CommandRefused($"There is no alliance “{word}” in the registry.");
            Write(await queries.MembersOn(found.Id, when, "en", stop), Console.Out);
            return 0;
        });
        return command;
    }

    // The same dates as pages and API take: those that have a first and a last day.
    private static DayRange Days(string text) =>
        !EdtfDate.TryParse(text, out var date, out var problem) ? throw new CommandRefused(problem!.ToString()!)
        : AsOf.TryRead(text, default, out var asOf, out _) ? DayRange.Of(asOf)
        : throw new CommandRefused($"“{date!.Text}” has no first or no last day that can be asked for: give a day, month, year or season such as 2016-10-01, 2016-10, 2016 or 2016-22.");

    public static void Write(IEnumerable<MemberOn> members, TextWriter to)
    {
        to.Write(CsvFormat.Line(Columns));
        foreach (var member in members)
            to.Write(CsvFormat.Line(
            [
                member.Name,
                member.Organization?.Ror,
                member.Membership.CategoryWord,
                member.Membership.Since?.Text,
                member.Membership.Until?.Text,
                member.Answer == MembershipAnswer.Certain ? "certain" : "possible",
            ]));
    }
}
