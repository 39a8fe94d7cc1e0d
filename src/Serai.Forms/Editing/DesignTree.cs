namespace Serai.Forms;

/// <summary>A design with one part otherwise.</summary>
internal static class DesignTree
{
    public static HashSet<string> Ids(FormDesign design) => [.. design.Pages.Select(p => p.Id), .. design.Fields.Select(f => f.Id)];

    /// <summary>The design with other fields in the page or group that has this id.</summary>
    public static FormDesign Within(FormDesign design, string holder, Func<Items<FormField>, Items<FormField>> change) => design with
    {
        Pages = [.. design.Pages.Select(p => p with
        {
            Fields = p.Id == holder ? change(p.Fields) : [.. p.Fields.Select(f => f.Id == holder ? f with { Fields = change(f.Fields) } : f)],
        })],
    };

    public static FormDesign Page(FormDesign design, string id, Func<FormPage, FormPage> change) =>
        design with { Pages = [.. design.Pages.Select(p => p.Id == id ? change(p) : p)] };

    public static FormDesign Field(FormDesign design, string id, Func<FormField, FormField> change) =>
        HolderOf(design, id) is { } holder ? Within(design, holder, fields => [.. fields.Select(f => f.Id == id ? change(f) : f)]) : design;

    /// <summary>The page or group that a field is in; null where there is no such field.</summary>
    public static string? HolderOf(FormDesign design, string id) =>
        design.Pages.FirstOrDefault(p => p.Fields.Any(f => f.Id == id))?.Id ?? design.Fields.FirstOrDefault(f => f.Fields.Any(inner => inner.Id == id))?.Id;

    /// <summary>The list with one item moved; at either end it stays there.</summary>
    public static Items<T> Moved<T>(Items<T> list, Func<T, bool> which, int by)
    {
        List<T> all = [.. list];
        var at = all.FindIndex(i => which(i));
        if (at < 0)
            return list;
        var item = all[at];
        all.RemoveAt(at);
        all.Insert((int)Math.Clamp((long)at + by, 0, all.Count), item);
        return [.. all];
    }
}
