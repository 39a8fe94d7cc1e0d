using Serai.Features.Activities;
using Serai.Features.Agreements;
using Serai.Features.Alliances;
using Serai.Features.Organizations.Merging;

namespace Serai.Features.Programmes.Leading;

/// <summary>Registers what programmes lead to.</summary>
public static class LeadingSetup
{
    public static IServiceCollection AddProgrammesLeading(this IServiceCollection services)
    {
        services.AddScoped<EditionCounts>().AddScoped<ProgrammeSums>().AddScoped<ActivityPlans>().AddScoped<RecordActivity>().AddScoped<NumbersQueries>().AddScoped<AlumniQueries>().AddScoped<SampleProgrammes>();
        services.AddSingleton<OutcomeRecord>().AddSingleton<IRestsOnActivities, EditionsFollowActivities>();
        return services.AddScoped<IBesideAgreement, ProgrammesBesideAgreement>().AddScoped<IBesideAlliance, ProgrammesBesideAlliance>().AddScoped<IBesideEdition, LeadingBesideEdition>().AddScoped<IFollowsHeir, LeadingFollowsHeir>();
    }
}
