using System.Globalization;
using System.Text.RegularExpressions;
using Serai.Platform.Editing;

namespace Serai.Features.Office.Kinds;

/// <summary>An amount of money: digits, and a decimal point. “1,500” would be another number elsewhere, so it is refused.</summary>
public sealed partial class AmountFormat : FieldFormat
{
    public override FieldType Type => FieldType.Line;

    public override int MaxLength => 20;

    public override ValueTask<FieldReading> ReadAsync(string text, FieldContext context) => ValueTask.FromResult(
        Digits().IsMatch(text) && decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount)
            ? new FieldReading(Write(amount), amount)
            : FieldReading.Refused(text, new FieldProblem("NotAnAmount", text) { Texts = typeof(OfficeFieldTexts) }));

    public override ValueTask<string> WriteAsync(object value, FieldContext context) => ValueTask.FromResult(Write((decimal)value));

    private static string Write(decimal amount) => amount.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(0|[1-9][0-9]{0,11})(\.[0-9]{1,4})?$")]
    private static partial Regex Digits();
}
