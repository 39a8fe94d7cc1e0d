using Serai.Platform.Editing;

namespace Serai.Features.Office.Kinds;

/// <summary>One of those who hold a role at the office, by the account's id: see <see cref="OfficeStaff"/>.</summary>
public sealed class StaffFormat : FieldFormat
{
    public override FieldType Type => FieldType.Choice;

    public override IReadOnlyList<FieldChoice> Choices(FieldContext context) => [.. Of(context).People.Select(p => new FieldChoice(p.Id.ToString("N"), p.Name))];

    public override ValueTask<FieldReading> ReadAsync(string text, FieldContext context) => ValueTask.FromResult(
        Guid.TryParseExact(text, "N", out var id) && Of(context).People.Any(p => p.Id == id)
            ? new FieldReading(text, id)
            : FieldReading.Refused(text, new FieldProblem("NotOfTheOffice", text) { Texts = typeof(OfficeFieldTexts) }));

    public override ValueTask<string> WriteAsync(object value, FieldContext context) => ValueTask.FromResult(((Guid)value).ToString("N"));

    private static OfficeStaff Of(FieldContext context) => context.Parts.GetRequiredService<OfficeStaff>();
}
