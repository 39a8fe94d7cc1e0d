namespace Serai.Allocation.Tests;

/// <summary>A programme with 30 places: 12 from Hong Kong, 18 from the mainland, at most 2 of each institution, at least 10 women.</summary>
public class ProgrammeTests
{
    private static readonly Quota HongKong = new Quota.Among("region", ["hk"], Bounds.Exactly(12));
    private static readonly Quota Mainland = new Quota.Among("region", ["cn"], Bounds.Exactly(18));
    private static readonly Quota PerInstitution = new Quota.PerValue("institution", Bounds.AtMost(2));
    private static readonly Quota Women = new Quota.Among("gender", ["f"], Bounds.AtLeast(10));
    private static readonly Quota[] Rules = [HongKong, Mainland, PerInstitution, Women];
    private static readonly Quota.Total Thirty = new(Bounds.AtMost(30));

    // The best are men from the mainland; every fifth is a woman; three in a row are of one institution.
    private static Candidate[] Applicants(int women = 5) => [.. Enumerable.Range(0, 120).Select(i => new Candidate($"c{i}", 120 - i, new Dictionary<string, ValueSet>
    {
        ["region"] = [i < 40 || i % 2 == 0 ? "cn" : "hk"],
        ["institution"] = [$"u{i / 3}"],
        ["gender"] = [i % women == 4 ? "f" : "m"],
    }))];

    private static Choice.Made Made() => Assert.IsType<Choice.Made>(Places.Choose(Applicants(), Rules, Thirty.Count));

    private static Candidate[] Those(IEnumerable<string> ids) => [.. ids.Select(id => Applicants().Single(c => c.Id == id))];

    [Fact]
    public void All_places_are_filled_and_all_rules_kept()
    {
        var chosen = Those(Made().Chosen.Select(c => c.Id));
        Assert.Equal(30, chosen.Length);
        Assert.Empty(Quotas.Broken(chosen, [.. Rules, Thirty]));
        Assert.Equal(12, chosen.Count(c => c.Of("region").Contains("hk")));
        Assert.True(chosen.Count(c => c.Of("gender").Contains("f")) >= 10);
    }

    [Fact]
    public void Who_is_third_of_an_institution_is_told_that_it_is_full()
    {
        var third = Made().NotChosen.First();
        Assert.Equal(("c2", NotChosenWhy.Rules), (third.Id, third.Why));
        var full = Assert.Single(third.Because, b => b.Rule == PerInstitution);
        Assert.Equal(("u0", 2, true), (full.Value, full.Count, full.IsFull));
    }

    [Fact]
    public void Who_ranks_below_the_last_is_told_so()
    {
        var last = Made().NotChosen[^1];
        Assert.Equal(("c119", NotChosenWhy.BelowLast), (last.Id, last.Why));
        Assert.Empty(last.Because);
    }

    [Fact]
    public void Who_comes_from_Hong_Kong_is_ahead_of_better_ones_because_of_that()
    {
        var chosen = Made().Chosen.First(c => Those([c.Id])[0].Of("region").Contains("hk"));
        Assert.False(chosen.OnRankAlone);
        Assert.Equal("c2", chosen.AheadOf);
        Assert.Contains(chosen.Because, b => b.Rule == HongKong && b.Count == 12);
    }

    [Fact]
    public void Who_has_a_place_keeps_it_and_who_is_rejected_gets_none()
    {
        var made = Assert.IsType<Choice.Made>(Places.Choose(Applicants(), Rules, Thirty.Count, new HashSet<string> { "c2" }, new HashSet<string> { "c0" }));
        Assert.True(made.Chosen.Single(c => c.Id == "c2").IsFixed);
        Assert.Equal(NotChosenWhy.FixedOut, made.NotChosen.Single(c => c.Id == "c0").Why);
        Assert.Empty(Quotas.Broken(Those(made.Chosen.Select(c => c.Id)), Rules));
    }

    [Fact]
    public void Too_few_women_are_told_with_how_many_there_can_be()
    {
        var told = Assert.IsType<Choice.Impossible>(Places.Choose(Applicants(women: 17), Rules, Thirty.Count));
        Assert.Equal([Women], told.Contradiction);
        Assert.Equal([Women], told.GiveUp);
        Assert.Equal([new Relaxed(Women, Bounds.AtLeast(7))], told.Relax);
        Assert.Equal(3, told.Relax[0].Lowered);
    }

    [Fact]
    public void Regions_that_need_more_than_the_places_contradict_the_places()
    {
        var told = Assert.IsType<Choice.Impossible>(Places.Choose(Applicants(), Rules, Bounds.AtMost(29)));
        Assert.Equal([new Quota.Total(Bounds.AtMost(29)), HongKong, Mainland], told.Contradiction.OrderBy(r => r is not Quota.Total).ThenBy(r => r != HongKong));
        Assert.Single(told.GiveUp);
        Assert.IsNotType<Quota.Total>(told.GiveUp[0]);
        Assert.Equal(1, Assert.Single(told.Relax).Lowered);
    }

    [Fact]
    public void A_woman_from_Hong_Kong_is_followed_by_whom_the_rules_need()
    {
        var made = Made();
        var gone = made.Chosen.Last(c => Those([c.Id])[0].Of("region").Contains("hk")).Id;
        var held = Those(made.Chosen.Select(c => c.Id).Where(id => id != gone));
        Assert.Contains(Quotas.Broken(held, Rules), b => b == new QuotaCount(HongKong, null, 11) && b.Missing == 1);
        var turn = Reserve.Next(held, Those(made.NotChosen.Select(c => c.Id)), Rules, Thirty.Count);
        Assert.True(Those([turn.Next!])[0].Of("region").Contains("hk"));
        Assert.Empty(Quotas.Broken([.. held, .. Those([turn.Next!])], Rules));
        Assert.Contains(turn.Passed, p => p.Why == PassedWhy.Full && p.Because.Any(b => b.Rule == Mainland && b.Count == 18));
    }
}
