using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Serai.Features.Agreements.Kinds;
using Serai.Features.Agreements.Wording;
using Serai.Features.Agreements.Wording.Templates;
using Serai.Features.Office;
using Serai.Platform.Editing;
using Serai.Platform.Editing.Formats;

namespace Serai.Features.Agreements.Templates;

/// <summary>A template as its office edits it. Its key is “office/id”.</summary>
public sealed class TemplateKind : RecordKind
{
    private const int LongestText = 500_000;

    private static readonly Field[] All =
    [
        Field.Of<AgreementTemplate>("templateName", new TextFormat(), t => t.Name.Length == 0 ? null : t.Name, (t, v) => t.Name = (string)v!, required: true),
        Field.Of<AgreementTemplate>("templateKind", new KindFormat(), t => t.Kind, (t, v) => t.Kind = (string?)v),
        Field.Of<AgreementTemplate>("textEn", new TemplateFormat(), t => t.TextEn, (t, v) => t.TextEn = (string?)v),
        Field.Of<AgreementTemplate>("textZhHant", new TemplateFormat(), t => t.TextZhHant, (t, v) => t.TextZhHant = (string?)v),
        Field.Of<AgreementTemplate>("textZhHans", new TemplateFormat(), t => t.TextZhHans, (t, v) => t.TextZhHans = (string?)v),
    ];

    public override string Name => "agreement-template";

    public override Type Texts => typeof(AgreementFieldTexts);

    public override IReadOnlyList<Field> Fields => All;

    public override bool IsRemovable => true;

    public static string Key(string office, Guid id) => $"{office}/{id:N}";

    public override async Task<RecordAt?> FindAsync(SeraiDb db, string key, CancellationToken stop) =>
        key.Split('/') is [var slug, var number] && Guid.TryParseExact(number, "N", out var id) && await db.OfficeEndAsync(slug, stop) is { } office
        && await db.Set<AgreementTemplate>().FirstOrDefaultAsync(t => t.Id == id && office.All.Contains(t.OfficeId), stop) is { } template ? At(office, template) : null;

    public override async Task<RecordAt?> MakeAsync(SeraiDb db, string? within, CancellationToken stop) =>
        within is not null && await db.OfficeEndAsync(within, stop) is { } office ? At(office, new AgreementTemplate { OfficeId = office.Id }) : null;

    public override ValueTask<IReadOnlyList<(string Field, FieldProblem Problem)>> CheckAsync(SeraiDb db, object record, CancellationToken stop) => ValueTask.FromResult<IReadOnlyList<(string, FieldProblem)>>(
        ((AgreementTemplate)record).Texts.Any() ? [] : [("textEn", new FieldProblem("TemplateEmpty") { Texts = Texts })]);

    private static RecordAt At(OfficeEnd office, AgreementTemplate template) => new(
        template, AgreementLinks.Templates(office.Slug)[1..], office.Id, template.Name, [office.Id], AgreementLinks.Templates(office.Slug));

    /// <summary>A text with gaps: each of them is one that there is.</summary>
    private sealed class TemplateFormat : FieldFormat
    {
        public override FieldType Type => FieldType.Text;

        public override int MaxLength => LongestText;

        public override ValueTask<FieldReading> ReadAsync(string text, FieldContext context) => ValueTask.FromResult(
            Template.Read(text, TemplateFields.Known, out var problems) is not null ? new FieldReading(text, text)
            : FieldReading.Refused(text, new FieldProblem("TemplateWrong", string.Join(" ", problems.Select(p => p.Sentence(context.Parts.GetRequiredService<IStringLocalizer<AgreementWordingTexts>>())))) { Texts = typeof(AgreementFieldTexts) }));

        public override ValueTask<string> WriteAsync(object value, FieldContext context) => ValueTask.FromResult((string)value);
    }
}
