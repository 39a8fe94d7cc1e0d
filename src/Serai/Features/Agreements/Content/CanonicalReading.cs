using System.Text.Json;
using System.Text.Json.Nodes;
using Serai.Features.Agreements.Wording;
using Serai.Platform.Canonical;

namespace Serai.Features.Agreements.Content;

/// <summary>Why bytes are no agreement.</summary>
public enum ContentProblem
{
    /// <summary>They are no JSON that can be read in one way only.</summary>
    NotJson,

    /// <summary>They are in another form than <see cref="AgreementContent.Form"/>.</summary>
    OtherForm,

    /// <summary>A term is missing, unknown or no such value, or is written or ordered otherwise than the form says.</summary>
    NotCanonical,
}

public static partial class CanonicalForm
{
    // More than the longest text in several languages.
    private const int MostBytes = 50_000_000;

    /// <summary>What was written; null with the problem where the bytes are not just what <see cref="Of"/> writes.</summary>
    public static AgreementContent? Read(ReadOnlyMemory<byte> bytes, out ContentProblem? problem)
    {
        problem = null;
        try
        {
            if (bytes.Length > MostBytes || JsonNode.Parse(bytes.Span) is not JsonObject all)
                problem = ContentProblem.NotJson;
            else if (all["form"] is not JsonValue form || !form.TryGetValue<string>(out var name) || name != AgreementContent.Form)
                problem = ContentProblem.OtherForm;
            else if (Content(all) is var content && bytes.Span.SequenceEqual(Of(content)))
                // Whatever was there beside the terms, or in another order, is not in what is written from them.
                return content;
        }
        catch (Exception broken) when (broken is JsonException or CanonicalRefused)
        {
            problem = ContentProblem.NotJson;
        }
        catch (Exception broken) when (broken is InvalidOperationException or FormatException or ArgumentException or OverflowException)
        {
            problem = ContentProblem.NotCanonical;
        }

        problem ??= ContentProblem.NotCanonical;
        return null;
    }

    private static AgreementContent Content(JsonObject all) => new()
    {
        Kind = Word(all["kind"]),
        Title = Word(all["title"]),
        Parties = new(Each(all["parties"]).Select(p => new ContentParty(Word(p["identifier"]), Word(p["name"]), MaybeWord(p["unit"]),
            new(Each(p["signatories"]).Select(s => new ContentSignatory(Word(s["name"]), MaybeWord(s["post"]))))))),
        Contacts = new(Each(all["contacts"]).Select(c => new ContentContact(Word(c["party"]), Word(c["name"]), MaybeWord(c["post"]), MaybeWord(c["address"])))),
        Fields = new(Each(all["fields"]).Select(Word)),
        Themes = new(Each(all["themes"]).Select(Word)),
        Activities = new(Each(all["activities"]).Select(Word)),
        Languages = new(Each(all["languages"]).Select(Word)),
        Confidentiality = Word(all["confidentiality"]),
        Since = MaybeWord(all["since"]),
        Until = MaybeWord(all["until"]),
        Renewal = Renewal(All(all["renewal"])),
        NoticeMonths = MaybeWhole(all["noticeMonths"]),
        Parent = MaybeWord(all["parent"]),
        Alliance = MaybeWord(all["alliance"]),
        Obligations = new(Each(all["obligations"]).Select(o => new ContentObligation(Word(o["what"]), MaybeWord(o["due"]), MaybeWord(o["owedBy"])))),
        Texts = new(Each(all["texts"]).Select(t => new InLanguage(Word(t["language"]), new(MaybeWord(t["title"]), new(Each(t["clauses"]).Select(Clause)))))),
        Previous = MaybeWord(all["previous"]),
    };

    private static Clause Clause(JsonNode clause) =>
        new(MaybeWord(clause["heading"]), new(Each(clause["paragraphs"]).Select(p => new ClauseParagraph(Word(p["text"]), p["point"]?.GetValue<bool>() ?? throw new FormatException()))));

    private static ContentRenewal Renewal(JsonNode renewal) => Array.IndexOf(Ways, Word(renewal["way"])) is >= 0 and var way
        ? new((RenewalWay)way, MaybeWhole(renewal["years"]))
        : throw new FormatException();

    private static JsonNode All(JsonNode? node) => node ?? throw new FormatException();

    private static IEnumerable<JsonNode> Each(JsonNode? node) => All(node).AsArray().Select(All);

    private static string Word(JsonNode? node) => All(node).GetValue<string>();

    private static string? MaybeWord(JsonNode? node) => node?.GetValue<string>();

    private static int? MaybeWhole(JsonNode? node) => node?.GetValue<int>();
}
