using System.Globalization;

namespace Serai.Platform.Editing.Formats;

/// <summary>Degrees, WGS 84, with a decimal point: a comma would be read as another number in half of the world.</summary>
/// <param name="most">90 for a latitude, 180 for a longitude.</param>
public sealed class CoordinateFormat(double most) : FieldFormat
{
    private const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;

    public override FieldType Type => FieldType.Coordinate;

    public override ValueTask<FieldReading> ReadAsync(string text, FieldContext context) => ValueTask.FromResult(
        // “NaN” and “Infinity” are numbers to the parser.
        text.Any(char.IsLetter) || !double.TryParse(text, Style, CultureInfo.InvariantCulture, out var degrees) ? FieldReading.Refused(text, FieldProblem.NotDegrees)
        : double.Abs(degrees) > most ? FieldReading.Refused(text, FieldProblem.OutOfRange, -most, most)
        // Minus zero is written as zero.
        : new FieldReading(Write(degrees + 0.0), degrees + 0.0));

    public override ValueTask<string> WriteAsync(object value, FieldContext context) => ValueTask.FromResult(Write((double)value));

    private static string Write(double degrees) => degrees.ToString("0.##############", CultureInfo.InvariantCulture);
}
