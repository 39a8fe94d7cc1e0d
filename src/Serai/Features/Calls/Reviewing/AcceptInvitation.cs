using Microsoft.EntityFrameworkCore;
using Serai.Features.Calls.Reviewing.Rounds;
using Serai.Forms;
using Serai.Platform.Auth;
using Serai.Platform.Editing;
using Serai.Platform.History;

namespace Serai.Features.Calls.Reviewing;

/// <summary>Makes whoever is signed in the reviewer that a secret link invites.</summary>
public sealed class AcceptInvitation(SeraiDb db, IClock clock)
{
    /// <returns>What is wrong, by the field's name; nothing where it was accepted.</returns>
    public async Task<IReadOnlyList<(string Field, FieldProblem Problem)>> RunAsync(Guid id, Actor actor, string? orcid, CancellationToken stop)
    {
        var plain = string.IsNullOrWhiteSpace(orcid) ? null : OrcidId.Plain(orcid.Trim());
        if (plain is not null && !OrcidId.IsValid(plain))
            return [("orcid", RoundTyped.Problem("OrcidWrong", orcid!))];
        var reviewer = await db.Reviewers.FirstAsync(r => r.Id == id, stop);
        if (reviewer.EndedAt is not null || reviewer.AcceptedAt is not null || actor.PersonId is not { } person)
            return [("", RoundTyped.Problem("LinkUsed"))];
        var (call, now) = (reviewer.CallId, clock.GetCurrentInstant());
        // What was handed over to them by name and address, before there was an account.
        var handed = await db.Reviews.Where(r => r.ReviewerId == id).ToListAsync(stop);
        // Whoever was ended and is asked again goes on as before: what they wrote, told and wish is theirs still.
        if (await db.Reviewers.FirstOrDefaultAsync(r => r.CallId == call && r.PersonId == person && r.EndedAt != null, stop) is { } before)
        {
            (before.Limit, before.Orcid, before.AcceptedAt, before.EndedAt) = (reviewer.Limit, plain ?? before.Orcid, now, null);
            await MoveAsync(handed, before, stop);
            db.Remove(reviewer);
        }
        else
        {
            // The account says name and address from here on.
            (reviewer.PersonId, reviewer.Name, reviewer.Email, reviewer.Orcid, reviewer.AcceptedAt) = (person, "", "", plain, now);
            foreach (var review in handed)
                review.PersonId = person;
        }
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateException problem) when (Overtaken.Is(problem))
        {
            return [("", RoundTyped.Problem("ReviewerBefore"))];
        }
        return [];
    }

    // To the row of the one who comes back. What they declined, gave or handed over before is not asked of them again.
    private async Task MoveAsync(IReadOnlyList<Review> handed, Reviewer before, CancellationToken stop)
    {
        var had = await db.Reviews.Where(r => r.ReviewerId == before.Id).ToListAsync(stop);
        foreach (var review in handed)
        {
            if (had.FirstOrDefault(r => r.RoundId == review.RoundId && r.SubmissionId == review.SubmissionId) is not { } there)
                db.Add(new Review
                {
                    RoundId = review.RoundId, CallId = review.CallId, SubmissionId = review.SubmissionId, ReviewerId = before.Id, PersonId = before.PersonId, State = review.State, AskedAt = review.AskedAt,
                    HandedFromId = review.HandedFromId, HandedAt = review.HandedAt, HandedWhy = review.HandedWhy,
                });
            else if (there.State == ReviewState.TakenBack && review.State == ReviewState.Asked)
                (there.State, there.AskedAt, there.HandedFromId, there.HandedAt, there.HandedWhy) = (ReviewState.Asked, review.AskedAt, review.HandedFromId, review.HandedAt, review.HandedWhy);
            db.Remove(review);
        }
    }
}
