using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Serai.Features.Programmes.Taking;

namespace Serai.Features.Programmes.Surveys;

/// <summary>On a participant's own page: the way to the survey, once it is open.</summary>
public sealed class BesideSurveyOfParticipant(SeraiDb db, SurveyQueries surveys, IStringLocalizer<SurveyTexts> texts, IClock clock) : IBesideParticipant
{
    public async Task<IReadOnlyList<EditionLink>> OfAsync(Programme programme, Edition edition, Participant participant, string secret, CancellationToken stop)
    {
        if (!participant.TakesPart || await surveys.OfAsync(edition.Id, stop) is not { } survey || survey.StageAt(clock.GetCurrentInstant()) != SurveyStage.Open)
            return [];
        var (id, who) = (survey.Id, participant.Id);
        var answered = await db.SurveyMarks.AnyAsync(m => m.SurveyId == id && m.ParticipantId == who && m.HasAnswered, stop);
        var address = secret.Length == 0 ? SurveyLinks.Mine(programme.Slug, edition.Slug) : SurveyLinks.Answer(programme.Slug, edition.Slug, secret);
        return [new(texts[answered ? "Beside.Answered" : "Beside.Answer"], address)];
    }
}
