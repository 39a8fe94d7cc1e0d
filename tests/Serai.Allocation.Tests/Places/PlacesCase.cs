using CsCheck;

namespace Serai.Allocation.Tests;

/// <summary>A few candidates and rules, small enough to try all sets.</summary>
public sealed record PlacesCase(Candidate[] People, Quota[] Rules, Bounds Places, HashSet<string> In, HashSet<string> Out)
{
    private static readonly Gen<ValueSet> Regions = Gen.Int[0, 4].Select(i => new ValueSet[] { ["hk"], ["hk"], ["cn"], ["cn"], [] }[i]);

    private static readonly Gen<ValueSet> Institutions = Gen.Int[0, 3].Select(i => new ValueSet[] { ["a"], ["b"], ["c"], [] }[i]);

    private static readonly Gen<ValueSet> Languages = Gen.Int[0, 4].Select(i => new ValueSet[] { ["en"], ["en", "zh"], ["zh"], ["fr", "en", "zh"], [] }[i]);

    private static readonly Gen<Bounds> Numbers = Gen.Select(Gen.Int[0, 2], Gen.Int[0, 3], Gen.Int[0, 2]).Select((kind, n, more) =>
        kind switch { 0 => Bounds.AtLeast(n), 1 => Bounds.AtMost(n), _ => more == 0 ? Bounds.Exactly(n) : new(n, n + more) });

    private static readonly Gen<Quota> Rule = Gen.Select(Gen.Int[0, 5], Numbers, Gen.Bool).Select<int, Bounds, bool, Quota>((kind, count, not) => kind switch
    {
        0 => new Quota.Among("region", ["hk"], count, not),
        1 => new Quota.Among("institution", ["a", "b"], count, not),
        2 => new Quota.Among("languages", ["zh", "fr"], count, not),
        3 => new Quota.PerValue("institution", count),
        4 => new Quota.PerValue("languages", new(count.Least is > 1 ? 1 : count.Least, count.Most)),
        _ => new Quota.PerValue("institution", Bounds.AtMost(1)),
    });

    private static readonly Gen<Candidate> Person = Gen.Select(Gen.Int[0, 6], Regions, Institutions, Languages)
        .Select((score, region, institution, languages) => NewPerson("", score / 2m, region, institution, languages));

    /// <summary>Up to so many people; some scores are equal.</summary>
    public static Gen<Candidate[]> SomePeople(int fewest, int most) => Person.Array[fewest, most].Select(all => all.Select((c, i) => c with { Id = $"c{i}" }).ToArray());

    public static Gen<Quota[]> SomeRules { get; } = Rule.Array[0, 4].Select(all => all.Distinct().ToArray());

    public static Gen<PlacesCase> Small { get; } = Gen.Select(SomePeople(1, 8), SomeRules, Gen.Int[0, 5], Gen.Int[0, 3], Gen.Int[0, 99].Array[8]).Select((people, rules, places, exact, fate) => new PlacesCase(
        people, rules, exact == 0 ? Bounds.Exactly(places) : Bounds.AtMost(places),
        [.. people.Where((_, i) => fate[i] < 7).Select(c => c.Id)], [.. people.Where((_, i) => fate[i] > 90).Select(c => c.Id)]));

    public Choice Choose() => Allocation.Places.Choose(People, Rules, Places, In, Out);

    /// <summary>The rules with the places.</summary>
    public Quota[] All => [.. Rules, new Quota.Total(Places)];

    public static Candidate NewPerson(string id, decimal score, ValueSet region, ValueSet institution, ValueSet languages) =>
        new(id, score, new Dictionary<string, ValueSet> { ["region"] = region, ["institution"] = institution, ["languages"] = languages });
}
