namespace Serai.Features.Alliances.Conclusions;

/// <summary>One period of a member's history while it is put together: claims of the same standing that tell of the same stay.</summary>
public sealed class Chapter(Standing standing)
{
    public Standing Standing { get; } = standing;
    public List<Claim> Begins { get; } = [];
    public List<Claim> Ends { get; } = [];
    public List<Claim> Others { get; } = [];

    /// <summary>The end that follows from a later standing's beginning (an observer until it became a member).</summary>
    public When? SucceededBefore { get; set; }

    /// <summary>The earliest day that an earlier stay leaves free.</summary>
    public int NotBefore { get; set; } = MembershipSpan.Before;

    public IEnumerable<Claim> Claims => Begins.Concat(Ends).Concat(Others).Distinct();

    /// <summary>The days on which the member belonged, without those that an accepted statement contradicts.</summary>
    public IEnumerable<When> Proofs => Claims.SelectMany(CountedProofs).OrderBy(p => p.Lo).ThenBy(p => p.Hi);

    public IEnumerable<When> CountedProofs(Claim claim) => claim.IsAccepted ? claim.Proofs : claim.Proofs.Where(p => !IsOverruled(p));

    public bool IsFormer => Claims.Any(c => c.IsFormer);

    /// <summary>Beginnings that fit together, the finest first in each group; more than one group is a disagreement.</summary>
    public List<List<(Claim Claim, EdtfDate Date, When When)>> BeginGroups =>
        Groups([.. Begins.Where(c => c.IsAccepted || !AcceptedProofs.Any(p => p.Hi < c.Begin!.Value.When.Lo))], c => c.Begin);

    public List<List<(Claim Claim, EdtfDate Date, When When)>> EndGroups =>
        Groups([.. Ends.Where(c => c.IsAccepted || !AcceptedProofs.Any(p => p.Lo > c.End!.Value.When.Hi))], c => c.End);

    public int? FirstBegin => Begins.Count == 0 ? null : Begins.Min(c => c.Begin!.Value.When.Lo);

    public int? LastEnd => Ends.Count == 0 ? null : Ends.Max(c => c.End!.Value.When.Hi);

    /// <summary>The day by which a source that names no day says that the member had left.</summary>
    public When? GoneBy => Claims.Where(c => c.IsFormer).Select(c => c.GoneBy).Where(g => g is not null).MinBy(g => g!.Value.Hi);

    /// <summary>Whether the stay may still have lasted on a day.</summary>
    public bool MayReach(When day) => (LastEnd is not { } end || end >= day.Lo) && (GoneBy is not { } gone || gone.Hi > day.Lo);

    /// <summary>Where the chapter stands among the others.</summary>
    public int Order => Begins.Count > 0 ? Begins.Min(c => c.Begin!.Value.When.Hi)
        : Proofs.Any() ? Proofs.First().Hi
        : Ends.Count > 0 ? Ends.Min(c => c.End!.Value.When.Lo)
        : GoneBy is { } gone ? gone.Lo
        : MembershipSpan.After;

    public bool BeginsFitting(When when) => Begins.Any(c => c.Begin!.Value.When.Fits(when));

    /// <summary>Days of complete lists that leave the member out, without those on which an accepted statement says that it belonged.</summary>
    public IEnumerable<When> Omitted(Frame frame)
    {
        var held = Claims.Where(c => c.IsAccepted).SelectMany(HeldOf).ToList();
        return frame.OmittedAs(Standing).Where(o => !held.Exists(h => h.Lo <= o.Lo && o.Hi <= h.Hi));
    }

    private IEnumerable<When> AcceptedProofs => Claims.Where(c => c.IsAccepted).SelectMany(c => c.Proofs);

    private bool IsOverruled(When proof)
    {
        var (begins, ends) = (Begins.Where(c => c.IsAccepted).ToList(), Ends.Where(c => c.IsAccepted).ToList());
        return (begins.Count > 0 && begins.TrueForAll(c => proof.Hi < c.Begin!.Value.When.Lo))
            || (ends.Count > 0 && ends.TrueForAll(c => proof.Lo > c.End!.Value.When.Hi));
    }

    // “Since 2016” says nothing of 2020: only a stay with both its days holds against a list between them.
    private static IEnumerable<When> HeldOf(Claim claim)
    {
        var days = claim.Proofs.Concat(new[] { claim.Begin?.When, claim.End?.When }.OfType<When>()).Where(d => d.IsDay);
        return claim is { Begin.When: var begin, End.When: var end } && begin.Hi <= end.Lo ? days.Append(new(begin.Hi, end.Lo)) : days;
    }

    private static List<List<(Claim, EdtfDate, When)>> Groups(List<Claim> claims, Func<Claim, (EdtfDate Date, When When)?> dateOf)
    {
        var decided = claims.Where(c => c.IsAccepted).ToList();
        var groups = new List<List<(Claim, EdtfDate, When When)>>();
        foreach (var claim in (decided.Count > 0 ? decided : claims).OrderBy(c => dateOf(c)!.Value.When.Width).ThenBy(c => dateOf(c)!.Value.When.Lo))
        {
            var (date, when) = dateOf(claim)!.Value;
            var fitting = groups.FirstOrDefault(g => g[0].When.Fits(when));
            if (fitting is null)
                groups.Add([(claim, date, when)]);
            else
                fitting.Add((claim, date, when));
        }
        return [.. groups.OrderBy(g => g[0].When.Lo)];
    }
}
