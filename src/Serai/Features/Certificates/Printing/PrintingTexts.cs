namespace Serai.Features.Certificates.Printing;

/// <summary>The texts of certificates on paper.</summary>
public sealed class PrintingTexts;
