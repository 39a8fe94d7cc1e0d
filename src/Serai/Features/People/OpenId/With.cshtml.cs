using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Serai.Platform.Auth;
using Serai.Platform.Auth.Doors;

namespace Serai.Features.People.OpenId;

/// <summary>Leads to a provider's sign-in. A link and no form: a browser would not follow a form's answer to another site.</summary>
[AllowAnonymous, StaysOpen]
public sealed class WithModel(IStringLocalizer<PeopleTexts> texts, OpenIdProviders providers, ILogger<WithModel> log) : PeoplePage(texts)
{
    public async Task<IActionResult> OnGet(string provider, string? returnUrl)
    {
        if (providers.Find(provider) is not { } there) return NotFound();
        var way = new OpenIdConnectChallengeProperties { RedirectUri = Url.IsLocalUrl(returnUrl) && !returnUrl.StartsWith(PeopleLinks.SignIn, StringComparison.OrdinalIgnoreCase) ? returnUrl : "/" };
        try
        {
            // Who is signed in here shows once more who it is, or connects an account: the provider's own open session is not enough for that.
            if (HttpContext.Actor.SessionId is { } session) AskedAgain.Ask(way, session);
            await HttpContext.ChallengeAsync(there.Scheme, way);
            return new EmptyResult();
        }
        catch (Exception problem) when (problem is InvalidOperationException or HttpRequestException or IOException or TaskCanceledException)
        {
            // The innermost tells that the guard refused it, or that nobody answered.
            log.LogWarning("{Provider} cannot be asked: {Problem}", there.Key, $"{problem.Message} {problem.GetBaseException().Message}");
            return Go(PeopleLinks.OpenIdRefused);
        }
    }
}
