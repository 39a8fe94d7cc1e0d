using System.Globalization;
using System.Text;
using Serai.Features.Places;
using Serai.Platform.Editing;
using Serai.Platform.Editing.Formats;
using Serai.Platform.Localisation;
using Serai.Platform.Settings;
using Serai.Ui.Editing;
using Microsoft.EntityFrameworkCore;

namespace Serai.Features.Settings.Groups;

/// <summary>
/// What countries and regions are called here, each by its code of ISO 3166-1. A name takes nothing away: the program's own goes on being
/// understood, and a statement keeps its source's word.
/// </summary>
public sealed class PlacesGroup(PlaceLabels places) : SettingGroup("places", "5e771a90-0000-7000-8000-000000000008")
{
    private const int Longest = 80, Turn = 5404;
    private const string Before = Setting.Place + ".";

    private static readonly Field[] All = [.. Languages.All.Select(l => Field.Of<SettingDraft>(
        "label" + Suffix(l.Name), new TextFormat(maxLength: Longest, isName: true), d => d[Key(d.Of, l.Name)], (d, v) => d[Key(d.Of, l.Name)] = (string?)v))];

    public override IReadOnlyList<Field> Fields => All;

    protected override IReadOnlyList<string> Keys => [];

    protected override IEnumerable<string> Configured => ["Serai:Places"];

    public override bool IsChosen(object record) => ((SettingDraft)record).All.Any();

    /// <summary>One place, by its code.</summary>
    public override async Task<RecordAt?> FindAsync(SeraiDb db, string key, CancellationToken stop) => key.ToUpperInvariant() is var code && places.Knows(code)
        ? At(await SettingDraft.OfAsync(db, [.. Languages.All.Select(l => Key(code, l.Name))], code, stop), places.UsualLabel(code, CultureInfo.CurrentUICulture.Name))
        : null;

    // Two who give one name at once come one after the other, and the second reads what the first has kept.
    public override async ValueTask<IReadOnlyList<(string Field, FieldProblem Problem)>> CheckAsync(SeraiDb db, object record, CancellationToken stop)
    {
        var draft = (SettingDraft)record;
        var chosen = await OthersAsync(db, stop);
        return [.. from language in Languages.All
            let label = draft[Key(draft.Of, language.Name)]
            where label is not null
            let plain = label.Normalize(NormalizationForm.FormKC)
            let other = places.CodeOf(label) ?? places.CodeOf(plain) ?? places.CodeOf(plain.ToUpperInvariant())
                ?? chosen.FirstOrDefault(c => c.Code != draft.Of && c.Alike == Alike(label)).Code
            where other is not null && other != draft.Of
            select ("label" + Suffix(language.Name), Problem("PlaceTaken", label, places.UsualLabel(other, CultureInfo.CurrentUICulture.Name)))];
    }

    /// <summary>All names that were chosen, as this transaction sees them; nobody else chooses one before it ends.</summary>
    internal static async Task<List<(string Code, string Alike, string Key)>> OthersAsync(SeraiDb db, CancellationToken stop)
    {
        await db.TakeTurnAsync(Turn, stop);
        return (await db.Settings.AsNoTracking().Where(s => s.Key.StartsWith(Before)).OrderBy(s => s.Key).ToListAsync(stop)).ConvertAll(s => (s.Key.Split('.')[1], Alike(s.Value), s.Key));
    }

    private static string Alike(string label) => label.Normalize(NormalizationForm.FormKC).ToUpperInvariant();

    public override async Task<IReadOnlyList<(string What, string Value)>> SaysAsync(FieldContext context, FieldWords words)
    {
        var rows = await context.Db.Settings.AsNoTracking().Where(s => s.Key.StartsWith(Before)).OrderBy(s => s.Key).ToListAsync(context.Stop);
        return [.. rows.Select(r => (r.Key[Before.Length..].Replace('.', ' '), r.Value))];
    }

    private static string Key(string code, string language) => $"{Before}{code}.{language}";
}
