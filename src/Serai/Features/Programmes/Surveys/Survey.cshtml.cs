using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Calls.Building;
using Serai.Platform.Auth;
using Serai.Ui.Editing;

namespace Serai.Features.Programmes.Surveys;

/// <summary>The survey of an edition, for those who run it: made, changed, published, closed.</summary>
[Needs(Right.Edit, Anywhere = true, IsSecret = true)]
public sealed class SurveyModel(SurveyDesk desk) : SurveyPage(desk)
{
    /// <summary>How many are asked.</summary>
    public int AskedCount { get; private set; }

    /// <summary>Other editions whose questions can be taken over, the latest first.</summary>
    public IReadOnlyList<Edition> Others { get; private set; } = [];

    /// <summary>What stands in the form of the settings.</summary>
    public bool Anonymous { get; private set; }
    public string Opens { get; private set; } = "";
    public string Closes { get; private set; } = "";

    /// <summary>How many were just written to; null on other visits.</summary>
    public int? Reminded { get; private set; }

    public string ZoneName => EditionZone.Of(Edition).Id;

    public async Task<IActionResult> OnGet(string slug, string edition, [FromQuery] string? reminded, CancellationToken stop)
    {
        if (!await LoadAsync(slug, edition, stop))
            return NotFound();
        Reminded = int.TryParse(reminded, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : null;
        return Page();
    }

    public async Task<IActionResult> OnPostMake(string slug, string edition, [FromForm] string? like, CancellationToken stop)
    {
        if (!await LoadAsync(slug, edition, stop))
            return NotFound();
        var (step, wrong) = await Desk.Keep.MakeAsync(HttpContext, Programme, Edition, like, stop);
        return Done(step, wrong, SurveyLinks.Survey(slug, edition));
    }

    /// <summary>Moves or removes a question.</summary>
    public async Task<IActionResult> OnPostChange(string slug, string edition, [FromForm] string? of, [FromForm] string? go, [FromForm] string? shown, CancellationToken stop)
    {
        if (!await LoadAsync(slug, edition, stop) || Survey is null)
            return NotFound();
        var edit = Design.Field(of ?? "") is null ? null : OrderEdit.Of(Design, of!, go);
        return edit is null && shown == Mark ? Done(null, SurveyProblem.Of("NoSuchQuestion"), "") : await SaveAsync(edit, shown, SurveyLinks.Survey(slug, edition), null, stop);
    }

    public async Task<IActionResult> OnPostSettle(string slug, string edition, [FromForm] string? seen, CancellationToken stop)
    {
        if (!await LoadAsync(slug, edition, stop) || Survey is not { } survey)
            return NotFound();
        var typed = new TypedForm(Request.Form);
        (Anonymous, Opens, Closes) = (typed.Has("anonymous"), typed.Raw("opens"), typed.Raw("closes"));
        var (opens, closes) = (typed.Moment("opens", survey.OpensAt, ZoneName), typed.Moment("closes", survey.ClosesAt, ZoneName));
        foreach (var (input, problem) in typed.Wrong)
            Tell(input, problem);
        if (!ModelState.IsValid)
            return Again();
        var (step, wrong) = await Desk.Keep.SettleAsync(HttpContext, Programme, Edition, Anonymous, opens, closes, seen ?? "", stop);
        return Settled(step, wrong, seen, SurveyLinks.Survey(slug, edition), wrong?.Code is "ClosesBeforeItOpens" or "ClosesInThePast" ? "closes" : "");
    }

    public async Task<IActionResult> OnPostPublish(string slug, string edition, [FromForm] string? seen, CancellationToken stop)
    {
        if (!await LoadAsync(slug, edition, stop))
            return NotFound();
        var (step, wrong) = await Desk.Keep.PublishAsync(HttpContext, Programme, Edition, seen ?? "", stop);
        return Settled(null, wrong, seen, step is null ? SurveyLinks.Survey(slug, edition) : EditingLinks.AfterForGood(SurveyLinks.Survey(slug, edition)));
    }

    public async Task<IActionResult> OnPostClose(string slug, string edition, CancellationToken stop)
    {
        if (!await LoadAsync(slug, edition, stop))
            return NotFound();
        var (step, wrong) = await Desk.Keep.CloseAsync(HttpContext, Programme, Edition, stop);
        return Done(step, wrong, SurveyLinks.Survey(slug, edition));
    }

    public async Task<IActionResult> OnPostRemind(string slug, string edition, CancellationToken stop)
    {
        if (!await LoadAsync(slug, edition, stop))
            return NotFound();
        var (count, wrong) = await Desk.Remind.RunAsync(HttpContext, Programme, Edition, stop);
        return Done(null, wrong, SurveyLinks.Survey(slug, edition) + "?reminded=" + count.ToString(CultureInfo.InvariantCulture));
    }

    private async Task<bool> LoadAsync(string slug, string edition, CancellationToken stop)
    {
        if (!await OpenAsync(slug, edition, stop))
            return false;
        if (Survey is { } survey)
        {
            (Anonymous, Opens, Closes) = (survey.IsAnonymous, TypedForm.Write(survey.OpensAt, ZoneName), TypedForm.Write(survey.ClosesAt, ZoneName));
            AskedCount = await Desk.Surveys.AskedAsync(Edition.Id, Answered, stop);
            return true;
        }
        var (id, surveys) = (Programme.Id, Db.EditionSurveys);
        var others = await Db.Editions.AsNoTracking().Where(e => e.ProgrammeId == id && surveys.Any(s => s.EditionId == e.Id)).ToListAsync(stop);
        Others = [.. others.OrderByDescending(e => e.Begins ?? LocalDate.MinIsoValue).ThenByDescending(e => e.Slug, StringComparer.Ordinal)];
        return true;
    }
}
