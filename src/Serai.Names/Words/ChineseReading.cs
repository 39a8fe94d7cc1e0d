using System.Collections.Frozen;
using System.Reflection;
using System.Text;

namespace Serai.Names.Words;

/// <summary>Reads a Chinese name word by word, as its English name may be: words for institutions and fields translated, the rest in pinyin.</summary>
internal static class ChineseReading
{
    private const int LongestWord = 6;

    private static readonly FrozenDictionary<string, string> Words = Lines("chinese-words.txt").ToFrozenDictionary(l => l.Word, l => l.Meaning);

    private static readonly FrozenDictionary<char, string> Pinyin = Lines("pinyin.txt")
        .SelectMany(l => l.Meaning.Select(c => (c, l.Word))).ToFrozenDictionary(pair => pair.c, pair => pair.Word.Replace('v', 'u'));

    /// <summary>The readings of a name: a 学院 is called a college, an institute or, as often, a university.</summary>
    /// <param name="folded">A folded name.</param>
    /// <returns>None where it is not Chinese throughout.</returns>
    public static string[] Of(string folded)
    {
        if (Read(folded) is not { } read)
            return [];
        return read.EndsWith(" college", StringComparison.Ordinal) ? [read[..^7] + "university", read] : [read];
    }

    private static string? Read(string folded)
    {
        var read = new StringBuilder(folded.Length * 4);
        var spelling = false;
        for (var i = 0; i < folded.Length;)
        {
            if (folded[i] == ' ')
            {
                i++;
                continue;
            }
            var (word, length) = Longest(folded, i);
            if (word is not null)
            {
                if (word.Length > 0)
                    read.Append(' ').Append(word);
                (spelling, i) = (false, i + length);
                continue;
            }
            if (!Pinyin.TryGetValue(folded[i++], out var syllable))
                return null;
            read.Append(spelling ? "" : " ").Append(syllable);
            spelling = true;
        }
        return read.Length == 0 ? null : read.ToString(1, read.Length - 1);
    }

    private static (string? Word, int Length) Longest(string folded, int at)
    {
        for (var length = Math.Min(LongestWord, folded.Length - at); length > 0; length--)
            if (Words.TryGetValue(folded.Substring(at, length), out var word))
                return (word, length);
        return (null, 0);
    }

    private static IEnumerable<(string Word, string Meaning)> Lines(string resource)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
            if (line.Length > 0 && line[0] != '#' && line.IndexOf(' ') is > 0 and var blank)
                yield return (line[..blank], line[(blank + 1)..].Trim());
    }
}
