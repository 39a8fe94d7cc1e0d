using Microsoft.AspNetCore.Mvc;
using Serai.Platform.Auth;

namespace Serai.Features.Programmes.Surveys;

/// <summary>Where a participant who is signed in answers.</summary>
[NeedsSignIn]
public sealed class MineModel(AskingDesk desk) : AskingPage(desk)
{
    public override string Address => SurveyLinks.Mine(Asked.Programme.Slug, Asked.Edition.Slug);

    public async Task<IActionResult> OnGet(string slug, string edition, CancellationToken stop) => Show(await FindAsync(slug, edition, stop));

    public async Task<IActionResult> OnPost(string slug, string edition, CancellationToken stop) => await TakeAsync(await FindAsync(slug, edition, stop), stop);

    private Task<Asked?> FindAsync(string slug, string edition, CancellationToken stop) =>
        HttpContext.Actor.PersonId is { } person ? Desk.Surveys.OfPersonAsync(slug, edition, person, stop) : Task.FromResult<Asked?>(null);
}
