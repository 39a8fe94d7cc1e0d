using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Calls.Shown;
using Serai.Platform.Auth;
using Serai.Platform.Editing;
using Serai.Platform.History;
using Serai.Platform.Mail;
using Serai.Platform.Web;

namespace Serai.Features.Programmes.Surveys;

/// <summary>Writes to those who have not answered. Whoever presses the button learns how many they are, not who.</summary>
public sealed class RemindOfSurvey(SeraiDb db, Mails mails, SiteAddress site)
{
    public const string Verb = "remind of the survey";

    public static readonly MailKind Kind = new("survey-asked", typeof(SurveyTexts)) { MustCome = true, LetsIn = true, TellsOfOthers = false };

    private static readonly Duration Between = Duration.FromHours(1);

    /// <returns>How many are written to, or what is in the way.</returns>
    public Task<(int Count, FieldProblem? Problem)> RunAsync(HttpContext context, Programme programme, Edition edition, CancellationToken stop) => db.AgainAsync<(int, FieldProblem?)>(async () =>
    {
        var (id, marks) = (edition.Id, db.SurveyMarks);
        await using var step = await db.BeginStepAsync(KeepSurvey.Doing(context, programme, edition, Verb), stop);
        await db.TakeTurnAsync(AnswerBox.Turn, stop);
        var survey = await db.EditionSurveys.FirstOrDefaultAsync(s => s.EditionId == id, stop);
        if (survey is null || survey.StageAt(step.Doing.At) != SurveyStage.Open)
            return (0, SurveyProblem.Of("NotOpenNow"));
        if (survey.RemindedAt > step.Doing.At - Between)
            return (0, SurveyProblem.Of("RemindedJustNow"));
        var found = await db.Participants.AsNoTracking()
            .Where(p => p.EditionId == id && p.State == ParticipantState.Confirmed && p.Email != null && !marks.Any(m => m.SurveyId == survey.Id && m.ParticipantId == p.Id && m.HasAnswered)).OrderBy(p => p.Number).ToListAsync(stop);
        List<Participant> people = [.. found.Where(p => MailAddresses.CanGoTo(p.Email!))];
        if (people.Count == 0)
            return (0, SurveyProblem.Of("NobodyToRemind"));
        survey.RemindedAt = step.Doing.At;
        // One link each: that of the mail before opens nothing any more.
        var written = people.Select(p => p.Id).ToHashSet();
        db.RemoveRange((await db.SurveyKeys.Where(k => k.SurveyId == survey.Id).ToListAsync(stop)).Where(k => written.Contains(k.ParticipantId)));
        foreach (var participant in people)
            Add(context, programme, edition, survey, participant);
        await step.CompleteAsync(stop);
        return (people.Count, null);
    });

    // The edition, what becomes of the answers, until when (nothing without an end), the link.
    private void Add(HttpContext context, Programme programme, Edition edition, EditionSurvey survey, Participant participant)
    {
        var (words, secret) = (MailWords.Of(typeof(SurveyTexts), participant.Language), Secret.New());
        var until = survey.ClosesAt is { } closes ? words.Speak(() => string.Format(CultureInfo.CurrentCulture, words["Mail.Until"], CallTimes.Of(closes, EditionZone.Of(edition).Id))) : "";
        db.Add(new SurveyKey { SurveyId = survey.Id, ParticipantId = participant.Id, Hash = Secret.Hash(secret) });
        db.Add(mails.Compose(
            new(participant.PersonId, participant.Email!, participant.Name, participant.Language), Kind,
            EditionNames.Of(programme, edition, words.Language), words[survey.IsAnonymous ? "Mail.Anonymous" : "Mail.Named"], until, site.Of(context.Request, SurveyLinks.Answer(programme.Slug, edition.Slug, secret))));
    }
}
