using Serai.Platform.Editing;

namespace Serai.Ui.Editing;

/// <summary>Reads what a form of a record sends back.</summary>
public static class FormReading
{
    public const string Was = "was.", Base = "base.", Mine = "mine.", Pick = "pick.", Note = "note", Once = "once";
    public const string PickNow = "now", PickMine = "mine", PickOther = "other";
    public const int LongestNote = 500;

    /// <summary>What was typed. The boxes of one field are one text; that none is ticked is told by an empty field beside them.</summary>
    public static FieldValues Typed(this IFormCollection form, RecordKind kind) => form.Values(kind, "");

    /// <summary>What the form began with.</summary>
    public static FieldValues Before(this IFormCollection form, RecordKind kind) => form.Values(kind, Was);

    public static FieldValues Values(this IFormCollection form, RecordKind kind, string prefix) => new(
        from field in kind.Fields
        let values = form[prefix + field.Name]
        where values.Count > 0
        select KeyValuePair.Create(field.Name, FieldValues.Clean(string.Join(',', values.Where(v => !string.IsNullOrEmpty(v))))));

    /// <summary>Why, as the editor says it: whole, or not at all.</summary>
    /// <exception cref="NoteRefused">It cannot be kept as it is: see <see cref="NoteProblem(IFormCollection)"/>.</exception>
    public static string NoteText(this IFormCollection form) => form.NoteProblem() is { } problem ? throw new NoteRefused(problem) : FieldValues.Clean(form[Note].ToString());

    /// <summary>Why the reason cannot be kept as it is written; null where it can.</summary>
    public static FieldProblem? NoteProblem(this IFormCollection form) => NoteProblem(form[Note].ToString());

    public static FieldProblem? NoteProblem(string written)
    {
        var note = FieldValues.Clean(written);
        return note.Length > LongestNote ? new("NoteTooLong", note.Length, LongestNote)
            : HiddenSigns.First(note, lines: true) is { } sign ? new("NoteUnprintable", sign)
            : null;
    }

    /// <summary>Whether it comes from a page of merging.</summary>
    public static bool IsMerge(this IFormCollection form) => form.Keys.Any(k => k.StartsWith(Base, StringComparison.Ordinal));

    /// <summary>What was chosen for each field of a merge, and the fields of which nothing was.</summary>
    public static (FieldValues Chosen, IReadOnlySet<string> Unanswered) Merged(this IFormCollection form, RecordKind kind)
    {
        var (typed, now, mine) = (form.Typed(kind), form.Before(kind), form.Values(kind, Mine));
        var (chosen, open) = (new FieldValues(), new HashSet<string>());
        foreach (var field in kind.Fields.Select(f => f.Name))
            switch (form[Pick + field].ToString())
            {
                case PickNow:
                    chosen[field] = now.Text(field);
                    break;
                case PickMine:
                    chosen[field] = mine.Text(field);
                    break;
                case PickOther:
                    chosen[field] = typed.Text(field);
                    break;
                default:
                    chosen[field] = mine.GetValueOrDefault(field) ?? now.Text(field);
                    // A field that both left alone is not asked about.
                    if (form.ContainsKey(Base + field))
                        open.Add(field);
                    break;
            }
        return (chosen, open);
    }
}
