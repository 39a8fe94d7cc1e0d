using Microsoft.EntityFrameworkCore;
using Serai.Forms;
using Serai.Platform.Editing;

namespace Serai.Features.Programmes.Surveys;

/// <summary>Takes the answers of a participant, once. It is no step of the history, and tells nobody.</summary>
public sealed class AnswerSurvey(SeraiDb db, AnswerBox box, IClock clock)
{
    /// <summary>More than this is no answer to a survey any more, in characters.</summary>
    public const int Longest = 100_000;

    /// <param name="shown">The survey whose questions were answered.</param>
    /// <param name="participant">Who answers.</param>
    /// <param name="answers">Answers that its rules have nothing against.</param>
    /// <param name="stop">Gives up.</param>
    /// <returns>What is in the way; then nothing was kept.</returns>
    public Task<FieldProblem?> RunAsync(EditionSurvey shown, Guid participant, FormAnswers answers, CancellationToken stop)
    {
        var json = AnswersJson.Write(answers).ToJsonString();
        return json.Length > Longest ? Task.FromResult<FieldProblem?>(SurveyProblem.Of("AnswersTooLong", Longest)) : db.AgainAsync(() => TryAsync(shown, participant, json, stop));
    }

    private async Task<FieldProblem?> TryAsync(EditionSurvey shown, Guid participant, string json, CancellationToken stop)
    {
        var (id, marks) = (shown.Id, db.SurveyMarks);
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        await db.TakeTurnAsync(AnswerBox.Turn, stop);
        if (await db.EditionSurveys.AsNoTracking().FirstOrDefaultAsync(s => s.Id == id, stop) is not { } survey || survey.StageAt(clock.GetCurrentInstant()) != SurveyStage.Open)
            return SurveyProblem.Of("NotOpen");
        var edition = survey.EditionId;
        if (!await db.Participants.AnyAsync(p => p.Id == participant && p.EditionId == edition && p.State == ParticipantState.Confirmed, stop))
            return SurveyProblem.Of("NoParticipant");
        if (await marks.AnyAsync(m => m.SurveyId == id && m.ParticipantId == participant && m.HasAnswered, stop))
            return SurveyProblem.Of("AnsweredAlready");
        // Whoever runs it could still change the questions, as long as nobody had answered.
        if (survey.Design != shown.Design || survey.IsAnonymous != shown.IsAnonymous)
            return SurveyProblem.Of("QuestionsChanged");
        await box.MakeAsync(survey, stop);
        await box.FillAsync(survey, participant, json, stop);
        await transaction.CommitAsync(stop);
        return null;
    }
}
