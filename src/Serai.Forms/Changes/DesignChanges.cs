namespace Serai.Forms;

/// <summary>How two designs of one form differ, and what must not be changed once answers may exist.</summary>
public static class DesignChanges
{
    /// <summary>What of the changes a published form cannot bear. The design itself is asked of <see cref="DesignRules"/> besides.</summary>
    public static Items<DesignChangeProblem> Problems(FormDesign before, FormDesign after)
    {
        var (old, now) = (Places(before), Places(after));
        return [.. old.SelectMany(o => now.TryGetValue(o.Key, out var place) ? Kept(o.Value, place, after) : Gone(o.Key, after))];
    }

    /// <summary>All differences: of the form, of pages, of fields and options, each in the order of the later design, what was removed last.</summary>
    public static Items<DesignChange> Of(FormDesign before, FormDesign after) =>
    [
        .. before.Languages.Equals(after.Languages) ? Array.Empty<DesignChange>() : [new(ChangeKind.Changed, "", null, ["languages"])],
        .. DesignParts.Changes(DesignParts.Pages(before), DesignParts.Pages(after), null),
        .. DesignParts.Changes(DesignParts.Fields(before), DesignParts.Fields(after), null),
        .. Options(before, after),
    ];

    private static IEnumerable<DesignChangeProblem> Gone(string id, FormDesign after)
    {
        if (Users(after, leaf => leaf.FieldOfLeaf == id) is { Count: > 0 } users)
            yield return new(DesignChangeProblemCode.UsedFieldGone, id, null, users);
    }

    private static IEnumerable<DesignChangeProblem> Kept((FormField Field, string? Group) old, (FormField Field, string? Group) now, FormDesign after)
    {
        var id = old.Field.Id;
        if (old.Field.Kind != now.Field.Kind)
            yield return new(DesignChangeProblemCode.KindChanged, id, null, []);
        if (old.Group != now.Group)
            yield return new(DesignChangeProblemCode.GroupChanged, id, null, []);
        foreach (var option in old.Field.Options.Select(o => o.Id).Except(now.Field.Options.Select(o => o.Id)))
            if (Users(after, leaf => leaf.FieldOfLeaf == id && ConditionRules.Options(leaf).Contains(option)) is { Count: > 0 } users)
                yield return new(DesignChangeProblemCode.UsedOptionGone, id, option, users);
    }

    private static IEnumerable<DesignChange> Options(FormDesign before, FormDesign after)
    {
        var old = Places(before);
        return Places(after).Where(now => old.ContainsKey(now.Key))
            .SelectMany(now => DesignParts.Changes(DesignParts.Options(old[now.Key].Field), DesignParts.Options(now.Value.Field), now.Key));
    }

    private static Items<string> Users(FormDesign design, Func<Condition, bool> uses) =>
    [
        .. design.Pages.SelectMany(p => p.Fields.SelectMany(f => f.Fields.Prepend(f)).Select(f => (f.Id, f.When)).Prepend((p.Id, p.When)))
            .Where(owner => owner.When?.Leaves().Any(uses) ?? false).Select(owner => owner.Id),
    ];

    private static Dictionary<string, (FormField Field, string? Group)> Places(FormDesign design) => design.Pages.SelectMany(p => p.Fields)
        .SelectMany(f => f.Fields.Select(inner => (Field: inner, Group: (string?)f.Id)).Prepend((Field: f, Group: null)))
        .DistinctBy(p => p.Field.Id).ToDictionary(p => p.Field.Id, p => p);
}
