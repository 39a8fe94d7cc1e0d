namespace Serai.Tests.Features.Certificates.Printing;

/// <summary>Names and texts of all scripts and of what breaks programs, the same ones for the same seed. None holds what no name may hold (controls, and what turns the direction of the rest).</summary>
internal sealed class FuzzedTexts(int seed)
{
    private const int Longest = 120;

    private delegate string Piece(Random random);

    // Of each script first what a word begins with.
    private static readonly Piece[][] Scripts =
    [
        [Each("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"), Each("’“”\"«»‹›`'-–—.,;:&<>(){}[]@#$%\\/*+=?!|~^_"), Each("éèüßøåñçśžŁİıǅőțḥ")],
        // Put together from their parts, as some systems write them.
        [Each("aeiouncst"), Each("\u0301\u0300\u0308\u0327\u0303\u0323"), Each("aeiou")],
        // Drawn as one sign.
        [From("fi", "fl", "ffi", "ff", "tt", "ti"), Each("aeo")],
        [From("O’", "Mc", "D'", "x"), From("<b>", "&amp;", "</bdi>", "<script>", "{name}", "{", "\\u0041", "${x}", "%2F", "%s", "'--", "\"", "“", "”", "«", "0", "null", "\u00a0", "\u200f", "\u200e", "\ufeff")],
        [Between(0x4E00, 0x9FFF)],
        [Between(0x3400, 0x4DBF), From("𠮷", "𠀋", "𡈽", "𪚥", "𠺢", "𥧲", "𣤧")],
        [Between(0x3041, 0x3096), Between(0x30A1, 0x30FA), Each("ー・")],
        [Between(0xAC00, 0xD7A3)],
        [Between(0x0410, 0x044F)],
        [Between(0x03B1, 0x03C9), Each("άέήίόύώ")],
        [Between(0x05D0, 0x05EA), Each("׳״-")],
        [Each("ابتثجحخدذرزسشصضطظعغفقكلمنهويءآأإئىةلا"), Each("ابتلمنهوي٠١٢٣")],
        [Each("กขคงจฉชซญดตถทธนบปผฝพฟมยรลวศสหอฮ"), Each("ะาำ"), Each("ักิีุู่้")],
        [Each("कखगघचछजझटठडढणतथदधनपफबभमयरलवशषसह"), Each("ािीुूेैोौ्")],
        [From("👩🏽‍⚕️", "🎓", "👩‍🔬", "🇭🇰", "👨‍👩‍👧‍👦", "❤️", "☕", "1️⃣")],
    ];

    private readonly Random random = new(seed);

    /// <summary>One to five words of one script, or of several; some with blanks around them.</summary>
    public string Next()
    {
        var (mixed, script) = (random.Next(3) == 0, random.Next(Scripts.Length));
        var text = string.Join(random.Next(8) == 0 ? "  " : " ", Enumerable.Range(0, random.Next(1, random.Next(10) == 0 ? 6 : 4)).Select(_ => Word(Scripts[mixed ? random.Next(Scripts.Length) : script])));
        // Some have so many parts that a few words are beyond what a name may be.
        var whole = text.Length <= Longest ? text : text[..text.IndexOf(' ', StringComparison.Ordinal)];
        return random.Next(6) == 0 ? $" \t{whole}\u3000" : whole;
    }

    private string Word(Piece[] script) => script[0](random) + string.Concat(Enumerable.Range(0, random.Next(9)).Select(_ => script[random.Next(script.Length)](random)));

    private static Piece From(params string[] pieces) => random => pieces[random.Next(pieces.Length)];

    private static Piece Each(string letters) => From([.. letters.EnumerateRunes().Select(r => r.ToString())]);

    private static Piece Between(int first, int last) => random => char.ConvertFromUtf32(random.Next(first, last + 1));
}
