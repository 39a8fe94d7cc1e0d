namespace Serai.Allocation.Tests;

/// <summary>The same questions answered by trying everything, from the rules' meaning alone.</summary>
internal static class PlacesOracle
{
    public static IEnumerable<Candidate[]> Sets(IReadOnlyList<Candidate> people) =>
        Enumerable.Range(0, 1 << people.Count).Select(mask => people.Where((_, i) => (mask >> i & 1) == 1).ToArray());

    /// <summary>All sets that could be chosen if there were no rules.</summary>
    public static Candidate[][] Sets(PlacesCase c) =>
        [.. Sets([.. c.People.Where(p => !c.Out.Contains(p.Id))]).Where(set => c.In.All(id => set.Any(p => p.Id == id)))];

    /// <summary>How many a rule counts in a set: one number, or one for each value among the people.</summary>
    public static IEnumerable<int> Counts(Quota rule, IReadOnlyList<Candidate> set, IEnumerable<Candidate> people) => rule switch
    {
        Quota.Among among => [set.Count(p => p.Of(among.Field).Any(v => among.Values.Any(w => w == v)) ? !among.Not : among.Not)],
        Quota.PerValue each => people.SelectMany(p => p.Of(each.Field)).Distinct().Select(v => set.Count(p => p.Of(each.Field).Any(w => w == v))),
        _ => [set.Count],
    };

    public static bool Keeps(IReadOnlyList<Candidate> set, IEnumerable<Quota> rules, IReadOnlyList<Candidate> people) =>
        rules.All(rule => Counts(rule, set, people).All(n => !(n < rule.Count.Least) && !(n > rule.Count.Most)));

    /// <summary>By how much the rules' numbers have to change for a set.</summary>
    public static int Change(IReadOnlyList<Candidate> set, IEnumerable<Quota> rules, IReadOnlyList<Candidate> people) => rules.Sum(rule =>
        Counts(rule, set, people).Select(n => Math.Max(0, (rule.Count.Least ?? 0) - n)).DefaultIfEmpty().Max()
        + Counts(rule, set, people).Select(n => Math.Max(0, n - (rule.Count.Most ?? n))).DefaultIfEmpty().Max());

    /// <summary>Who is chosen, in the order of rank; null if nobody can be.</summary>
    public static string[]? Best(PlacesCase c)
    {
        var people = c.People.Where(p => !c.Out.Contains(p.Id)).ToArray();
        var rank = people.OrderByDescending(p => p.Score).Select(p => p.Id).ToList();
        return Sets(c).Where(set => Keeps(set, c.All, people))
            .OrderByDescending(set => set.Length).ThenByDescending(set => set.Sum(p => p.Score))
            .ThenByDescending(set => string.Concat(rank.Select(id => set.Any(p => p.Id == id) ? '1' : '0')), StringComparer.Ordinal)
            .FirstOrDefault()?.Select(p => p.Id).OrderBy(rank.IndexOf).ToArray();
    }

    /// <summary>The first of the reserve who can move up: who is in one of the ways to fill the places that miss the least, where nobody joins a rule that is full or over.</summary>
    public static string? Next(IReadOnlyList<Candidate> held, IReadOnlyList<Candidate> reserve, Quota[] rules, int places)
    {
        Candidate[] people = [.. held, .. reserve];
        if (held.Count >= places)
            return null;
        var before = rules.Select(rule => Counts(rule, held, people).ToArray()).ToArray();
        var ways = Ways([], [.. reserve], places - held.Count).Select(way => (Way: way, Counts: rules.Select(rule => Counts(rule, [.. held, .. way], people).ToArray()).ToArray()))
            .Where(w => rules.Index().All(r => w.Counts[r.Index].Zip(before[r.Index]).All(n => n.First == n.Second || !(n.First > r.Item.Count.Most))))
            .Select(w => (w.Way, Missing: rules.Index().Sum(r => w.Counts[r.Index].Sum(n => Math.Max(0, (r.Item.Count.Least ?? 0) - n))))).ToArray();
        var least = ways.Min(w => w.Missing);
        var good = ways.Where(w => w.Missing == least).SelectMany(w => w.Way.Select(c => c.Id)).ToHashSet();
        return reserve.FirstOrDefault(c => good.Contains(c.Id))?.Id;
    }

    private static IEnumerable<Candidate[]> Ways(Candidate[] so, Candidate[] rest, int free) => free == 0 ? [so]
        : rest.SelectMany((next, i) => Ways([.. so, next], rest[(i + 1)..], free - 1)).Prepend(so);
}
