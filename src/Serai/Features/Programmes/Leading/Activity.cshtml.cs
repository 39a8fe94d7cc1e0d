using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Serai.Features.Organizations;
using Serai.Platform.Auth;
using Serai.Platform.Editing;
using Serai.Platform.Web;
using Serai.Ui.Editing;

namespace Serai.Features.Programmes.Leading;

/// <summary>Shows what the registry would record of an edition, and records it once it was looked over.</summary>
[Needs(Right.Edit, Anywhere = true, IsSecret = true)]
public sealed class ActivityModel(SeraiDb db, ProgrammeQueries programmes, OrganizationQueries organizations, ActivityPlans plans, RecordActivity record, Today today, IStringLocalizerFactory all) : EditionPage(db, programmes, organizations)
{
    public ActivityPlan Plan { get; private set; } = null!;
    public IReadOnlyList<EditionOutcome> Outcomes { get; private set; } = [];

    /// <summary>Why it cannot be recorded; null where it can.</summary>
    public FieldProblem? InTheWay { get; private set; }

    /// <summary>The agreement that it is held under: its address and name, as far as the reader may know of it.</summary>
    public (string Address, string Name)? Agreement { get; private set; }

    public OrganizationBrief? Alliance { get; private set; }

    /// <summary>Why, as it was typed.</summary>
    public string Note { get; private set; } = "";

    public async Task<IActionResult> OnGet(string slug, string edition, CancellationToken stop) => await LoadAsync(slug, edition, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(string slug, string edition, CancellationToken stop)
    {
        if (!await FindAsync(slug, edition, Right.Edit, stop))
            return NotFound();
        if (Request.Form.NoteProblem() is { } unkept)
            return await AgainAsync(slug, edition, unkept, Request.Form[FormReading.Note].ToString(), stop);
        var note = Request.Form.NoteText();
        var (step, problem) = await record.RunAsync(HttpContext, Edition.Id, note, stop);
        if (problem is not null)
            return await AgainAsync(slug, edition, problem, note, stop);
        Response.Headers.Location = EditingLinks.After(LeadingLinks.Activity(slug, edition), step!.Value);
        return StatusCode(StatusCodes.Status303SeeOther);
    }

    private async Task<IActionResult> AgainAsync(string slug, string edition, FieldProblem problem, string note, CancellationToken stop)
    {
        if (!await LoadAsync(slug, edition, stop))
            return NotFound();
        ModelState.Clear();
        Note = note;
        ModelState.AddModelError("", problem.Sentence(all));
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    private async Task<bool> LoadAsync(string slug, string edition, CancellationToken stop)
    {
        Db.ChangeTracker.Clear();
        if (!await FindAsync(slug, edition, Right.Edit, stop))
            return false;
        InTheWay = RecordActivity.InTheWay(Programme, Edition, today.Day);
        Plan = await plans.OfAsync(Programme, Edition, stop);
        var id = Edition.Id;
        Outcomes = await Db.EditionOutcomes.AsNoTracking().Where(o => o.EditionId == id).OrderBy(o => o.Title).ToListAsync(stop);
        Agreement = await AgreementNames.OfAsync(Db, Programme.AgreementId, HttpContext.Actor, stop);
        Alliance = Programme.AllianceId is { } alliance ? (await BriefsAsync([alliance], stop)).GetValueOrDefault(alliance) : null;
        return true;
    }
}
