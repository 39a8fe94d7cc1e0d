using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using NodaTime.Text;
using Serai.Features.Agreements.Content;
using Serai.Platform.Canonical;

namespace Serai.Features.Cosigning.Protocol;

/// <summary>The bytes of a message: JSON in the form of RFC 8785, every member there, null where nothing is said. They are the payload of its JWS.</summary>
public static class MessageForm
{
    /// <summary>The longest message that is taken, in bytes of its JWS: a document of some hundred pages.</summary>
    public const int MostBytes = 4 << 20;

    /// <summary>The <c>typ</c> of its JWS.</summary>
    public const string Type = "serai-message+jws";

    private static readonly (MessageType Type, string Word)[] Words =
    [
        (MessageType.Propose, "propose"), (MessageType.Counter, "counter"), (MessageType.Approve, "approve"), (MessageType.WithdrawApproval, "withdraw-approval"), (MessageType.Sign, "sign"), (MessageType.Notice, "notice"),
    ];

    public static string Word(MessageType type) => Array.Find(Words, w => w.Type == type).Word;

    /// <exception cref="CanonicalRefused">A word of it is no Unicode.</exception>
    public static byte[] Of(Message message) => CanonicalJson.Of(new JsonObject
    {
        ["form"] = Message.Form,
        ["type"] = Word(message.Body.Type),
        ["id"] = Text(message.Id),
        ["agreement"] = Text(message.Agreement),
        ["from"] = End(message.From),
        ["to"] = End(message.To),
        ["number"] = message.Number,
        ["previous"] = message.Previous,
        ["seen"] = message.Seen,
        ["seenDigest"] = message.SeenDigest,
        ["clock"] = message.Clock,
        ["time"] = Text(message.Time),
        ["body"] = Body(message.Body),
    });

    /// <summary>SHA-256 of the bytes, as 64 hexadecimal digits in lower case: the digest by which the next message names it.</summary>
    public static string Digest(ReadOnlySpan<byte> bytes) => CanonicalJson.Digest(bytes);

    /// <summary>What was written; null where the bytes are not just what <see cref="Of"/> writes.</summary>
    public static Message? Read(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return JsonNode.Parse(bytes) is JsonObject all && Word(all["form"]) == Message.Form && Read(all) is var message && bytes.SequenceEqual(Of(message)) ? message : null;
        }
        catch (Exception broken) when (broken is JsonException or CanonicalRefused or InvalidOperationException or FormatException or ArgumentException or OverflowException or UnparsableValueException)
        {
            return null;
        }
    }

    internal static JsonObject End(SiteEnd end) => new() { ["address"] = end.Address, ["organization"] = end.Organization };

    internal static SiteEnd End(JsonNode? end) => new(Word(All(end)["address"]), Word(All(end)["organization"]));

    internal static string Text(Guid id) => id.ToString("D", CultureInfo.InvariantCulture);

    internal static string Text(Instant time) => InstantPattern.General.Format(time);

    internal static Guid Id(JsonNode? node) => Guid.ParseExact(Word(node), "D");

    internal static Instant Time(JsonNode? node) => InstantPattern.General.Parse(Word(node)).GetValueOrThrow();

    internal static string Word(JsonNode? node) => All(node).GetValue<string>();

    internal static string? MaybeWord(JsonNode? node) => node?.GetValue<string>();

    internal static int Whole(JsonNode? node) => All(node).GetValue<int>();

    internal static JsonNode All(JsonNode? node) => node ?? throw new FormatException();

    private static Message Read(JsonObject all) => new()
    {
        Id = Id(all["id"]),
        Agreement = Id(all["agreement"]),
        From = End(all["from"]),
        To = End(all["to"]),
        Number = Whole(all["number"]),
        Previous = MaybeWord(all["previous"]),
        Seen = Whole(all["seen"]),
        SeenDigest = MaybeWord(all["seenDigest"]),
        Clock = Whole(all["clock"]),
        Time = Time(all["time"]),
        Body = Body(Array.Find(Words, w => w.Word == Word(all["type"])) is { Word: not null } known ? known.Type : throw new FormatException(), All(all["body"])),
    };

    private static JsonObject Body(MessageBody body) => body switch
    {
        Offer offer => new() { ["document"] = CanonicalForm.Node(offer.Content), ["against"] = offer.Against },
        StepBack back => new() { ["document"] = back.Document, ["why"] = back.Why },
        Signature signature => new() { ["document"] = signature.Document, ["name"] = signature.Name, ["post"] = signature.Post, ["on"] = signature.On },
        TerminationNotice notice => new() { ["document"] = notice.Document, ["lastDay"] = LocalDatePattern.Iso.Format(notice.LastDay), ["why"] = notice.Why },
        _ => new() { ["document"] = body.Document },
    };

    private static MessageBody Body(MessageType type, JsonNode body) => type switch
    {
        MessageType.Propose or MessageType.Counter => new Offer(type, CanonicalForm.Read(CanonicalJson.Of(body["document"]), out _) ?? throw new FormatException(), MaybeWord(body["against"])),
        MessageType.Approve => new Approval(Word(body["document"])),
        MessageType.WithdrawApproval => new StepBack(Word(body["document"]), MaybeWord(body["why"])),
        MessageType.Sign => new Signature(Word(body["document"]), Word(body["name"]), MaybeWord(body["post"]), Word(body["on"])),
        MessageType.Notice => new TerminationNotice(Word(body["document"]), LocalDatePattern.Iso.Parse(Word(body["lastDay"])).GetValueOrThrow(), MaybeWord(body["why"])),
        _ => throw new FormatException(),
    };
}
