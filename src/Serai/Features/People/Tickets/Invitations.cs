using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Serai.Features.People.Accounts;
using Serai.Features.People.Grants;
using Serai.Features.People.Mail;
using Serai.Features.People.Sessions;
using Serai.Features.People.SignIn;
using Serai.Platform.Auth;
using Serai.Platform.History;
using Serai.Platform.Web;

namespace Serai.Features.People.Tickets;

/// <summary>Invites people to roles. Whoever invites is not told whether the address has an account.</summary>
public sealed class Invitations(SeraiDb db, IClock clock, Today today, Attempts attempts, PeopleMail mail, SiteAddress site, RoleGiving roles, KnownSessions known)
{
    /// <summary>Whether the site knows the address that the link in the mail would lead to.</summary>
    public bool CanSend(HttpContext context) => site.Of(context.Request, PeopleLinks.Index) is not null;

    /// <returns>How long to wait, where the address got many mails lately.</returns>
    public async Task<Duration?> SendAsync(HttpContext context, string email, Role role, Guid? organization, string? reason, CancellationToken stop)
    {
        if (await attempts.TakeAsync(AttemptLimit.OfMails, Attempts.InvitationTo, email.ToUpperInvariant(), stop) is { } wait) return wait;
        var token = Secret.New();
        var actor = context.Actor;
        await using (var step = await db.BeginStepAsync(context.Doing("invite", "people"), stop))
        {
            db.Add(Ticket.ForJoin(token, email, role, organization, actor.PersonId, reason, clock.GetCurrentInstant()));
            await mail.InviteAsync(email, CultureInfo.CurrentUICulture.Name, actor.Name, role, organization, site.Of(context.Request, PeopleLinks.Join(token))!, stop);
            await step.CompleteAsync(stop);
        }
        return null;
    }

    /// <summary>Takes an invitation back; nothing happens where it is none that the actor may see.</summary>
    public async Task TakeBackAsync(HttpContext context, Guid id, CancellationToken stop)
    {
        var ticket = await db.Tickets.FirstOrDefaultAsync(t => t.Id == id && t.Kind == TicketKind.Join && t.Closed == null, stop);
        if (ticket?.Role is not { } role || !GrantRules.MayHandOut(context.Actor, role, ticket.OrganizationId)) return;
        await using var step = await db.BeginStepAsync(context.Doing("take back an invitation", "people"), stop);
        ticket.Close(clock.GetCurrentInstant());
        await step.CompleteAsync(stop);
    }

    /// <summary>Whether whoever invited could still do so: with the role goes what was promised by it.</summary>
    public async Task<bool> StandsAsync(Ticket ticket, CancellationToken stop)
    {
        if (ticket is not { GivenBy: { } by, Role: { } role } || await db.People.FirstOrDefaultAsync(p => p.Id == by, stop) is not { } host) return false;
        var grants = await db.HeldByAsync(by, stop);
        return GrantRules.MayHandOut(Actors.Of(host, null, grants, today.Day), role, ticket.OrganizationId);
    }

    /// <summary>Gives the person what the invitation promised.</summary>
    /// <param name="person">Saves the account or finds it, inside the step, where others wait; null where something is wrong.</param>
    /// <returns>The person; or that somebody else was quicker with the same link; or neither, where something is wrong.</returns>
    public async Task<(Person? Guest, bool IsSpent)> AcceptAsync(HttpContext context, Ticket ticket, Func<Task<Person?>> person, CancellationToken stop)
    {
        Person? guest;
        await using (var step = await db.BeginStepAsync(context.Doing("accept an invitation", "people"), stop))
        {
            // One after the other: the link that several follow at once is used by the first, and the others find it used.
            await db.TakeTurnAsync(stop);
            await db.Entry(ticket).ReloadAsync(stop);
            if (db.Entry(ticket).State == EntityState.Detached || !ticket.IsOpen(clock.GetCurrentInstant())) return (null, true);
            guest = await person();
            if (guest is null) return default;
            // Held already: the invitation is used up all the same.
            await roles.AddAsync(guest, ticket.Role!.Value, ticket.OrganizationId, ticket.GivenBy, ticket.Reason, stop);
            ticket.Close(clock.GetCurrentInstant());
            await step.CompleteAsync(stop);
        }
        known.Moved();
        return (guest, false);
    }
}
