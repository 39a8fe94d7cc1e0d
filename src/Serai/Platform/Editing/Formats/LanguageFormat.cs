using System.Globalization;
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
        ValueTask.FromResult(reading.Value is string tag ? Name(tag) : null);

    // The system knows a name for most; for a made-up tag it gives the tag back, or says that it knows none.
    private static string? Name(string tag)
    {
        try
        {
            var language = CultureInfo.GetCultureInfo(tag);
            var name = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == Languages.English ? language.EnglishName : language.NativeName;
            return name == tag || name.StartsWith("Unknown", StringComparison.Ordinal) ? null : name;
        }
        catch (CultureNotFoundException)
        {
            return null;
        }
    }
}
