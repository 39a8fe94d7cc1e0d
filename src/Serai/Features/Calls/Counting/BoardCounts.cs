using Microsoft.EntityFrameworkCore;
using Serai.Features.Calls.Deciding;
using Serai.Features.Organizations;
using Serai.Features.People;

namespace Serai.Features.Calls.Counting;

/// <summary>What the database counts for the board, each in one statement.</summary>
public sealed class BoardCounts(SeraiDb db)
{
    /// <summary>How many submissions of a call are how far.</summary>
    /// <param name="call">The call.</param>
    /// <param name="without">What the reader may not know of.</param>
    /// <param name="reader">Who reads: what was decided about their own is not told here.</param>
    /// <param name="stop">To stop.</param>
    public async Task<IReadOnlyDictionary<BoardState, int>> StatesAsync(Guid call, List<Guid> without, Guid? reader, CancellationToken stop)
    {
        var counted = await (
            from submission in db.Submissions
            where submission.CallId == call && !without.Contains(submission.Id)
            join decision in db.CallDecisions on submission.Id equals decision.SubmissionId into decisions
            from decision in decisions.DefaultIfEmpty()
            join person in db.People.Where(p => p.Id == reader) on submission.Email equals person.Email into people
            from person in people.DefaultIfEmpty()
            select new
            {
                submission.State, decision!.Outcome, IsTold = decision!.ToldAt != null, IsConfirmed = decision!.ConfirmedAt != null, IsGivenUp = decision!.GivenUpAt != null,
                IsOwn = person != null || (submission.PersonId != null && submission.PersonId == reader),
            }).GroupBy(x => new { x.State, x.Outcome, x.IsTold, x.IsConfirmed, x.IsGivenUp, x.IsOwn }).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(stop);
        return counted.GroupBy(c => c.Key.IsOwn && c.Key.State == SubmissionState.Submitted ? BoardState.Own : Of(c.Key.State, c.Key.Outcome, c.Key.IsTold, c.Key.IsConfirmed, c.Key.IsGivenUp))
            .ToDictionary(g => g.Key, g => g.Sum(c => c.Count));
    }

    /// <summary>How often each organization of the registry is named, by its heir where it was merged; a submission that names several counts at each.</summary>
    public async Task<IReadOnlyList<(NamedHow How, Guid? Id, int Count)>> OrganizationsAsync(Guid call, string field, List<Guid> without, CancellationToken stop)
    {
        var counted = await Named(call, field, without).GroupBy(n => new { n.Organization, n.IsSaid }).Select(g => new { g.Key, Count = g.Select(n => n.Submission).Distinct().Count() }).ToListAsync(stop);
        return [.. counted.Select(c => (How(c.Key.Organization is not null, c.Key.IsSaid), c.Key.Organization, c.Count))];
    }

    /// <summary>The same of the countries and regions where they are, the most frequent first.</summary>
    public async Task<IReadOnlyList<PlaceCount>> PlacesAsync(Guid call, string field, List<Guid> without, CancellationToken stop)
    {
        var counted = await Named(call, field, without).GroupBy(n => new { n.Country, IsKnown = n.Organization != null, n.IsSaid }).Select(g => new { g.Key, Count = g.Select(n => n.Submission).Distinct().Count() }).ToListAsync(stop);
        return [.. counted.Select(c => new PlaceCount(How(c.Key.IsKnown, c.Key.IsSaid), c.Key.Country, c.Count))
            .OrderBy(c => c.How).ThenBy(c => c.Code is null).ThenByDescending(c => c.Count).ThenBy(c => c.Code, StringComparer.Ordinal)];
    }

    // What the form asked for, else whom the submission is for.
    private IQueryable<Named> Named(Guid call, string field, List<Guid> without) =>
        from submission in db.Submissions
        where submission.CallId == call && submission.State == SubmissionState.Submitted && !without.Contains(submission.Id)
        join value in db.SubmissionValues.Where(v => v.CallId == call && v.Field == field) on submission.Id equals value.SubmissionId into values
        from value in values.DefaultIfEmpty()
        join picked in db.Organizations on value!.Value equals picked.Slug into all
        from picked in all.DefaultIfEmpty()
        join heir in db.Organizations on picked!.MergedIntoId ?? (Guid?)picked!.Id ?? submission.ForId equals (Guid?)heir.Id into heirs
        from heir in heirs.DefaultIfEmpty()
        select new Named { Submission = submission.Id, Organization = (Guid?)heir!.Id, Country = heir!.CountryCode, IsSaid = value != null || submission.ForId != null };

    private static NamedHow How(bool known, bool said) => known ? NamedHow.Known : said ? NamedHow.Written : NamedHow.NotSaid;

    // What is withdrawn is that and nothing else: of what was decided before, nothing is told.
    private static BoardState Of(SubmissionState state, DecisionOutcome? outcome, bool told, bool confirmed, bool givenUp) => (state, outcome) switch
    {
        (SubmissionState.Draft, _) => BoardState.Draft,
        (SubmissionState.Withdrawn, _) => BoardState.Withdrawn,
        _ when givenUp => BoardState.GivenUp,
        (_, DecisionOutcome.Accepted) => told ? confirmed ? BoardState.Confirmed : BoardState.Accepted : BoardState.ProposedAccepted,
        (_, DecisionOutcome.Reserve) => told ? BoardState.Reserve : BoardState.ProposedReserve,
        (_, DecisionOutcome.Declined) => told ? BoardState.Declined : BoardState.ProposedDeclined,
        _ => BoardState.Undecided,
    };
}

/// <summary>An organization that a submission names.</summary>
internal sealed class Named
{
    public Guid Submission { get; init; }
    public Guid? Organization { get; init; }
    public string? Country { get; init; }
    public bool IsSaid { get; init; }
}
