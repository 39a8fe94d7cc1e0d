using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Serai.Features.People.Accounts;
using Serai.Features.People.Mail;
using Serai.Features.People.SignIn;
using Serai.Features.People.Tickets;
using Serai.Platform.Auth;

namespace Serai.Features.People;

/// <summary>Asks for a link to choose a new password. The answer is the same whether anybody has the address.</summary>
[AllowAnonymous]
public sealed class ForgottenModel(IStringLocalizer<PeopleTexts> texts, SeraiDb db, UserManager<Person> people, Attempts attempts, IClock clock, IPeopleMail mail, MailedLinks links) : PeoplePage(texts)
{
    [BindProperty]
    public string? Email { get; set; }

    public bool Sent { get; private set; }

    public void OnGet(bool sent) => Sent = sent;

    public async Task<IActionResult> OnPost()
    {
        if (!EmailRules.IsLike(Email))
        {
            Problem("email", "Email.Wrong");
            return Again();
        }
        var wait = await attempts.TakeAsync(AttemptLimit.OfLinks, "mail from", Attempts.Network(HttpContext), Stop)
            ?? await attempts.TakeAsync(AttemptLimit.OfMails, "mail to", people.NormalizeEmail(Email.Trim())!, Stop);
        if (wait is { } time)
        {
            ModelState.AddModelError("", WaitWords.Say(HttpContext, T, time));
            return Again();
        }
        var person = await people.FindByEmailAsync(Email.Trim());
        var token = Secret.New();
        // Where nobody has the address a row is written too: it takes as long.
        db.Add(Ticket.ForPassword(token, person?.Id, clock.GetCurrentInstant()));
        await db.SaveChangesAsync(Stop);
        if (person is not null && links.ForAnybody(Request, PeopleLinks.Password(token)) is { } link) await mail.ResetAsync(person, link, Stop);
        return Go(PeopleLinks.Forgotten + "?sent=true");
    }
}
