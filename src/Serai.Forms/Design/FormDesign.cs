namespace Serai.Forms;

/// <summary>One page of a form.</summary>
/// <param name="Id">As a field's; unique among all pages and fields.</param>
/// <param name="Title">The page's heading.</param>
/// <param name="Fields">The questions, in order.</param>
public sealed record FormPage(string Id, Wording Title, Items<FormField> Fields)
{
    /// <summary>What stands before the questions.</summary>
    public Wording Intro { get; init; } = Wording.None;

    /// <summary>When the page with all its fields is relevant; null for always.</summary>
    public Condition? When { get; init; }
}

/// <summary>A form as its organisers made it. Immutable; whether it makes sense is asked of <see cref="DesignRules"/>.</summary>
/// <param name="Languages">The language tags in which it is written; the first is the one to fall back on.</param>
/// <param name="Pages">The pages, in order.</param>
public sealed record FormDesign(Items<string> Languages, Items<FormPage> Pages)
{
    /// <summary>The language to fall back on; "" where the design has none.</summary>
    public string FirstLanguage => Languages.Count > 0 ? Languages[0] : "";

    /// <summary>All fields in the form's order, each group before the fields in it.</summary>
    public IEnumerable<FormField> Fields => Pages.SelectMany(p => p.Fields).SelectMany(f => f.Fields.Prepend(f));

    /// <summary>The field with this id, also in a group; null where there is none.</summary>
    public FormField? Field(string id) => Fields.FirstOrDefault(f => f.Id == id);

    /// <summary>The page with this id; null where there is none.</summary>
    public FormPage? Page(string id) => Pages.FirstOrDefault(p => p.Id == id);
}
