namespace Serai.Platform.Editing.Formats;

/// <summary>Words: on one line, or on several.</summary>
/// <param name="lines">Whether there may be several.</param>
/// <param name="maxLength">In UTF-16 units.</param>
/// <param name="isName">What things are told apart by: nothing may stand in it that nobody sees.</param>
public sealed class TextFormat(bool lines = false, int maxLength = 300, bool isName = false) : FieldFormat
{
    public override FieldType Type => lines ? FieldType.Text : FieldType.Line;

    public override int MaxLength => maxLength;

    public override ValueTask<FieldReading> ReadAsync(string text, FieldContext context) => ValueTask.FromResult(
        !lines && text.Contains('\n', StringComparison.Ordinal) ? FieldReading.Refused(text, FieldProblem.OneLine)
        : isName && HiddenSigns.FirstInName(text) is { } sign ? FieldReading.Refused(text, FieldProblem.Unprintable, sign)
        : new FieldReading(text, text));

    public override ValueTask<string> WriteAsync(object value, FieldContext context) => ValueTask.FromResult((string)value);
}
