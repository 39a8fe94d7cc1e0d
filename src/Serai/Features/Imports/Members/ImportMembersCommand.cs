using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Alliances;
using Serai.Features.Alliances.Lists;
using Serai.Features.Alliances.Lists.Reading;
using Serai.Features.Organizations;
using Serai.Features.Sources;
using Serai.Platform;
using Serai.Platform.Cli;
using Serai.Platform.Editing.Formats;

namespace Serai.Features.Imports.Members;

/// <summary><c>serai import members FILE --alliance SLUG</c>: a list of members, by the same rules as in the browser.</summary>
public static class ImportMembersCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "The list: CSV, XLSX, or plain text with one name a line." };
        var alliance = new Option<string>("--alliance") { Description = "The last part of the alliance's address.", HelpName = "SLUG", Required = true };
        var dated = new Option<string?>("--dated") { Description = "The day that the list is of, as precise as it is known: 2026-03-12, 2026.", HelpName = "EDTF" };
        var title = new Option<string?>("--source-title") { Description = "What the list is called as a source. Default: the file's name.", HelpName = "TITLE" };
        var address = new Option<string?>("--source-address") { Description = "Where it stands on the web.", HelpName = "ADDRESS" };
        var trust = new Option<string>("--trust") { Description = "What it is worth: own, press, encyclopedia, copy or weak.", HelpName = "KIND", DefaultValueFactory = _ => "own" };
        var category = new Option<string>("--category") { Description = "The list's word for the standing, where no column says it.", HelpName = "WORD", DefaultValueFactory = _ => ListForm.Member };
        var columns = new Option<string[]>("--column") { Description = "Which column holds what, by its name or number: name=…, country=…, city=…, web=…, date=….", HelpName = "PURPOSE=COLUMN" };
        var partial = new Option<bool>("--partial") { Description = "The list only adds. Without it, it is a list of all members: whoever is missing was no certain member on its day." };
        var dry = new Option<bool>("--dry-run") { Description = "Print what would change, and keep nothing." };
        var decisions = new Option<string?>("--decisions") { Description = "A table with the columns row and organization: an address, ROR id or slug, or “written” or “out”.", HelpName = "FILE" };
        var written = new Option<bool>("--as-written") { Description = "Take doubtful rows too, with the name as it is written." };
        var reason = new Option<string?>("--reason") { Description = "Why, for the history; needed where members would be missing.", HelpName = "TEXT" };
        var database = CommandRun.DatabaseOption();
        var command = new Command("members", "Bring a list of an alliance's members; rows that are not certain wait for review in the browser.")
        {
            file, alliance, dated, title, address, trust, category, columns, partial, dry, decisions, written, reason, database,
        };
        command.SetAction(async (parsed, stop) =>
        {
            await using var scope = await CommandScope.OpenExistingAsync(CommandRun.Database(parsed, database), stop);
            var slug = parsed.GetRequiredValue(alliance);
            var found = await scope.Get<SeraiDb>().Alliances.Include(a => a.Organization).FirstOrDefaultAsync(a => a.Organization.Slug == slug && a.Organization.MergedIntoId == null, stop)
                ?? throw new CommandRefused($"--alliance: there is no alliance “{slug}”. Give the last part of its address.");
            var path = parsed.GetRequiredValue(file);
            var about = new AboutList(
                found.Id, null, parsed.GetValue(title) ?? Path.GetFileNameWithoutExtension(path), Address(parsed.GetValue(address)), Worth(parsed.GetValue(trust)!), Day(parsed.GetValue(dated)), !parsed.GetValue(partial),
                parsed.GetValue(category)!);
            if (about is { Complete: true, AsOf: null })
                throw new CommandRefused("A list of all members needs its day: give --dated, or say --partial where the list only adds.");
            return await new ImportMembers(scope, found, slug).RunAsync(path, about, new(
                Told(parsed.GetValue(columns) ?? []), parsed.GetValue(decisions), parsed.GetValue(written), parsed.GetValue(dry), parsed.GetValue(reason)), stop);
        });
        return command;
    }

    private static string? Address(string? text) => text is null || AddressFormat.IsAddress(text) ? text : throw new CommandRefused($"--source-address: “{text}” is no address on the web; begin with https://.");

    private static Trust Worth(string word) => EnumNames.Read<Trust>(word, anyCase: true) ?? throw new CommandRefused($"--trust: “{word}” is none of own, press, encyclopedia, copy, weak.");

    private static EdtfDate? Day(string? text)
    {
        if (text is null)
            return null;
        if (!EdtfDate.TryParse(text, out var day, out var problem))
            throw new CommandRefused($"--dated: “{text}” is no date: {problem!.ToWords("en")}");
        return day.IsInterval ? throw new CommandRefused($"--dated: a list is of one day, month or year, and “{text}” is a period.") : day;
    }

    private static Dictionary<string, string> Told(string[] columns)
    {
        var told = new Dictionary<string, string>();
        foreach (var word in columns)
            told[word.Split('=', 2) is [var purpose, { Length: > 0 }] ? purpose : throw new CommandRefused($"--column: “{word}” is not of the form name=COLUMN.")] = word.Split('=', 2)[1];
        return told;
    }
}
