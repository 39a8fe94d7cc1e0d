using Serai.Features.Certificates.Checking;
using Serai.Features.Certificates.Keys;
using Serai.Features.Certificates.Listing;
using Serai.Features.Certificates.Status;
using Serai.Features.Organizations.Merging;
using Serai.Platform.Auth;
using Serai.Platform.History.Undo;
using Serai.Platform.Privacy;

namespace Serai.Features.Certificates;

/// <summary>Registers the parts of this feature.</summary>
public static class CertificatesSetup
{
    public static IServiceCollection AddCertificates(this IServiceCollection services)
    {
        services.AddSingleton<IssuerAddress>().AddSingleton<SignedLists>().AddSingleton<CheckingTurns>();
        services.AddSingleton(new IssuerKeyStrength()).AddScoped<IssuerKeys>().AddScoped<StatusLists>().AddScoped<IssueCertificate>().AddScoped<RevokeCertificate>().AddScoped<OwnCertificates>();
        services.AddScoped<AddressesRead>().AddScoped<CheckCredential>().AddScoped<FindBrought>().AddScoped<CertificateList>();
        services.AddSingleton(new MinePage(4, CertificateLinks.Mine, typeof(CertificateTexts), "Mine"));
        return services.AddScoped<IFollowsHeir, CertificatesFollowHeir>().AddScoped<IHeldOfPerson, CertificatesHeld>().AddScoped<IStandsFast, RevokedStands>();
    }
}
