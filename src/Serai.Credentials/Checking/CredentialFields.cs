using System.Text.Json;
using System.Text.RegularExpressions;
using NodaTime;

namespace Serai.Credentials;

/// <summary>What every credential has. Source: Verifiable Credentials Data Model 2.0, section 4.</summary>
internal static partial class CredentialFields
{
    private const int MostContexts = 8;
    private const string OldContext = "https://www.w3.org/2018/credentials/v1";

    public static string? IssuerOf(JsonElement credential) =>
        credential.Member("issuer") is { } issuer ? issuer.ValueKind == JsonValueKind.String ? issuer.GetString() : issuer.Text("id") : null;

    public static IEnumerable<CheckFinding> Contexts(JsonElement credential)
    {
        // An object in their place could give other meanings to the words.
        if (credential.Member("@context") is not { ValueKind: JsonValueKind.Array } list || list.GetArrayLength() > MostContexts || list.Texts() is not { } contexts || !contexts.All(Rules.IsUri))
            return [new(CheckReason.ContextWrong, "@context")];
        if (contexts is [var first, var second, ..] && first == Credential.Contexts[0] && OpenBadges().IsMatch(second)) return [];
        var areThere = contexts.Contains(Credential.Contexts[0]) && contexts.Any(c => OpenBadges().IsMatch(c));
        return [new(areThere ? CheckReason.ContextOrder : CheckReason.ContextWrong, "@context")];
    }

    public static IEnumerable<CheckFinding> Times(JsonElement credential, Instant now)
    {
        var (from, until) = (Moment(credential, "validFrom"), Moment(credential, "validUntil"));
        if (from is null) yield return new(credential.Member("validFrom") is null ? CheckReason.FieldMissing : CheckReason.MalformedField, "validFrom");
        if (until is null && credential.Member("validUntil") is not null || until < from) yield return new(CheckReason.MalformedField, "validUntil");
        if (from > now) yield return new(CheckReason.NotYetValid, "validFrom");
        if (until <= now) yield return new(CheckReason.Expired, "validUntil");
    }

    /// <summary>Whether it is written as in Verifiable Credentials 1.1, with other names for what it holds.</summary>
    public static bool IsOld(JsonElement credential) => credential.Member("@context")?.Texts()?.Contains(OldContext) == true;

    public static bool IsOfType(this JsonElement element, string type) => element.Member("type")?.Texts()?.Contains(type) == true;

    private static Instant? Moment(JsonElement credential, string name) => credential.Text(name) is { } text ? Rules.Moment(text) : null;

    // The standard's own, in any of its corrections, or without a number.
    [GeneratedRegex(@"^https://purl\.imsglobal\.org/spec/ob/v3p0/context(-3\.0\.\d)?\.json\z", RegexOptions.CultureInvariant)]
    private static partial Regex OpenBadges();
}
