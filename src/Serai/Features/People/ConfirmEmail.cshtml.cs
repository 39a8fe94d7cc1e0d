using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Serai.Features.People.Accounts;
using Serai.Features.People.Grants;
using Serai.Features.People.Mail;
using Serai.Features.People.SignIn;
using Serai.Features.People.Tickets;
using Serai.Platform.History;
using Serai.Platform.Mail;
using Serai.Platform.Auth.Doors;
using Serai.Platform.Web;

namespace Serai.Features.People;

/// <summary>Makes an address the account's, by the link that was mailed there. The address that was is told.</summary>
[AllowAnonymous, StaysOpen]
public sealed class ConfirmEmailModel(IStringLocalizer<PeopleTexts> texts, SeraiDb db, OneTimeLinks links, UserManager<Person> people, PeopleMail mail, IClock clock) : PeoplePage(texts)
{
    public Person Person { get; private set; } = null!;
    public string Email { get; private set; } = "";

    public async Task<IActionResult> OnGet(string token) => await FindAsync(token) is null ? LinkIsSpent() : Page();

    public async Task<IActionResult> OnPost(string token)
    {
        if (await FindAsync(token) is not { } ticket) return LinkIsSpent();
        try
        {
            var doing = HttpContext.Doing("change e-mail", RoleGiving.Subject(Person.Id), Person.Id) with { PersonId = Person.Id };
            await using var step = await db.BeginStepAsync(doing, Stop);
            var before = Person.Email!;
            // Other links that were asked for are worth nothing any more, those for a password neither: they went to the address that was.
            foreach (var open in await db.Tickets.Where(t => t.PersonId == Person.Id && t.Closed == null).ToListAsync(Stop))
                open.Close(clock.GetCurrentInstant());
            foreach (var held in await db.HeldMails.Where(m => m.PersonId == Person.Id).ToListAsync(Stop))
                held.ToAddress = Email;
            (Person.Email, Person.NormalizedEmail) = (Email, people.NormalizeEmail(Email));
            mail.EmailChanged(Person, before);
            if (!(await people.UpdateSecurityStampAsync(Person)).Succeeded) return LinkIsSpent();
            await step.CompleteAsync(Stop);
        }
        catch (DbUpdateException problem) when (Overtaken.Is(problem))
        {
            // Somebody else has the address meanwhile, or the same link was followed at the same time.
            return LinkIsSpent();
        }
        return Go(PeopleLinks.Me);
    }

    private async Task<Ticket?> FindAsync(string token)
    {
        var (ticket, _) = await links.FindAsync(TicketKind.Email, token, ClientNetwork.Of(HttpContext), Stop);
        if (ticket is not { PersonId: { } id, Email: { } email } || await db.People.FirstOrDefaultAsync(p => p.Id == id, Stop) is not { } person) return null;
        (Person, Email) = (person, email);
        return ticket;
    }
}
