using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Serai.Allocation;
using Serai.Features.Calls.Reviewing.Conflicts;
using Serai.Features.Organizations;
using Serai.Platform.Auth;

namespace Serai.Features.Calls.Deciding;

/// <summary>The best set under the quotas, and for each why; or which rules are in each other's way.</summary>
[Needs(Right.Edit, Anywhere = true, IsSecret = true)]
public sealed class ByQuotasModel(SeraiDb db, CallQueries calls, OrganizationQueries organizations, ProposeByQuotas propose, OwnConflicts own, QuotaWords words, IStringLocalizerFactory all) : DecidingPage(db, calls, organizations, own, words, all)
{
    public QuotaChoice Chosen { get; private set; } = null!;
    public IReadOnlyList<string> Impossible { get; private set; } = [];
    public IReadOnlyList<QuotaProposal> Shown => [.. Chosen.Proposals.Where(p => IsShown(p.Of))];
    public int WithoutScore => Shown.Count(p => p.Of.Decision?.Score is null);

    public string Why(QuotaProposal proposal) => Words.Why(proposal, Design);

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
        if (await propose.RunAsync(HttpContext, Call, mark ?? "", Why, stop) is not { } problem)
            return Go(DecidingLinks.Decisions(slug) + "?done=proposed");
        await ShowAsync(stop);
        Wrong("", problem);
        return Page();
    }

    private async Task ShowAsync(CancellationToken stop)
    {
        Chosen = await propose.ChooseAsync(Call, stop);
        Impossible = Chosen.Choice is Choice.Impossible impossible ? Words.Impossible(impossible, Design) : [];
    }
}
