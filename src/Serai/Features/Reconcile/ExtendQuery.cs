using System.Text.Json;
using Serai.Platform.Web.Api;

namespace Serai.Features.Reconcile;

/// <summary>Which properties of which organizations a client wants to have, read strictly against the published schema.</summary>
public sealed record ExtendQuery(IReadOnlyList<string> Ids, IReadOnlyList<string> Properties)
{
    public const int MostIds = 1000, LongestId = 200;

    public static (ExtendQuery? Query, ApiRefusal? Refusal) Read(JsonElement root)
    {
        if (!root.TryGetProperty("ids", out var ids) || ids.ValueKind != JsonValueKind.Array || ids.EnumerateArray().Any(i => i.ValueKind != JsonValueKind.String))
            return Refuse("ids is needed: a list of ids, each a text.");
        if (ids.GetArrayLength() > MostIds)
            return Refuse($"Values of {MostIds} organizations may be asked for at once; ask for the rest afterwards.");
        if (ids.EnumerateArray().Select(i => i.GetString()!).FirstOrDefault(i => i.Length > LongestId) is { } longer)
            return Refuse($"The id “{Short(longer)}” has more than {LongestId} characters, as none has.");
        if (!root.TryGetProperty("properties", out var properties) || properties.ValueKind != JsonValueKind.Array)
            return Refuse("properties is needed: a list of objects, each with an id.");
        var wanted = new List<string>();
        foreach (var property in properties.EnumerateArray())
        {
            if (property.ValueKind != JsonValueKind.Object || !property.TryGetProperty("id", out var id) || id.ValueKind != JsonValueKind.String)
                return Refuse("Each of properties is an object with an id, a text.");
            if (!PropertyIds.Fetched.Contains(id.GetString()!))
                return Refuse($"There is no property “{Short(id.GetString()!)}” to fetch. There are: {string.Join(", ", PropertyIds.Fetched)}.");
            wanted.Add(id.GetString()!);
        }
        return (new([.. ids.EnumerateArray().Select(i => i.GetString()!).Distinct()], [.. wanted.Distinct()]), null);
    }

    private static (ExtendQuery?, ApiRefusal?) Refuse(string detail) => (null, new("BadQueries", "extend", null, detail));

    private static string Short(string text) => text.Length <= 40 ? text : text[..40] + "…";
}
