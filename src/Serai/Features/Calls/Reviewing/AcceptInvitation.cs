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
        try
        {
            // What is handed over to them at this moment moves too.
            return await db.AgainAsync(() => TryAsync(id, actor, plain, stop));
        }
        catch (DbUpdateException problem) when (Overtaken.Is(problem))
        {
            return [("", RoundTyped.Problem("ReviewerBefore"))];
        }
    }

    private async Task<IReadOnlyList<(string Field, FieldProblem Problem)>> TryAsync(Guid id, Actor actor, string? orcid, CancellationToken stop)
    {
        if (await db.Reviewers.FirstOrDefaultAsync(r => r.Id == id && r.EndedAt == null && r.AcceptedAt == null, stop) is not { } reviewer || actor.PersonId is not { } person)
            return [("", RoundTyped.Problem("LinkUsed"))];
        var (call, now) = (reviewer.CallId, clock.GetCurrentInstant());
        // What was handed over to them by name and address, before there was an account.
        var handed = await db.Reviews.Where(r => r.ReviewerId == id).ToListAsync(stop);
        if (await db.Reviewers.FirstOrDefaultAsync(r => r.CallId == call && r.PersonId == person, stop) is { } before)
        {
            // Whoever reviews already gets only what was handed over to another address of theirs.
            if (before.EndedAt is null && !handed.Any(r => r.State == ReviewState.Asked))
                return [("", RoundTyped.Problem("ReviewerBefore"))];
            // Whoever was ended and is asked again goes on as before: what they wrote, told and wish is theirs still.
            if (before.EndedAt is not null)
                (before.Limit, before.AcceptedAt, before.EndedAt) = (reviewer.Limit, now, null);
            before.Orcid = orcid ?? before.Orcid;
            await MoveAsync(handed, before, stop);
            db.Remove(reviewer);
        }
        else
        {
            // The account says name and address from here on.
            (reviewer.PersonId, reviewer.Name, reviewer.Email, reviewer.Orcid, reviewer.AcceptedAt) = (person, "", "", orcid, now);
            foreach (var review in handed)
                review.PersonId = person;
        }
        await db.SaveChangesAsync(stop);
        return [];
    }

    // To the row of the one who comes back. What they declined, gave or handed over before is not asked of them again. A review keeps its id, and so its number in the discussion.
    private async Task MoveAsync(IReadOnlyList<Review> handed, Reviewer before, CancellationToken stop)
    {
        var had = await db.Reviews.Where(r => r.ReviewerId == before.Id).ToListAsync(stop);
        foreach (var review in handed)
        {
            if (had.FirstOrDefault(r => r.RoundId == review.RoundId && r.SubmissionId == review.SubmissionId) is not { } there)
            {
                db.Entry(review).Property(r => r.ReviewerId).CurrentValue = before.Id;
                review.PersonId = before.PersonId;
                continue;
            }
            if (there.State == ReviewState.TakenBack && review.State == ReviewState.Asked)
                (there.State, there.AskedAt, there.HandedFromId, there.HandedAt, there.HandedWhy) = (ReviewState.Asked, review.AskedAt, review.HandedFromId, review.HandedAt, review.HandedWhy);
            db.Remove(review);
        }
    }
}
