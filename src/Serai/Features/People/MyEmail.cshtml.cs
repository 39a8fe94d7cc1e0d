using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Serai.Features.People.Accounts;
using Serai.Features.People.Mail;
using Serai.Features.People.Privacy;
using Serai.Features.People.SignIn;
using Serai.Features.People.Tickets;
using Serai.Platform.Auth;
using Serai.Platform.Web;

namespace Serai.Features.People;

/// <summary>Asks for another e-mail address: it becomes the account's when a link that is mailed there is followed.</summary>
[NeedsSignIn]
public sealed class MyEmailModel(IStringLocalizer<PeopleTexts> texts, SeraiDb db, UserManager<Person> people, OwnPassword own, Attempts attempts, PeopleMail mail, SiteAddress site, IClock clock) : PeoplePage(texts)
{
    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    public Person Person { get; private set; } = null!;
    public AskedFor Asked { get; private set; }
    public bool Sent { get; private set; }

    public async Task OnGet(bool sent)
    {
        Sent = sent;
        await FindAsync();
    }

    public async Task<IActionResult> OnPost()
    {
        await FindAsync();
        var wanted = Email?.Trim();
        if (IsEmail(wanted) && string.Equals(wanted, Person.Email, StringComparison.OrdinalIgnoreCase)) Problem("email", "Email.Wrong");
        if (site.Of(Request, PeopleLinks.Index) is null) Problem("", "Invite.NoAddress");
        if (!ModelState.IsValid) return Again();
        if (await own.ProblemAsync(HttpContext, Person, Password, freshWillDo: false, Stop) is { } problem)
        {
            ModelState.AddModelError(Asked == AskedFor.Password ? "password" : "", problem);
            return Again();
        }
        if (await attempts.TakeAsync(AttemptLimit.OfMails, Attempts.MailTo, people.NormalizeEmail(wanted)!, Stop) is { } wait)
        {
            ModelState.AddModelError("", WaitWords.Say(HttpContext, T, wait));
            return Again();
        }
        // Whether somebody else has the address is told to nobody: then nothing is sent.
        if (await people.FindByEmailAsync(wanted!) is null)
        {
            var token = Secret.New();
            db.Add(Ticket.ForEmail(token, Person.Id, wanted!, clock.GetCurrentInstant()));
            mail.ConfirmEmail(Person, wanted!, site.Of(Request, PeopleLinks.ConfirmEmail(token))!);
            await db.SaveChangesAsync(Stop);
        }
        return Go(PeopleLinks.Email + "?sent=true");
    }

    private async Task FindAsync()
    {
        var id = HttpContext.Actor.PersonId!.Value;
        Person = await db.People.FirstAsync(p => p.Id == id, Stop);
        Asked = own.Ask(HttpContext, Person, freshWillDo: false);
    }
}
