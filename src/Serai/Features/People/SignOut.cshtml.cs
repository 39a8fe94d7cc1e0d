using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Serai.Features.People.Sessions;
using Serai.Platform.Auth;
using Serai.Platform.Auth.Sessions;

namespace Serai.Features.People;

/// <summary>Sign-out, here or everywhere. Open to nobody too: who has been signed out already is not asked to sign in for it.</summary>
[AllowAnonymous]
public sealed class SignOutModel(IStringLocalizer<PeopleTexts> texts, BrowserSessions sessions) : PeoplePage(texts)
{
    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPost(bool everywhere)
    {
        if (HttpContext.Actor is { PersonId: { } person, SessionId: { } session })
            await (everywhere ? sessions.EndAllAsync(person, null, Stop) : sessions.EndAsync(person, session, Stop));
        SessionCookie.Clear(HttpContext);
        return Go("/");
    }
}
