using System.Text.Json.Nodes;
using Serai.Features.Agreements.Content;

namespace Serai.Features.Cosigning.Protocol;

/// <summary>A field that two copies say otherwise.</summary>
/// <param name="Path">The members that lead to it, with slashes between; of what has no order the thing is named by what it is known by: <c>obligations/Report/due</c>.</param>
/// <param name="Mine">As text; null where the copy says nothing.</param>
public sealed record FieldDiffers(string Path, string? Mine, string? Theirs)
{
    /// <summary>The first member: the term, as the canonical form calls it.</summary>
    public string Term => Path.Split('/')[0];
}

/// <summary>Lays two copies of a document beside each other, field by field.</summary>
public static class ContentDifference
{
    // By which member a thing without an order is known again in the other copy.
    private static readonly Dictionary<string, string> KnownBy = new(StringComparer.Ordinal) { ["parties"] = "identifier", ["signatories"] = "name", ["contacts"] = "name", ["obligations"] = "what", ["texts"] = "language" };

    /// <param name="mine">The copy.</param>
    /// <param name="theirs">The document that it is laid beside: places in lists are counted in it.</param>
    /// <returns>Nothing where their canonical forms are the same.</returns>
    public static IReadOnlyList<FieldDiffers> Of(AgreementContent mine, AgreementContent theirs)
    {
        var found = new List<FieldDiffers>();
        Compare("", CanonicalForm.Node(mine), CanonicalForm.Node(theirs), found);
        return found;
    }

    private static void Compare(string path, JsonNode? mine, JsonNode? theirs, List<FieldDiffers> found)
    {
        if (JsonNode.DeepEquals(mine, theirs))
            return;
        if (mine is JsonObject one && theirs is JsonObject other)
            foreach (var name in one.Select(m => m.Key).Union(other.Select(m => m.Key)))
                Compare(Join(path, name), one[name], other[name], found);
        else if (mine is JsonArray some && theirs is JsonArray others && (some.Concat(others).All(n => n is JsonObject)))
            CompareThings(path, some, others, found);
        else if (mine is JsonArray words && theirs is JsonArray otherWords)
            found.Add(new(path, Told(words), Told(otherWords)));
        else
            found.Add(new(path, Told(mine), Told(theirs)));
    }

    private static void CompareThings(string path, JsonArray mine, JsonArray theirs, List<FieldDiffers> found)
    {
        if (!KnownBy.TryGetValue(path.Split('/')[^1], out var by))
        {
            foreach (var (place, one, other) in AlignedLists.Of(mine, theirs))
                Compare(Join(path, place), one, other, found);
            return;
        }
        var (left, right) = (Named(by, mine), Named(by, theirs));
        foreach (var name in left.Keys.Union(right.Keys))
            Compare(Join(path, name), left.GetValueOrDefault(name), right.GetValueOrDefault(name), found);
    }

    // Of two that are known by the same word the second is “word (2)”.
    private static Dictionary<string, JsonNode?> Named(string by, JsonArray things)
    {
        var named = new Dictionary<string, JsonNode?>(StringComparer.Ordinal);
        for (var i = 0; i < things.Count; i++)
        {
            var (name, n) = (things[i]![by]!.GetValue<string>().Replace('/', '∕'), 1);
            while (!named.TryAdd(n == 1 ? name : $"{name} ({n})", things[i]))
                n++;
        }
        return named;
    }

    private static string Join(string path, string name) => path.Length == 0 ? name : path + "/" + name;

    private static string? Told(JsonNode? value) => value switch
    {
        null => null,
        JsonValue one when one.TryGetValue<string>(out var text) => text,
        JsonArray { Count: 0 } => null,
        JsonArray all => string.Join(", ", all.Select(Told)),
        // Whether a paragraph is a point of a list is no word of it.
        JsonObject all => string.Join(" · ", all.Where(m => m.Key != "point").Select(m => Told(m.Value)).Where(t => t is not null)),
        _ => value.ToJsonString(),
    };
}
