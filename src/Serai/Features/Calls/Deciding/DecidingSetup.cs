using Serai.Platform.History.Undo;
using Serai.Platform.Jobs;
using Serai.Platform.Mail;
using Serai.Platform.Privacy;

namespace Serai.Features.Calls.Deciding;

/// <summary>Registers what decides about submissions.</summary>
public static class DecidingSetup
{
    public static IServiceCollection AddDeciding(this IServiceCollection services)
    {
        services.AddScoped<CallTurn>().AddScoped<CallPlaces>().AddScoped<PlaceMail>().AddScoped<MoveUp>().AddScoped<AnswerPlace>().AddScoped<NotConfirmed>().AddScoped<Propose>().AddScoped<DecisionList>().AddScoped<ProposeByQuotas>().AddScoped<Tell>().AddScoped<QuotaForm>().AddScoped<QuotaWords>();
        services.AddScoped<IStandsFast, DecidedStands>().AddJob<DecidingNight>();
        foreach (var kind in PlaceMail.Kinds)
            services.AddMailKind(kind);
        return services.AddScoped<IHeldOfPerson, DecisionsHeld>();
    }
}
