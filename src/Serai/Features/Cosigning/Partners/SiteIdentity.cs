using System.Text.Json;
using System.Text.Json.Nodes;
using Serai.Features.Cosigning.Protocol;
using Serai.Platform.Canonical;
using Serai.Platform.SiteKeys;

namespace Serai.Features.Cosigning.Partners;

/// <summary>Who a site is for the one organization that it speaks for: what two offices show each other before they compare a code.</summary>
/// <param name="End">Its address and the organization's identifier.</param>
/// <param name="Name">What the organization is called there.</param>
public sealed record SiteIdentity(SiteEnd End, string Name)
{
    public const string Form = "serai-identity/1";
    private const int LongestName = 1000, LongestIdentifier = 300;

    public JsonObject ToJson(string inbox, string keys) => new()
    {
        ["form"] = Form,
        ["address"] = End.Address,
        ["organization"] = End.Organization,
        ["name"] = Name,
        ["keys"] = keys,
        ["messages"] = inbox,
    };

    /// <summary>What another site shows; null where it is no such thing.</summary>
    public static SiteIdentity? Read(byte[] bytes)
    {
        try
        {
            return JsonNode.Parse(bytes) is JsonObject all && all["form"]?.GetValue<string>() == Form && all["address"]?.GetValue<string>() is { } address && all["organization"]?.GetValue<string>() is { Length: > 0 and <= LongestIdentifier } organization
                && all["name"]?.GetValue<string>() is { Length: > 0 and <= LongestName } name && !Platform.Editing.HiddenSigns.AreAll(name) && Platform.Editing.HiddenSigns.First(name) is null && Platform.Editing.HiddenSigns.First(organization) is null
                    ? new(new(address, organization), name) : null;
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException or ArgumentException)
        {
            return null;
        }
    }
}

/// <summary>The short code that two offices read to each other by another way: the same on both sides only if each has the other's true address, organization and key.</summary>
public static class ComparedCode
{
    // Crockford's: no letter that is read as a digit.
    private const string Letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Groups = 6, InGroup = 4, Bits = 5;

    /// <summary>24 letters in six groups: 120 bits. Whoever stands between the two offices and makes up a key for each of them must find two that agree among 2^60 of both.</summary>
    public static string Of((SiteEnd End, PublicKey Key) one, (SiteEnd End, PublicKey Key) other)
    {
        JsonArray both = [.. new[] { one, other }.OrderBy(s => s.End.Key, StringComparer.Ordinal).Select(s => new JsonObject { ["address"] = s.End.Address, ["organization"] = s.End.Organization, ["kid"] = s.Key.Kid })];
        var digest = System.Security.Cryptography.SHA256.HashData(CanonicalJson.Of(new JsonObject { ["form"] = "serai-code/1", ["sites"] = both }));
        var letters = string.Concat(Enumerable.Range(0, Groups * InGroup).Select(i => Letters[Enumerable.Range(i * Bits, Bits).Aggregate(0, (all, bit) => (all << 1) | ((digest[bit / 8] >> (7 - (bit % 8))) & 1))]));
        return string.Join('-', Enumerable.Range(0, Groups).Select(g => letters.Substring(g * InGroup, InGroup)));
    }
}
