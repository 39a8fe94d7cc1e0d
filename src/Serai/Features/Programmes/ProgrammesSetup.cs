using Serai.Features.Programmes.Making;
using Serai.Features.Programmes.Open;
using Serai.Features.Programmes.Surveys;

namespace Serai.Features.Programmes;

/// <summary>Registers the parts of this feature.</summary>
public static class ProgrammesSetup
{
    public static IServiceCollection AddProgrammes(this IServiceCollection services) => services
        .AddSingleton<ProgrammeRecord>().AddSingleton<NewProgramme>().AddSingleton<EditionRecord>().AddSingleton<NewEdition>().AddScoped<SessionRecord>()
        .AddScoped<ProgrammeQueries>().AddScoped<PublishProgramme>().AddScoped<CopyEdition>()
        .AddProgrammesOpen().AddSurveys();
}
