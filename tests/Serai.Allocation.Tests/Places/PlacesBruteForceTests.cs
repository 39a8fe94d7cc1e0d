using CsCheck;

namespace Serai.Allocation.Tests;

/// <summary>The answers are those that trying all sets gives.</summary>
public class PlacesBruteForceTests
{
    [Fact]
    public void The_best_set_is_chosen() => PlacesCase.Small.Sample(c =>
    {
        var best = PlacesOracle.Best(c);
        if (c.Choose() is not Choice.Made made)
        {
            Assert.Null(best);
            return;
        }
        Assert.NotNull(best);
        Assert.Equal(best, made.Chosen.Select(p => p.Id));
        Assert.Equal(c.People.Where(p => best.Contains(p.Id)).Sum(p => p.Score), made.Sum);
        Assert.Equal(c.People.Length, made.Chosen.Count + made.NotChosen.Count);
    }, iter: 300, seed: "0000KOIPe036", threads: 1);

    [Fact]
    public void No_fewer_rules_contradict_each_other_and_no_fewer_need_to_be_given_up() => Contradictions((c, sets, people, told) =>
    {
        bool CanHold(IEnumerable<Quota> rules) => sets.Any(set => PlacesOracle.Keeps(set, rules, people));
        var subsets = Enumerable.Range(0, 1 << c.All.Length).Select(mask => c.All.Where((_, i) => (mask >> i & 1) == 1).ToArray()).ToArray();
        Assert.False(CanHold(told.Contradiction));
        Assert.Equal(subsets.Where(s => !CanHold(s)).Min(s => s.Length), told.Contradiction.Count);
        Assert.True(CanHold(c.All.Except(told.GiveUp)));
        Assert.Equal(subsets.Where(s => CanHold(c.All.Except(s))).Min(s => s.Length), told.GiveUp.Count);
    });

    [Fact]
    public void No_smaller_change_of_numbers_is_enough() => Contradictions((c, sets, people, told) =>
    {
        Assert.Equal(sets.Min(set => PlacesOracle.Change(set, c.All, people)), told.Relax.Sum(r => r.Lowered + r.Raised));
        var changed = told.Relax.ToDictionary(r => r.Rule);
        Quota[] relaxed = [.. c.All.Select(r => changed.TryGetValue(r, out var to) ? r with { Count = to.Count } : r)];
        Assert.Contains(sets, set => PlacesOracle.Keeps(set, relaxed, people));
    });

    [Fact]
    public void The_next_of_the_reserve_is_the_first_who_leaves_all_reachable() =>
        Gen.Select(PlacesCase.SomePeople(1, 10), PlacesCase.SomeRules, Gen.Int[0, 6], Gen.Int[0, 5], Gen.Bool).Sample((people, rules, held, free, exactly) =>
        {
            var have = people.Take(held).ToArray();
            var places = exactly ? Bounds.Exactly(have.Length + free) : Bounds.AtMost(have.Length + free);
            var reserve = people.Skip(held).ToArray();
            Assert.Equal(PlacesOracle.Next(have, reserve, [.. rules, new Quota.Total(places)], places.Most!.Value), Reserve.Next(have, reserve, rules, places).Next);
        }, iter: 300, seed: "0000KOIPe036", threads: 1);

    private static void Contradictions(Action<PlacesCase, Candidate[][], Candidate[], Choice.Impossible> check)
    {
        var found = 0;
        PlacesCase.Small.Sample(c =>
        {
            if (c.Choose() is not Choice.Impossible told)
                return;
            Interlocked.Increment(ref found);
            check(c, PlacesOracle.Sets(c), [.. c.People.Where(p => !c.Out.Contains(p.Id))], told);
        }, iter: 300, seed: "0000KOIPe036", threads: 1);
        Assert.True(found > 50, $"Only {found} of 300 cases contradict themselves.");
    }
}
