using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Serai.Features.People.Accounts;
using Serai.Features.People.SignIn;
using Serai.Features.People.Tickets;
using Serai.Platform.Auth.Doors;
using Serai.Platform.Web;

namespace Serai.Features.People;

/// <summary>Chooses a new password by a one-time link.</summary>
[AllowAnonymous, StaysOpen]
public sealed class PasswordModel(IStringLocalizer<PeopleTexts> texts, SeraiDb db, OneTimeLinks links, NewPassword passwords, IClock clock) : PeoplePage(texts)
{
    [BindProperty]
    public string? Password { get; set; }

    public Person Person { get; private set; } = null!;

    public async Task<IActionResult> OnGet(string token) => await FindAsync(token) is null ? LinkIsSpent() : Page();

    public async Task<IActionResult> OnPost(string token)
    {
        if (await FindAsync(token) is not { } ticket) return LinkIsSpent();
        if (PasswordRules.Problem(Password, Person.Email, Person.Name) is { } problem)
        {
            Problem("password", problem, PasswordRules.Shortest, PasswordRules.Longest);
            return Again();
        }
        var now = clock.GetCurrentInstant();
        // Of several links that were asked for, the one is used and the others end with it.
        foreach (var other in await db.Tickets.Where(t => t.PersonId == Person.Id && t.Kind == TicketKind.Password && t.Closed == null).ToListAsync(Stop))
            other.Close(now);
        return await passwords.SetAsync(Person, Password!, null, endTokens: true, Stop) ? Go(PeopleLinks.SignIn) : LinkIsSpent();
    }

    private async Task<Ticket?> FindAsync(string token)
    {
        var (ticket, _) = await links.FindAsync(TicketKind.Password, token, ClientNetwork.Of(HttpContext), Stop);
        if (ticket?.PersonId is not { } id || await db.People.FirstOrDefaultAsync(p => p.Id == id, Stop) is not { } person) return null;
        Person = person;
        return ticket;
    }
}
