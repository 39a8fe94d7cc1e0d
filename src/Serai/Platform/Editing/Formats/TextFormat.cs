namespace Serai.Platform.Editing.Formats;

/// <summary>Words: on one line, or on several.</summary>
public sealed class TextFormat(bool lines = false, int maxLength = 300) : FieldFormat
{
    public override FieldType Type => lines ? FieldType.Text : FieldType.Line;

    public override int MaxLength => maxLength;

    public override ValueTask<FieldReading> ReadAsync(string text, FieldContext context) => ValueTask.FromResult(
        !lines && text.Contains('\n', StringComparison.Ordinal) ? FieldReading.Refused(text, FieldProblem.OneLine)
        : new FieldReading(text, text));

    public override ValueTask<string> WriteAsync(object value, FieldContext context) => ValueTask.FromResult((string)value);
}
