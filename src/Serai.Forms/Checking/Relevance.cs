namespace Serai.Forms;

/// <summary>Which pages and fields the answers make relevant.</summary>
/// <remarks>
/// It is found in one walk through the form, since conditions look back only. A field that is not relevant counts as without answer
/// for those after it, whatever was answered. In a group each entry is asked by itself, and looks first into itself.
/// </remarks>
public sealed class Relevance
{
    private readonly HashSet<string> pages = [];
    private readonly HashSet<FieldPath> set = [];
    private readonly List<FieldPath> paths = [];
    private readonly Dictionary<string, Answer?> known = [];

    private Relevance(FormDesign design, FormAnswers answers)
    {
        foreach (var page in design.Pages.Where(p => Meets(p.When, Known)))
        {
            pages.Add(page.Id);
            foreach (var field in page.Fields.Where(f => Meets(f.When, Known)))
            {
                Add(new(field.Id));
                known.TryAdd(field.Id, answers[field.Id]);
                if (field.Fields.Count > 0)
                    AddEntries(field, answers.Entries(field.Id));
            }
        }
    }

    /// <summary>What is relevant of a form with these answers.</summary>
    public static Relevance Of(FormDesign design, FormAnswers answers) => new(design, answers);

    /// <summary>The paths of all relevant fields in the form's order: a group, then its entries field by field.</summary>
    public IReadOnlyList<FieldPath> Paths => paths;

    /// <summary>Whether the field at this path is relevant.</summary>
    public bool Has(FieldPath path) => set.Contains(path);

    /// <summary>Whether the page is relevant.</summary>
    public bool HasPage(string id) => pages.Contains(id);

    private void AddEntries(FormField group, Items<FormAnswers> entries)
    {
        for (var i = 0; i < entries.Count; i++)
        {
            var own = new Dictionary<string, Answer?>();
            foreach (var field in group.Fields.Where(f => Meets(f.When, id => own.GetValueOrDefault(id) ?? Known(id))))
            {
                Add(new(field.Id, group.Id, i));
                own.TryAdd(field.Id, entries[i][field.Id]);
            }
        }
    }

    private void Add(FieldPath path)
    {
        if (set.Add(path))
            paths.Add(path);
    }

    private Answer? Known(string id) => known.GetValueOrDefault(id);

    private static bool Meets(Condition? condition, Func<string, Answer?> answer) => condition?.Meets(answer) ?? true;
}
