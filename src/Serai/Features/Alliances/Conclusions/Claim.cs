namespace Serai.Features.Alliances.Conclusions;

/// <summary>
/// A stretch of days in which something happened on one unknown day, counted from 1970-01-01;
/// <see cref="MembershipSpan.Before"/> and <see cref="MembershipSpan.After"/> where no bound is known.
/// </summary>
public readonly record struct When(int Lo, int Hi)
{
    public bool IsDay => Lo == Hi;

    /// <summary>2016 and 2016-03 fit together: one day can satisfy both.</summary>
    public bool Fits(When other) => Lo <= other.Hi && other.Lo <= Hi;

    public long Width => (long)Hi - Lo;

    public static When Of(EdtfDate date) => new(
        date.Earliest is { } lo ? Day(lo) : MembershipSpan.Before,
        date.Latest is { } hi ? Day(hi) : MembershipSpan.After);

    public static int Day(LocalDate day) => Period.DaysBetween(new LocalDate(1970, 1, 1), day);

    public static LocalDate Date(int day) => new LocalDate(1970, 1, 1).PlusDays(day);
}

/// <summary>What a trusted statement says, made ready to be weighed against the others about the same member.</summary>
/// <param name="Id">The statement.</param>
/// <param name="Begin">When it says the standing began.</param>
/// <param name="End">When it says the standing ended: the last day of it.</param>
/// <param name="Proofs">Days on which it says the member belonged.</param>
/// <param name="GoneBy">A day by which it says the member had left.</param>
/// <param name="IsAccepted">A person decided that it holds against those that contradict it.</param>
public sealed record Claim(
    Guid Id,
    Standing Standing,
    bool IsFounder,
    (EdtfDate Date, When When)? Begin,
    (EdtfDate Date, When When)? End,
    IReadOnlyList<When> Proofs,
    When? GoneBy,
    bool IsFormer,
    bool IsAccepted)
{
    public bool IsUndated => Begin is null && End is null && Proofs.Count == 0 && !IsFormer;

    /// <summary>All that it says, to put claims in an order of their own.</summary>
    public string Words => $"{Standing}|{Begin?.Date.Text}|{End?.Date.Text}|{string.Join(',', Proofs)}|{GoneBy}|{IsFormer}|{IsFounder}|{IsAccepted}";

    /// <summary>Reads a statement; null where it does not say that the member belongs or belonged.</summary>
    public static Claim? Of(MembershipStatement statement, bool isAccepted)
    {
        var meaning = CategoryWords.Read(statement.CategoryWord);
        if (meaning.Standing is not { } standing)
            return null;
        var proofs = new List<When>();
        if (statement.AsOf is { } listed && !meaning.IsFormer)
            proofs.Add(When.Of(listed));
        if (meaning.IsOffice)
        {
            if (statement.Since is { } from)
                proofs.Add(When.Of(from));
            if (statement.Until is { } to)
                proofs.Add(When.Of(to));
            return new(statement.Id, standing, meaning.IsFounder, null, null, proofs, null, false, isAccepted);
        }
        return new(
            statement.Id,
            standing,
            meaning.IsFounder,
            statement.Since is { } since ? (since, When.Of(since)) : null,
            statement.Until is { } until ? (until, When.Of(until)) : null,
            proofs,
            meaning.IsFormer ? GoneByOf(statement) : null,
            meaning.IsFormer,
            isAccepted);
    }

    // “Former member” without a day: gone by the day the source speaks of, or was published, was read, or was recorded here.
    private static When GoneByOf(MembershipStatement statement) =>
        When.Of(statement.AsOf ?? statement.Source?.Published ?? statement.Source?.Retrieved ?? EdtfDate.Of(statement.RecordedAt.InUtc().Date));
}
