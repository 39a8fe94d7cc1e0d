namespace Serai.Forms;

/// <summary>Where fields stand in the order of the form, to tell which come earlier. Of several with one id the first stands.</summary>
internal sealed class FieldPlaces
{
    private readonly Dictionary<string, (FormField Field, int Position, string? Group)> byId = [];
    private readonly Dictionary<FormField, int> positions = new(ReferenceEqualityComparer.Instance);
    private readonly List<int> pages = [];
    private readonly List<string> ids = [];

    public FieldPlaces(FormDesign design)
    {
        foreach (var page in design.Pages)
        {
            pages.Add(ids.Count);
            foreach (var field in page.Fields)
            {
                Add(field, null);
                foreach (var inner in field.Fields)
                    Add(inner, field.Id);
            }
        }
    }

    /// <summary>The ids of all fields, as often as they stand there.</summary>
    public IReadOnlyList<string> Ids => ids;

    /// <summary>The position of a page: fields before it are earlier.</summary>
    public int OfPage(int page) => pages[page];

    /// <summary>The position of a field; of one in a group in a group, the end, since that is refused anyway.</summary>
    public int OfField(FormField field) => positions.GetValueOrDefault(field, ids.Count);

    public (FormField Field, int Position, string? Group)? Find(string id) => byId.TryGetValue(id, out var place) ? place : null;

    private void Add(FormField field, string? group)
    {
        byId.TryAdd(field.Id, (field, ids.Count, group));
        positions.TryAdd(field, ids.Count);
        ids.Add(field.Id);
    }
}
