using Serai.Platform.Privacy;

namespace Serai.Features.Certificates.Printing;

/// <summary>Registers what prints certificates.</summary>
public static class PrintingSetup
{
    public static IServiceCollection AddCertificatePrinting(this IServiceCollection services) => services
        .AddScoped<PaperPictures>().AddScoped<SampleSheets>().AddScoped<PrintCertificates>().AddScoped<KeepPapers>().AddScoped<IHeldOfPerson, PapersHeld>();
}
