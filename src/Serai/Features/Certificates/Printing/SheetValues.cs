using System.Text.Json;
using NodaTime.Text;
using Serai.Features.Certificates.Templates;
using Serai.Platform.Localisation;
using Serai.Platform.Mail;

namespace Serai.Features.Certificates.Printing;

/// <summary>
/// What a certificate's fields say. A value may be given for one language besides, as <c>programme.zh-Hant</c>; a day is given as ISO 8601 and written as
/// the language writes it.
/// </summary>
public sealed record SheetValues(string Name, LocalDate Issued, string Code, IReadOnlyDictionary<string, string> Values)
{
    public static IReadOnlyDictionary<string, string> Read(string json) => JsonSerializer.Deserialize<Dictionary<string, string>>(json) ?? new Dictionary<string, string>();

    /// <summary>A field's text in a language; empty where nothing is known of it.</summary>
    public string In(string language, string field) => field switch
    {
        CertificateFields.Name => Name,
        CertificateFields.Code => Code,
        CertificateFields.Issued => Said(Issued, language),
        _ => Given(language, field) is { } value ? LocalDatePattern.Iso.Parse(value) is { Success: true, Value: var day } ? Said(day, language) : value : "",
    };

    /// <summary>Whether a field's text is a day.</summary>
    public bool IsDay(string language, string field) =>
        field == CertificateFields.Issued || (!CertificateFields.Given.Contains(field) && Given(language, field) is { } value && LocalDatePattern.Iso.Parse(value).Success);

    /// <summary>The fields of a design for which there is no value.</summary>
    public IEnumerable<string> Missing(CertificateDesign design) =>
        design.Fields().Where(f => !CertificateFields.Given.Contains(f) && design.Words.All(w => string.IsNullOrWhiteSpace(Given(w.Language, f))));

    private string? Given(string language, string field) => Values.GetValueOrDefault($"{field}.{language}") is { Length: > 0 } own ? own : Values.GetValueOrDefault(field);

    private static string Said(LocalDate day, string language) => MailWords.Of(typeof(PrintingTexts), language).Speak(() => DateWords.Of(day));
}
