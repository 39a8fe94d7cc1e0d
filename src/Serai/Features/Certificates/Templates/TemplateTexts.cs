namespace Serai.Features.Certificates.Templates;

/// <summary>The texts of certificate templates.</summary>
public sealed class TemplateTexts;
