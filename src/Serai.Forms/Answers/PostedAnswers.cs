using System.Globalization;

namespace Serai.Forms;

/// <summary>
/// Reads what a page of a form posts. An input is named by its field's path: <c>title</c>, <c>authors.2.name</c>. Of an organization
/// <c>affiliation</c> is the name and <c>affiliation.id</c> what the registry calls it by; of a person <c>contact</c> is the name,
/// beside <c>contact.email</c> and <c>contact.orcid</c>; of a file the name <c>cv</c> holds the id of one that is already among the answers.
/// </summary>
public static class PostedAnswers
{
    /// <summary>
    /// Reads posted inputs. Nothing is refused here: what cannot be read becomes <see cref="UnreadAnswer"/>, and
    /// <see cref="AnswerRules"/> tells. Inputs that belong to no field are left aside, entries of groups without any answer too.
    /// </summary>
    /// <param name="design">The form.</param>
    /// <param name="posted">The inputs by name; of several values all count for several choices, else the first.</param>
    /// <param name="before">The answers so far: files come from them, and the answers of other pages stay.</param>
    /// <param name="page">The id of the page that was posted; null for all.</param>
    /// <param name="added">Files that were handed over with the page, which its inputs name as they name those among the answers.</param>
    public static FormAnswers Read(FormDesign design, IReadOnlyDictionary<string, IReadOnlyList<string>> posted, FormAnswers? before = null, string? page = null, params IEnumerable<FileAnswer> added)
    {
        var answers = page is null ? FormAnswers.None : before ?? FormAnswers.None;
        var files = Files(before ?? FormAnswers.None);
        foreach (var file in added)
            files[file.Id] = file;
        var inputs = new Inputs(posted, files);
        foreach (var field in design.Pages.Where(p => page is null || p.Id == page).SelectMany(p => p.Fields))
            answers = answers.With(field.Id, field.Kind == FieldKind.Group ? Group(field, inputs) : One(field, field.Id, inputs));
        return answers;
    }

    private static GroupAnswer Group(FormField group, Inputs inputs) => new(
        [.. inputs.Entries(group.Id).Select(entry => Entry(group, entry, inputs)).Where(entry => !entry.IsEmpty)]);

    private static FormAnswers Entry(FormField group, string prefix, Inputs inputs) =>
        FormAnswers.Of(group.Fields.Select(f => (f.Id, One(f, $"{prefix}.{f.Id}", inputs))).Where(f => f.Item2 is not null)!);

    private static Answer? One(FormField field, string name, Inputs inputs)
    {
        var text = inputs.First(name);
        return field.Kind switch
        {
            FieldKind.ShortText or FieldKind.LongText => new TextAnswer(text),
            FieldKind.Choice => new ChoiceAnswer(text.Trim()),
            FieldKind.Choices => new ChoicesAnswer(inputs.All(name).Select(o => o.Trim())),
            FieldKind.Date => StrictDate.TryRead(text.Trim(), out var date) ? new DateAnswer(date) : new UnreadAnswer(text),
            FieldKind.Number => StrictNumber.TryRead(text.Trim(), out var number) ? new NumberAnswer(number) : new UnreadAnswer(text),
            FieldKind.File => inputs.File(text.Trim()) is { } file ? file : new UnreadAnswer(text),
            FieldKind.Organization => new OrganizationAnswer(text, inputs.First(name + ".id")),
            FieldKind.Person => new PersonAnswer(text, inputs.First(name + ".email"), field.AsksOrcid ? inputs.First(name + ".orcid") : null),
            _ => null,
        };
    }

    private static Dictionary<Guid, FileAnswer> Files(FormAnswers answers) => answers.Files.DistinctBy(f => f.Id).ToDictionary(f => f.Id);

    private sealed class Inputs(IReadOnlyDictionary<string, IReadOnlyList<string>> posted, Dictionary<Guid, FileAnswer> files)
    {
        public IReadOnlyList<string> All(string name) => posted.TryGetValue(name, out var values) ? values : [];

        public string First(string name) => All(name) is { Count: > 0 } values ? values[0] ?? "" : "";

        public FileAnswer? File(string id) => Guid.TryParseExact(id, "D", out var guid) ? files.GetValueOrDefault(guid) : null;

        /// <summary>The beginnings of the names of a group's entries, in the order of their numbers; numbers may be left out.</summary>
        public IEnumerable<string> Entries(string groupId) =>
            from name in posted.Keys
            where name.StartsWith(groupId + ".", StringComparison.Ordinal)
            let rest = name[(groupId.Length + 1)..]
            let dot = rest.IndexOf('.', StringComparison.Ordinal)
            where dot is >= 1 and <= 4 && rest[..dot].All(char.IsAsciiDigit)
            group name by rest[..dot] into entry
            orderby int.Parse(entry.Key, NumberStyles.None, CultureInfo.InvariantCulture), entry.Key
            select $"{groupId}.{entry.Key}";
    }
}
