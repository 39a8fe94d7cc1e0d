using Serai.Features.Calls.Reviewing.Assigning;
using Serai.Features.Calls.Reviewing.Conflicts;
using Serai.Features.Calls.Reviewing.Discussions;
using Serai.Features.Calls.Reviewing.Given;
using Serai.Features.Calls.Reviewing.Handing;
using Serai.Features.Calls.Reviewing.Reminding;
using Serai.Features.Calls.Reviewing.Rounds;
using Serai.Platform.History.Undo;
using Serai.Platform.Jobs;
using Serai.Platform.Mail;
using Serai.Platform.Privacy;

namespace Serai.Features.Calls.Reviewing;

/// <summary>Registers the parts of reviewing.</summary>
public static class ReviewingSetup
{
    public static IServiceCollection AddReviewing(this IServiceCollection services)
    {
        services.AddSingleton<NamedInSubmissions>().AddScoped<ConflictFacts>().AddScoped<OwnConflicts>().AddScoped<SaveRound>().AddScoped<InviteReviewer>().AddScoped<AcceptInvitation>().AddScoped<ReviewerNames>();
        services.AddScoped<PlanAssignment>().AddScoped<AssignReviews>().AddScoped<ShortfallWords>().AddScoped<OwnReviews>().AddScoped<SaveReview>().AddScoped<SeenByReviewers>().AddScoped<RankedReviews>();
        services.AddScoped<ClosedWords>().AddScoped<UnfinishedReviews>().AddScoped<RemindReviewers>().AddScoped<Remarks>().AddScoped<SayRemark>().AddScoped<TellRemarks>().AddScoped<HandOver>().AddScoped<HandOverMail>().AddJob<ReviewNight>();
        services.AddScoped<IStandsFast, AskedRounds>().AddScoped<IHeldOfPerson, HeldOfReviewer>();
        services.AddMailKind(InviteReviewer.Kind).AddMailKind(AssignReviews.Asked).AddMailKind(SaveReview.Declined);
        services.AddMailKind(RemindReviewers.Due).AddMailKind(RemindReviewers.Late).AddMailKind(TellRemarks.New).AddMailKind(HandOverMail.Handed).AddMailKind(HandOverMail.HandedOver);
        // From whom a review came, and why, is another's word, and for those who run the call alone.
        return services
            .AddRowsOfPerson(new RowsClaimed<Review>("reviews-of-calls", typeof(ReviewingTexts), p => r => r.PersonId == p.Id) { Stays = true, Secrets = [nameof(Review.HandedFromId), nameof(Review.HandedWhy)] })
            .AddRowsOfPerson(new RowsClaimed<DeclaredConflict>("declared-conflicts", typeof(ReviewingTexts), p => r => r.PersonId == p.Id))
            .AddRowsOfPerson(new RowsClaimed<Bid>("review-bids", typeof(ReviewingTexts), p => r => r.PersonId == p.Id))
            .AddRowsOfPerson(new RowsClaimed<ReviewRemark>("review-remarks", typeof(ReviewingTexts), p => r => r.PersonId == p.Id) { Stays = true });
    }
}
