using Microsoft.EntityFrameworkCore;
using Serai.Features.Organizations;
using Serai.Names;

namespace Serai.Features.Alliances.Lists.Taking;

/// <summary>Tells what taking a list does, member by member.</summary>
internal sealed class PlanLines(SeraiDb db, MembersOnDay before, MembersOnDay after)
{
    private const int AtOnce = 1000;

    public async Task<IReadOnlyList<PlanLine>> OfAsync(IReadOnlyList<TakenRow> taken, CancellationToken stop)
    {
        var (lines, listed, names) = (new List<PlanLine>(), new HashSet<string>(StringComparer.Ordinal), await NamesAsync(taken, stop));
        var became = taken.Where(t => t.Member is not null).Select(t => NameFold.Fold(t.Row.Name)).ToHashSet(StringComparer.Ordinal);
        foreach (var one in taken)
        {
            var key = after.KeyOf(one.Statement.Id);
            if (key is null || after.Of(key) is not { } now)
                lines.Add(Line(PlanKind.NoMember, one, null));
            else if (listed.Add(key))
                lines.AddRange(OfMember(one, key, now));
            if (one is { Member: { } member, IsMade: false } && !IsAsGood(one.Row, member) && !names[member].Contains(NameFold.Fold(one.Row.Name), StringComparer.Ordinal))
                lines.Add(Line(PlanKind.NamedOtherwise, one, key is null ? null : after.Of(key)));
        }
        foreach (var other in after.All.Where(m => !listed.Contains(m.MemberKey) && before.Of(m.MemberKey) is null))
            lines.Add(Line(PlanKind.Added, other));
        foreach (var gone in before.All.Where(m => !listed.Contains(m.MemberKey) && IsLess(m.MemberKey) && !(m.MemberId is null && became.Contains(NameFold.Fold(m.MemberName)))))
            lines.Add(Line(PlanKind.Missing, gone));
        return [.. lines.OrderBy(l => l.Kind).ThenBy(l => l.Row ?? int.MaxValue).ThenBy(l => l.Member, StringComparer.Ordinal)];
    }

    private IEnumerable<PlanLine> OfMember(TakenRow one, string key, Membership now)
    {
        // A name that became an organization is the same member.
        if ((before.Of(key) ?? before.Unnamed(one.Row.Name)) is not { } was)
            yield return Line(PlanKind.Added, one, now);
        else if (was.Standing != now.Standing)
            yield return Line(PlanKind.Standing, one, now) with { Was = was.Standing.ToString(), Becomes = now.Standing.ToString() };
        else if (!after.IsDisputed(key) || before.IsDisputed(key))
            yield return Line(PlanKind.Unchanged, one, now);
        if (after.IsDisputed(key) && !before.IsDisputed(key))
            yield return Line(PlanKind.Disputed, one, now);
    }

    // A complete list that leaves a member out makes it a possible one from its day on.
    private bool IsLess(string key) => after.Of(key) is null || (before.IsCertain(key) && !after.IsCertain(key));

    // Abbreviations written out and words in another order are no other name.
    private static bool IsAsGood(MemberListRow row, Guid member) => row.Found.Any(c => c.Id == member
        && c.Evidence.Any(e => e.Kind is EvidenceKind.SameName or EvidenceKind.SameFormerName or EvidenceKind.SameNameWithin or EvidenceKind.SameWrittenOut or EvidenceKind.SameWords or EvidenceKind.SameButPlace));

    private async Task<ILookup<Guid, string>> NamesAsync(IReadOnlyList<TakenRow> taken, CancellationToken stop)
    {
        var names = new List<(Guid, string)>();
        foreach (var some in taken.Select(t => t.Member).OfType<Guid>().Distinct().Chunk(AtOnce))
            names.AddRange((await db.OrganizationNames.AsNoTracking().Where(n => some.Contains(n.OrganizationId)).Select(n => new { n.OrganizationId, n.Folded }).ToListAsync(stop)).Select(n => (n.OrganizationId, n.Folded)));
        return names.ToLookup(n => n.Item1, n => n.Item2);
    }

    private static PlanLine Line(PlanKind kind, TakenRow one, Membership? member) =>
        new(kind, one.Row.Number, one.Row.Name, member?.MemberName ?? one.Row.Name, one.IsMade ? null : one.Member, member?.CountryCode ?? one.Statement.CountryCode) { IsMade = one.IsMade };

    private static PlanLine Line(PlanKind kind, Membership member) => new(kind, null, null, member.MemberName, member.MemberId, member.CountryCode);
}
