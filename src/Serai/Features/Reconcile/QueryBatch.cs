using System.Text.Json;
using Serai.Features.Organizations;
using Serai.Features.Organizations.Naming;
using Serai.Features.Places;
using Serai.Features.Search;
using Serai.Features.Search.Resolving;
using Serai.Names;
using Serai.Platform.Web.Api;

namespace Serai.Features.Reconcile;

/// <summary>How the types of a query narrow its candidates.</summary>
public enum TypeStrict
{
    Any,
    Should,
    All,
}

/// <summary>One query of a batch.</summary>
/// <param name="Ror">A ROR id that it names; it goes before the name.</param>
public sealed record ReconcileQuery(AskedName Name, string? Ror, IReadOnlyList<string> Types, TypeStrict Strict, int Limit)
{
    /// <summary>Whether one of these types may be an answer. A type that no organization has leaves none.</summary>
    public bool Takes(OrganizationTypes types)
    {
        bool Has(string type) => type == ReconcileWords.Organization || (TypeWords.Read(type) is { } known && types.HasFlag(known));
        return Types.Count == 0 || Strict == TypeStrict.Should || (Strict == TypeStrict.All ? Types.All(Has) : Types.Any(Has));
    }
}

/// <summary>Queries as a client sends them, read strictly against the published schema.</summary>
public static class QueryBatch
{
    /// <summary>How many a client is asked to send at once, and how many are taken.</summary>
    public const int Usual = 100, Most = 1000;

    public const int UsualLimit = 5, MostLimit = 50, LongestText = 2000, MostValues = 20;

    private static readonly string[] Members = ["query", "type", "limit", "properties", "type_strict"];

    /// <summary>The queries by their keys, or why they are refused.</summary>
    public static (IReadOnlyList<KeyValuePair<string, ReconcileQuery>> Queries, ApiRefusal? Refusal) Read(JsonElement root, PlaceLabels places)
    {
        var queries = new List<KeyValuePair<string, ReconcileQuery>>();
        foreach (var member in root.EnumerateObject())
        {
            if (queries.Count == Most) return ([], Refuse(member.Name, $"A batch may have {Most} queries; send the rest in another."));
            try
            {
                queries.Add(new(member.Name, One(member.Value, places)));
            }
            catch (BadQuery bad)
            {
                return ([], Refuse(member.Name, $"In the query “{Short(member.Name)}”: {bad.Message}"));
            }
        }
        return (queries, null);
    }

    private static ReconcileQuery One(JsonElement query, PlaceLabels places)
    {
        if (query.ValueKind != JsonValueKind.Object) throw new BadQuery("a query is an object with a member query, properties or both.");
        if (query.EnumerateObject().Select(m => m.Name).FirstOrDefault(n => !Members.Contains(n)) is { } other)
            throw new BadQuery($"there is no member “{Short(other)}”; a query takes {string.Join(", ", Members)}.");
        var text = query.TryGetProperty("query", out var said) ? Text(said, "query") : null;
        var properties = query.TryGetProperty("properties", out var listed) ? Properties(listed) : [];
        if (text is null && properties.Count == 0) throw new BadQuery("it needs a query, or properties with at least one in them.");
        string? Of(string id) => properties.FirstOrDefault(p => p.Key == id).Value;
        var hints = new ResolveHints
        {
            Country = AskedHints.Country(Of(PropertyIds.Country), places),
            City = Of(PropertyIds.City),
            Web = Of(PropertyIds.Website),
            // A cell that is no date is no hint; it must not stop the other rows.
        }.AsOf(Of(PropertyIds.Date) is { } date && EdtfDate.TryParse(date, out var when, out _) ? when : null);
        return new(new(text?.Trim() ?? "", hints), Of(PropertyIds.Ror), Types(query), Strict(query), Limit(query));
    }

    private static IReadOnlyList<string> Types(JsonElement query) => !query.TryGetProperty("type", out var type) ? []
        : type.ValueKind == JsonValueKind.Array ? [.. type.EnumerateArray().Take(MostValues + 1).Select(t => Text(t, "type"))]
        : [Text(type, "type")];

    private static TypeStrict Strict(JsonElement query) => !query.TryGetProperty("type_strict", out var strict) ? TypeStrict.Any : Text(strict, "type_strict") switch
    {
        "any" => TypeStrict.Any,
        "should" => TypeStrict.Should,
        "all" => TypeStrict.All,
        _ => throw new BadQuery("type_strict is any, should or all."),
    };

    private static int Limit(JsonElement query)
    {
        if (!query.TryGetProperty("limit", out var limit)) return UsualLimit;
        if (limit.ValueKind != JsonValueKind.Number || !limit.TryGetDecimal(out var number) || number < 1 || number != decimal.Truncate(number)) throw new BadQuery("limit is a whole number from 1 on.");
        return (int)Math.Min(number, MostLimit);
    }

    private static List<KeyValuePair<string, string?>> Properties(JsonElement listed)
    {
        if (listed.ValueKind != JsonValueKind.Array) throw new BadQuery("properties is a list.");
        if (listed.GetArrayLength() > MostValues) throw new BadQuery($"properties may be {MostValues}.");
        return [.. listed.EnumerateArray().Select(p => p.ValueKind == JsonValueKind.Object && p.TryGetProperty("pid", out var id) && p.TryGetProperty("v", out var value)
            ? KeyValuePair.Create(Text(id, "pid"), Value(value))
            : throw new BadQuery("each of properties is an object with pid and v."))];
    }

    // Of several values the first that says something; an entity says its name, or else its id.
    private static string? Value(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => Text(value, "v").Trim() is { Length: > 0 } text ? text : null,
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.GetRawText(),
        JsonValueKind.Object when value.TryGetProperty("id", out var id) => Text(value.TryGetProperty("name", out var name) ? name : id, "v"),
        JsonValueKind.Array => value.EnumerateArray().Take(MostValues).Select(v => v.ValueKind == JsonValueKind.Array ? throw new BadQuery("v is a value or a list of values.") : Value(v)).FirstOrDefault(v => v is not null),
        _ => throw new BadQuery("v is a text, a number, true, false, an object with an id, or a list of these."),
    };

    private static string Text(JsonElement value, string member)
    {
        if (value.ValueKind != JsonValueKind.String) throw new BadQuery($"{member} is a text.");
        return value.GetString() is { Length: <= LongestText } text ? text : throw new BadQuery($"{member} may have {LongestText} characters.");
    }

    private static ApiRefusal Refuse(string at, string detail) => new("BadQueries", "queries", at, detail);

    private static string Short(string text) => text.Length <= 40 ? text : text[..40] + "…";

    private sealed class BadQuery(string message) : Exception(message);
}
