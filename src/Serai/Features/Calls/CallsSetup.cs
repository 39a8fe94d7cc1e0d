using Serai.Features.Calls.Applying;
using Serai.Features.Calls.Becoming;
using Serai.Features.Calls.Contributing;
using Serai.Features.Calls.Counting;
using Serai.Features.Calls.Deciding;
using Serai.Features.Calls.Making;
using Serai.Features.Calls.Open;
using Serai.Features.Calls.Reviewing;
using Serai.Features.Calls.Submitted;
using Serai.Features.Organizations.Merging;
using Serai.Platform.Auth;
using Serai.Platform.History.Undo;
using Serai.Platform.Jobs;
using Serai.Platform.Mail;
using Serai.Platform.Privacy;

namespace Serai.Features.Calls;

/// <summary>Registers the parts of this feature.</summary>
public static class CallsSetup
{
    public static IServiceCollection AddCalls(this IServiceCollection services)
    {
        services.AddJob<ForgetDrafts>().AddSingleton<CallRecord>().AddSingleton<NewCall>();
        services.AddScoped<CallQueries>().AddScoped<CallSlugs>().AddScoped<PublishCall>().AddScoped<ChangeForm>().AddScoped<CopyCall>().AddScoped<DesignWords>().AddScoped<Building.BuildingDesk>().AddScoped<SampleCalls>();
        services.AddScoped<IStandsFast, AnsweredCalls>().AddScoped<IFollowsHeir, CallsFollowHeir>();
        services.AddScoped<KeepDraft>().AddScoped<SubmissionFiles>().AddSingleton<SubmitGate>().AddScoped<Submit>().AddScoped<WhoSubmits>().AddScoped<WrittenPage>().AddScoped<AnswerLines>().AddScoped<AnswerWords>().AddScoped<Invite>();
        services.AddScoped<SubmissionQueries>().AddScoped<CallsAtom>().AddScoped<CallsCalendar>().AddScoped<BoardCounts>().AddScoped<BoardQueries>().AddBecoming().AddDeciding();
        services.AddMailKind(Submit.Receipt).AddMailKind(Invite.Kind).AddMailKind(InvitedModel.WayBack);
        services.AddReviewing().AddContributing();
        services.AddSingleton(new MinePage(1, CallLinks.Mine, typeof(CallTexts), "Mine")).AddSingleton(new MinePage(2, ReviewingLinks.Mine, typeof(ReviewingTexts), "Mine"));
        return services
            .AddRowsOfPerson(new RowsClaimed<CallForm>("call-forms", typeof(CallTexts), p => r => r.PersonId == p.Id) { Stays = true, Secrets = [nameof(CallForm.Design)] })
            .AddRowsOfPerson(new RowsClaimed<CallInvitation>("call-invitations", typeof(CallTexts), p => r => r.PersonId == p.Id) { Stays = true, Secrets = [nameof(CallInvitation.Hash)] })
            .AddScoped<IHeldOfPerson, SubmissionsHeld>();
    }
}
