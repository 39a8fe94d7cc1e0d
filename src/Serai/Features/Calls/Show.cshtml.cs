using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Serai.Features.Calls.Applying;
using Serai.Features.Calls.Making;
using Serai.Features.Calls.Reviewing.Conflicts;
using Serai.Features.Organizations;
using Serai.Features.People;
using Serai.Features.People.SignIn;
using Serai.Forms;
using Serai.Platform.Auth;
using Serai.Platform.Web;
using Serai.Ui.Editing;

namespace Serai.Features.Calls;

/// <summary>A call as the public sees it, and for those who run it what to do next.</summary>
[AllowAnonymous]
public sealed class ShowModel(SeraiDb db, CallQueries calls, OrganizationQueries organizations, PublishCall publish, KeepDraft drafts, IClock clock, OwnConflicts own, Attempts begun, IStringLocalizer<PeopleTexts> people, IStringLocalizerFactory all) : CallPage(db, calls, organizations)
{
    public Instant Now { get; } = clock.GetCurrentInstant();
    public CallStage Stage => Call.StageAt(Now);
    public FormDesign? Design { get; private set; }

    /// <summary>The newest form, for those who run it.</summary>
    public CallForm? Newest { get; private set; }

    public int Submitted { get; private set; }
    public OrganizationBrief? Alliance { get; private set; }
    public string Language => System.Globalization.CultureInfo.CurrentUICulture.Name;

    public async Task<IActionResult> OnGet(string slug, CancellationToken stop) => await LoadAsync(slug, null, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPostPublish(string slug, CancellationToken stop)
    {
        if (!await LoadAsync(slug, Right.Edit, stop))
            return NotFound();
        var (step, problem) = await publish.RunAsync(HttpContext, Call.Id, stop);
        if (problem is not null)
            return Again(problem.Sentence(all));
        Response.Headers.Location = step is { } done ? EditingLinks.After(CallLinks.Show(slug), done) : CallLinks.Show(slug);
        return StatusCode(StatusCodes.Status303SeeOther);
    }

    /// <summary>Begins a submission: everything that is typed from here on stands under an address of its own.</summary>
    public async Task<IActionResult> OnPostBegin(string slug, CancellationToken stop)
    {
        if (!await LoadAsync(slug, null, stop))
            return NotFound();
        if (Call.FormNumber is null || !Call.TakesAt(Now) || Call.Audience == CallAudience.Invited)
            return Again(KeepDraft.Problem(Call.Audience == CallAudience.Invited ? "NotInvited" : Stage == CallStage.Closed ? "Closed" : "NotOpen").Sentence(all));
        if (await begun.TakeAsync(AttemptLimit.OfBegun, "submissions begun from", ClientNetwork.Of(HttpContext), stop) is { } wait)
        {
            ModelState.AddModelError("", WaitWords.Say(HttpContext, people, wait));
            return Page();
        }
        var secret = await drafts.BeginAsync(HttpContext, Call, null, Language, stop);
        Response.Headers.Location = CallLinks.Write(slug, secret);
        return StatusCode(StatusCodes.Status303SeeOther);
    }

    private async Task<bool> LoadAsync(string slug, Right? right, CancellationToken stop)
    {
        // Whether it is open changes with the clock.
        Response.Headers.CacheControl = "no-store";
        if (!await FindAsync(slug, right, stop))
            return false;
        await ReadKeeperAsync(stop);
        Design = await Calls.PublishedAsync(Call, stop);
        if (MaySee)
            (Newest, Submitted) = (await Calls.NewestAsync(Call.Id, stop), await CountAsync(stop) - (await own.HiddenAsync(Call, HttpContext.Actor, stop)).Count);
        if (Call.AllianceId is { } id)
            Alliance = await BriefAsync(id, stop);
        return true;
    }

    private Microsoft.AspNetCore.Mvc.RazorPages.PageResult Again(string sentence)
    {
        ModelState.AddModelError("", sentence);
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}
