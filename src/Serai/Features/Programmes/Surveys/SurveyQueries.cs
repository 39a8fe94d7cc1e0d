using Microsoft.EntityFrameworkCore;
using Serai.Forms;
using Serai.Platform.Auth;

namespace Serai.Features.Programmes.Surveys;

/// <summary>A participant before a survey that stands.</summary>
public sealed record Asked(Programme Programme, Edition Edition, Participant Participant, EditionSurvey Survey, bool HasAnswered);

/// <summary>Finds surveys, and who is asked by them.</summary>
public sealed class SurveyQueries(SeraiDb db)
{
    public static FormDesign Read(EditionSurvey survey) => DesignJson.Read(survey.Design).Design ?? throw new InvalidDataException("The questions of a survey cannot be read.");

    /// <exception cref="InvalidDataException">What is kept cannot be read.</exception>
    public static FormAnswers Read(FormDesign design, string answers) =>
        AnswersJson.Read(design, answers) is { Problems.Count: 0 } read ? read.Answers : throw new InvalidDataException("Answers to a survey cannot be read.");

    public Task<EditionSurvey?> OfAsync(Guid edition, CancellationToken stop) => db.EditionSurveys.AsNoTracking().FirstOrDefaultAsync(s => s.EditionId == edition, stop);

    /// <summary>How many have answered.</summary>
    public Task<int> AnsweredAsync(Guid survey, CancellationToken stop) => db.SurveySlots.CountAsync(s => s.SurveyId == survey && s.Answers != null, stop);

    /// <summary>How many are asked: all who take part. At least as many as have answered, since some may have been taken off or erased afterwards.</summary>
    public async Task<int> AskedAsync(Guid edition, int answered, CancellationToken stop) =>
        Math.Max(answered, await db.Participants.CountAsync(p => p.EditionId == edition && p.State == ParticipantState.Confirmed, stop));

    /// <summary>Who is asked, by the secret of their own link or of one that was sent for the survey.</summary>
    public Task<Asked?> BySecretAsync(string slug, string edition, string? secret, CancellationToken stop)
    {
        if (secret is null || !Secret.IsLike(secret))
            return Task.FromResult<Asked?>(null);
        var (hash, keys) = (Secret.Hash(secret), db.SurveyKeys);
        return FindAsync(slug, edition, db.Participants.Where(p => p.Hash == hash || keys.Any(k => k.Hash == hash && k.ParticipantId == p.Id)), stop);
    }

    /// <summary>Who is asked, by their account.</summary>
    public Task<Asked?> OfPersonAsync(string slug, string edition, Guid person, CancellationToken stop) => FindAsync(slug, edition, db.Participants.Where(p => p.PersonId == person), stop);

    private async Task<Asked?> FindAsync(string slug, string edition, IQueryable<Participant> who, CancellationToken stop)
    {
        var (programmes, editions, surveys, marks) = (db.Programmes, db.Editions, db.EditionSurveys, db.SurveyMarks);
        var found = await (
            from participant in who
            where participant.State == ParticipantState.Confirmed
            join held in editions on participant.EditionId equals held.Id
            join programme in programmes on held.ProgrammeId equals programme.Id
            join survey in surveys on held.Id equals survey.EditionId
            where programme.Slug == slug && held.Slug == edition && survey.PublishedAt != null
            select new { programme, held, participant, survey, HasAnswered = marks.Any(m => m.SurveyId == survey.Id && m.ParticipantId == participant.Id && m.HasAnswered) }).AsNoTracking().FirstOrDefaultAsync(stop);
        return found is null ? null : new(found.programme, found.held, found.participant, found.survey, found.HasAnswered);
    }
}
