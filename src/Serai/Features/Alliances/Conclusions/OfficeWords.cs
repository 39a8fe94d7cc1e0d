using System.Text.RegularExpressions;

namespace Serai.Features.Alliances.Conclusions;

/// <summary>Whether a category is an office: a seat on a council or board, a presidency or chair.</summary>
internal static partial class OfficeWords
{
    private static readonly HashSet<string> Holders =
    [
        "president", "presidents", "presidency", "chair", "chairs", "chairing", "chairman", "chairwoman", "chairperson", "chairmanship",
        "lead", "leads", "leader", "trustee", "trustees",
    ];

    private static readonly HashSet<string> Bodies = ["council", "board", "councillor", "councilor"];

    // A research council is an organization that belongs, not a body of the alliance.
    private static readonly HashSet<string> KindsOfOrganization = ["research", "science", "sciences", "funding", "arts", "medical", "technology", "education", "national"];

    // Chinese has no spaces between words.
    private static readonly string[] Chinese = ["理事", "主席", "會長", "会长"];

    public static bool AreIn(string word)
    {
        var words = Letters().Matches(word).Select(m => m.Value).ToList();
        return words.Exists(Holders.Contains)
            || words.Where((w, i) => Bodies.Contains(w) && (i == 0 || !KindsOfOrganization.Contains(words[i - 1]))).Any()
            || Chinese.Any(c => word.Contains(c, StringComparison.Ordinal));
    }

    [GeneratedRegex("[a-z]+")]
    private static partial Regex Letters();
}
