using Serai.Features.Organizations.Merging;
using Serai.Platform.Jobs;
using Serai.Platform.Privacy;

namespace Serai.Features.Certificates.SigningAgain;

/// <summary>Registers what signs certificates again.</summary>
public static class SigningSetup
{
    public static IServiceCollection AddSigningAgain(this IServiceCollection services) => services
        .AddScoped<SignedByRevoked>().AddScoped<SignAgain>().AddJob<WorkOnSigning>().AddScoped<IFollowsHeir, SigningFollowsHeir>()
        .AddRowsOfPerson(new RowsClaimed<SigningRun>("certificate-signings", typeof(CertificateTexts), p => r => r.PersonId == p.Id) { Stays = true });
}
