namespace Serai.Features.Alliances.Conclusions;

/// <summary>What a source's word for a standing means: “founder; university” is a full member who founded.</summary>
/// <param name="Standing">Null where the word does not say that the organization belongs (an applicant, the host of a secretariat).</param>
/// <param name="IsFounder">Was there at the founding.</param>
/// <param name="IsFormer">Has left: the alliance, or where it is an office, that office.</param>
/// <param name="IsOffice">A council seat or presidency: its dates are those of the office, and prove belonging only on them.</param>
public readonly record struct CategoryMeaning(Standing? Standing, bool IsFounder, bool IsFormer, bool IsOffice);

/// <summary>Reads a source's category. Words after a semicolon name the kind of body or a second standing.</summary>
public static class CategoryWords
{
    private static readonly string[] Bodies =
        ["law school", "university", "national academy", "r&d agency", "research institute", "international organisation", "international organization"];

    public static CategoryMeaning Read(string words)
    {
        var meaning = new CategoryMeaning(null, false, false, false);
        var read = 0;
        foreach (var part in words.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var word = part.ToLowerInvariant();
            if (Bodies.Contains(word))
                continue;
            meaning = Join(meaning, ReadOne(word), read++);
        }
        return meaning;
    }

    /// <summary>The word to show: the first part, as the source writes it.</summary>
    public static string Shown(string words) =>
        words.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).FirstOrDefault() ?? "member";

    private static CategoryMeaning ReadOne(string word) => word switch
    {
        "founder" or "founding member" or "创始成员" or "創始成員" => new(Standing.Full, true, false, false),
        "member" or "full member" or "full" or "成员" or "成員" => new(Standing.Full, false, false, false),
        "observer" or "观察员" or "觀察員" => new(Standing.Observer, false, false, false),
        "associate" or "associate member" => new(Standing.Associate, false, false, false),
        "secretariat" => new(null, false, false, true),
        _ when word.StartsWith("applicant", StringComparison.Ordinal) => new(null, false, false, false),
        _ when FormerWords.Rest(word) is { } rest => rest.Length == 0 ? new(Standing.Full, false, true, false) : ReadOne(rest) with { IsFormer = true },
        _ when OfficeWords.AreIn(word) => new(Standing.Full, false, false, true),
        _ => new(Standing.Other, false, false, false),
    };

    // The first word gives the standing; a second one can add that it founded or has left, and a plain membership
    // beside an office makes the dates those of the membership: who gave up an office is a member still.
    private static CategoryMeaning Join(CategoryMeaning first, CategoryMeaning next, int read)
    {
        if (read == 0)
            return next;
        var isOffice = first.IsOffice && next.IsOffice;
        return new(first.Standing ?? next.Standing, first.IsFounder || next.IsFounder, HasLeft(first, isOffice) || HasLeft(next, isOffice), isOffice);
    }

    private static bool HasLeft(CategoryMeaning one, bool asOffice) => one is { IsFormer: true, Standing: not null } && one.IsOffice == asOffice;
}
