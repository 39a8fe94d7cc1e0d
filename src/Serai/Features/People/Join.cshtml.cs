using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Serai.Features.People.Accounts;
using Serai.Features.People.Grants;
using Serai.Features.People.Sessions;
using Serai.Features.People.SignIn;
using Serai.Features.People.Tickets;
using Serai.Platform.Auth;
using Serai.Platform.Auth.Doors;
using Serai.Platform.Web;

namespace Serai.Features.People;

/// <summary>Takes an invitation: with a new account, or with the one that the address has.</summary>
[AllowAnonymous, StaysOpen]
public sealed class JoinModel(IStringLocalizer<PeopleTexts> texts, UserManager<Person> people, OneTimeLinks links, Invitations invitations, NewAccount accounts, BrowserSessions sessions, PeopleQueries queries, RoleWords words) : PeoplePage(texts)
{
    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    public string Email { get; private set; } = "";
    public string Role { get; private set; } = "";

    /// <summary>The address has an account.</summary>
    public bool IsKnown { get; private set; }

    /// <summary>And that person is signed in.</summary>
    public bool IsHere { get; private set; }

    public async Task<IActionResult> OnGet(string token) => await FindAsync(token) is null ? LinkIsSpent() : Page();

    public async Task<IActionResult> OnPost(string token)
    {
        try
        {
            return await AcceptAsync(token);
        }
        catch (DbUpdateException problem) when (Overtaken.Is(problem))
        {
            // The same link was followed at the same time, and that one was first.
            return LinkIsSpent();
        }
    }

    private async Task<IActionResult> AcceptAsync(string token)
    {
        if (await FindAsync(token) is not ({ } ticket, var known)) return LinkIsSpent();
        if (known is not null)
        {
            if (!IsHere) return Again();
            return (await invitations.AcceptAsync(HttpContext, ticket, () => Task.FromResult<Person?>(known), Stop)).IsSpent ? LinkIsSpent() : Go(PeopleLinks.Me);
        }
        if (accounts.Prepare(Email, Name, Password, CultureInfo.CurrentUICulture.Name, ModelState) is not { } guest) return Again();
        var (person, isSpent) = await invitations.AcceptAsync(HttpContext, ticket, async () => await accounts.SaveAsync(guest, ModelState) ? guest : null, Stop);
        if (isSpent) return LinkIsSpent();
        if (person is null) return Again();
        await sessions.BeginAsync(HttpContext, person, Stop);
        return Go(PeopleLinks.Me);
    }

    private async Task<(Ticket Ticket, Person? Known)?> FindAsync(string token)
    {
        var (ticket, _) = await links.FindAsync(TicketKind.Join, token, ClientNetwork.Of(HttpContext), Stop);
        if (ticket is null || !await invitations.StandsAsync(ticket, Stop)) return null;
        Email = ticket.Email!;
        Role = words.At(ticket.Role!.Value, ticket.OrganizationId, await queries.PlacesAsync([ticket.OrganizationId], Stop));
        var known = await people.FindByEmailAsync(Email);
        (IsKnown, IsHere) = (known is not null, known is not null && known.Id == HttpContext.Actor.PersonId);
        return (ticket, known);
    }
}
