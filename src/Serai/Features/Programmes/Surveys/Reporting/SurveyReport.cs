using Serai.Forms;

namespace Serai.Features.Programmes.Surveys.Reporting;

/// <summary>What one participant answered.</summary>
/// <param name="Participant">Who; null where the survey is anonymous, or they were erased since.</param>
public sealed record SurveyRow(FormAnswers Answers, Guid? Participant);

/// <summary>The answers to the survey of one edition, in an order that tells nothing.</summary>
public sealed record SurveyYear(Edition Edition, EditionSurvey Survey, FormDesign Design, IReadOnlyList<SurveyRow> Rows)
{
    /// <summary>How a question was answered; null where this edition did not ask it, or asked for something else by it.</summary>
    public Tally? TallyOf(FormField field) => Design.Field(field.Id) is { } own && own.Kind == field.Kind ? Tally.Of(own, Rows.Select(r => r.Answers)) : null;
}

/// <summary>What came of a survey.</summary>
/// <param name="Asked">How many were asked.</param>
/// <param name="Answered">How many answered.</param>
/// <param name="Now">This edition's answers; null as long as they are shown to nobody.</param>
/// <param name="Earlier">Those of earlier editions of the programme, the latest first.</param>
public sealed record SurveyReport(EditionSurvey Survey, SurveyStage Stage, FormDesign Design, int Asked, int Answered, SurveyYear? Now, IReadOnlyList<SurveyYear> Earlier)
{
    /// <summary>Which part of those asked answered, in percent.</summary>
    public double Rate => Asked == 0 ? 0 : 100.0 * Answered / Asked;

    /// <summary>Those earlier editions that asked a question, with how it was answered then.</summary>
    public IReadOnlyList<(Edition Edition, Tally Tally)> Before(FormField field) =>
        [.. Earlier.Select(y => (y.Edition, Tally: y.TallyOf(field))).Where(y => y.Tally is { Answered: > 0 }).Select(y => (y.Edition, y.Tally!))];
}
