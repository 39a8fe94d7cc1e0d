namespace Serai.Features.Alliances.Conclusions;

/// <summary>What bounds every membership of an alliance or of a member, and what lists said without naming it.</summary>
/// <param name="NotBefore">The earliest day on which both the alliance and the member can have existed.</param>
/// <param name="Dissolved">When the alliance ended.</param>
/// <param name="Omissions">Days of complete lists of members in a standing that do not name the member at all.</param>
public sealed record Frame(int NotBefore, When? Dissolved, IReadOnlyList<(When Day, Standing Standing)> Omissions)
{
    public static readonly Frame Open = new(MembershipSpan.Before, null, []);

    /// <summary>The day from which all sources agree that the alliance existed; before it, what they say is only possible.</summary>
    public int FoundedFor { get; init; } = MembershipSpan.Before;

    public IEnumerable<When> OmittedAs(Standing standing) => Omissions.Where(o => o.Standing == standing).Select(o => o.Day);
}

/// <summary>A chapter's days: certain, possible, or (where no span is) not.</summary>
public static class ChapterSpans
{
    private const int Before = MembershipSpan.Before, After = MembershipSpan.After;

    /// <param name="chapter">The stay.</param>
    /// <param name="frame">What bounds it.</param>
    /// <param name="elsewhere">Days on which the member is proven in another standing.</param>
    public static List<MembershipSpan> Of(Chapter chapter, Frame frame, IEnumerable<When> elsewhere)
    {
        var breaks = chapter.Omitted(frame).Concat(elsewhere).OrderBy(b => b.Lo).ToList();
        var certain = Certain(chapter, breaks);
        var (from, to) = Possible(chapter, certain);
        from = Math.Max(from, frame.NotBefore);
        to = Math.Min(to, frame.Dissolved?.Hi ?? After);
        var lastCertain = Math.Min(to, frame.Dissolved?.Lo ?? After);
        return Lay(from, to, Clip(certain, Math.Max(from, frame.FoundedFor), lastCertain));
    }

    private static (int From, int To) Possible(Chapter chapter, List<(int From, int To)> certain)
    {
        var proofs = chapter.Proofs.ToList();
        var from = chapter.BeginGroups is [[var earliest, ..], ..]
            ? Math.Min(earliest.When.Lo, proofs.Count > 0 ? proofs[0].Lo : After)
            : Before;
        var to = After;
        if (chapter.EndGroups is { Count: > 0 } ends)
            to = Math.Max(ends.Max(g => g[0].When.Hi), proofs.Count > 0 ? proofs.Max(p => p.Hi) : Before);
        else if (chapter.GoneBy is { } gone)
            to = Math.Max(gone.Hi - 1, proofs.Count > 0 ? proofs.Max(p => p.Lo) : Before);
        else if (chapter.SucceededBefore is { } next)
            to = next.Hi;
        foreach (var (first, last) in certain)
            (from, to) = (Math.Min(from, first), Math.Max(to, last));
        return (Math.Max(from, chapter.NotBefore), to);
    }

    private static List<(int From, int To)> Certain(Chapter chapter, List<When> breaks)
    {
        var spans = new List<(int From, int To)>();
        var begins = chapter.BeginGroups;
        var ends = chapter.EndGroups;
        int? end = ends.Count > 0 ? ends.Min(g => g[0].When.Lo) : chapter.SucceededBefore?.Lo;
        int? begin = begins.Count > 0 ? begins.Max(g => g[0].When.Hi) : null;
        var first = begins.Count > 0 ? begins[0][0].When.Lo : Before;
        var last = ends.Count > 0 ? ends.Max(g => g[0].When.Hi) : After;
        // A list that contradicts the stated beginning or end proves nothing: on its day sources disagree.
        var proofs = chapter.Proofs.Where(p => p.Lo >= first && p.Hi <= last && (begin is null || p.Hi >= begin)).ToList();
        if (begin is { } since && since < After)
            AddFrom(spans, since, end ?? (chapter.IsFormer ? LastProof(proofs, begins, since) : After), breaks);
        foreach (var proof in proofs.Where(p => p.IsDay))
            AddBetween(spans, proof.Lo, proof.Lo, breaks);
        foreach (var earlier in proofs)
            foreach (var later in proofs)
                AddBetween(spans, earlier.Hi, later.Lo, breaks);
        if (proofs.Count > 0 && end is { } until)
            AddBetween(spans, proofs[^1].Hi, until, breaks);
        if (begin is null && proofs.Count == 0 && ends is [[{ When.IsDay: true } only, ..]])
            spans.Add((only.When.Lo, only.When.Lo));
        return spans;
    }

    // Someone who has left on an unknown day belonged at least from the stated beginning to the last list.
    private static int LastProof(List<When> proofs, List<List<(Claim, EdtfDate, When When)>> begins, int since)
    {
        if (proofs.Count > 0)
            return proofs.Max(p => p.Lo);
        return begins.Count == 1 && begins[0][0].When.IsDay ? since : since - 1;
    }

    private static void AddFrom(List<(int, int)> spans, int from, int to, List<When> breaks)
    {
        foreach (var gap in breaks.Where(b => b.Hi >= from))
            to = Math.Min(to, gap.Lo - 1);
        if (from <= to)
            spans.Add((from, to));
    }

    private static void AddBetween(List<(int, int)> spans, int from, int to, List<When> breaks)
    {
        if (from <= to && !breaks.Any(b => b.Hi >= from && b.Lo <= to))
            spans.Add((from, to));
    }

    private static List<(int From, int To)> Clip(List<(int From, int To)> spans, int from, int to)
    {
        var merged = new List<(int From, int To)>();
        foreach (var span in spans.Select(s => (From: Math.Max(s.From, from), To: Math.Min(s.To, to))).Where(s => s.From <= s.To).OrderBy(s => s.From))
        {
            if (merged.Count > 0 && span.From <= merged[^1].To + 1)
                merged[^1] = (merged[^1].From, Math.Max(merged[^1].To, span.To));
            else
                merged.Add(span);
        }
        return merged;
    }

    private static List<MembershipSpan> Lay(int from, int to, List<(int From, int To)> certain)
    {
        var spans = new List<MembershipSpan>();
        var next = from;
        foreach (var (first, last) in certain)
        {
            if (first > next)
                spans.Add(new() { FromDay = next, ToDay = first - 1 });
            spans.Add(new() { FromDay = first, ToDay = last, IsCertain = true });
            next = last + 1;
        }
        if (next <= to)
            spans.Add(new() { FromDay = next, ToDay = to });
        return spans;
    }
}
