namespace Serai.Allocation;

/// <summary>What came of choosing: a set, or why there is none.</summary>
public abstract record Choice
{
    private Choice()
    {
    }

    /// <summary>The best set.</summary>
    /// <param name="Chosen">Who gets a place, the best first.</param>
    /// <param name="NotChosen">Who gets none, the best first.</param>
    /// <param name="Sum">The sum of the scores of the chosen.</param>
    public sealed record Made(IReadOnlyList<Chosen> Chosen, IReadOnlyList<NotChosen> NotChosen, decimal Sum) : Choice;

    /// <summary>No set of these candidates keeps all rules. The places are among the rules, as a <see cref="Quota.Total"/>. What is fixed is never given up.</summary>
    /// <param name="Contradiction">A smallest set of rules that cannot hold together: no fewer rules contradict each other.</param>
    /// <param name="GiveUp">The fewest rules without which the others can hold.</param>
    /// <param name="Relax">The rules with other numbers with which all can hold, where the numbers are changed by as little as possible in all.</param>
    public sealed record Impossible(IReadOnlyList<Quota> Contradiction, IReadOnlyList<Quota> GiveUp, IReadOnlyList<Relaxed> Relax) : Choice;
}

/// <summary>Someone who gets a place.</summary>
/// <param name="Id">Who.</param>
/// <param name="IsFixed">It was fixed that they get one; then nothing else is told.</param>
/// <param name="OnRankAlone">They would get one without any rule but the number of places.</param>
/// <param name="AheadOf">The best of those who rank before them and get none, though not fixed out; null where there is nobody.</param>
/// <param name="Because">The rules for which they come ahead of those: see <see cref="NotChosen.Because"/>. Empty where there is nobody.</param>
public sealed record Chosen(string Id, bool IsFixed, bool OnRankAlone, string? AheadOf, IReadOnlyList<QuotaCount> Because);

/// <summary>Someone who gets no place.</summary>
/// <param name="Id">Who.</param>
/// <param name="Why">Why not.</param>
/// <param name="Because">
/// Of <see cref="NotChosenWhy.Rules"/>, the rules in the way, with how many they count among the chosen.
/// While places are free, those that are full. Otherwise those that no exchange with someone of lower rank who was chosen (and not fixed) would keep;
/// where each exchange breaks another rule, all that any of them breaks. Never empty.
/// </param>
public sealed record NotChosen(string Id, NotChosenWhy Why, IReadOnlyList<QuotaCount> Because);

/// <summary>Why someone gets no place.</summary>
public enum NotChosenWhy
{
    /// <summary>It was fixed so.</summary>
    FixedOut,

    /// <summary>All places are taken, and all who were chosen rank before them or were fixed.</summary>
    BelowLast,

    /// <summary>Rules are in the way.</summary>
    Rules,
}

/// <summary>A rule with other numbers.</summary>
/// <param name="Rule">The rule as it was.</param>
/// <param name="Count">The numbers with which it can hold together with the others.</param>
public sealed record Relaxed(Quota Rule, Bounds Count)
{
    /// <summary>By how much the least is lower.</summary>
    public int Lowered => (Rule.Count.Least ?? 0) - (Count.Least ?? 0);

    /// <summary>By how much the most is higher.</summary>
    public int Raised => (Count.Most ?? 0) - (Rule.Count.Most ?? 0);
}
