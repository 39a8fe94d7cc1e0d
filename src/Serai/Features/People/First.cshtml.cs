using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Serai.Features.People.Accounts;
using Serai.Features.People.Grants;
using Serai.Features.People.Sessions;
using Serai.Features.People.SignIn;
using Serai.Features.People.Tickets;
using Serai.Platform.Auth;
using Serai.Platform.Auth.Doors;
using Serai.Platform.History;
using Serai.Platform.Web;

namespace Serai.Features.People;

/// <summary>Makes the first administrator, by the link that the site printed.</summary>
[AllowAnonymous, StaysOpen]
public sealed class FirstModel(IStringLocalizer<PeopleTexts> texts, SeraiDb db, OneTimeLinks links, FirstAdministrator first, NewAccount accounts, RoleGiving roles, BrowserSessions sessions, IClock clock) : PeoplePage(texts)
{
    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    public async Task<IActionResult> OnGet(string token) => await FindAsync(token) is null ? LinkIsSpent() : Page();

    public async Task<IActionResult> OnPost(string token)
    {
        // Before the step: wrong links are counted, which no open step may hold up.
        if (await FindAsync(token) is not { } ticket) return LinkIsSpent();
        if (accounts.Prepare(Email, Name, Password, CultureInfo.CurrentUICulture.Name, ModelState) is not { } person) return Again();
        await using (var step = await db.BeginStepAsync(HttpContext.Doing("make the first administrator", "people"), Stop))
        {
            await db.TakeTurnAsync(Stop);
            if (!await first.IsMissingAsync(Stop)) return LinkIsSpent();
            if (!await accounts.SaveAsync(person, ModelState)) return Again();
            await roles.AddAsync(person, Role.Administrator, null, null, null, Stop);
            ticket.Close(clock.GetCurrentInstant());
            await step.CompleteAsync(Stop);
        }
        await sessions.BeginAsync(HttpContext, person, Stop);
        return Go(PeopleLinks.Me);
    }

    private async Task<Ticket?> FindAsync(string token)
    {
        var (ticket, _) = await links.FindAsync(TicketKind.First, token, ClientNetwork.Of(HttpContext), Stop);
        return ticket is not null && await first.IsMissingAsync(Stop) ? ticket : null;
    }
}
