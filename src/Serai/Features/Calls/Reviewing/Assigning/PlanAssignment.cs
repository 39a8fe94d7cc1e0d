using Microsoft.EntityFrameworkCore;
using Serai.Allocation;
using Serai.Features.Calls.Applying;
using Serai.Features.Calls.Reviewing.Conflicts;
using Serai.Forms;

namespace Serai.Features.Calls.Reviewing.Assigning;

/// <summary>Finds who would review what: by conflicts, topics in common and what reviewers wish. What has been written stays; of the rest as little as can be is changed.</summary>
public sealed class PlanAssignment(SeraiDb db, ConflictFacts facts, ReviewerNames names)
{
    private const double FullExpertise = 100;

    public async Task<AssignmentPlan> OfAsync(Call call, ReviewRound round, CancellationToken stop)
    {
        var id = call.Id;
        var table = await facts.OfAsync(call, round.KinConflict, null, stop);
        var submitted = await db.Submissions.AsNoTracking().Where(s => s.CallId == id && s.State == SubmissionState.Submitted && s.Answers != null).OrderBy(s => s.Number)
            .Select(s => new { s.Id, s.Number, s.Title, s.FormNumber, s.Answers }).ToListAsync(stop);
        var forms = await db.CallForms.AsNoTracking().Where(f => f.CallId == id).ToDictionaryAsync(f => f.Number, f => CallQueries.Read(f.Design), stop);
        var there = await db.Reviews.AsNoTracking().Where(r => r.RoundId == round.Id).ToListAsync(stop);
        // Whoever was only invited is asked for nothing, but may have got a review from another's hands.
        var asked = there.Where(r => r.State == ReviewState.Asked).Select(r => r.ReviewerId).ToHashSet();
        var reviewers = (await names.OfAsync(id, stop)).Where(r => r.Reviewer.PersonId is not null || asked.Contains(r.Reviewer.Id)).OrderBy(r => r.Reviewer.Id).ToList();
        var bids = await db.Bids.AsNoTracking().Where(b => b.CallId == id).ToDictionaryAsync(b => (b.ReviewerId, b.SubmissionId), b => b.Value, stop);
        var at = submitted.Select(s => s.Id).Index().ToDictionary(s => s.Item, s => s.Index);
        var who = reviewers.Select(r => r.Reviewer.Id).Index().ToDictionary(r => r.Item, r => r.Index);
        var conflicts = (from s in submitted.Index() from r in reviewers.Index() let why = table.Of(r.Item.Reviewer.Id, s.Item.Id) where why.Count > 0 select (Submission: s.Index, Reviewer: r.Index, Why: why[0])).ToList();
        var barred = conflicts.Select(c => new ReviewPair(c.Submission, c.Reviewer)).ToHashSet();
        List<(Review Review, ReviewPair Pair)> pairs = [.. there.Where(r => at.ContainsKey(r.SubmissionId) && who.ContainsKey(r.ReviewerId)).Select(r => (r, new ReviewPair(at[r.SubmissionId], who[r.ReviewerId])))];
        List<ReviewPair> declined = [.. pairs.Where(p => p.Review.State is ReviewState.Declined or ReviewState.HandedOver).Select(p => p.Pair)];
        // What somebody began who was ended since is never done: another is asked.
        var active = reviewers.Where(r => r.IsActive).Select(r => r.Reviewer.Id).ToHashSet();
        // What was handed over to somebody new waits for them as long as their invitation does.
        var invited = reviewers.Where(r => r.Reviewer is { AcceptedAt: null, EndedAt: null }).Select(r => r.Reviewer.Id).ToHashSet();
        bool IsBegun(Review review) => review.State == ReviewState.Asked && ((review.SavedAt is not null && active.Contains(review.ReviewerId)) || invited.Contains(review.ReviewerId));
        var given = pairs.Where(p => p.Review.State == ReviewState.Done || IsBegun(p.Review)).ToList();
        List<ReviewPair> kept = [.. given.Select(p => p.Pair).Where(p => !barred.Contains(p))];
        List<ReviewPair> existing = [.. pairs.Where(p => p.Review.State == ReviewState.Asked && !IsBegun(p.Review)).Select(p => p.Pair)];
        var topics = submitted.Select(s => round.TopicField is null ? [] : Topics(KeepDraft.Answers(forms[s.FormNumber], s.Answers!), round.TopicField)).ToList();
        var task = new ReviewTask
        {
            Needs = [.. submitted.Select(_ => round.Each)],
            Reviewers = [.. reviewers.Select(r => new ReviewerLimit(r.IsActive ? r.Reviewer.Limit : 0))],
            Candidates = [.. from s in submitted.Index() from r in reviewers.Index() select new ReviewCandidate(s.Index, r.Index, Expertise(topics[s.Index], r.Item.Reviewer.TopicsOf(round.TopicField)), bids.GetValueOrDefault((r.Item.Reviewer.Id, s.Item.Id)))],
            Conflicts = [.. barred], Declined = declined, Kept = kept, Existing = existing,
            // Whoever has few is asked before whoever has many, as far as nothing else speaks.
            Weights = new(EvenLoad: 1),
        };
        var outcome = await ReviewerAssignment.FindAsync(task, null, stop);
        return new(round, [.. submitted.Select(s => new PlannedSubmission(s.Id, s.Number!.Value, s.Title ?? ""))], reviewers, outcome, kept.Concat(existing).ToHashSet(), [.. given.Where(p => barred.Contains(p.Pair)).Select(p => p.Review.Id)], conflicts);
    }

    private static IReadOnlyList<string> Topics(FormAnswers answers, string? field) => field is null ? [] : answers[field] switch
    {
        ChoiceAnswer one => [one.Option],
        ChoicesAnswer several => [.. several.Options],
        _ => [],
    };

    private static double Expertise(IReadOnlyList<string> asked, IReadOnlyList<string> known) => asked.Count == 0 ? 0 : FullExpertise * asked.Count(known.Contains) / asked.Count;
}
