namespace Serai.Features.Certificates.Printing;

/// <summary>The addresses of certificates on paper.</summary>
public static class PrintingLinks
{
    /// <summary>A certificate as a PDF, with its credential in it.</summary>
    public static string Pdf(string code) => $"{CertificateLinks.All}/{code}.pdf";
}
