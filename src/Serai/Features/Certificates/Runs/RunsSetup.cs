using Serai.Features.Organizations.Merging;
using Serai.Platform.Jobs;
using Serai.Platform.Mail;
using Serai.Platform.Privacy;

namespace Serai.Features.Certificates.Runs;

/// <summary>Registers issuing to many at once.</summary>
public static class RunsSetup
{
    public static IServiceCollection AddCertificateRuns(this IServiceCollection services) => services
        .AddScoped<RunQueries>().AddScoped<StartRun>().AddScoped<IssueSome>().AddJob<WorkOnRuns>().AddMailKind(IssueSome.Told).AddScoped<IFollowsHeir, RunsFollowHeir>()
        .AddRowsOfPerson(new RowsClaimed<CertificateRun>("certificate-runs", typeof(RunTexts), p => r => r.PersonId == p.Id) { Stays = true, Secrets = [nameof(CertificateRun.Design)] });
}
