using System.Globalization;
using Microsoft.Extensions.Localization;
using Serai.Forms;
using Serai.Platform.Localisation;

namespace Serai.Features.Calls.Applying;

/// <summary>A question and what was answered, as people read them.</summary>
public sealed record AnswerLine(FieldPath Path, string Label, string Value);

/// <summary>Tells answers in words, in the form's order.</summary>
public sealed class AnswerLines(IStringLocalizer<CallTexts> texts)
{
    public IReadOnlyList<AnswerLine> Of(FormDesign design, FormAnswers answers, string language)
    {
        var relevant = Relevance.Of(design, answers);
        return [.. from path in relevant.Paths
                   where design.Field(path.Field) is { Kind: not FieldKind.Group } && answers[path] is not null
                   let field = design.Field(path.Field)!
                   select new AnswerLine(path, Label(design, path, field, language), Value(field, answers[path]!, design, language))];
    }

    // In a group with its number: “Author 2: Name”.
    private static string Label(FormDesign design, FieldPath path, FormField field, string language)
    {
        var own = field.Label.In(language, design.FirstLanguage);
        return path.Group is { } group && design.Field(group) is { } above
            ? string.Create(CultureInfo.InvariantCulture, $"{above.Label.In(language, design.FirstLanguage)} {path.Entry + 1}: {own}") : own;
    }

    public string Value(FormField field, Answer answer, FormDesign design, string language)
    {
        string Option(string id) => field.Options.FirstOrDefault(o => o.Id == id)?.Label.In(language, design.FirstLanguage) ?? id;
        return answer switch
        {
            TextAnswer text => text.Text,
            ChoiceAnswer choice => Option(choice.Option),
            ChoicesAnswer choices => string.Join(texts["Comma"], choices.Options.Select(Option)),
            DateAnswer day => DateWords.Of(day.Date),
            NumberAnswer number => number.Number.ToString(CultureInfo.InvariantCulture),
            FileAnswer file => file.Name,
            OrganizationAnswer organization => organization.Name,
            PersonAnswer person => string.Join(texts["Comma"], new[] { person.Name, person.Email, person.Orcid is null ? null : "https://orcid.org/" + person.Orcid }.OfType<string>().Where(w => w.Length > 0)),
            UnreadAnswer unread => unread.Text,
            _ => "",
        };
    }
}
