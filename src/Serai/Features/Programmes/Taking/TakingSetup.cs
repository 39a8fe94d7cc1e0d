using Serai.Features.Calls.Becoming;
using Serai.Features.Calls.Deciding;
using Serai.Features.Organizations.Merging;
using Serai.Platform.Auth;
using Serai.Platform.History.Undo;
using Serai.Platform.Jobs;
using Serai.Platform.Mail;
using Serai.Platform.Privacy;

namespace Serai.Features.Programmes.Taking;

/// <summary>Registers those who take part.</summary>
public static class TakingSetup
{
    public static IServiceCollection AddTaking(this IServiceCollection services)
    {
        services.AddSingleton<ParticipantRecord>().AddScoped<IBecomes, BecomesParticipant>().AddScoped<IPlaceGivenUp, PlaceGivenUp>();
        services.AddScoped<EditionTurn>().AddScoped<ParticipantList>().AddScoped<ParticipantMail>().AddScoped<TakeIn>().AddScoped<InstitutionNames>().AddScoped<FromSubmission>().AddScoped<TakeFromCall>();
        services.AddScoped<AnswerInvited>().AddScoped<EraseParticipants>().AddScoped<OwnAccount>().AddScoped<BringParticipants>().AddScoped<LookAtNeeds>().AddScoped<NeedsList>().AddScoped<LetterWords>().AddScoped<KeepEditionFile>().AddScoped<Announce>();
        services.AddScoped<IBesideEdition, BesideTaking>().AddScoped<ICopiesEdition, LetterTakenAlong>().AddScoped<IStandsFast, TakingStands>().AddScoped<IFollowsHeir, ProgrammesFollowHeir>().AddJob<ForgetNeeds>();
        services.AddSingleton(new MinePage(3, TakingLinks.Mine, typeof(TakingTexts), "Mine"));
        foreach (var kind in ParticipantMail.Kinds)
            services.AddMailKind(kind);
        return services.AddScoped<IHeldOfPerson, ParticipantsHeld>().AddScoped<IHeldOfPerson, NeedsHeld>();
    }
}
