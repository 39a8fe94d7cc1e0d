namespace Serai.Features.Programmes.Attending.Completing;

/// <summary>Why somebody has completed an edition, or has not.</summary>
public enum CompletionReason
{
    /// <summary>Those who run it decided so.</summary>
    ByHand,

    /// <summary>The edition asks for nothing that could be counted: only a decision by hand says who has completed it.</summary>
    NothingAsked,

    /// <summary>A session was missed that is required.</summary>
    MissedRequired,

    /// <summary>Too few sessions were attended.</summary>
    TooFew,

    /// <summary>All that is asked.</summary>
    Enough,
}

/// <summary>How far one participant is.</summary>
/// <param name="Attended">How many of the sessions that count.</param>
/// <param name="Counted">How many count.</param>
/// <param name="Percent">The share, rounded down; null where none counts.</param>
/// <param name="MissingRequired">Required ones that were missed.</param>
public sealed record CompletionOf(Participant Participant, int Attended, int Counted, int? Percent, IReadOnlyList<EditionSession> MissingRequired, bool HasCompleted, CompletionReason Reason);

/// <summary>The rule by which an edition is completed.</summary>
public static class Completed
{
    /// <param name="edition">Its share of sessions.</param>
    /// <param name="sessions">All of its sessions.</param>
    /// <param name="participant">Whose hand decision goes before the rule.</param>
    /// <param name="attended">The sessions they were at.</param>
    public static CompletionOf Of(Edition edition, IReadOnlyList<EditionSession> sessions, Participant participant, IReadOnlySet<Guid> attended)
    {
        var counting = sessions.Where(s => s.Counts).ToList();
        var (seen, counted) = (counting.Count(s => attended.Contains(s.Id)), counting.Count);
        List<EditionSession> missing = [.. sessions.Where(s => s.IsRequired && !attended.Contains(s.Id))];
        var share = counted > 0 ? edition.CompletionPercent : null;
        var reason = participant.CompletedByHand is not null ? CompletionReason.ByHand
            : share is null && !sessions.Any(s => s.IsRequired) ? CompletionReason.NothingAsked
            : missing.Count > 0 ? CompletionReason.MissedRequired
            : IsTooFew(edition, counted, seen) ? CompletionReason.TooFew
            : CompletionReason.Enough;
        return new(participant, seen, counted, counted > 0 ? seen * 100 / counted : null, missing, participant.CompletedByHand ?? (reason == CompletionReason.Enough), reason);
    }

    /// <summary>What the rule says of somebody by numbers alone; null where the edition asks for nothing that could be counted.</summary>
    /// <param name="edition">Its share of sessions.</param>
    /// <param name="counted">How many sessions count.</param>
    /// <param name="required">How many are required.</param>
    /// <param name="seen">How many of those that count were attended.</param>
    /// <param name="seenRequired">How many of the required ones.</param>
    public static bool? ByRule(Edition edition, int counted, int required, int seen, int seenRequired) =>
        required == 0 && (counted == 0 || edition.CompletionPercent is null) ? null : seenRequired >= required && !IsTooFew(edition, counted, seen);

    // In whole numbers: nobody is kept out by a rounding.
    private static bool IsTooFew(Edition edition, int counted, int seen) => counted > 0 && edition.CompletionPercent is { } percent && (long)seen * 100 < (long)percent * counted;
}
