namespace Serai.Features.Certificates;

/// <summary>Marks the texts of this feature: <c>Resources/Features/Certificates/CertificateTexts.*.resx</c>.</summary>
public sealed class CertificateTexts;
