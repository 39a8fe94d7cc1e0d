using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Serai.Features.People.Accounts;
using Serai.Features.People.SecondFactor;
using Serai.Features.People.Sessions;
using Serai.Features.People.SignIn;
using Serai.Platform.Auth;
using Serai.Platform.Auth.Doors;
using Serai.Platform.Web;

namespace Serai.Features.People;

/// <summary>Sign-in by e-mail address and password.</summary>
[AllowAnonymous, StaysOpen]
public sealed class SignInModel(IStringLocalizer<PeopleTexts> texts, SignInByPassword check, CodeStep code, BrowserSessions sessions) : PeoplePage(texts)
{
    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    /// <summary>Somebody who is signed in is to show once more who it is.</summary>
    [BindProperty(Name = "again", SupportsGet = true)]
    public bool IsAnew { get; set; }

    public IActionResult OnGet() => HttpContext.Actor.IsSignedIn && !IsAnew ? GoBack(ReturnUrl, PeopleLinks.Me) : Page();

    public async Task<IActionResult> OnPost()
    {
        if (string.IsNullOrWhiteSpace(Email)) Problem("email", "Email.Missing");
        else if (TypedLine.Problem(T, "Email", Email, PersonMap.LongestEmail) is { } wrong) ModelState.AddModelError("email", wrong);
        if (string.IsNullOrEmpty(Password)) Problem("password", "Password.Missing");
        if (!ModelState.IsValid) return Again();
        var (person, wait) = await check.TryAsync(Email!.Trim(), Password!, ClientNetwork.Of(HttpContext), Stop);
        if (person is not null)
        {
            if (await code.BeginAsync(HttpContext, person, ReturnUrl, Stop)) return Go(PeopleLinks.SignInCode);
            await sessions.BeginAsync(HttpContext, person, Stop);
            return GoBack(ReturnUrl, "/");
        }
        ModelState.AddModelError("", wait is { } time ? WaitWords.Say(HttpContext, T, time) : T["SignIn.Wrong"]);
        return Again();
    }
}
