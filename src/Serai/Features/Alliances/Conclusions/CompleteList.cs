namespace Serai.Features.Alliances.Conclusions;

/// <summary>A list that says that it is complete: whoever is not on it did not have one of its standings on its day.</summary>
public sealed record CompleteList(When Day, IReadOnlySet<string> Members, IReadOnlyList<Standing> Standings)
{
    public static List<CompleteList> Among(List<MembershipStatement> statements, NamedMembers named, ILookup<string, Decision> decisions) =>
    [
        .. statements
            .Where(s => s is { Complete: true, AsOf: not null, SupersededBy: null } && s.Source.IsTrusted && Ruling.Now(decisions[s.Key]) != DecisionKind.Reject)
            .GroupBy(s => (s.SourceId, s.AsOf!.Text))
            .Select(list => new CompleteList(When.Of(list.First().AsOf!), list.Select(named.KeyOf).ToHashSet(StringComparer.Ordinal), StandingsOf(list))),
    ];

    private static List<Standing> StandingsOf(IEnumerable<MembershipStatement> list) =>
    [
        .. list.Select(s => CategoryWords.Read(s.CategoryWord))
            .Where(m => m is { Standing: not null, IsOffice: false, IsFormer: false }).Select(m => m.Standing!.Value).Distinct(),
    ];
}
