namespace Serai.Features.Alliances.Conclusions;

/// <summary>Sorts the claims about one member into chapters: leaving and returning makes two, a change of standing another.</summary>
public static class Chapters
{
    public static List<Chapter> Of(IReadOnlyList<Claim> told)
    {
        // The order in which sources were read must not matter, so claims of the same day go by what they say.
        var claims = told.OrderBy(c => c.Words, StringComparer.Ordinal).ToList();
        var chapters = new List<Chapter>();
        foreach (var claim in claims.Where(c => c.Begin is not null).OrderBy(c => c.Begin!.Value.When.Hi).ThenBy(c => c.Begin!.Value.When.Lo))
            PlaceBegin(chapters, claim, claims);
        foreach (var claim in claims.Where(c => c.End is not null && c.Begin is null).OrderBy(c => c.End!.Value.When.Hi))
            PlaceEnd(chapters, claim);
        foreach (var claim in claims.Where(c => c is { IsFormer: true, Begin: null, End: null }).OrderBy(c => c.GoneBy?.Hi))
            PlaceFormer(chapters, claim);
        foreach (var claim in claims.Where(c => c is { Begin: null, End: null, IsFormer: false, Proofs.Count: > 0 }).OrderBy(c => c.Proofs.Min(p => p.Lo)))
            PlaceProof(chapters, claim);
        foreach (var claim in claims.Where(c => c.IsUndated))
            LastOf(chapters, claim.Standing).Others.Add(claim);
        chapters = [.. chapters.OrderBy(c => c.Order).ThenBy(c => c.Standing)];
        Follow(chapters);
        return chapters;
    }

    private static void PlaceBegin(List<Chapter> chapters, Claim claim, IReadOnlyList<Claim> all)
    {
        var begin = claim.Begin!.Value.When;
        var last = chapters.LastOrDefault(c => c.Standing == claim.Standing);
        var same = last is not null && (last.BeginsFitting(begin) || (last == chapters[^1] && !EndsBetween(last, begin, all)));
        var chapter = same ? last! : new Chapter(claim.Standing);
        if (!same)
            chapters.Add(chapter);
        chapter.Begins.Add(claim);
        if (claim.End is not null)
            chapter.Ends.Add(claim);
    }

    private static bool EndsBetween(Chapter chapter, When begin, IReadOnlyList<Claim> all)
    {
        var began = chapter.Begins.Min(c => c.Begin!.Value.When.Hi);
        return all.Any(c => c.Standing == chapter.Standing && (c.End?.When ?? c.GoneBy) is { } end && end.Hi >= began && end.Hi <= begin.Hi);
    }

    private static void PlaceEnd(List<Chapter> chapters, Claim claim)
    {
        var end = claim.End!.Value.When;
        var chapter = chapters.LastOrDefault(c => c.Standing == claim.Standing && (c.FirstBegin is not { } begin || begin <= end.Hi));
        if (chapter is null)
        {
            chapter = new Chapter(claim.Standing);
            chapters.Insert(0, chapter);
        }
        chapter.Ends.Add(claim);
    }

    // Who had left by a day may have come back later: only what began before that day is closed.
    private static void PlaceFormer(List<Chapter> chapters, Claim claim)
    {
        var chapter = chapters.LastOrDefault(c => c.Standing == claim.Standing && (c.FirstBegin is not { } begin || begin < (claim.GoneBy?.Hi ?? MembershipSpan.After)));
        if (chapter is null)
        {
            chapter = new Chapter(claim.Standing);
            chapters.Insert(0, chapter);
        }
        chapter.Others.Add(claim);
    }

    private static void PlaceProof(List<Chapter> chapters, Claim claim)
    {
        var proof = claim.Proofs.MinBy(p => p.Lo);
        var own = chapters.Where(c => c.Standing == claim.Standing).ToList();
        var open = own.LastOrDefault(c => (c.FirstBegin is not { } begin || begin <= proof.Hi) && c.MayReach(proof))
            ?? own.FirstOrDefault(c => c.FirstBegin is { } begin && begin > proof.Hi);
        if (open is null)
        {
            // Listed after the stated end: the member came back.
            open = new Chapter(claim.Standing);
            chapters.Add(open);
        }
        open.Others.Add(claim);
    }

    private static Chapter LastOf(List<Chapter> chapters, Standing standing)
    {
        var chapter = chapters.LastOrDefault(c => c.Standing == standing);
        if (chapter is null)
        {
            chapter = new Chapter(standing);
            chapters.Add(chapter);
        }
        return chapter;
    }

    // An observer who became a member was an observer until then; one who came back did so after having left.
    private static void Follow(List<Chapter> chapters)
    {
        for (var i = 0; i + 1 < chapters.Count; i++)
        {
            var (now, next) = (chapters[i], chapters[i + 1]);
            if (next.Begins.Count == 0 && chapters.Take(i + 1).LastOrDefault(c => c.Standing == next.Standing)?.LastEnd is { } end)
                next.NotBefore = end + 1;
            if (next.BeginGroups is not [[{ When: var begin }, ..], ..] || now.Ends.Count > 0 || next.Standing == now.Standing)
                continue;
            // Two standings said to have begun together contradict each other; neither follows the other.
            if (!now.BeginsFitting(begin) && now.Proofs.All(p => p.Lo <= begin.Hi))
                now.SucceededBefore = new(begin.Lo - 1, begin.Hi - 1);
        }
    }
}
