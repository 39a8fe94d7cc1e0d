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
    private const int Longest = 80;
    private const string Before = Setting.Place + ".";

    private static readonly Field[] All = [.. Languages.All.Select(l => Field.Of<SettingDraft>(
        "label" + Suffix(l.Name), new TextFormat(maxLength: Longest), d => d[Key(d.Of, l.Name)], (d, v) => d[Key(d.Of, l.Name)] = (string?)v))];

    public override IReadOnlyList<Field> Fields => All;

    protected override IReadOnlyList<string> Keys => [];

    protected override IEnumerable<string> Configured => ["Serai:Places"];

    public override bool IsChosen(object record) => ((SettingDraft)record).All.Any();

    /// <summary>One place, by its code.</summary>
    public override async Task<RecordAt?> FindAsync(SeraiDb db, string key, CancellationToken stop) => key.ToUpperInvariant() is var code && places.Knows(code)
        ? At(await SettingDraft.OfAsync(db, [.. Languages.All.Select(l => Key(code, l.Name))], code, stop), places.UsualLabel(code, System.Globalization.CultureInfo.CurrentUICulture.Name))
        : null;

    public override ValueTask<IReadOnlyList<(string Field, FieldProblem Problem)>> CheckAsync(SeraiDb db, object record, CancellationToken stop)
    {
        var draft = (SettingDraft)record;
        return ValueTask.FromResult<IReadOnlyList<(string, FieldProblem)>>([.. from language in Languages.All
            let label = draft[Key(draft.Of, language.Name)]
            where label is not null
            let plain = label.Normalize(System.Text.NormalizationForm.FormKC)
            let other = places.CodeOf(label) ?? places.CodeOf(plain) ?? places.CodeOf(plain.ToUpperInvariant())
            where other is not null && other != draft.Of
            select ("label" + Suffix(language.Name), Problem("PlaceTaken", label, places.UsualLabel(other, System.Globalization.CultureInfo.CurrentUICulture.Name)))]);
    }

    public override async Task<IReadOnlyList<(string What, string Value)>> SaysAsync(FieldContext context, FieldWords words)
    {
        var rows = await context.Db.Settings.AsNoTracking().Where(s => s.Key.StartsWith(Before)).OrderBy(s => s.Key).ToListAsync(context.Stop);
        return [.. rows.Select(r => (r.Key[Before.Length..].Replace('.', ' '), r.Value))];
    }

    private static string Key(string code, string language) => $"{Before}{code}.{language}";
}
