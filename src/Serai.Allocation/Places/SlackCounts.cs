using Google.OrTools.Sat;

namespace Serai.Allocation;

/// <summary>A model of sets that keep the rules with other numbers.</summary>
internal sealed class SlackCounts
{
    public SlackCounts(Pool pool)
    {
        var counts = new KindCounts(pool.Kinds, pool.In);
        Model = counts.Model;
        Amounts = [.. pool.Rules.SelectMany(rule => new[] { Amount(rule.Count.Least ?? 0), Amount(rule.Count.Most is null ? 0 : pool.People.Length) })];
        IsChanged = [.. pool.Rules.Select(_ => Model.NewBoolVar(""))];
        for (var i = 0; i < IsChanged.Length; i++)
            foreach (var amount in Amounts[(2 * i)..(2 * i + 2)])
                Model.Add(amount == 0).OnlyEnforceIf(IsChanged[i].Not());
        for (var r = 0; r < pool.Rows.Length; r++)
        {
            var rule = pool.RuleOf[r];
            Model.Add(counts.Of(r) + Amounts[2 * rule] >= pool.Rows[r].Least);
            Model.Add(counts.Of(r) - Amounts[2 * rule + 1] <= pool.Rows[r].Most);
        }
    }

    public CpModel Model { get; }

    /// <summary>By how much the least of each rule is lower and its most higher, one after the other.</summary>
    public IntVar[] Amounts { get; }

    public BoolVar[] IsChanged { get; }

    private IntVar Amount(int most) => Model.NewIntVar(0, most, "");
}
