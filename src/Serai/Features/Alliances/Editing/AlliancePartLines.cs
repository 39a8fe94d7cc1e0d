using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Serai.Features.Activities;
using Serai.Features.Organizations;
using Serai.Platform.Localisation;
using Serai.Ui;

namespace Serai.Features.Alliances.Editing;

/// <summary>One row of a part, as the page of editing lists it.</summary>
public sealed record AlliancePartLine(string Id, string Words, string? Language, string Aside);

/// <summary>Reads what an alliance is made of besides its members, for the page that edits it: four statements, however much there is.</summary>
public sealed class AlliancePartLines(SeraiDb db, AllianceWords words, IStringLocalizer<AllianceFieldTexts> texts, IStringLocalizer<UiTexts> ui)
{
    private const int Longest = 160;

    public async Task<IReadOnlyDictionary<string, IReadOnlyList<AlliancePartLine>>> OfAsync(Guid id, CancellationToken stop) => new Dictionary<string, IReadOnlyList<AlliancePartLine>>
    {
        ["texts"] = [.. (await db.SubjectTexts.AsNoTracking().Where(t => t.SubjectId == id && (t.Field == TextField.Aims || t.Field == TextField.Theme || t.Field == TextField.Note)).ToListAsync(stop))
            .OrderBy(t => t.Field).ThenBy(t => t.Position).ThenBy(t => t.Id)
            .Select(t => new AlliancePartLine(t.Id.ToString(CultureInfo.InvariantCulture), Cut(t.Text), t.Language, Aside(texts["field." + t.Field.ToString().ToLowerInvariant()], t.Language)))],
        ["figures"] = [.. (await db.ReportedFigures.AsNoTracking().Include(f => f.Source).Where(f => f.AllianceId == id).ToListAsync(stop))
            .OrderBy(f => f.Measure).ThenBy(f => f.Date, EdtfOrder.Instance).ThenBy(f => f.Key, StringComparer.Ordinal)
            .Select(f => new AlliancePartLine(f.Id.ToString("N"), $"{words.Measure(f.Measure)}: {words.Amount(f)}", null, Aside(f.Date?.Words(), f.Source.Title)))],
        ["activities"] = [.. (await db.Activities.AsNoTracking().Include(a => a.Source).Where(a => a.AllianceId == id).ToListAsync(stop))
            .OrderBy(a => a.Date, EdtfOrder.Instance).ThenBy(a => a.Key, StringComparer.Ordinal)
            .Select(a => new AlliancePartLine(a.Id.ToString("N"), Cut(a.Title), null, Aside(a.Kind, a.Date?.Words(), a.Source.Title)))],
        ["offices"] = [.. (await db.Offices.AsNoTracking().Where(o => o.AllianceId == id).ToListAsync(stop))
            .OrderBy(o => o.Since, EdtfOrder.Instance).ThenBy(o => o.Key, StringComparer.Ordinal)
            .Select(o => new AlliancePartLine(o.Id.ToString("N"), o.HolderName, null, Aside(o.Kind, ui.Period(o.Since, o.Until))))],
    };

    private static string Aside(params IEnumerable<string?> parts) => string.Join(" · ", parts.Where(p => !string.IsNullOrWhiteSpace(p)));

    private static string Cut(string text) => text.Length > Longest ? text[..Longest] + "…" : text;
}
