using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using CsCheck;
using Serai.Forms.Tests.Support;

namespace Serai.Forms.Tests.Browser;

/// <summary>What form-rules.js says is what the library says. Node stands for the browsers.</summary>
public class BrowserTests
{
    [Fact]
    public async Task The_script_says_the_same_of_a_thousand_forms()
    {
        var lines = new List<string>();
        Gen.Select(RandomForm.Any, Texts).Sample((form, texts) => lines.Add(Case(form.Design, form.Answers, texts)), seed: "0N0XIzNsQ0O2", iter: 1000, threads: 1);
        Assert.Equal(1000, lines.Count);
        Assert.Equal("1000 compared", await Compare(lines));
    }

    [Fact]
    public async Task Every_character_is_counted_and_folded_alike()
    {
        // Around each character stand letters, a mark and an ideograph, so that what it joins with shows.
        var blocks = Characters().Chunk(64).Select(block => block.Select(c => $"a{c}\u0301{c}{c}字{c} {c}b")).ToList();
        Assert.Equal($"{blocks.Count} compared", await Compare(blocks.Select(texts => Case(Made.Of(Made.Field("x")), FormAnswers.None, texts))));
        var folding = Characters().Where(IsCased).Chunk(64).ToList();
        Assert.Equal($"{folding.Count} compared", await Compare(folding.Select(Folded)));
    }

    [Fact]
    public async Task Texts_are_compared_alike()
    {
        (string Text, string Sought, bool Is)[] pairs =
        [
            ("İstanbul", "istanbul", false), ("ısı", "ISI", false), ("İz", "i", false), ("École", "e\u0301cole", true), ("e\u0301cole", "École", true), ("ΣΊΣΥΦΟΣ", "σίσυφος", true),
            ("\u212Aelvin", "kelvin", true), ("Straße", "STRASSE", false), ("ǅ", "ǆ", true), ("ﬁne", "fine", false), ("one\u00a0two", "two\u3000one", false), ("\ufeffmark", "mark", false), ("", "x", false),
        ];
        Assert.All(pairs, pair => Assert.Equal(pair.Is, Relevance.Of(Compared(pair.Sought), Filled(pair.Text)).Has(new("is"))));
        Assert.Equal($"{pairs.Length} compared", await Compare(pairs.Select(pair => Case(Compared(pair.Sought), Filled(pair.Text), [pair.Text, pair.Sought]))));

        static FormAnswers Filled(string text) => Made.Filled(("x", new TextAnswer(text)));
        static FormDesign Compared(string sought) =>
            Made.Of(Made.Field("x"), Made.Field("is") with { When = Made.Is("x", sought) }, Made.Field("contains") with { When = new Condition.Contains("x", sought) });
    }

    private static Gen<string[]> Texts => Gen.OneOf(
        Gen.Int[0, RandomForm.Texts.Length - 1].Select(i => RandomForm.Texts[i]).Array[1, 3].Select(string.Concat),
        Gen.Char["aé字ひ한 \r\n\u0301\u200d\ufe0f\u0e33\u1100\u1161\u11a8🇩🇪👩🏽\u0915\u094d\u0937。"].Array[0, 12].Select(c => new string(c))).Array[1, 4];

    // All of the planes in use. One letter of the Zanabazar square script is joined with the next by newer versions of Unicode only.
    private static IEnumerable<Rune> Characters() => Enumerable.Range(1, 0x1FFFF).Where(n => Rune.IsValid(n) && n != 0x11A3A).Select(n => new Rune(n))
        .Where(r => Rune.GetUnicodeCategory(r) is not (UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse));

    private static bool IsCased(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter;

    // Whether a letter is what its capital and its small letter are.
    private static string Folded(Rune[] letters)
    {
        var fields = letters.Index().SelectMany(l => new[]
        {
            Made.Field($"x{l.Index}"),
            Made.Field($"u{l.Index}") with { When = Made.Is($"x{l.Index}", Rune.ToUpperInvariant(l.Item).ToString()) },
            Made.Field($"l{l.Index}") with { When = Made.Is($"x{l.Index}", Rune.ToLowerInvariant(l.Item).ToString()) },
        });
        return Case(Made.Of([.. fields]), FormAnswers.Of(letters.Index().Select(l => ($"x{l.Index}", (Answer)new TextAnswer(l.Item.ToString())))), []);
    }

    private static string Case(FormDesign design, FormAnswers answers, IEnumerable<string> texts) => new JsonObject
    {
        ["design"] = DesignJson.Write(design),
        ["answers"] = AnswersJson.Write(answers),
        ["expected"] = new JsonObject
        {
            ["relevant"] = Paths(Relevance.Of(design, answers).Paths),
            ["required"] = Paths(AnswerRules.Required(design, answers, Made.Now)),
            ["texts"] = new JsonArray([.. texts.Select(t => new JsonObject { ["text"] = t, ["words"] = TextLength.Words(t), ["characters"] = TextLength.Characters(t) })]),
        },
    }.ToJsonString();

    private static JsonArray Paths(IEnumerable<FieldPath> paths) => new([.. paths.Select(p => (JsonNode)p.ToString())]);

    private static async Task<string> Compare(IEnumerable<string> lines)
    {
        var cases = Path.GetTempFileName();
        try
        {
            await File.WriteAllLinesAsync(cases, lines, new UTF8Encoding(false));
            using var node = Process.Start(new ProcessStartInfo("node", [Find("tests/Serai.Forms.Tests/compare.mjs"), Find("src/Serai/Ui/web/js/form-rules.js"), cases]) { RedirectStandardOutput = true, StandardOutputEncoding = Encoding.UTF8 })!;
            var told = await node.StandardOutput.ReadToEndAsync();
            await node.WaitForExitAsync();
            return told.Length > 3000 ? told[..3000] : told.Trim();
        }
        finally
        {
            File.Delete(cases);
        }
    }

    private static string Find(string file)
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Serai.slnx")))
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests do not run from inside the project.");
        return Path.Combine(folder, file);
    }
}
