using System.Globalization;

namespace Serai.Platform.Editing.Formats;

/// <summary>A whole number in digits alone: “1,5” and “1.000” are refused, for each means another number somewhere.</summary>
public sealed class WholeFormat(long least = 0, long most = int.MaxValue) : FieldFormat
{
    public override FieldType Type => FieldType.Whole;

    public override ValueTask<FieldReading> ReadAsync(string text, FieldContext context) => ValueTask.FromResult(
        !text.TrimStart('-').All(char.IsAsciiDigit) || !long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? FieldReading.Refused(text, FieldProblem.NotWhole)
        : number < least || number > most ? FieldReading.Refused(text, FieldProblem.OutOfRange, least, most)
        : new FieldReading(number.ToString(CultureInfo.InvariantCulture), number));

    public override ValueTask<string> WriteAsync(object value, FieldContext context) =>
        ValueTask.FromResult(Convert.ToInt64(value, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture));
}
