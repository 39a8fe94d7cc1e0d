namespace Serai.Allocation;

/// <summary>One thing to count: a rule, or of a rule for each value one value, and whom it counts.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Value">The value, of a rule for each value.</param>
/// <param name="Members">The places of those it counts in the list of people, ascending.</param>
internal sealed record Row(Quota Rule, string? Value, int[] Members)
{
    public int Least => Rule.Count.Least ?? 0;

    /// <summary>A most in any case: more than all whom it counts keeps nobody out.</summary>
    public int Most => Rule.Count.Most ?? Math.Max(Least, Members.Length);

    /// <summary>Whether there is any set of the people that breaks it.</summary>
    public bool Matters => Least > 0 || Rule.Count.Most < Members.Length;

    public QuotaCount At(int count) => new(Rule, Value, count);

    /// <summary>The rows of all rules in their order.</summary>
    public static IEnumerable<Row> Of(IEnumerable<Quota> rules, IReadOnlyList<Candidate> people) => rules.SelectMany(rule => rule switch
    {
        Quota.Among among => [new(rule, null, [.. Enumerable.Range(0, people.Count).Where(i => among.Counts(people[i].Of(among.Field)))])],
        Quota.PerValue each => OfEach(each, people),
        _ => (IEnumerable<Row>)[new(rule, null, [.. Enumerable.Range(0, people.Count)])],
    });

    private static IEnumerable<Row> OfEach(Quota.PerValue rule, IReadOnlyList<Candidate> people)
    {
        var groups = new SortedDictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < people.Count; i++)
            foreach (var value in people[i].Of(rule.Field))
                (groups.TryGetValue(value, out var members) ? members : groups[value] = []).Add(i);
        return groups.Select(group => new Row(rule, group.Key, [.. group.Value]));
    }
}
