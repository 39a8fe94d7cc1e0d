using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Serai.Features.Calls.Reviewing.Conflicts;
using Serai.Features.Organizations;
using Serai.Platform.Auth;

namespace Serai.Features.Calls.Deciding;

/// <summary>Every mail as it will go out, and the button that sends them all.</summary>
[Needs(Right.Edit, Anywhere = true, IsSecret = true)]
public sealed class TellModel(SeraiDb db, CallQueries calls, OrganizationQueries organizations, Tell tell, OwnConflicts own, QuotaWords words, IStringLocalizerFactory all) : DecidingPage(db, calls, organizations, own, words, all)
{
    public IReadOnlyList<ToTell> Mails { get; private set; } = [];
    public string Mark { get; private set; } = "";

    public async Task<IActionResult> OnGet(string slug, CancellationToken stop)
    {
        if (!await FindAndReadAsync(slug, Right.Edit, stop))
            return NotFound();
        await ShowAsync(stop);
        return Page();
    }

    public async Task<IActionResult> OnPost(string slug, [FromForm] string? mark, CancellationToken stop)
    {
        if (!await FindAndReadAsync(slug, Right.Edit, stop))
            return NotFound();
        ModelState.Clear();
        if (await tell.RunAsync(HttpContext, Call, mark ?? "", stop) is not { } problem)
            return Go(DecidingLinks.Decisions(slug) + "?done=told");
        await ShowAsync(stop);
        Wrong("", problem);
        return Page();
    }

    private async Task ShowAsync(CancellationToken stop)
    {
        (Mails, Mark) = await tell.PreviewAsync(Call, stop);
        Mails = [.. Mails.Where(m => IsShown(m.Of))];
    }
}
