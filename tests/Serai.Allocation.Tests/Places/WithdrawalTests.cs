namespace Serai.Allocation.Tests;

/// <summary>Places that are given up and taken, a thousand times in a row.</summary>
public class WithdrawalTests
{
    private static readonly Quota[] Rules =
    [
        new Quota.Among("region", ["hk"], Bounds.Exactly(4)),
        new Quota.Among("region", ["cn"], new(4, 6)),
        new Quota.PerValue("institution", Bounds.AtMost(4)),
        new Quota.Among("languages", ["fr"], Bounds.AtLeast(3)),
    ];

    [Fact]
    public void No_quota_is_exceeded_and_nobody_passed_over_who_could_move_up()
    {
        var random = new Random(1);
        var reserve = Enumerable.Range(0, 14).Select(i => Newcomer(random, i)).ToList();
        var held = new List<Candidate>();
        for (var step = 0; step < 1000; step++)
        {
            // Those before have confirmed and stay for this step.
            for (var gone = random.Next(1, 3); gone > 0 && held.Count > 0; gone--)
                held.RemoveAt(random.Next(held.Count / 3, held.Count));
            while (reserve.Count < 12)
                reserve.Add(Newcomer(random, 1000 + step * 20 + reserve.Count));
            if (random.Next(4) == 0)
                reserve.RemoveAt(random.Next(reserve.Count));
            MoveUp(held, reserve);
            Assert.DoesNotContain(Quotas.Broken(held, Rules), b => b.Excess > 0);
        }
    }

    private static void MoveUp(List<Candidate> held, List<Candidate> reserve)
    {
        foreach (var turn in Reserve.Fill([.. held], [.. reserve], Rules, Bounds.AtMost(10)))
        {
            // With many free places there are too many ways to try them all.
            if (10 - held.Count <= 2)
                Assert.Equal(PlacesOracle.Next(held, reserve, [.. Rules, new Quota.Total(Bounds.AtMost(10))], 10), turn.Next);
            if (turn.Next is null)
                return;
            held.Add(reserve.Single(c => c.Id == turn.Next));
            reserve.RemoveAll(c => c.Id == turn.Next);
        }
    }

    private static Candidate Newcomer(Random random, int id) => PlacesCase.NewPerson($"c{id}", 0,
        random.Next(10) switch { < 6 => ["cn"], < 9 => ["hk"], _ => [] }, [$"u{random.Next(5)}"], random.Next(4) switch { 0 => ["en", "fr"], 1 => [], _ => ["en"] });
}
