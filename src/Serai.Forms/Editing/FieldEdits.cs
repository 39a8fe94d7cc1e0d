namespace Serai.Forms;

/// <summary>Edits of a form's fields. None changes an id or a kind, or makes something wrong that was not.</summary>
public static class FieldEdits
{
    /// <summary>Adds a field at the end of a page or group. Its id, its options' and those of its own fields are made of their labels in the form's first language.</summary>
    /// <param name="design">The form.</param>
    /// <param name="holder">The page or group.</param>
    /// <param name="field">The field; its ids count for nothing.</param>
    /// <param name="taken">Ids that mean something else already, in earlier forms of the same answers.</param>
    public static DesignEdit AddField(this FormDesign design, string holder, FormField field, params IEnumerable<string> taken)
    {
        var ids = new HashSet<string>([.. DesignTree.Ids(design), .. taken]);
        var named = Named(design, field, ids);
        return DesignEdit.Of(design, DesignTree.Within(design, holder, fields => [.. fields, named]), named.Id);
    }

    /// <summary>Changes all that an editor can change of a field: not its id, its kind, its condition, nor the fields in it.</summary>
    /// <param name="design">The form.</param>
    /// <param name="field">The field as it should be. Options without an id of the field's get a new one, and those left out go.</param>
    public static DesignEdit ChangeField(this FormDesign design, FormField field) =>
        DesignEdit.Of(design, DesignTree.Field(design, field.Id, old => field with { Kind = old.Kind, When = old.When, Fields = old.Fields, Options = Named(design, old.Options, field.Options) }), field.Id);

    /// <summary>Sets when a page or field is relevant; null for always.</summary>
    public static DesignEdit SetCondition(this FormDesign design, string id, Condition? when) => DesignEdit.Of(
        design, design.Page(id) is null ? DesignTree.Field(design, id, f => f with { When = when }) : DesignTree.Page(design, id, p => p with { When = when }), id);

    /// <summary>Moves a field within its page or group.</summary>
    /// <param name="design">The form.</param>
    /// <param name="id">The field.</param>
    /// <param name="by">How many places, -1 for one up. At either end it stays there.</param>
    public static DesignEdit MoveField(this FormDesign design, string id, int by) =>
        DesignEdit.Of(design, DesignTree.HolderOf(design, id) is { } holder ? DesignTree.Within(design, holder, fields => DesignTree.Moved(fields, f => f.Id == id, by)) : design, id);

    /// <summary>Moves a field to the end of another page. One in a group stays in it, since answers would no longer be found.</summary>
    public static DesignEdit MoveFieldTo(this FormDesign design, string id, string page)
    {
        if (DesignTree.HolderOf(design, id) is not { } holder || holder == page || design.Page(holder) is null || design.Page(page) is null)
            return DesignEdit.Of(design, design, id);
        var field = design.Field(id)!;
        return DesignEdit.Of(design, DesignTree.Within(Without(design, holder, id), page, fields => [.. fields, field]), id);
    }

    /// <summary>Removes a field, a group with the fields in it.</summary>
    public static DesignEdit RemoveField(this FormDesign design, string id) =>
        DesignEdit.Of(design, DesignTree.HolderOf(design, id) is { } holder ? Without(design, holder, id) : design, id);

    /// <summary>The page or group that a field is in; null where there is no such field.</summary>
    public static string? HolderOf(this FormDesign design, string id) => DesignTree.HolderOf(design, id);

    /// <summary>The fields that a condition of this page or field can look at: those before it, of a group only to what is in it too.</summary>
    public static IEnumerable<FormField> FieldsBefore(this FormDesign design, string id)
    {
        foreach (var page in design.Pages.TakeWhile(p => p.Id != id))
            foreach (var field in page.Fields)
            {
                if (field.Id == id)
                    yield break;
                yield return field;
                if (field.Fields.All(f => f.Id != id))
                    continue;
                foreach (var inner in field.Fields.TakeWhile(f => f.Id != id))
                    yield return inner;
                yield break;
            }
    }

    private static FormDesign Without(FormDesign design, string holder, string id) => DesignTree.Within(design, holder, fields => [.. fields.Where(f => f.Id != id)]);

    private static FormField Named(FormDesign design, FormField field, HashSet<string> taken)
    {
        var id = LabelId.Of(field.Label.Exactly(design.FirstLanguage) ?? "", "field", taken);
        taken.Add(id);
        return field with { Id = id, Options = Named(design, [], field.Options), Fields = [.. field.Fields.Select(f => Named(design, f, taken))] };
    }

    private static Items<FieldOption> Named(FormDesign design, Items<FieldOption> before, Items<FieldOption> now)
    {
        // A new one must not take the id of one that goes: answers hold it.
        var (old, taken) = (before.Select(o => o.Id).ToHashSet(), before.Select(o => o.Id).ToHashSet());
        return [.. now.Select(o => old.Contains(o.Id) ? o : New(o))];

        FieldOption New(FieldOption option)
        {
            var id = LabelId.Of(option.Label.Exactly(design.FirstLanguage) ?? "", "option", taken);
            taken.Add(id);
            return option with { Id = id };
        }
    }
}
