using Microsoft.EntityFrameworkCore;
using Serai.Features.Calls.Reviewing.Conflicts;
using Serai.Platform.Auth;
using Serai.Platform.Mail;
using Serai.Platform.Web;

namespace Serai.Features.Calls.Reviewing.Discussions;

/// <summary>
/// Tells everybody in a discussion that others said something since the last night: one mail to each, whatever they take part in, with how many remarks
/// there are and where, and no word of them. All of it is one commit: no remark is told twice, none is left out.
/// </summary>
public sealed class TellRemarks(SeraiDb db, ConflictFacts facts, OwnConflicts own, ReviewerNames names, IMailReaders readers, Mails mails, SiteAddress site, IClock clock)
{
    public static readonly MailKind New = new("review-remarks", typeof(ReviewingTexts)) { TellsOfOthers = false };

    /// <returns>How many were told.</returns>
    public Task<int> RunAsync(CancellationToken stop) => db.AgainAsync(() => TryAsync(stop));

    private async Task<int> TryAsync(CancellationToken stop)
    {
        var remarks = await db.ReviewRemarks.Where(r => r.ToldAt == null && r.WithdrawnAt == null).ToListAsync(stop);
        var told = new Dictionary<Guid, Told>();
        foreach (var of in remarks.GroupBy(r => r.RoundId))
        {
            var round = await db.ReviewRounds.AsNoTracking().FirstAsync(r => r.Id == of.Key, stop);
            // What nobody reads as long as discussions are off is told once they are on again.
            if (round.Discussion == DiscussionRule.Off)
                continue;
            var call = await db.Calls.AsNoTracking().FirstAsync(c => c.Id == round.CallId, stop);
            await ReviewersAsync(call, round, [.. of], told, stop);
            await OrganisersAsync(call, round, [.. of], told, stop);
            foreach (var remark in of)
                remark.ToldAt = clock.GetCurrentInstant();
        }
        foreach (var one in told.Values.OrderBy(t => t.Reader.PersonId))
            await mails.TellAsync(one.Reader, New, [one.Seen.Count, site.Of(one.Places.Count == 1 ? one.Places.First() : one.Home)], stop);
        await db.SaveChangesAsync(stop);
        return told.Count;
    }

    // Those whose own review is given, and whom no conflict keeps from it: whoever could read it now.
    private async Task ReviewersAsync(Call call, ReviewRound round, IReadOnlyList<ReviewRemark> remarks, Dictionary<Guid, Told> told, CancellationToken stop)
    {
        List<Guid> about = [.. remarks.Select(r => r.SubmissionId).Distinct()];
        var (id, submissions) = (round.Id, db.Submissions);
        var given = await db.Reviews.AsNoTracking().Where(r => r.RoundId == id && r.State == ReviewState.Done && about.Contains(r.SubmissionId) && submissions.Any(s => s.Id == r.SubmissionId && s.State == SubmissionState.Submitted && s.Answers != null)).ToListAsync(stop);
        if (given.Count == 0)
            return;
        var table = await facts.OfAsync(call, round.KinConflict, null, stop);
        var reviewers = (await names.OfAsync(call.Id, stop)).Where(r => r.IsActive).ToDictionary(r => r.Reviewer.Id);
        foreach (var review in given)
            if (reviewers.TryGetValue(review.ReviewerId, out var reviewer) && table.IsFree(review.ReviewerId, review.SubmissionId))
                Add(told, new(reviewer.Reviewer.PersonId, reviewer.Email!, reviewer.Name, reviewer.Language!), ReviewingLinks.Mine, ReviewingLinks.Discussion(review.Id), remarks.Where(r => r.SubmissionId == review.SubmissionId));
    }

    private async Task OrganisersAsync(Call call, ReviewRound round, IReadOnlyList<ReviewRemark> remarks, Dictionary<Guid, Told> told, CancellationToken stop)
    {
        List<Guid> about = [.. remarks.Select(r => r.SubmissionId).Distinct()];
        var numbers = await db.Submissions.Where(s => about.Contains(s.Id) && s.State == SubmissionState.Submitted && s.Number != null).Select(s => new { s.Id, Number = s.Number!.Value }).ToDictionaryAsync(s => s.Id, s => s.Number, stop);
        var left = (await Remarks.Left(db, round.Id).Where(r => about.Contains(r.SubmissionId)).Select(r => new { r.PersonId, r.SubmissionId }).ToListAsync(stop)).ToLookup(r => r.PersonId, r => r.SubmissionId);
        foreach (var reader in await readers.WithAsync(Right.Edit, call.KeeperId, stop))
        {
            var hidden = (await own.UnjudgedAsync(call, reader.PersonId, stop)).Concat(left[reader.PersonId]).ToHashSet();
            foreach (var of in remarks.Where(r => numbers.ContainsKey(r.SubmissionId) && !hidden.Contains(r.SubmissionId)).GroupBy(r => r.SubmissionId))
                Add(told, reader, ReviewingLinks.Of(call.Slug), ReviewingLinks.DiscussionOf(call.Slug, round.Number, numbers[of.Key]), of);
        }
    }

    private static void Add(Dictionary<Guid, Told> told, MailReader reader, string home, string place, IEnumerable<ReviewRemark> remarks)
    {
        if (reader.PersonId is not { } person)
            return;
        List<Guid> others = [.. remarks.Where(r => r.PersonId != person).Select(r => r.Id)];
        if (others.Count == 0)
            return;
        if (!told.TryGetValue(person, out var one))
            told[person] = one = new(reader, home, [], []);
        // Whoever runs the call and reviews it too is told once.
        if (others.Count(one.Seen.Add) > 0)
            one.Places.Add(place);
    }

    /// <summary>Whom the night tells of what.</summary>
    /// <param name="Home">From where all of it is found, where it stands at several places.</param>
    /// <param name="Places">Where.</param>
    /// <param name="Seen">The remarks that are counted.</param>
    private sealed record Told(MailReader Reader, string Home, HashSet<string> Places, HashSet<Guid> Seen);
}
