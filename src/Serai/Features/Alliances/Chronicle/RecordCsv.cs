using Microsoft.EntityFrameworkCore;
using Serai.Features.Activities;
using Serai.Features.Alliances.Register;
using Serai.Platform.Files;
using Serai.Platform.Web.Export;

namespace Serai.Features.Alliances.Chronicle;

/// <summary>What is on record of an alliance on any day, for a spreadsheet: its figures, its activities, what sources say of its members.</summary>
public static class RecordCsv
{
    public static Task<IResult> Figures(string slug, HttpContext context, AllianceQueries queries, CancellationToken stop) => Answer(slug, "figures", context, queries, async (alliance, to) =>
    {
        var figures = await queries.Figures(alliance.Id, stop);
        to.Write(CsvFormat.Line((string[])["measure", "value", "qualifier", "date", "source", "source_address", "place_in_source", "trust"]));
        foreach (var f in figures.OrderBy(f => f.Measure).ThenBy(f => f.Date?.Earliest).ThenBy(f => f.Key, StringComparer.Ordinal))
            to.Write(CsvFormat.Line([Word(f.Measure), f.Value, Word(f.Qualifier), f.Date?.Text, f.Source.Title, f.Source.Address, f.PlaceInSource, Word(f.Source.Trust)]));
    }, stop);

    public static Task<IResult> Activities(string slug, HttpContext context, AllianceQueries queries, SeraiDb db, CancellationToken stop) => Answer(slug, "activities", context, queries, async (alliance, to) =>
    {
        var activities = await db.Activities.AsNoTracking().Include(a => a.Source).Where(a => a.AllianceId == alliance.Id).OrderBy(a => a.Key).ToListAsync(stop);
        to.Write(CsvFormat.Line((string[])["kind", "title", "date", "place", "source", "source_address", "trust"]));
        foreach (var a in activities.OrderBy(a => a.Date?.Earliest).ThenBy(a => a.Key, StringComparer.Ordinal))
            to.Write(CsvFormat.Line([a.Kind, a.Title, a.Date?.Text, a.Place, a.Source.Title, a.Source.Address, Word(a.Source.Trust)]));
    }, stop);

    public static Task<IResult> Statements(string slug, HttpContext context, AllianceQueries queries, SeraiDb db, CancellationToken stop) => Answer(slug, "statements", context, queries, async (alliance, to) =>
    {
        var statements = await db.MembershipStatements.AsNoTracking().Include(s => s.Source).Where(s => s.AllianceId == alliance.Id).OrderBy(s => s.Key).ToListAsync(stop);
        to.Write(CsvFormat.Line((string[])["member", "category", "since", "until", "as_of", "source", "source_address", "place_in_source", "trust"]));
        foreach (var s in statements)
            to.Write(CsvFormat.Line([s.MemberName, s.CategoryWord, s.Since?.Text, s.Until?.Text, s.AsOf?.Text, s.Source.Title, s.Source.Address, s.PlaceInSource, Word(s.Source.Trust)]));
    }, stop);

    private static async Task<IResult> Answer(string slug, string name, HttpContext context, AllianceQueries queries, Func<Alliance, TextWriter, Task> write, CancellationToken stop)
    {
        if (await queries.Find(slug, stop) is not { } alliance)
            return Results.NotFound();
        if (AllianceCsv.Elsewhere(alliance, slug, context) is { } elsewhere)
            return elsewhere;
        using var rows = new StringWriter();
        await write(alliance, rows);
        return CsvAnswer.File($"{slug}-{name}.csv", to => to.Write(rows.GetStringBuilder()));
    }

    private static string Word<T>(T value)
        where T : struct, Enum => SnakeCase.Of(value.ToString());
}
