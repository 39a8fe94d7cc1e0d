using System.Text.Json.Nodes;
using Serai.Features.Agreements.Wording;
using Serai.Platform.Canonical;

namespace Serai.Features.Agreements.Content;

/// <summary>
/// The bytes that are signed: the content as JSON in the form of RFC 8785. Every term is there, null where nothing is said. Where the
/// order says nothing, each thing stands once, and they are sorted by their own canonical bytes read as UTF-16.
/// </summary>
public static partial class CanonicalForm
{
    /// <exception cref="CanonicalRefused">A word of it is no Unicode.</exception>
    public static byte[] Of(AgreementContent content) => CanonicalJson.Of(Node(content));

    /// <summary>The same as a value that can be part of another.</summary>
    public static JsonObject Node(AgreementContent content) => new()
    {
        ["form"] = AgreementContent.Form,
        ["kind"] = content.Kind,
        ["title"] = content.Title,
        ["parties"] = Sorted(content.Parties.Select(Party)),
        ["contacts"] = Sorted(content.Contacts.Select(c => new JsonObject { ["party"] = c.Party, ["name"] = c.Name, ["post"] = c.Post, ["address"] = c.Address })),
        ["fields"] = Sorted(content.Fields),
        ["themes"] = Sorted(content.Themes),
        ["activities"] = Sorted(content.Activities),
        ["languages"] = Sorted(content.Languages),
        ["confidentiality"] = content.Confidentiality,
        ["since"] = content.Since,
        ["until"] = content.Until,
        ["renewal"] = new JsonObject { ["way"] = Ways[(int)content.Renewal.Way], ["years"] = content.Renewal.Years },
        ["noticeMonths"] = content.NoticeMonths,
        ["parent"] = content.Parent,
        ["alliance"] = content.Alliance,
        ["obligations"] = Sorted(content.Obligations.Select(o => new JsonObject { ["what"] = o.What, ["due"] = o.Due, ["owedBy"] = o.OwedBy })),
        ["texts"] = Sorted(content.Texts.Select(Text)),
        ["previous"] = content.Previous,
    };

    /// <summary>SHA-256 of the canonical form, as 64 hexadecimal digits in lower case.</summary>
    public static string DigestOf(AgreementContent content) => CanonicalJson.Digest(Of(content));

    // In the order of RenewalWay: these words are signed, so they stay whatever the program calls them.
    private static readonly string[] Ways = ["none", "automatic", "letters"];

    private static JsonObject Party(ContentParty party) => new()
    {
        ["identifier"] = party.Identifier,
        ["name"] = party.Name,
        ["unit"] = party.Unit,
        ["signatories"] = Sorted(party.Signatories.Select(s => new JsonObject { ["name"] = s.Name, ["post"] = s.Post })),
    };

    private static JsonObject Text(InLanguage text) => new()
    {
        ["language"] = text.Language,
        ["title"] = text.Text.Title,
        ["clauses"] = new JsonArray([.. text.Text.Clauses.Select(c => new JsonObject
        {
            ["heading"] = c.Heading,
            ["paragraphs"] = new JsonArray([.. c.Paragraphs.Select(p => new JsonObject { ["text"] = p.Text, ["point"] = p.IsPoint })]),
        })]),
    };

    private static JsonArray Sorted(IEnumerable<string> words) => Sorted(words.Select(w => (JsonNode)JsonValue.Create(w)));

    private static JsonArray Sorted(IEnumerable<JsonNode> things)
    {
        var all = things.ToList();
        if (all.Count < 2)
            return new([.. all]);
        var sorted = all.Select(t => (Node: t, Bytes: System.Text.Encoding.UTF8.GetString(CanonicalJson.Of(t))))
            .DistinctBy(t => t.Bytes, StringComparer.Ordinal).OrderBy(t => t.Bytes, StringComparer.Ordinal);
        return new([.. sorted.Select(t => t.Node)]);
    }
}
