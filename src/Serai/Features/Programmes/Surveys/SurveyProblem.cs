using Serai.Platform.Editing;

namespace Serai.Features.Programmes.Surveys;

/// <summary>What can be in the way of those who run a survey, and of those who answer it.</summary>
internal static class SurveyProblem
{
    public static FieldProblem Of(string code, params object[] words) => new(code, words) { Texts = typeof(SurveyTexts) };
}
