using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Organizations;
using Serai.Features.Sources;
using Serai.Platform.Editing;
using Serai.Platform.Editing.Formats;

namespace Serai.Features.Alliances.Editing.Kinds;

/// <summary>An aim, theme or note of an alliance in one language.</summary>
public sealed class TextPart : AlliancePart
{
    private static readonly TextField[] Edited = [TextField.Aims, TextField.Theme, TextField.Note];

    private static readonly Field[] All =
    [
        Field.Of<SubjectText>("field", new ChoiceFormat<TextField>(Edited), t => t.Field == TextField.Name ? null : t.Field, (t, v) => t.Field = (TextField)v!, required: true),
        Field.Of<SubjectText>("language", new LanguageFormat(), t => t.Language.Length == 0 ? null : t.Language, (t, v) => t.Language = (string)v!, required: true),
        Field.Of<SubjectText>("text", new TextFormat(lines: true, maxLength: 4000), t => t.Text.Length == 0 ? null : t.Text, (t, v) => t.Text = (string)v!, required: true),
        Field.Of<SubjectText>("position", new WholeFormat(most: 1000), t => t.Position, (t, v) => t.Position = (int)(long)(v ?? 0L)),
        Field.Of<SubjectText>("source", new SourceFormat(), t => t.SourceId, (t, v) => t.SourceId = (Guid?)v),
    ];

    public override string Name => "alliance-text";

    public override string Part => "texts";

    public override IReadOnlyList<Field> Fields => All;

    protected override async Task<IEnumerable<string>> IdsAsync(SeraiDb db, Guid owner, CancellationToken stop) =>
        (await db.SubjectTexts.Where(t => t.SubjectId == owner && Edited.Contains(t.Field)).OrderBy(t => t.Id).Select(t => t.Id).ToListAsync(stop)).Select(i => i.ToString(CultureInfo.InvariantCulture));

    protected override string IdOf(object row) => ((SubjectText)row).Id.ToString(CultureInfo.InvariantCulture);

    protected override async Task<object?> RowAsync(SeraiDb db, Alliance owner, string id, CancellationToken stop) =>
        long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var key)
            ? await db.SubjectTexts.FirstOrDefaultAsync(t => t.Id == key && t.SubjectId == owner.Id && Edited.Contains(t.Field), stop)
            : null;

    protected override object New(Alliance owner) => new SubjectText { SubjectId = owner.Id, Language = "", Text = "" };
}
