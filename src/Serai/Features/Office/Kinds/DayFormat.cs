using NodaTime.Text;
using Serai.Platform.Editing;
using Serai.Platform.Localisation;

namespace Serai.Features.Office.Kinds;

/// <summary>A day of the calendar, whole: what is due is due on a day.</summary>
public sealed class DayFormat : FieldFormat
{
    public override FieldType Type => FieldType.Date;

    public override int MaxLength => 20;

    public override ValueTask<FieldReading> ReadAsync(string text, FieldContext context) => ValueTask.FromResult(
        LocalDatePattern.Iso.Parse(text) is { Success: true, Value: { Year: > 0 } day }
            ? new FieldReading(LocalDatePattern.Iso.Format(day), day)
            : FieldReading.Refused(text, new FieldProblem("NotADay", text) { Texts = typeof(OfficeFieldTexts) }));

    public override ValueTask<string> WriteAsync(object value, FieldContext context) => ValueTask.FromResult(LocalDatePattern.Iso.Format((LocalDate)value));

    public override ValueTask<string?> ExplainAsync(FieldReading reading, FieldContext context) =>
        ValueTask.FromResult(reading.Value is LocalDate day ? DateWords.Of(day) : null);
}
