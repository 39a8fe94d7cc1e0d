using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Serai.Forms;
using Serai.Platform.Editing;
using Serai.Platform.History;

namespace Serai.Features.Programmes.Surveys;

/// <summary>Makes the survey of an edition, changes it, publishes and closes it: each is a step of the history.</summary>
public sealed class KeepSurvey(SeraiDb db, AnswerBox box)
{
    public const string Make = "make the survey", Change = "change the survey", Publish = "publish the survey", Close = "close the survey";

    /// <summary>Longer questions are none, in characters of JSON.</summary>
    private const int LongestDesign = 500_000;

    /// <summary>What says that nobody has changed the questions since they were shown.</summary>
    public static string Mark(EditionSurvey survey) => Platform.Canonical.CanonicalJson.Digest(System.Text.Encoding.UTF8.GetBytes(survey.Design));

    /// <summary>What says that nobody has changed anything of it since it was shown, its settings included.</summary>
    public static string Seen(EditionSurvey survey) => survey.Version.ToString(CultureInfo.InvariantCulture);

    /// <summary>Makes a survey: the ready-made one, or with the questions of another edition of the same programme.</summary>
    /// <returns>The step, or why it cannot be.</returns>
    public Task<(Guid? Step, FieldProblem? Problem)> MakeAsync(HttpContext context, Programme programme, Edition edition, string? like, CancellationToken stop) => db.AgainAsync<(Guid?, FieldProblem?)>(async () =>
    {
        var (id, programmeId, editions) = (edition.Id, programme.Id, db.Editions);
        await using var step = await db.BeginStepAsync(Doing(context, programme, edition, Make), stop);
        await db.TakeTurnAsync(AnswerBox.Turn, stop);
        if (await db.EditionSurveys.AnyAsync(s => s.EditionId == id, stop))
            return (null, SurveyProblem.Of("ThereAlready"));
        var other = string.IsNullOrEmpty(like) ? null : await db.EditionSurveys.AsNoTracking().FirstOrDefaultAsync(s => editions.Any(e => e.Id == s.EditionId && e.ProgrammeId == programmeId && e.Slug == like), stop);
        if (other is null && !string.IsNullOrEmpty(like))
            return (null, SurveyProblem.Of("NoSuchSurvey", like));
        db.Add(new EditionSurvey { EditionId = id, KeeperId = programme.KeeperId, Design = other?.Design ?? DesignJson.Write(ReadyMadeSurvey.Design).ToJsonString(), IsAnonymous = other?.IsAnonymous ?? true });
        await step.CompleteAsync(stop);
        return (step.Id, null);
    });

    /// <summary>Puts other questions in the place of those that were shown.</summary>
    public Task<(Guid? Step, FieldProblem? Problem)> DesignAsync(HttpContext context, Programme programme, Edition edition, FormDesign design, string shown, CancellationToken stop) =>
        DoAsync(context, programme, edition, Change, async (survey, now) =>
        {
            var (id, json) = (survey.Id, DesignJson.Write(design).ToJsonString());
            if (Mark(survey) != shown)
                return SurveyProblem.Of("ChangedMeanwhile");
            if (await db.SurveySlots.AnyAsync(s => s.SurveyId == id && s.Answers != null, stop))
                return SurveyProblem.Of("Answered");
            if (survey.StageAt(now) == SurveyStage.Closed)
                return SurveyProblem.Of("QuestionsClosed");
            if (json.Length > LongestDesign)
                return SurveyProblem.Of("DesignTooLong");
            survey.Design = json;
            return null;
        }, stop);

    /// <summary>Sets whether it is anonymous, and when it is open.</summary>
    public Task<(Guid? Step, FieldProblem? Problem)> SettleAsync(HttpContext context, Programme programme, Edition edition, bool anonymous, Instant? opens, Instant? closes, string seen, CancellationToken stop) =>
        DoAsync(context, programme, edition, Change, (survey, now) =>
        {
            var stands = survey.PublishedAt is not null;
            FieldProblem? problem =
                survey.IsAnonymous && survey.StageAt(now) == SurveyStage.Closed ? SurveyProblem.Of("ClosedForGood")
                : Seen(survey) != seen ? SurveyProblem.Of("ChangedMeanwhile")
                : stands && anonymous != survey.IsAnonymous ? SurveyProblem.Of("AnonymousStays")
                : opens >= closes ? SurveyProblem.Of("ClosesBeforeItOpens")
                : stands && closes != survey.ClosesAt && closes <= now ? SurveyProblem.Of("ClosesInThePast")
                : null;
            if (problem is null)
                (survey.IsAnonymous, survey.OpensAt, survey.ClosesAt) = (anonymous, opens, closes);
            return Task.FromResult(problem);
        }, stop);

    /// <summary>Lets participants answer it as it was shown. As many slots as there are participants are made at once.</summary>
    public Task<(Guid? Step, FieldProblem? Problem)> PublishAsync(HttpContext context, Programme programme, Edition edition, string seen, CancellationToken stop) =>
        DoAsync(context, programme, edition, Publish, async (survey, now) =>
        {
            if (survey.PublishedAt is not null)
                return SurveyProblem.Of("PublicAlready");
            if (Seen(survey) != seen)
                return SurveyProblem.Of("ChangedMeanwhile");
            if (survey.ClosesAt <= now)
                return SurveyProblem.Of("ClosesInThePast");
            if (DesignRules.Problems(SurveyQueries.Read(survey)).Count > 0)
                return SurveyProblem.Of("NotReady");
            survey.PublishedAt = now;
            await box.MakeAsync(survey, stop);
            return null;
        }, stop);

    /// <summary>Takes no more answers.</summary>
    public Task<(Guid? Step, FieldProblem? Problem)> CloseAsync(HttpContext context, Programme programme, Edition edition, CancellationToken stop) =>
        DoAsync(context, programme, edition, Close, (survey, now) =>
        {
            if (survey.StageAt(now) is not (SurveyStage.Open or SurveyStage.Waiting))
                return Task.FromResult<FieldProblem?>(SurveyProblem.Of("NotOpenNow"));
            survey.ClosesAt = now;
            return Task.FromResult<FieldProblem?>(null);
        }, stop);

    internal static Doing Doing(HttpContext context, Programme programme, Edition edition, string verb) => context.Doing(verb, ProgrammeLinks.EditionSubject(programme.Slug, edition.Slug), programme.KeeperId);

    private Task<(Guid? Step, FieldProblem? Problem)> DoAsync(HttpContext context, Programme programme, Edition edition, string verb, Func<EditionSurvey, Instant, Task<FieldProblem?>> change, CancellationToken stop) =>
        db.AgainAsync<(Guid?, FieldProblem?)>(async () =>
        {
            var id = edition.Id;
            await using var step = await db.BeginStepAsync(Doing(context, programme, edition, verb), stop);
            await db.TakeTurnAsync(AnswerBox.Turn, stop);
            if (await db.EditionSurveys.FirstOrDefaultAsync(s => s.EditionId == id, stop) is not { } survey)
                return (null, SurveyProblem.Of("Gone"));
            var before = survey.Version;
            if (await change(survey, step.Doing.At) is { } problem)
                return (null, problem);
            await step.CompleteAsync(stop);
            // Where nothing was otherwise there is no step.
            return (survey.Version == before ? (Guid?)null : step.Id, null);
        });
}
