using System.CommandLine;
using System.Globalization;
using CsvHelper;
using Serai.Platform.Cli;

namespace Serai.Features.Alliances;

/// <summary><c>serai asof ALLIANCE DATE</c>: who belonged, as CSV.</summary>
public static class AsOfCommand
{
    private static readonly string[] Columns = ["member", "ror", "category", "since", "until", "answer"];

    public static Command Create()
    {
        var alliance = new Argument<string>("alliance") { Description = "Its slug (uasr), ROR id or Serai id." };
        var date = new Argument<string>("date") { Description = "An EDTF date: 2016-10-01, 2016-10, 2016. For one longer than a day, certain means on every day of it." };
        var database = CommandRun.DatabaseOption();
        var command = new Command("asof", "List who belonged to an alliance on a date, as CSV on standard output.") { alliance, date, database };
        command.SetAction(async (parsed, stop) =>
        {
            if (!EdtfDate.TryParse(parsed.GetRequiredValue(date), out var when, out var problem))
                throw new CommandRefused(problem!.ToString()!);
            await using var scope = await CommandScope.OpenAsync(CommandRun.Database(parsed, database), stop);
            var word = parsed.GetRequiredValue(alliance);
            var queries = scope.Get<AllianceQueries>();
            var found = await queries.Find(word, stop) ?? throw new CommandRefused($"There is no alliance “{word}” in the registry.");
            Write(await queries.MembersOn(found.Id, DayRange.Of(when!), "en", stop), Console.Out);
            return 0;
        });
        return command;
    }

    public static void Write(IEnumerable<MemberOn> members, TextWriter to)
    {
        using var csv = new CsvWriter(to, CultureInfo.InvariantCulture, leaveOpen: true);
        foreach (var column in Columns)
            csv.WriteField(column);
        csv.NextRecord();
        foreach (var member in members)
        {
            csv.WriteField(member.Name);
            csv.WriteField(member.Organization?.Ror);
            csv.WriteField(member.Membership.CategoryWord);
            csv.WriteField(member.Membership.Since?.Text);
            csv.WriteField(member.Membership.Until?.Text);
            csv.WriteField(member.Answer == MembershipAnswer.Certain ? "certain" : "possible");
            csv.NextRecord();
        }
    }
}
