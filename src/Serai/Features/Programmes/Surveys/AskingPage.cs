using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Serai.Features.Calls.Applying;
using Serai.Forms;
using Serai.Platform.Editing;

namespace Serai.Features.Programmes.Surveys;

/// <summary>What the pages need on which a survey is answered.</summary>
public sealed record AskingDesk(SurveyQueries Surveys, AnswerSurvey Answer, AnswerWords Words, IStringLocalizerFactory AllTexts, IClock Clock);

/// <summary>A page on which a participant answers the survey, once. Nothing of it is kept before all is right, so there is no draft that could be found.</summary>
public abstract class AskingPage(AskingDesk desk) : PageModel
{
    public Asked Asked { get; private set; } = null!;
    public SurveyStage Stage { get; private set; }
    public SurveyQuestions Questions { get; private set; } = null!;

    /// <summary>Where the page stands.</summary>
    public abstract string Address { get; }

    public string Language => CultureInfo.CurrentUICulture.Name;
    public string EditionTitle => EditionNames.Of(Asked.Programme, Asked.Edition, Language);
    public string ZoneName => EditionZone.Of(Asked.Edition).Id;

    protected AskingDesk Desk => desk;

    protected IActionResult Show(Asked? asked)
    {
        if (!Load(asked))
            return NotFound();
        return Page();
    }

    protected async Task<IActionResult> TakeAsync(Asked? asked, CancellationToken stop)
    {
        if (!Load(asked))
            return NotFound();
        ModelState.Clear();
        var design = SurveyQueries.Read(Asked.Survey);
        var form = await Request.ReadFormAsync(stop);
        var answers = PostedAnswers.Read(design, form.ToDictionary(p => p.Key, p => (IReadOnlyList<string>)[.. p.Value.Select(v => v ?? "")], StringComparer.Ordinal));
        List<(string, string)> wrong = [.. AnswerRules.Check(design, answers, Now).Select(p => (p.Path.ToString(), desk.Words.Of(design, p)))];
        FieldProblem? problem = wrong.Count > 0 ? null : answers.IsEmpty ? SurveyProblem.Of("NothingAnswered") : await desk.Answer.RunAsync(Asked.Survey, Asked.Participant.Id, answers, stop);
        if (wrong.Count == 0 && problem is null)
        {
            Response.Headers.Location = Address;
            return StatusCode(StatusCodes.Status303SeeOther);
        }
        if (problem is not null)
            ModelState.AddModelError("", problem.Sentence(desk.AllTexts));
        Questions = SurveyQuestions.Of(design, answers, Language, Now, wrong);
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    private Instant Now => desk.Clock.GetCurrentInstant();

    private bool Load(Asked? asked)
    {
        Response.Headers.CacheControl = "no-store";
        // The address may be the key: it is told to nobody.
        Response.Headers["Referrer-Policy"] = "same-origin";
        if (asked is null)
            return false;
        (Asked, Stage) = (asked, asked.Survey.StageAt(Now));
        Questions = SurveyQuestions.Of(SurveyQueries.Read(asked.Survey), FormAnswers.None, Language, Now, []);
        return true;
    }
}
