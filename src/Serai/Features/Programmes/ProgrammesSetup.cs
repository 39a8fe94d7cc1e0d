using Serai.Features.Certificates.Runs;
using Serai.Features.Programmes.Api;
using Serai.Features.Programmes.Attending;
using Serai.Features.Programmes.Certifying;
using Serai.Features.Programmes.Leading;
using Serai.Features.Programmes.Making;
using Serai.Features.Programmes.Open;
using Serai.Features.Programmes.Surveys;
using Serai.Features.Programmes.Taking;
using Serai.Platform.History.Undo;

namespace Serai.Features.Programmes;

/// <summary>Registers the parts of this feature.</summary>
public static class ProgrammesSetup
{
    public static IServiceCollection AddProgrammes(this IServiceCollection services) => services
        .AddSingleton<ProgrammeRecord>().AddSingleton<NewProgramme>().AddSingleton<EditionRecord>().AddSingleton<NewEdition>().AddScoped<SessionRecord>()
        .AddScoped<ProgrammeQueries>().AddScoped<ProgrammeReading>().AddScoped<PublishProgramme>().AddScoped<CopyEdition>().AddScoped<IStandsFast, EditionStands>()
        .AddScoped<IKeepsSession, KeepsAttended>().AddScoped<IBesideProgramme, BesideProgramme>().AddScoped<IBesideEdition, BesideCertificates>().AddScoped<IBesideParticipant, BesideCertificates>()
        .AddScoped<ICertifies, CertifiesEdition>().AddScoped<SampleCertificates>().AddProgrammesOpen().AddProgrammesLeading().AddTaking().AddAttending().AddSurveys();
}
