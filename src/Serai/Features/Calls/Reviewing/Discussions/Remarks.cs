using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Serai.Features.People;

namespace Serai.Features.Calls.Reviewing.Discussions;

/// <summary>A remark as a page shows it.</summary>
/// <param name="Who">By number, or by name to those who run the call.</param>
/// <param name="Paragraphs">None where it is withdrawn.</param>
/// <param name="IsOwn">Whether the reader wrote it.</param>
public sealed record SaidRemark(Guid Id, string Who, Instant At, IReadOnlyList<string> Paragraphs, bool IsWithdrawn, bool IsOwn);

/// <summary>Reads what was said about a submission in a round. A reviewer is called by a number that belongs to their review; only those who run the call read names.</summary>
public sealed class Remarks(SeraiDb db, ReviewerNames names, IStringLocalizer<ReviewingTexts> texts)
{
    /// <param name="round">The round.</param>
    /// <param name="submission">What is discussed.</param>
    /// <param name="reader">Whose own words are told as theirs.</param>
    /// <param name="named">Whether the reader runs the call, and learns who is who.</param>
    /// <param name="stop">Gives up.</param>
    public async Task<IReadOnlyList<SaidRemark>> OfAsync(ReviewRound round, Guid submission, Guid? reader, bool named, CancellationToken stop)
    {
        var id = round.Id;
        var remarks = await db.ReviewRemarks.AsNoTracking().Where(r => r.RoundId == id && r.SubmissionId == submission).ToListAsync(stop);
        if (remarks.Count == 0)
            return [];
        // All who were ever asked count, whatever became of it: a number stays with its review, and says nothing about names.
        var reviews = await db.Reviews.AsNoTracking().Where(r => r.RoundId == id && r.SubmissionId == submission).Select(r => new { r.Id, r.ReviewerId }).ToListAsync(stop);
        var numbers = reviews.OrderBy(r => r.Id).Index().ToDictionary(r => r.Item.Id, r => r.Index + 1);
        Dictionary<Guid, string> reviewers = named ? (await names.OfAsync(round.CallId, stop)).ToDictionary(r => r.Reviewer.Id, r => r.Name) : [];
        var called = reviews.ToDictionary(r => r.Id, r => reviewers.GetValueOrDefault(r.ReviewerId, ""));
        List<Guid> organisers = named ? [.. remarks.Where(r => r.ReviewId is null).Select(r => r.PersonId).OfType<Guid>().Distinct()] : [];
        var people = await db.People.Where(p => organisers.Contains(p.Id)).Select(p => new { p.Id, p.Name }).ToDictionaryAsync(p => p.Id, p => p.Name, stop);

        string Who(ReviewRemark remark) => remark.ReviewId is { } review
            ? named ? texts["Remark.Named", numbers.GetValueOrDefault(review), called.GetValueOrDefault(review, "")] : texts["Remark.Reviewer", numbers.GetValueOrDefault(review)]
            : named ? texts["Remark.OrganiserNamed", remark.PersonId is { } person && people.TryGetValue(person, out var name) ? name : texts["Reviewer.Gone"].Value] : texts["Remark.Organiser"];
        return
        [
            .. remarks.OrderBy(r => r.At).ThenBy(r => r.Id).Select(r => (Remark: r, IsOwn: reader is not null && r.PersonId == reader))
                .Select(r => new SaidRemark(r.Remark.Id, r.IsOwn ? texts["Remark.Own", Who(r.Remark)] : Who(r.Remark), r.Remark.At, Paragraphs(r.Remark.Text), r.Remark.WithdrawnAt is not null, r.IsOwn)),
        ];
    }

    /// <summary>The reviews of a round whose reviewers declined or handed over: they are out of the discussion, also where they run the call.</summary>
    internal static IQueryable<Review> Left(SeraiDb db, Guid round) =>
        db.Reviews.AsNoTracking().Where(r => r.RoundId == round && r.PersonId != null && (r.State == ReviewState.Declined || r.State == ReviewState.HandedOver));

    private static IReadOnlyList<string> Paragraphs(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
