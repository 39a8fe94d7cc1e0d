using Serai.Platform.Localisation;

namespace Serai.Platform.Editing.Formats;

/// <summary>A date of honest precision. A period's ends are two fields, so an interval is refused unless it is asked for.</summary>
public sealed class DateFormat(bool intervals = false) : FieldFormat
{
    private const int Longest = 100;

    public override FieldType Type => FieldType.Date;

    public override int MaxLength => Longest;

    public override ValueTask<FieldReading> ReadAsync(string text, FieldContext context) => ValueTask.FromResult(Read(text));

    public override ValueTask<string> WriteAsync(object value, FieldContext context) => ValueTask.FromResult(((EdtfDate)value).Text);

    public override ValueTask<string?> ExplainAsync(FieldReading reading, FieldContext context) => ValueTask.FromResult(((EdtfDate?)reading.Value)?.Words());

    public FieldReading Read(string text) =>
        !EdtfDate.TryParse(text, out var date, out var problem) ? FieldReading.Refused(text, new FieldProblem(FieldProblem.NotADate, text) { Date = problem })
        : date.IsInterval && !intervals ? FieldReading.Refused(text, FieldProblem.Interval)
        : new(date.Text, date);
}
