using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Serai.Features.People.Sessions;
using Serai.Platform.Auth.Doors;

namespace Serai.Features.People.Passkeys;

/// <summary>Sign-in by a passkey.</summary>
[AllowAnonymous, StaysOpen]
public sealed class SignInModel(IStringLocalizer<PeopleTexts> texts, IStringLocalizer<SignInTexts> words, Ceremonies ceremonies, BrowserSessions sessions) : PeoplePage(texts)
{
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public bool CanBeHere => PasskeySetup.CanBeAt(Request);

    public void OnGet()
    {
    }

    /// <summary>For the page's script.</summary>
    public async Task<IActionResult> OnPostOptions() => Content(await ceremonies.BeginShowingAsync(HttpContext), "application/json");

    public async Task<IActionResult> OnPost(string? credential)
    {
        if (await ceremonies.ShowAsync(HttpContext, credential, Stop) is { } person)
        {
            await sessions.BeginAsync(HttpContext, person, Stop);
            return GoBack(ReturnUrl, "/");
        }
        ModelState.AddModelError("", words["Passkeys.Refused"]);
        return Again();
    }
}
