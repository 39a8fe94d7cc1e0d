using System.Text.Json;
using System.Text.Json.Nodes;
using NodaTime.Text;
using Serai.Features.Agreements.Content;
using Serai.Platform.Canonical;

namespace Serai.Features.Cosigning.Protocol;

/// <summary>
/// What a site's own register says of an agreement now, so that the other can lay it beside its own. It changes nothing; the latest one of
/// a sender counts.
/// </summary>
/// <param name="Number">Milliseconds since 1970 by the sender's clock: each one higher than those before, so that one that is said again is seen to be.</param>
/// <param name="Of">The digest of the document that both have signed, or that is on the table.</param>
/// <param name="Document">As the sender's register has it.</param>
/// <param name="Changes">When each differing field was changed there and by whom, as far as its history tells.</param>
/// <param name="Asks">The sender asks the receiver to put its own register back to that document.</param>
public sealed record CopyStatement(Guid Agreement, SiteEnd From, SiteEnd To, long Number, Instant Time, string Of, AgreementContent Document, IReadOnlyList<FieldChanged> Changes, bool Asks);

/// <param name="Field">The path of the field: see <see cref="ContentDifference"/>.</param>
/// <param name="At">Null where the history knows nothing of it.</param>
/// <param name="By">The name of whoever did; null likewise.</param>
public sealed record FieldChanged(string Field, Instant? At, string? By);

/// <summary>The bytes of such a statement, in the form of RFC 8785.</summary>
public static class CopyForm
{
    public const string Form = "serai-copy/1", Type = "serai-copy+jws";
    internal const int MostChanges = 1000;

    public static byte[] Of(CopyStatement copy) => CanonicalJson.Of(new JsonObject
    {
        ["form"] = Form,
        ["agreement"] = MessageForm.Text(copy.Agreement),
        ["from"] = MessageForm.End(copy.From),
        ["to"] = MessageForm.End(copy.To),
        ["number"] = copy.Number,
        ["time"] = MessageForm.Text(copy.Time),
        ["of"] = copy.Of,
        ["document"] = CanonicalForm.Node(copy.Document),
        ["changes"] = new JsonArray([.. copy.Changes.Select(c => new JsonObject { ["field"] = c.Field, ["at"] = c.At is { } at ? MessageForm.Text(at) : null, ["by"] = c.By })]),
        ["asks"] = copy.Asks,
    });

    /// <summary>What was written; null where the bytes are not just what <see cref="Of"/> writes.</summary>
    public static CopyStatement? Read(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return JsonNode.Parse(bytes) is JsonObject all && MessageForm.Word(all["form"]) == Form && Read(all) is var copy && copy.Changes.Count <= MostChanges && bytes.SequenceEqual(Of(copy)) ? copy : null;
        }
        catch (Exception broken) when (broken is JsonException or CanonicalRefused or InvalidOperationException or FormatException or ArgumentException or OverflowException or UnparsableValueException)
        {
            return null;
        }
    }

    private static CopyStatement Read(JsonObject all) => new(
        MessageForm.Id(all["agreement"]), MessageForm.End(all["from"]), MessageForm.End(all["to"]), MessageForm.All(all["number"]).GetValue<long>(), MessageForm.Time(all["time"]), MessageForm.Word(all["of"]),
        CanonicalForm.Read(CanonicalJson.Of(all["document"]), out _) ?? throw new FormatException(),
        [.. MessageForm.All(all["changes"]).AsArray().Select(c => new FieldChanged(MessageForm.Word(MessageForm.All(c)["field"]), c!["at"] is { } at ? MessageForm.Time(at) : null, MessageForm.MaybeWord(c["by"])))],
        MessageForm.All(all["asks"]).GetValue<bool>());
}
