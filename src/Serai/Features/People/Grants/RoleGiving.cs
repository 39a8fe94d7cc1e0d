using Microsoft.EntityFrameworkCore;
using Serai.Features.People.Accounts;
using Serai.Features.People.Mail;
using Serai.Features.People.Sessions;
using Serai.Platform.Auth;
using Serai.Platform.Editing;
using Serai.Platform.History;
using Serai.Platform.Web;

namespace Serai.Features.People.Grants;

/// <summary>Why a role was not given or ended.</summary>
public enum GrantProblem
{
    None,

    /// <summary>Whoever asks may not hand out this role there.</summary>
    NotYours,

    /// <summary>The person holds it there already.</summary>
    HeldAlready,

    /// <summary>An administrator stands above all organizations, the others are held at one.</summary>
    WrongPlace,

    /// <summary>Without the last administrator nobody could look after the site.</summary>
    LastAdministrator,

    /// <summary>It has ended already.</summary>
    Ended,
}

/// <summary>Gives roles and ends them. Why is kept with the grant, not in the step: it speaks of a person and must be erasable.</summary>
public sealed class RoleGiving(SeraiDb db, Today today, KnownSessions known, PeopleMail mail)
{
    /// <summary>Gives a role; the caller has begun the step and completes it.</summary>
    public async Task<GrantProblem> AddAsync(Person person, Role role, Guid? organization, Guid? by, string? reason, CancellationToken stop)
    {
        if (GrantRules.IsWrongPlace(role, organization)) return GrantProblem.WrongPlace;
        var held = await db.Grants.Where(g => g.PersonId == person.Id && g.Role == role && g.OrganizationId == organization).ToListAsync(stop);
        if (held.Any(g => g.IsHeldOn(today.Day))) return GrantProblem.HeldAlready;
        db.Add(new Grant { PersonId = person.Id, Role = role, OrganizationId = organization, Since = today.Day, GivenBy = by, Reason = Said(reason) });
        return GrantProblem.None;
    }

    public async Task<GrantProblem> GiveAsync(HttpContext context, Person person, Role role, Guid? organization, string? reason, CancellationToken stop)
    {
        if (!GrantRules.MayHandOut(context.Actor, role, organization)) return GrantProblem.NotYours;
        await using (var step = await db.BeginStepAsync(context.Doing("give role", Subject(person.Id), person.Id), stop))
        {
            await db.TakeTurnAsync(stop);
            if (await AddAsync(person, role, organization, context.Actor.PersonId, reason, stop) is var problem and not GrantProblem.None) return problem;
            await mail.RoleGivenAsync(person, role, organization, context.Actor.Name, stop);
            await step.CompleteAsync(stop);
        }
        known.Moved();
        return GrantProblem.None;
    }

    public async Task<GrantProblem> EndAsync(HttpContext context, Person person, Guid id, string? reason, CancellationToken stop)
    {
        await using (var step = await db.BeginStepAsync(context.Doing("end role", Subject(person.Id), person.Id), stop))
        {
            // One after the other: two administrators who end each other's role must not both succeed.
            await db.TakeTurnAsync(stop);
            var grant = await db.Grants.FirstOrDefaultAsync(g => g.Id == id && g.PersonId == person.Id, stop);
            if (grant is null || !GrantRules.MayEnd(context.Actor, grant)) return GrantProblem.NotYours;
            if (!grant.IsHeldOn(today.Day)) return GrantProblem.Ended;
            if (grant.Role == Role.Administrator && !(await db.AdministratorsAsync(today.Day, stop)).Exists(g => g.Id != grant.Id)) return GrantProblem.LastAdministrator;
            grant.End(today.Day, context.Actor.PersonId, Said(reason));
            await mail.RoleEndedAsync(person, grant.Role, grant.OrganizationId, context.Actor.Name, stop);
            await step.CompleteAsync(stop);
        }
        known.Moved();
        return GrantProblem.None;
    }

    /// <summary>What the history calls a person: by the id, never by the name.</summary>
    public static string Subject(Guid person) => $"people/{person:N}";

    private static string? Said(string? reason) => string.IsNullOrWhiteSpace(reason) ? null : FieldValues.Clean(reason);
}
