namespace Serai.Platform.Editing.Formats;

/// <summary>The address of a page on the web, whole: with http or https.</summary>
public sealed class AddressFormat : FieldFormat
{
    private const int Longest = 1000;

    public override FieldType Type => FieldType.Address;

    public override int MaxLength => Longest;

    public override ValueTask<FieldReading> ReadAsync(string text, FieldContext context) => ValueTask.FromResult(
        IsAddress(text) ? new FieldReading(text, text) : FieldReading.Refused(text, FieldProblem.NotAnAddress));

    public override ValueTask<string> WriteAsync(object value, FieldContext context) => ValueTask.FromResult((string)value);

    public static bool IsAddress(string text) =>
        !text.Any(char.IsWhiteSpace) && Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
        && address.Host.Contains('.', StringComparison.Ordinal) && address.UserInfo.Length == 0;
}
