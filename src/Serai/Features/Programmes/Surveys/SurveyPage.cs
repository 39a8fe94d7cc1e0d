using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Serai.Features.Calls.Making;
using Serai.Features.Organizations;
using Serai.Forms;
using Serai.Platform.Auth;
using Serai.Platform.Editing;
using Serai.Ui.Editing;

namespace Serai.Features.Programmes.Surveys;

/// <summary>What each page needs on which a survey is made.</summary>
public sealed record SurveyDesk(
    SeraiDb Db, ProgrammeQueries Programmes, OrganizationQueries Organizations, SurveyQueries Surveys, KeepSurvey Keep, RemindOfSurvey Remind, DesignWords Words, IStringLocalizer<SurveyTexts> Texts, IStringLocalizerFactory AllTexts, IClock Clock);

/// <summary>A page on which those who run an edition make its survey. Each saving of questions is one edit of the newest ones.</summary>
public abstract class SurveyPage(SurveyDesk desk) : EditionPage(desk.Db, desk.Programmes, desk.Organizations)
{
    private string? shown, seen;

    /// <summary>The survey; on the page where it is made, null as long as there is none.</summary>
    public EditionSurvey? Survey { get; private set; }

    public FormDesign Design { get; private set; } = ReadyMadeSurvey.Design;

    public SurveyStage Stage { get; private set; }

    /// <summary>How many have answered.</summary>
    public int Answered { get; private set; }

    /// <summary>Whether the questions can still be changed.</summary>
    public bool IsFixed => Answered > 0 || Stage == SurveyStage.Closed;

    /// <summary>The questions that the page shows. After somebody else has changed them, it stays those that were shown: pressing once more overwrites nothing either.</summary>
    public string Mark => shown ?? KeepSurvey.Mark(Survey!);

    /// <summary>The same of the whole survey, for its settings and its publication.</summary>
    public string Seen => seen ?? KeepSurvey.Seen(Survey!);

    /// <summary>Whether somebody has changed the survey since it was shown.</summary>
    public bool IsOvertaken => shown is not null || seen is not null;

    public IEnumerable<FormField> Questions => Design.Fields;

    public string In(Wording words) => words.In(Language, Design.FirstLanguage);

    /// <summary>What a question is called; its id where it is none.</summary>
    public string Called(string id) => Design.Field(id) is { } field ? In(field.Label) : id;

    protected SurveyDesk Desk => desk;

    /// <summary>Whether the actor may change the survey of the edition; it may not be there yet.</summary>
    protected async Task<bool> OpenAsync(string slug, string edition, CancellationToken stop)
    {
        if (!await FindAsync(slug, edition, Right.Edit, stop))
            return false;
        ModelState.Clear();
        Survey = await desk.Surveys.OfAsync(Edition.Id, stop);
        if (Survey is not { } survey)
            return true;
        (Design, Stage, Answered) = (SurveyQueries.Read(survey), survey.StageAt(desk.Clock.GetCurrentInstant()), await desk.Surveys.AnsweredAsync(survey.Id, stop));
        return true;
    }

    protected void Tell(string input, FieldProblem problem) => ModelState.AddModelError(input, problem.Sentence(desk.AllTexts));

    /// <summary>Keeps the edited questions, unless something is wrong with them, with what was typed, or somebody was quicker.</summary>
    /// <param name="edit">The edit; null where what was typed did not make one.</param>
    /// <param name="mark">The questions that were shown.</param>
    /// <param name="to">Where it leads.</param>
    /// <param name="beside">Beside which input a problem is told; without it above the form.</param>
    /// <param name="stop">Gives up.</param>
    protected async Task<IActionResult> SaveAsync(DesignEdit? edit, string? mark, string to, Func<DesignProblem, string>? beside, CancellationToken stop)
    {
        if (mark != KeepSurvey.Mark(Survey!))
            return Overtaken(mark);
        foreach (var problem in edit?.Problems ?? [])
            ModelState.AddModelError(beside?.Invoke(problem) ?? "", Sentence(problem));
        if (edit?.Design is { } edited && edited.Fields.FirstOrDefault(f => SaidTwice(f) is not null && SaidTwice(Design.Field(f.Id)) is null) is { } twice)
            Tell(beside?.Invoke(new(DesignProblemCode.NoOptions, twice.Id)) ?? "", SurveyProblem.Of("OptionTwice", SaidTwice(twice)!));
        if (!ModelState.IsValid || edit?.Design is not { } design)
            return Again();
        var (step, wrong) = await desk.Keep.DesignAsync(HttpContext, Programme, Edition, design, mark ?? "", stop);
        return wrong is { Code: "ChangedMeanwhile" } ? Overtaken(mark) : Done(step, wrong, to);
    }

    // Of one question there is no need to name it, least of all by an id that nobody gave it.
    private string Sentence(DesignProblem problem) => problem switch
    {
        { Code: DesignProblemCode.NoOptions } => SurveyProblem.Of("OptionsMissing").Sentence(desk.AllTexts),
        { Code: DesignProblemCode.NoLabel, Other: null } => SurveyProblem.Of("QuestionMissing").Sentence(desk.AllTexts),
        { Code: DesignProblemCode.NoLabel } => SurveyProblem.Of("OptionWithoutWords").Sentence(desk.AllTexts),
        _ => desk.Words.Of(problem with { Id = Called(problem.Id) }),
    };

    // An answer that stands twice among those to choose from; null where none does.
    private string? SaidTwice(FormField? field) => field?.Options.Select(o => o.Label.In(Design.FirstLanguage, Design.FirstLanguage)).GroupBy(label => label, StringComparer.OrdinalIgnoreCase).FirstOrDefault(g => g.Skip(1).Any())?.Key;

    /// <summary>Leads on, or tells what is in the way.</summary>
    protected IActionResult Done(Guid? step, FieldProblem? wrong, string to, string input = "")
    {
        if (wrong is not null)
        {
            Tell(input, wrong);
            return Again();
        }
        // Nothing of a survey that is published is taken back: see SurveyStands.
        Response.Headers.Location = step is not { } done ? to : Survey?.PublishedAt is null ? EditingLinks.After(to, done) : EditingLinks.AfterForGood(to);
        return StatusCode(StatusCodes.Status303SeeOther);
    }

    /// <summary>The same where the whole survey must be as it was shown.</summary>
    protected IActionResult Settled(Guid? step, FieldProblem? wrong, string? mark, string to, string input = "")
    {
        if (wrong is not { Code: "ChangedMeanwhile" })
            return Done(step, wrong, to, input);
        seen = mark ?? "";
        return AtOdds();
    }

    protected IActionResult Again()
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    private Microsoft.AspNetCore.Mvc.RazorPages.PageResult Overtaken(string? mark)
    {
        shown = mark ?? "";
        return AtOdds();
    }

    private Microsoft.AspNetCore.Mvc.RazorPages.PageResult AtOdds()
    {
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }
}
