using CsCheck;

namespace Serai.Allocation.Tests;

public class PlacesPropertyTests
{
    [Fact]
    public void The_order_in_which_rules_are_written_changes_nothing() => PlacesCase.Small.Sample(c =>
    {
        var backwards = c with { Rules = [.. c.Rules.Reverse()] };
        Assert.Equal(Told(c.Choose()), Told(backwards.Choose()));
    }, iter: 200, seed: "0000KOIPe036", threads: 1);

    [Fact]
    public void Chosen_ones_keep_every_rule() => PlacesCase.Small.Sample(c =>
    {
        if (c.Choose() is not Choice.Made made)
            return;
        var chosen = c.People.Where(p => made.Chosen.Any(m => m.Id == p.Id)).ToArray();
        Assert.Empty(Quotas.Broken(chosen, c.All, [.. c.People.Except(chosen).Where(p => !c.Out.Contains(p.Id))]));
    }, iter: 300, seed: "0000KOIPe036", threads: 1);

    [Fact]
    public void Everyone_hears_a_reason() => PlacesCase.Small.Sample(c =>
    {
        if (c.Choose() is not Choice.Made made)
            return;
        Assert.All(made.NotChosen, n => Assert.Equal(n.Why == NotChosenWhy.Rules, n.Because.Count > 0));
        Assert.All(made.NotChosen, n => Assert.Equal(n.Why == NotChosenWhy.FixedOut, c.Out.Contains(n.Id)));
        Assert.All(made.Chosen, p => Assert.Equal(p.AheadOf is not null, p.Because.Count > 0));
        if (c.Rules.Length == 0)
            Assert.All(made.Chosen, p => Assert.True(p.IsFixed || p.OnRankAlone && p.AheadOf is null));
    }, iter: 300, seed: "0000KOIPe036", threads: 1);

    [Fact]
    public void Filling_all_free_places_is_asking_for_the_next_again_and_again() =>
        Gen.Select(PlacesCase.SomePeople(1, 10), PlacesCase.SomeRules, Gen.Int[0, 4], Gen.Int[0, 5]).Sample((people, rules, count, free) =>
        {
            var (held, reserve) = (people.Take(count).ToList(), people.Skip(count).ToList());
            var places = Bounds.AtMost(held.Count + free);
            foreach (var turn in Reserve.Fill(held.ToArray(), reserve.ToArray(), rules, places))
            {
                var next = Reserve.Next(held, reserve, rules, places);
                Assert.Equal(turn.Next, next.Next);
                Assert.Equal(turn.Passed.Select(Told), next.Passed.Select(Told));
                if (turn.Next is null)
                    return;
                held.Add(reserve.Single(p => p.Id == turn.Next));
                reserve.RemoveAll(p => p.Id == turn.Next);
            }
            Assert.Fail("The last turn has nobody.");
        }, iter: 200, seed: "0000KOIPe036", threads: 1);

    private static string Told(Passed passed) => $"{passed.Id} {passed.Why} {string.Join(", ", passed.Because)}";

    private static string Told(Choice choice) => choice switch
    {
        Choice.Made made => $"{made.Sum} {string.Join("; ", made.Chosen.Select(c => $"{c} {string.Join(", ", c.Because)}"))} {string.Join("; ", made.NotChosen.Select(c => $"{c} {string.Join(", ", c.Because)}"))}",
        Choice.Impossible none => $"{string.Join(", ", none.Contradiction)}; {string.Join(", ", none.GiveUp)}; {string.Join(", ", none.Relax)}",
        _ => "",
    };
}
