using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Serai.Features.People.Sessions;
using Serai.Features.People.Tokens;
using Serai.Platform.Auth;
using Serai.Platform.Auth.Doors;
using Serai.Platform.Auth.Sessions;

namespace Serai.Features.People;

/// <summary>Sign-out, here or everywhere. Open to nobody too: who has been signed out already is not asked to sign in for it.</summary>
[AllowAnonymous, StaysOpen]
public sealed class SignOutModel(IStringLocalizer<PeopleTexts> texts, BrowserSessions sessions, OwnTokens tokens) : PeoplePage(texts)
{
    public bool HasTokens { get; private set; }

    public async Task OnGet() => HasTokens = HttpContext.Actor.PersonId is { } id && (await tokens.LiveAsync(id, Stop)).Count > 0;

    /// <param name="endTokens">Whether programs are shut out too.</param>
    public async Task<IActionResult> OnPost(bool everywhere, bool endTokens)
    {
        if (HttpContext.Actor is { PersonId: { } person, SessionId: { } session })
        {
            // One save ends both.
            if (everywhere && endTokens) await tokens.PutAllToEndAsync(person, Stop);
            await (everywhere ? sessions.EndAllAsync(person, null, Stop) : sessions.EndAsync(person, session, Stop));
        }
        SessionCookie.Clear(HttpContext);
        return Go("/");
    }
}
