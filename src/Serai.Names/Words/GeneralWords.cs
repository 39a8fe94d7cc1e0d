using System.Collections.Frozen;

namespace Serai.Names.Words;

/// <summary>Words whose part in a name is known beforehand: joints, abbreviations, directions.</summary>
internal static class GeneralWords
{
    /// <summary>Articles, prepositions and conjunctions: they weigh nothing unless there is nothing else.</summary>
    private static readonly FrozenSet<string> Joints = Set(
        "a an and at by for from in of on the to with "             // English
        + "au aux d de des du en et l la le les pour sur "          // French
        + "al con da das del della delle degli di do dos e el las los na no para per por y "
        + "am an auf das dem den der die fur im und vom von zu zum zur "
        + "het op te van voor af av for fra i og och pa "
        + "i na w we z ze v ve ja sa si in za u o "
        + "dan ve wa al и в на за по імені імени им");

    private static readonly FrozenSet<string> Directions = Set(
        "north south east west northern southern eastern western central northeast northwest southeast southwest "
        + "northeastern northwestern southeastern southwestern upper lower "
        + "nord sud est ouest norte sur sul este oeste leste ost sudost nordost sudwest nordwest");

    private static readonly FrozenDictionary<string, string> Abbreviations = Pairs(
        "univ university; uni university; unv university; inst institute; coll college; dept department; dep department; "
        + "lab laboratory; labs laboratories; ctr center; cntr center; centre center; centres centers; natl national; nat national; "
        + "intl international; int international; technol technology; tech technology; techn technology; sci science; "
        + "acad academy; res research; hosp hospital; med medical; engn engineering; eng engineering; "
        + "agr agricultural; agric agricultural; fdn foundation; found foundation; minist ministry; assoc association; "
        + "assn association; soc society; govt government; gov government; polytech polytechnic; st saint; ste sainte; "
        + "mt mount; ft fort; corp corporation; ltd limited; sch school; fac faculty; gen general; "
        + "organisation organization; organisations organizations; labour labor; programme program; programmes programs; "
        + "defence defense; behavioural behavioral; paediatric pediatric; paediatrics pediatrics; theatre theater; "
        + "haematology hematology; gynaecology gynecology; orthopaedic orthopedic; anaesthesia anesthesia; "
        + "bros brothers; dr doctor; prof professor; mem memorial; hlth health; educ education; environm environmental; "
        + "environ environmental; chem chemistry; phys physics; biol biology; math mathematics; maths mathematics; "
        + "econ economics; mgmt management; dev development; admin administration; ind industrial; "
        + "aeronaut aeronautics; astronaut astronautics; comput computing; electr electronic; mech mechanical; "
        + "sciences science; studies study; technologies technology; systems system; services service");

    public static bool IsJoint(string word) => Joints.Contains(word);

    /// <summary>Whether a word tells an organization from another of nearly the same name: a number, a direction, one letter.</summary>
    public static bool TellsApart(string word) =>
        word.Length == 1 && char.IsAsciiLetter(word[0]) || char.IsAsciiDigit(word[0]) || Directions.Contains(word) || IsRoman(word);

    /// <summary>The word written out, or the word itself.</summary>
    public static string WriteOut(string word) => Abbreviations.GetValueOrDefault(word, word);

    private static bool IsRoman(string word) => word.Length is >= 2 and <= 4 && word.AsSpan().IndexOfAnyExcept("ivx") < 0;

    private static FrozenSet<string> Set(string words) =>
        words.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    private static FrozenDictionary<string, string> Pairs(string pairs) => pairs.Split(';', StringSplitOptions.TrimEntries)
        .Select(pair => pair.Split(' ')).ToFrozenDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
}
