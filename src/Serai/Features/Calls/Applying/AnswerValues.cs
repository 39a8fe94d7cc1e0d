using Serai.Forms;
using Serai.Names;

namespace Serai.Features.Calls.Applying;

/// <summary>What lists need of answers: a title, and values to filter, order and count by.</summary>
public static class AnswerValues
{
    private static readonly LocalDate Day0 = new(1970, 1, 1);

    /// <summary>The first answer that is a line of text or somebody's name; null where there is none.</summary>
    public static string? TitleOf(FormDesign design, FormAnswers answers) => design.Pages.SelectMany(p => p.Fields).Select(f => answers[f.Id] switch
    {
        TextAnswer text when f.Kind == FieldKind.ShortText => text.Text,
        PersonAnswer { Name.Length: > 0 } person => person.Name,
        OrganizationAnswer organization => organization.Name,
        _ => null,
    }).FirstOrDefault(t => t is not null) is { } title ? Cut(title, 300) : null;

    /// <summary>One value for each relevant field, several for several choices and for the entries of a group; long texts and files have none.</summary>
    public static IEnumerable<(string Field, string Value, double? Number)> Of(FormDesign design, FormAnswers answers) =>
        from path in Relevance.Of(design, answers).Paths
        let answer = answers[path]
        where answer is not null
        from value in Of(design.Field(path.Field)!, answer)
        select (path.Field, value.Value, value.Number);

    /// <summary>The same value of what somebody asks for.</summary>
    public static string Folded(string text) => Cut(NameFold.Fold(text), CallMap.LongestValue);

    private static IEnumerable<(string Value, double? Number)> Of(FormField field, Answer answer) => answer switch
    {
        TextAnswer text when field.Kind == FieldKind.ShortText => [(Folded(text.Text), null)],
        ChoiceAnswer choice => [(choice.Option, null)],
        ChoicesAnswer choices => choices.Options.Select(o => (o, (double?)null)),
        DateAnswer day => [(StrictDate.Write(day.Date), Period.DaysBetween(Day0, day.Date))],
        NumberAnswer number => [(StrictNumber.Write(number.Number), (double)number.Number)],
        OrganizationAnswer organization => [(organization.Id ?? Folded(organization.Name), null)],
        PersonAnswer person => [(Folded(person.Name), null)],
        _ => [],
    };

    // Not within a pair of surrogates.
    private static string Cut(string text, int most) => text.Length <= most ? text : text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)];
}
