using Serai.Forms;

namespace Serai.Features.Calls.Shown;

/// <summary>A field of a form as it stands on a page that is filled in.</summary>
/// <param name="Field">What is asked.</param>
/// <param name="Name">Its path, which names its inputs.</param>
/// <param name="Label">The question in the reader's language.</param>
/// <param name="Hint">What helps to answer it.</param>
/// <param name="Answer">What is answered so far.</param>
/// <param name="IsRelevant">Whether it is asked; what is not stands there hidden, so a script can show it at once.</param>
/// <param name="IsRequired">Whether it must be answered now.</param>
/// <param name="IsFrozen">Whether it may no longer be changed.</param>
/// <param name="Problem">What is wrong with the answer.</param>
public sealed record WrittenField(FormField Field, string Name, string Label, string? Hint, Answer? Answer, bool IsRelevant, bool IsRequired, bool IsFrozen, string? Problem)
{
    /// <summary>Of a group: its entries, the last one empty for what may come.</summary>
    public IReadOnlyList<IReadOnlyList<WrittenField>> Entries { get; init; } = [];

    public required string Language { get; init; }
    public required string FirstLanguage { get; init; }

    public string Id => "f-" + Name;

    public string? DescribedBy => string.Join(' ', new[] { Hint is null && !HasLimit ? null : Id + "-hint", Problem is null ? null : Id + "-error" }.OfType<string>()) is { Length: > 0 } ids ? ids : null;

    public bool HasLimit => Field.Length is { } length && (length.Most ?? length.Fewest) is not null;

    public string Text => Answer switch
    {
        TextAnswer text => text.Text,
        UnreadAnswer text => text.Text,
        NumberAnswer number => StrictNumber.Write(number.Number),
        DateAnswer day => StrictDate.Write(day.Date),
        OrganizationAnswer organization => organization.Name,
        PersonAnswer person => person.Name,
        _ => "",
    };

    public string LabelOf(FieldOption option) => option.Label.In(Language, FirstLanguage);

    public bool Has(FieldOption option) => Answer switch { ChoiceAnswer one => one.Option == option.Id, ChoicesAnswer several => several.Options.Contains(option.Id), _ => false };
}
