using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Serai.Features.People.Accounts;
using Serai.Features.People.SignIn;
using Serai.Features.People.Tickets;
using Serai.Platform.Web;
using Serai.Platform.Auth.Doors;

namespace Serai.Features.People;

/// <summary>Asks for a link to choose a new password. The answer is the same whether anybody has the address.</summary>
[AllowAnonymous, StaysOpen]
public sealed class ForgottenModel(IStringLocalizer<PeopleTexts> texts, SeraiDb db, UserManager<Person> people, Attempts attempts, IClock clock, SiteAddress site, ILogger<ForgottenModel> log) : PeoplePage(texts)
{
    [BindProperty]
    public string? Email { get; set; }

    public bool Sent { get; private set; }

    public void OnGet(bool sent) => Sent = sent;

    public async Task<IActionResult> OnPost()
    {
        if (!IsEmail(Email)) return Again();
        var wait = await attempts.TakeAsync(AttemptLimit.OfLinks, "mail from", ClientNetwork.Of(HttpContext), Stop)
            ?? await attempts.TakeAsync(AttemptLimit.OfMails, Attempts.MailTo, people.NormalizeEmail(Email.Trim())!, Stop);
        if (wait is { } time)
        {
            ModelState.AddModelError("", WaitWords.Say(HttpContext, T, time));
            return Again();
        }
        if (site.Of(Request, PeopleLinks.Index) is { } address)
        {
            // Who has the address is looked for after the answer.
            db.Add(new PasswordWish { Email = Email.Trim(), Site = address.AbsoluteUri, Due = clock.GetCurrentInstant() });
            await db.SaveChangesAsync(Stop);
        }
        else
        {
            log.LogWarning("No link for a new password is mailed: set Serai:Address to the address of this site, such as https://serai.example.org.");
        }
        return Go(PeopleLinks.Forgotten + "?sent=true");
    }
}
