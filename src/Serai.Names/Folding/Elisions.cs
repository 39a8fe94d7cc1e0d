using System.Text;

namespace Serai.Names.Folding;

/// <summary>Articles that lose their vowel before another: d'informatique is informatique, Xi'an stays one word.</summary>
internal static class Elisions
{
    private static readonly string[] Articles = ["l", "d", "qu", "dell", "all", "nell", "sull", "dall"];

    /// <summary>Whether the last word so far is such an article, so that the apostrophe after it parts words.</summary>
    public static bool EndsIn(StringBuilder words)
    {
        foreach (var article in Articles)
            if (EndsIn(words, article))
                return true;
        return false;
    }

    private static bool EndsIn(StringBuilder words, string article)
    {
        var start = words.Length - article.Length;
        if (start < 0 || (start > 0 && words[start - 1] != ' '))
            return false;
        for (var i = 0; i < article.Length; i++)
            if (words[start + i] != article[i])
                return false;
        return true;
    }
}
