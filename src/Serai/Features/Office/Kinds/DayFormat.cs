using NodaTime.Text;
using Serai.Platform.Editing;
using Serai.Platform.Localisation;
using Serai.Platform.Web;

namespace Serai.Features.Office.Kinds;

/// <summary>A day of the calendar, whole: what is due is due on a day.</summary>
/// <param name="isPast">Of what has happened: it cannot be a day that is yet to come.</param>
public sealed class DayFormat(bool isPast = false) : FieldFormat
{
    public override FieldType Type => FieldType.Date;

    public override int MaxLength => 20;

    public override ValueTask<FieldReading> ReadAsync(string text, FieldContext context) => ValueTask.FromResult(
        LocalDatePattern.Iso.Parse(text) is { Success: true, Value: { Year: > 0 } day }
            ? isPast && day > context.Parts.GetRequiredService<Today>().Day ? FieldReading.Refused(text, new FieldProblem("NotYet", DateWords.Of(day)) { Texts = typeof(OfficeFieldTexts) })
                : new FieldReading(LocalDatePattern.Iso.Format(day), day)
            : FieldReading.Refused(text, new FieldProblem("NotADay", text) { Texts = typeof(OfficeFieldTexts) }));

    public override ValueTask<string> WriteAsync(object value, FieldContext context) => ValueTask.FromResult(LocalDatePattern.Iso.Format((LocalDate)value));

    public override ValueTask<string?> ExplainAsync(FieldReading reading, FieldContext context) =>
        ValueTask.FromResult(reading.Value is LocalDate day ? DateWords.Of(day) : null);
}
