using System.Text.Json;
using System.Text.Json.Nodes;
using NodaTime.Text;
using Serai.Platform.Canonical;

namespace Serai.Features.Cosigning.Protocol;

/// <summary>That a message came and was taken: signed by its receiver, who cannot say later that it never came. For anybody who checks it is a witness of when.</summary>
/// <param name="Message">The id of the message.</param>
/// <param name="Digest">Its digest.</param>
/// <param name="From">Who writes the receipt: the receiver of the message.</param>
/// <param name="Own">How many messages about the agreement its writer had sent itself by then: one that it numbers higher knows the message that is receipted.</param>
/// <param name="Time">When it came, by the receiver's clock.</param>
/// <param name="Stage">Where the agreement stands by all the receiver knows, as <see cref="ReceiptForm.Word"/> writes it.</param>
/// <param name="InForce">The digest of the document in force; null where none is.</param>
public sealed record Receipt(Guid Message, string Digest, Guid Agreement, SiteEnd From, SiteEnd To, int Own, Instant Time, string Stage, string? InForce);

/// <summary>The bytes of a receipt, in the form of RFC 8785.</summary>
public static class ReceiptForm
{
    public const string Form = "serai-receipt/1", Type = "serai-receipt+jws";
    public const int MostBytes = 8 << 10;

    public static string Word(CosignStage stage) => JsonNamingPolicy.KebabCaseLower.ConvertName(stage.ToString());

    public static byte[] Of(Receipt receipt) => CanonicalJson.Of(new JsonObject
    {
        ["form"] = Form,
        ["message"] = MessageForm.Text(receipt.Message),
        ["digest"] = receipt.Digest,
        ["agreement"] = MessageForm.Text(receipt.Agreement),
        ["from"] = MessageForm.End(receipt.From),
        ["to"] = MessageForm.End(receipt.To),
        ["own"] = receipt.Own,
        ["time"] = MessageForm.Text(receipt.Time),
        ["stage"] = receipt.Stage,
        ["inForce"] = receipt.InForce,
    });

    /// <summary>What was written; null where the bytes are not just what <see cref="Of"/> writes.</summary>
    public static Receipt? Read(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return JsonNode.Parse(bytes) is JsonObject all && MessageForm.Word(all["form"]) == Form && Read(all) is var receipt && bytes.SequenceEqual(Of(receipt)) ? receipt : null;
        }
        catch (Exception broken) when (broken is JsonException or CanonicalRefused or InvalidOperationException or FormatException or ArgumentException or OverflowException or UnparsableValueException)
        {
            return null;
        }
    }

    private static Receipt Read(JsonObject all) => new(
        MessageForm.Id(all["message"]), MessageForm.Word(all["digest"]), MessageForm.Id(all["agreement"]), MessageForm.End(all["from"]), MessageForm.End(all["to"]), MessageForm.Whole(all["own"]),
        MessageForm.Time(all["time"]), MessageForm.Word(all["stage"]), MessageForm.MaybeWord(all["inForce"]));
}
