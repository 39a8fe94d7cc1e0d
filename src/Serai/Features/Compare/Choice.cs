namespace Serai.Features.Compare;

/// <summary>Which alliances are to be compared, as the address has them.</summary>
/// <param name="Slugs">Each once, in the order given.</param>
/// <param name="Problem">Why they cannot be compared; null where they can, or where none is chosen yet.</param>
public sealed record Choice(IReadOnlyList<string> Slugs, ChoiceProblem? Problem)
{
    public const string QueryKey = "with";
    public const int Fewest = 2, Most = 6;

    public bool IsMade => Slugs.Count > 0 && Problem is null;

    /// <param name="known">The slugs of the alliances there are.</param>
    public static Choice Read(IEnumerable<string?> words, IReadOnlySet<string> known)
    {
        var slugs = words.Select(w => w?.Trim().ToLowerInvariant() ?? "").Where(w => w.Length > 0).Distinct(StringComparer.Ordinal).ToList();
        if (slugs.Find(s => !known.Contains(s)) is { } unknown)
            return new([.. slugs.Where(known.Contains)], new("Unknown", unknown));
        return new(slugs, slugs.Count switch
        {
            0 or (>= Fewest and <= Most) => null,
            < Fewest => new("TooFew", slugs[0]),
            _ => new("TooMany", slugs.Count.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        });
    }
}

/// <summary>A key of the texts, and the word or number it is about.</summary>
public sealed record ChoiceProblem(string Code, string Value);
