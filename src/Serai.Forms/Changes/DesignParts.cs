using System.Text.Json.Nodes;

namespace Serai.Forms;

/// <summary>A page, field or option by itself, as it is written in JSON, without the parts within it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Holder">The page or group that it is in.</param>
/// <param name="Json">Its own members.</param>
internal sealed record DesignPart(string Id, string Holder, JsonObject Json);

/// <summary>Designs taken into parts, and compared part by part.</summary>
internal static class DesignParts
{
    public static List<DesignPart> Pages(FormDesign design) => [.. design.Pages.Select(p => Part(p.Id, "", DesignJson.Page(p), "fields"))];

    public static List<DesignPart> Fields(FormDesign design) => [.. from page in design.Pages from field in page.Fields
        from part in field.Fields.Select(inner => Of(inner, field.Id)).Prepend(Of(field, page.Id)) select part];

    public static List<DesignPart> Options(FormField field) =>
        [.. field.Options.Select(o => new DesignPart(o.Id, "", new() { ["label"] = DesignJson.Wording(o.Label) }))];

    /// <param name="old">The parts before.</param>
    /// <param name="now">The parts after.</param>
    /// <param name="field">The field whose options they are; null for pages and fields.</param>
    public static IEnumerable<DesignChange> Changes(List<DesignPart> old, List<DesignPart> now, string? field)
    {
        // Of several with one id the first stands.
        var (olds, nows) = (old.DistinctBy(p => p.Id).ToDictionary(p => p.Id), now.DistinctBy(p => p.Id).ToList());
        var stayed = Stayed([.. olds.Keys], [.. nows.Select(p => p.Id)]);
        foreach (var part in nows)
        {
            if (!olds.TryGetValue(part.Id, out var other))
                yield return Change(ChangeKind.Added, part.Id, field, []);
            else if (Different(other, part, stayed) is { Count: > 0 } what)
                yield return Change(ChangeKind.Changed, part.Id, field, what);
        }
        foreach (var id in olds.Keys.Except(nows.Select(p => p.Id)))
            yield return Change(ChangeKind.Removed, id, field, []);
    }

    private static Items<string> Different(DesignPart one, DesignPart other, HashSet<string> stayed)
    {
        var names = one.Json.Concat(other.Json).Select(m => m.Key).Distinct().Where(name => !JsonNode.DeepEquals(one.Json[name], other.Json[name]));
        return [.. one.Holder == other.Holder && stayed.Contains(one.Id) ? names : names.Append("place")];
    }

    /// <summary>The most that kept their order: who moves one part up has moved one, not all that it passed.</summary>
    private static HashSet<string> Stayed(List<string> old, List<string> now)
    {
        var rank = old.Index().ToDictionary(o => o.Item, o => o.Index);
        var common = now.Where(rank.ContainsKey).ToList();
        var (length, previous) = (new int[common.Count], new int[common.Count]);
        for (var i = 0; i < common.Count; i++)
        {
            (length[i], previous[i]) = (1, -1);
            for (var j = 0; j < i; j++)
                if (length[j] >= length[i] && rank[common[j]] < rank[common[i]])
                    (length[i], previous[i]) = (length[j] + 1, j);
        }
        var stayed = new HashSet<string>();
        for (var i = common.Count == 0 ? -1 : Array.IndexOf(length, length.Max()); i >= 0; i = previous[i])
            stayed.Add(common[i]);
        return stayed;
    }

    private static DesignPart Of(FormField field, string holder) => Part(field.Id, holder, DesignJson.Field(field), "options", "fields");

    private static DesignPart Part(string id, string holder, JsonObject json, params string[] without)
    {
        foreach (var name in without)
            json.Remove(name);
        return new(id, holder, json);
    }

    private static DesignChange Change(ChangeKind kind, string id, string? field, Items<string> what) => new(kind, field ?? id, field is null ? null : id, what);
}
