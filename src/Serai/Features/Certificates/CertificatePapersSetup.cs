using Serai.Features.Certificates.Printing;
using Serai.Features.Certificates.Runs;
using Serai.Features.Certificates.SigningAgain;
using Serai.Features.Certificates.Templates;

namespace Serai.Features.Certificates;

/// <summary>Registers templates, paper and runs of certificates, and what signs them again.</summary>
public static class CertificatePapersSetup
{
    public static IServiceCollection AddCertificatePapers(this IServiceCollection services) => services.AddCertificateTemplates().AddCertificatePrinting().AddCertificateRuns().AddSigningAgain();

    public static void MapCertificatePapers(this IEndpointRouteBuilder app)
    {
        app.MapTemplateFiles();
        app.MapPaperFile();
        app.MapRunFile();
    }
}
