using Serai.Platform.Localisation;

namespace Serai.Platform.Editing.Formats;

/// <summary>A language tag as BCP 47 writes it: <c>en</c>, <c>zh-Hant</c>, <c>pt-BR</c>. Its letters' case is set right.</summary>
public sealed class LanguageFormat : FieldFormat
{
    private const int Longest = 35;

    public override FieldType Type => FieldType.Language;

    public override int MaxLength => Longest;

    public override ValueTask<FieldReading> ReadAsync(string text, FieldContext context) => ValueTask.FromResult(
        LanguageTag.Written(text) is { } tag ? new FieldReading(tag, tag) : FieldReading.Refused(text, FieldProblem.NotALanguage));

    public override ValueTask<string> WriteAsync(object value, FieldContext context) => ValueTask.FromResult((string)value);

    public override ValueTask<string?> ExplainAsync(FieldReading reading, FieldContext context) =>
        ValueTask.FromResult(reading.Value is string tag ? LanguageNames.Of(tag) : null);
}
