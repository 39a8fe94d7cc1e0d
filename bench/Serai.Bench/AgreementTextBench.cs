using System.Diagnostics;
using System.Globalization;
using System.Text;
using Serai.Features.Agreements.Content;
using Serai.Features.Agreements.Wording;
using Serai.Features.Agreements.Wording.Comparing;
using Serai.Features.Agreements.Wording.Word;

namespace Serai.Bench;

/// <summary>A text of 50 pages: two versions of it compared, and its digest; and, without a limit, out to Word and in again.</summary>
public static class AgreementTextBench
{
    private const int Clauses = 60, Rounds = 15, PageWords = 500, Pages = 50;
    private const double CompareLimit = 1_000, DigestLimit = 10;

    public static int Run()
    {
        var met = true;
        foreach (var (language, made) in new[] { ("en", (Func<Random, string>)English), ("zh-Hant", Chinese) })
        {
            var before = Made(made, 1);
            var after = Changed(before, made);
            var content = new AgreementContent
            {
                Kind = "memorandum-of-understanding",
                Title = "Fifty pages",
                Parties = [new("https://ror.org/00t33hh48", "One", null, []), new("https://ror.org/02h8a1848", "Other", null, [])],
                Confidentiality = "public",
                Texts = [new(language, after)],
            };
            var wording = AgreementWording.Of([new(language, after)], out _)!;
            var file = WordOut.Write(wording, new("en", "Fifty pages", [], "", ""));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{language}: {Pages} pages, {WrittenForm.Write(after).Length:N0} characters, {Clauses} clauses, of which {Comparison.Of(before, after).Clauses.Count(c => c.Change != ClauseChange.Same)} changed"));
            met &= Told("two versions compared", () => Comparison.Of(before, after), CompareLimit);
            met &= Told("nothing in common", () => Comparison.Of(before, Made(made, 2)), CompareLimit);
            met &= Told("digest", () => content.Digest(), DigestLimit);
            Told("read as typed", () => WrittenForm.Read(WrittenForm.Write(after), out _), null);
            Told("out to Word", () => WordOut.Write(wording, new("en", "Fifty pages", [], "", "")), null);
            Told("in from Word", () => WordIn.Read(file, out _), null);
        }

        return met ? 0 : 1;
    }

    private static bool Told(string what, Func<object?> work, double? limit)
    {
        var first = Once(work);
        var median = Enumerable.Range(0, Rounds).Select(_ => Once(work)).Order().ElementAt(Rounds / 2);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {what}: {median:0.0} ms, the first time {first:0.0} (median of {Rounds}{(limit is { } most ? $"; limit {most:0}" : "")})"));
        return limit is null || median < limit;
    }

    private static double Once(Func<object?> work)
    {
        var began = Stopwatch.GetTimestamp();
        if (work() is null)
            throw new InvalidOperationException("Nothing came of it.");
        return Stopwatch.GetElapsedTime(began).TotalMilliseconds;
    }

    private static AgreementText Made(Func<Random, string> paragraph, int seed)
    {
        var random = new Random(seed);
        return new("Fifty pages", [.. Enumerable.Range(1, Clauses).Select(i => new Clause($"{i}. {paragraph(random)[..12].Trim()}", [.. Enumerable.Range(0, 5).Select(p => new ClauseParagraph(paragraph(random), p > 3))]))]);
    }

    // Words in every third clause, a clause that comes, one that goes and one that moves.
    private static AgreementText Changed(AgreementText text, Func<Random, string> paragraph)
    {
        var random = new Random(3);
        var clauses = text.Clauses.Select((c, i) => c with { Paragraphs = [.. c.Paragraphs.Select((p, j) => (i + j) % 2 == 0 && i % 3 == 0 ? p with { Text = p.Text.Insert(p.Text.Length / 2, " new ") } : p)] }).ToList();
        clauses.Insert(10, new("A new one", [new(paragraph(random))]));
        clauses.RemoveAt(30);
        (clauses[40], clauses[50]) = (clauses[50], clauses[40]);
        return text with { Clauses = [.. clauses] };
    }

    private static string English(Random random) => Sentence(PageWords * Pages / Clauses / 5, () => new string([.. Enumerable.Range(0, 2 + random.Next(7)).Select(_ => (char)('a' + random.Next(26) * random.Next(26) / 26))]) + " ");

    // A page has about 800 signs.
    private static string Chinese(Random random) => Sentence(800 * Pages / Clauses / 5, () => ((char)('\u4E00' + random.Next(1500))).ToString());

    private static string Sentence(int words, Func<string> word)
    {
        var text = new StringBuilder();
        for (var i = 0; i < words; i++)
            text.Append(word());
        return text.ToString().Trim();
    }
}
