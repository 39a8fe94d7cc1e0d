namespace Serai.Allocation;

/// <summary>Who of the reserve moves up next.</summary>
/// <param name="Next">Who; null where no place is free or nobody can move up.</param>
/// <param name="Passed">Those before them in the order, in the order; if nobody moves up, all. Empty where no place is free.</param>
public sealed record ReserveTurn(string? Next, IReadOnlyList<Passed> Passed);

/// <summary>Someone of the reserve who cannot move up now.</summary>
/// <param name="Id">Who.</param>
/// <param name="Why">Why not.</param>
/// <param name="Because">The rules in the way, with how many they count among those who have a place. Never empty.</param>
public sealed record Passed(string Id, PassedWhy Why, IReadOnlyList<QuotaCount> Because);

/// <summary>Why someone of the reserve cannot move up.</summary>
public enum PassedWhy
{
    /// <summary>The rules are full already.</summary>
    Full,

    /// <summary>The free places are needed for others: more would be missing to these rules than has to be, whoever moves up after. Of several equally small ways to miss, one is told.</summary>
    Needed,
}
