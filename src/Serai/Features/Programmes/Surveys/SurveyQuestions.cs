using Serai.Features.Calls.Shown;
using Serai.Forms;

namespace Serai.Features.Programmes.Surveys;

/// <summary>The questions of a survey as they stand on a page, with what was typed and what is wrong with it.</summary>
/// <param name="Intros">The words of its pages, with the questions of each.</param>
/// <param name="Wrong">What is wrong, each with its place on the page.</param>
public sealed record SurveyQuestions(IReadOnlyList<(string Title, string Intro, IReadOnlyList<WrittenField> Fields)> Intros, IReadOnlyList<(string Path, string Sentence)> Wrong)
{
    public static SurveyQuestions Of(FormDesign design, FormAnswers answers, string language, Instant now, IReadOnlyList<(string Path, string Sentence)> wrong)
    {
        var shown = new PageOfFields(design, answers, null, language, now, wrong);
        return new([.. design.Pages.Select(p => (p.Title.In(language, design.FirstLanguage), p.Intro.In(language, design.FirstLanguage), shown.Of(p)))], wrong);
    }
}
