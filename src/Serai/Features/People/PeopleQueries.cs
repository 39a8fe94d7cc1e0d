using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Organizations;
using Serai.Features.People.Accounts;
using Serai.Features.People.Grants;
using Serai.Features.People.Tickets;
using Serai.Platform.Auth;
using Serai.Platform.Files;
using Serai.Platform.Web;

namespace Serai.Features.People;

/// <summary>A person with the roles that the reader may see.</summary>
public sealed record PersonRow(Person Person, IReadOnlyList<Grant> Grants);

/// <summary>Reads people, for those who may see them.</summary>
public sealed class PeopleQueries(SeraiDb db, Today today, IClock clock, OrganizationQueries organizations)
{
    public const int PageSize = 100;

    /// <summary>One part of the people whom the actor may see, by their addresses.</summary>
    public async Task<(IReadOnlyList<PersonRow> Rows, int Total)> ListAsync(Actor actor, int page, CancellationToken stop)
    {
        var people = VisibleTo(actor);
        var total = await people.CountAsync(stop);
        var part = await people.AsNoTracking().OrderBy(p => p.NormalizedEmail).Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(stop);
        var ids = part.Select(p => p.Id).ToList();
        var grants = (await db.Grants.AsNoTracking().VisibleTo(actor).Where(g => ids.Contains(g.PersonId)).ToListAsync(stop)).Where(g => g.IsHeldOn(today.Day)).ToLookup(g => g.PersonId);
        return ([.. part.Select(p => new PersonRow(p, [.. grants[p.Id].OrderByDescending(g => g.Role)]))], total);
    }

    /// <summary>A person with all roles, those that have ended too; null where there is none whom the actor may see.</summary>
    public async Task<PersonRow?> ShowAsync(Actor actor, Guid id, CancellationToken stop) =>
        await VisibleTo(actor).FirstOrDefaultAsync(p => p.Id == id, stop) is { } person
            ? new(person, [.. (await db.Grants.AsNoTracking().VisibleTo(actor).Where(g => g.PersonId == id).ToListAsync(stop)).OrderBy(g => !g.IsHeldOn(today.Day)).ThenByDescending(g => g.Role).ThenByDescending(g => g.Since)])
            : null;

    /// <summary>A person's own roles.</summary>
    public async Task<IReadOnlyList<Grant>> OwnAsync(Guid person, CancellationToken stop) =>
        [.. (await db.Grants.AsNoTracking().Where(g => g.PersonId == person).ToListAsync(stop)).Where(g => g.IsHeldOn(today.Day)).OrderByDescending(g => g.Role)];

    /// <summary>Invitations that wait for an answer, the newest first.</summary>
    public async Task<IReadOnlyList<Ticket>> InvitationsAsync(Actor actor, CancellationToken stop)
    {
        var tickets = db.Tickets.AsNoTracking().Where(t => t.Kind == TicketKind.Join && t.Closed == null);
        if (GrantRules.Places(actor) is { } places) tickets = tickets.Where(t => t.OrganizationId != null && places.Contains(t.OrganizationId.Value));
        var now = clock.GetCurrentInstant();
        return [.. (await tickets.ToListAsync(stop)).Where(t => t.IsOpen(now)).OrderByDescending(t => t.Created)];
    }

    /// <summary>Names and addresses of organizations, in the reader's language.</summary>
    public async Task<Dictionary<Guid, OrganizationBrief>> PlacesAsync(IEnumerable<Guid?> ids, CancellationToken stop) =>
        await organizations.Briefs([.. ids.OfType<Guid>().Distinct()], CultureInfo.CurrentUICulture.Name, stop);

    /// <summary>All accounts with the roles held today, line by line as CSV.</summary>
    public async Task<IReadOnlyList<string>> TableAsync(CancellationToken stop)
    {
        var people = await db.People.AsNoTracking().OrderBy(p => p.NormalizedEmail).ToListAsync(stop);
        var grants = (await db.Grants.AsNoTracking().ToListAsync(stop)).Where(g => g.IsHeldOn(today.Day)).ToLookup(g => g.PersonId);
        var held = grants.SelectMany(g => g).Select(g => g.OrganizationId).OfType<Guid>().Distinct().ToList();
        var slugs = await db.Organizations.Where(o => held.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.Slug, stop);
        return
        [
            "email,name,roles",
            .. people.Select(p => CsvFormat.Line([p.Email, p.Name, string.Join("; ", grants[p.Id].Select(g => g.OrganizationId is { } at ? $"{g.Role} at {slugs.GetValueOrDefault(at)}" : g.Role.ToString()))]).TrimEnd()),
        ];
    }

    private IQueryable<Person> VisibleTo(Actor actor)
    {
        if (GrantRules.Places(actor) is not { } places) return db.People;
        var grants = db.Grants.Where(g => g.OrganizationId != null && places.Contains(g.OrganizationId.Value));
        return db.People.Where(p => grants.Any(g => g.PersonId == p.Id));
    }
}
