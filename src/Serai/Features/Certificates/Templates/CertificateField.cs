using Microsoft.Extensions.Localization;

namespace Serai.Features.Certificates.Templates;

/// <summary>Something that a certificate may say of its holder: <c>{name}</c>.</summary>
/// <param name="Name">Small letters, as it stands in braces.</param>
/// <param name="Texts">The marker of the text <c>Field.name</c>, which says what it is.</param>
public sealed record CertificateField(string Name, Type Texts)
{
    /// <summary>Its value is a day as ISO 8601, and is written as each language writes days.</summary>
    public bool IsDay { get; init; }

    /// <summary>What stands in its place where a template is looked at.</summary>
    public string Sample { get; init; } = "…";

    public string Label(IStringLocalizerFactory texts) => texts.Create(Texts)["Field." + Name].Value;
}
