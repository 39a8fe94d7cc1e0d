using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Serai.Features.Programmes.Surveys;

/// <summary>Where whoever has a participant's link answers. The secret in the address says that they may, so the form needs no token besides: nothing typed is lost by a session that ended.</summary>
[AllowAnonymous, IgnoreAntiforgeryToken]
public sealed class AnswerModel(AskingDesk desk) : AskingPage(desk)
{
    private string secret = "";

    public override string Address => SurveyLinks.Answer(Asked.Programme.Slug, Asked.Edition.Slug, secret);

    public async Task<IActionResult> OnGet(string slug, string edition, string secret, CancellationToken stop)
    {
        this.secret = secret;
        return Show(await Desk.Surveys.BySecretAsync(slug, edition, secret, stop));
    }

    public async Task<IActionResult> OnPost(string slug, string edition, string secret, CancellationToken stop)
    {
        this.secret = secret;
        return await TakeAsync(await Desk.Surveys.BySecretAsync(slug, edition, secret, stop), stop);
    }
}
