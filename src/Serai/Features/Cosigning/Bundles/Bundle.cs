using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Serai.Features.Cosigning.Protocol;
using Serai.Platform.SiteKeys;

namespace Serai.Features.Cosigning.Bundles;

/// <summary>Everything that proves an agreement, in one file: all messages with their receipts, which hold the documents, and the keys of both.</summary>
/// <param name="Keys">Of each end, by its address.</param>
/// <param name="Compared">The pairs of keys whose code the two offices compared.</param>
/// <param name="Messages">In the order of their clocks.</param>
public sealed record Bundle(Guid Agreement, SiteEnd One, SiteEnd Other, IReadOnlyDictionary<string, IReadOnlyList<PublicKey>> Keys, IReadOnlyList<ComparedKeys> Compared, IReadOnlyList<BundledMessage> Messages)
{
    public const string Form = "serai-bundle/1";
    public const int MostBytes = 64 << 20;
    private const int MostKeys = 200;

    private static readonly JsonSerializerOptions Written = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public byte[] ToBytes() => Encoding.UTF8.GetBytes(new JsonObject
    {
        ["form"] = Form,
        ["agreement"] = MessageForm.Text(Agreement),
        ["sites"] = new JsonArray(MessageForm.End(One), MessageForm.End(Other)),
        ["keys"] = new JsonObject(Keys.Select(k => KeyValuePair.Create(k.Key, (JsonNode?)new JsonObject { ["keys"] = new JsonArray([.. k.Value.Select(key => key.ToJson())]) }))),
        ["compared"] = new JsonArray([.. Compared.Select(c => new JsonArray(c.One, c.Other))]),
        ["messages"] = new JsonArray([.. Messages.Select(m => new JsonObject { ["message"] = m.Message, ["receipt"] = m.Receipt })]),
    }.ToJsonString(Written));

    /// <summary>What a file holds; null where it is no bundle.</summary>
    public static Bundle? Read(byte[] bytes)
    {
        try
        {
            if (bytes.Length > MostBytes || JsonNode.Parse(bytes, documentOptions: new() { AllowDuplicateProperties = false }) is not JsonObject all || MessageForm.Word(all["form"]) != Form)
                return null;
            var sites = MessageForm.All(all["sites"]).AsArray().Select(MessageForm.End).ToList();
            var keys = MessageForm.All(all["keys"]).AsObject().ToDictionary(k => k.Key, k => (IReadOnlyList<PublicKey>)[.. MessageForm.All(MessageForm.All(k.Value)["keys"]).AsArray().Take(MostKeys).Select(Key)], StringComparer.Ordinal);
            var messages = MessageForm.All(all["messages"]).AsArray().Select(m => new BundledMessage(MessageForm.Word(MessageForm.All(m)["message"]), MessageForm.MaybeWord(m!["receipt"]))).ToList();
            var compared = MessageForm.All(all["compared"]).AsArray().Take(MostKeys).Select(c => MessageForm.All(c).AsArray() is { Count: 2 } pair ? new ComparedKeys(MessageForm.Word(pair[0]), MessageForm.Word(pair[1])) : throw new FormatException()).ToList();
            return sites is [var one, var other] && one != other && messages.Count <= 2 * CourseRules.MostMessages ? new(MessageForm.Id(all["agreement"]), one, other, keys, compared, messages) : null;
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException or FormatException or ArgumentException)
        {
            return null;
        }
    }

    private static PublicKey Key(JsonNode? node)
    {
        using var jwk = JsonDocument.Parse(MessageForm.All(node).ToJsonString());
        return PublicKey.Read(jwk.RootElement) ?? throw new FormatException();
    }
}

/// <param name="Message">As it went over the line (JWS).</param>
/// <param name="Receipt">Of its receiver (JWS); null where none has come.</param>
public sealed record BundledMessage(string Message, string? Receipt);
