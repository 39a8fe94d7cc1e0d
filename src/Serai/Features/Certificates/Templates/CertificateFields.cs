using Serai.Features.Certificates.Runs;

namespace Serai.Features.Certificates.Templates;

/// <summary>All that templates may name: what every certificate has, and what those add who have something to certify.</summary>
public sealed class CertificateFields(IEnumerable<ICertifies> makers)
{
    public const string Name = "name", Issued = "issued", Code = "code", Issuer = "issuer", Institution = "institution", Programme = "programme", Edition = "edition",
        Begins = "begins", Ends = "ends", Days = "days", Sessions = "sessions", Hours = "hours", Place = "place";

    /// <summary>Those that a certificate has by itself: nobody gives a value for them.</summary>
    public static readonly IReadOnlyList<string> Given = [Name, Issued, Code];

    private static readonly IReadOnlyList<CertificateField> Usual =
    [
        Of(Name, "陳大文 Chan Tai Man"),
        Of(Institution, "The Chinese University of Hong Kong"),
        Of(Programme, "Summer Programme in Chinese Medicine"),
        Of(Edition, "2026"),
        Of(Begins, "2026-07-06") with { IsDay = true },
        Of(Ends, "2026-07-10") with { IsDay = true },
        Of(Days, "5"),
        Of(Sessions, "12"),
        Of(Hours, "30"),
        Of(Place, "Yinchuan"),
        Of(Issuer, "Ningxia Medical University"),
        Of(Issued, "2026-07-10") with { IsDay = true },
        Of(Code, "7KQ2-MX4D"),
    ];

    public IReadOnlyList<CertificateField> All { get; } = [.. Usual.Concat(makers.SelectMany(m => m.Fields)).DistinctBy(f => f.Name)];

    public bool Has(string name) => All.Any(f => f.Name == name);

    private static CertificateField Of(string name, string sample) => new(name, typeof(TemplateTexts)) { Sample = sample };
}
