using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Serai.Features.Organizations;
using Serai.Platform.Editing;
using Serai.Platform.Web;

namespace Serai.Features.Programmes.Taking;

/// <summary>Where the link of an invitation leads: it accepts or declines.</summary>
[AllowAnonymous]
public sealed class InvitedModel(SeraiDb db, OrganizationQueries organizations, AnswerInvited answer, Today today, IStringLocalizerFactory all) : OwnPage(db, organizations, all)
{
    /// <summary>The last day of the edition where that is over: nobody can accept any more.</summary>
    public LocalDate? OverSince => Edition.Ends is { } ends && today.Day > ends ? ends : null;

    /// <summary>Whether it is not known yet where they come from.</summary>
    public bool AsksInstitution => Participant is { InstitutionName: null, InstitutionId: null };

    public string Institution { get; private set; } = "";

    public async Task<IActionResult> OnGet(string slug, string edition, string secret, CancellationToken stop) =>
        !await FindAsync(slug, edition, secret, stop) ? NotFound() : Participant.TakesPart ? Go(TakingLinks.Me(slug, edition, secret)) : Page();

    public Task<IActionResult> OnPostAccept(string slug, string edition, string secret, [FromForm] string? institution, CancellationToken stop)
    {
        Institution = FieldValues.Clean(institution ?? "");
        return AnswerAsync(slug, edition, secret, yes: true, stop);
    }

    public Task<IActionResult> OnPostDecline(string slug, string edition, string secret, CancellationToken stop) => AnswerAsync(slug, edition, secret, yes: false, stop);

    private async Task<IActionResult> AnswerAsync(string slug, string edition, string secret, bool yes, CancellationToken stop)
    {
        if (!await FindAsync(slug, edition, secret, stop))
            return NotFound();
        ModelState.Clear();
        if (Institution.Length > ProgrammeMap.LongestTitle)
            return Again("institution", EditionTurn.Problem("InstitutionTooLong", ProgrammeMap.LongestTitle));
        if (HiddenSigns.First(Institution) is { } sign)
            return Again("institution", EditionTurn.Problem("HiddenSign", sign));
        return (await answer.RunAsync(HttpContext, Programme, Edition, Participant.Id, secret, yes, Institution, stop)).Problem is { } problem
            ? Again("", problem) : Go(yes ? TakingLinks.Me(slug, edition, secret) : TakingLinks.Invited(slug, edition, secret));
    }
}
