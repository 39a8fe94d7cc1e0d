using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Serai.Features.People.Sessions;
using Serai.Features.People.SignIn;
using Serai.Platform.Auth.Doors;

namespace Serai.Features.People.SecondFactor;

/// <summary>Asks for the second factor of whoever has shown the password.</summary>
[AllowAnonymous, StaysOpen]
public sealed class CodeModel(IStringLocalizer<PeopleTexts> texts, IStringLocalizer<SignInTexts> words, CodeStep step, SecondFactors factors, BrowserSessions sessions) : PeoplePage(texts)
{
    [BindProperty]
    public string? Code { get; set; }

    /// <summary>Nobody has shown a password here lately.</summary>
    public bool IsTooLate { get; private set; }

    public async Task OnGet() => IsTooLate = await step.FindAsync(HttpContext, Stop) is null;

    public async Task<IActionResult> OnPost()
    {
        if (await step.FindAsync(HttpContext, Stop) is not ({ } person, var returnUrl))
        {
            IsTooLate = true;
            return Again();
        }
        var (answer, wait) = await factors.CheckAsync(person, Code, Stop);
        if (answer == CodeAnswer.Wrong)
        {
            ModelState.AddModelError("code", wait is { } time ? WaitWords.Say(HttpContext, T, time) : words["Code.Wrong"]);
            return Again();
        }
        await sessions.BeginAsync(HttpContext, person, Stop);
        step.End(HttpContext);
        // There it says how many recovery codes are left.
        return answer == CodeAnswer.Recovery ? Go(PeopleLinks.SecondFactor) : GoBack(returnUrl, "/");
    }
}
