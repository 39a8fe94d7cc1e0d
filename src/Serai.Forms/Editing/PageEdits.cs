namespace Serai.Forms;

/// <summary>Edits of a form's pages and languages. None changes an id, or makes something wrong that was not.</summary>
public static class PageEdits
{
    /// <summary>Adds a page behind the others. Its id is made of the title in the form's first language.</summary>
    /// <param name="design">The form.</param>
    /// <param name="title">The page's heading.</param>
    /// <param name="taken">Ids that mean something else already, in earlier forms of the same answers.</param>
    public static DesignEdit AddPage(this FormDesign design, Wording title, params IEnumerable<string> taken)
    {
        var id = LabelId.Of(title.Exactly(design.FirstLanguage) ?? "", "page", new HashSet<string>([.. DesignTree.Ids(design), .. taken]));
        return DesignEdit.Of(design, design with { Pages = [.. design.Pages, new FormPage(id, title, [])] }, id);
    }

    /// <summary>Gives a page another heading, and other words before its questions.</summary>
    public static DesignEdit ChangePage(this FormDesign design, string id, Wording title, Wording intro) =>
        DesignEdit.Of(design, DesignTree.Page(design, id, p => p with { Title = title, Intro = intro }), id);

    /// <summary>Moves a page.</summary>
    /// <param name="design">The form.</param>
    /// <param name="id">The page.</param>
    /// <param name="by">How many places, -1 for one up. At either end it stays there.</param>
    public static DesignEdit MovePage(this FormDesign design, string id, int by) =>
        DesignEdit.Of(design, design with { Pages = DesignTree.Moved(design.Pages, p => p.Id == id, by) }, id);

    /// <summary>Removes a page with all its questions.</summary>
    public static DesignEdit RemovePage(this FormDesign design, string id) =>
        DesignEdit.Of(design, design with { Pages = [.. design.Pages.Where(p => p.Id != id)] }, id);

    /// <summary>Sets the languages; the first is the one to fall back on. Texts in languages that go, go as well: readers would still come upon them.</summary>
    public static DesignEdit SetLanguages(this FormDesign design, params IEnumerable<string> languages)
    {
        Items<string> kept = [.. languages];
        Wording Left(Wording words) => new([.. words.Texts.Where(t => !design.Languages.Except(kept, StringComparer.OrdinalIgnoreCase).Contains(t.Language, StringComparer.OrdinalIgnoreCase))]);
        FormField Field(FormField f) => f with
        {
            Label = Left(f.Label),
            Hint = Left(f.Hint),
            Options = [.. f.Options.Select(o => o with { Label = Left(o.Label) })],
            Fields = [.. f.Fields.Select(Field)],
        };
        var pages = design.Pages.Select(p => p with { Title = Left(p.Title), Intro = Left(p.Intro), Fields = [.. p.Fields.Select(Field)] });
        return DesignEdit.Of(design, new(kept, [.. pages]), "");
    }
}
