using Microsoft.EntityFrameworkCore;
using Serai.Platform.Auth;

namespace Serai.Features.People.Grants;

/// <summary>Who hands out what: stewards roles up to their own at their own organizations, administrators all of them everywhere.</summary>
public static class GrantRules
{
    public static bool IsAdministrator(this Actor actor) => actor.May(Right.ManageSite, null);

    public static bool IsWrongPlace(Role role, Guid? organization) => role == Role.Administrator && organization is not null;

    /// <summary>Whether the actor may give a role, and end it again.</summary>
    public static bool MayHandOut(Actor actor, Role role, Guid? organization) =>
        actor.IsAdministrator() || (role <= Role.Steward && organization is not null && actor.May(Right.HandOutRoles, organization));

    /// <summary>One's own role everybody may lay down.</summary>
    public static bool MayEnd(Actor actor, Grant grant) => grant.PersonId == actor.PersonId || MayHandOut(actor, grant.Role, grant.OrganizationId);

    /// <summary>The roles that the actor may hand out somewhere, the lowest first.</summary>
    public static IReadOnlyList<Role> HandedOut(Actor actor) => [.. Enum.GetValues<Role>().Where(r => actor.IsAdministrator() || r <= Role.Steward)];

    /// <summary>The organizations at which the actor hands out roles; null for all.</summary>
    public static IReadOnlyCollection<Guid>? Places(Actor actor) =>
        actor.IsAdministrator() ? null : [.. actor.Roles.Where(r => r.OrganizationId is not null && r.Role.Has(Right.HandOutRoles)).Select(r => r.OrganizationId!.Value).Distinct()];

    /// <summary>The grants of a role that the actor may see: all, or those at the actor's organizations.</summary>
    public static IQueryable<Grant> VisibleTo(this IQueryable<Grant> grants, Actor actor) =>
        Places(actor) is { } places ? grants.Where(g => g.OrganizationId != null && places.Contains(g.OrganizationId.Value)) : grants;

    /// <summary>The grants that make somebody an administrator on a day; those of persons who were deleted make nobody one.</summary>
    public static async Task<List<Grant>> AdministratorsAsync(this SeraiDb db, LocalDate day, CancellationToken stop)
    {
        var people = db.People;
        return [.. (await db.Grants.Where(g => g.Role == Role.Administrator && people.Any(p => p.Id == g.PersonId)).ToListAsync(stop)).Where(g => g.IsHeldOn(day))];
    }
}
