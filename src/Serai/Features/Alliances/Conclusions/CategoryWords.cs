namespace Serai.Features.Alliances.Conclusions;

/// <summary>What a source's word for a standing means: “founder; university” is a full member who founded.</summary>
/// <param name="Standing">Null where the word does not say that the organization belongs (an applicant, the host of a secretariat).</param>
/// <param name="IsFounder">Was there at the founding.</param>
/// <param name="IsFormer">Has left.</param>
/// <param name="IsOffice">A council seat or presidency: its dates are those of the office, and prove belonging only on them.</param>
public readonly record struct CategoryMeaning(Standing? Standing, bool IsFounder, bool IsFormer, bool IsOffice);

/// <summary>Reads a source's category. Words after a semicolon name the kind of body or a second standing.</summary>
public static class CategoryWords
{
    private static readonly string[] Bodies =
        ["law school", "university", "national academy", "r&d agency", "research institute", "international organisation", "international organization"];

    private static readonly string[] Offices =
        ["council", "board", "president", "chair", "lead", "trustee", "理事", "主席", "會長", "会长"];

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
        "former member" => new(Standing.Full, false, true, false),
        "observer" or "观察员" or "觀察員" => new(Standing.Observer, false, false, false),
        "associate" or "associate member" => new(Standing.Associate, false, false, false),
        "secretariat" => new(null, false, false, true),
        _ when word.StartsWith("applicant", StringComparison.Ordinal) => new(null, false, false, false),
        _ when Offices.Any(o => word.Contains(o, StringComparison.Ordinal)) => new(Standing.Full, false, false, true),
        _ => new(Standing.Other, false, false, false),
    };

    // The first word gives the standing; a second one can add that it founded or has left, and a plain membership
    // beside an office makes the dates those of the membership.
    private static CategoryMeaning Join(CategoryMeaning first, CategoryMeaning next, int read) => read == 0
        ? next
        : new(first.Standing ?? next.Standing, first.IsFounder || next.IsFounder, first.IsFormer || next.IsFormer, first.IsOffice && next.IsOffice);
}
