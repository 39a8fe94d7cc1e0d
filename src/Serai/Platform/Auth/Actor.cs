using Serai.Platform.Auth.Tokens;

namespace Serai.Platform.Auth;

/// <summary>Who asks: a person with the roles held today, or nobody.</summary>
/// <param name="PersonId">Null for nobody.</param>
/// <param name="Name">The person's own name; empty for nobody.</param>
/// <param name="Roles">Those held on the day of the request.</param>
public sealed record Actor(Guid? PersonId, string Name, IReadOnlyList<Held> Roles)
{
    public static readonly Actor Nobody = new(null, "", []);

    public bool IsSignedIn => PersonId is not null;

    /// <summary>The session of the request; null for nobody, and where a token was shown instead.</summary>
    public Guid? SessionId { get; init; }

    /// <summary>The token that the request showed; null where a browser's session said who asks. The roles are what the token leaves of the person's.</summary>
    public ActorToken? Token { get; init; }

    /// <summary>
    /// What a page may differ by from other readers' besides language and day: the person, the name and the roles. Empty for nobody.
    /// Finished pages are kept for each of these.
    /// </summary>
    public string Face { get; init; } = "";

    /// <summary>Whether the actor has the right at an organization.</summary>
    /// <param name="right">What is to be done.</param>
    /// <param name="at">The organization or alliance; null for what belongs to none: then only a role held everywhere counts.</param>
    public bool May(Right right, Guid? at) => Roles.Any(r => (r.OrganizationId is null || r.OrganizationId == at) && r.Role.Has(right));

    /// <summary>Whether the actor has the right at any organization at all.</summary>
    public bool MayAnywhere(Right right) => Roles.Any(r => r.Role.Has(right));

    /// <summary>The organizations at which the actor has the right; null where it is held everywhere.</summary>
    public IReadOnlyList<Guid>? PlacesOf(Right right) => May(right, null) ? null : [.. Roles.Where(r => r.Role.Has(right)).Select(r => r.OrganizationId!.Value).Distinct()];
}

/// <summary>A role that is held now.</summary>
/// <param name="OrganizationId">Where; null for everywhere.</param>
public readonly record struct Held(Role Role, Guid? OrganizationId);

public static class ActorOfRequest
{
    extension(HttpContext context)
    {
        /// <summary>Who asks. Nobody, unless a session's cookie or a token said otherwise before anything else was done.</summary>
        public Actor Actor
        {
            get => context.Features.Get<Actor>() ?? Actor.Nobody;
            set => context.Features.Set(value);
        }
    }
}
