namespace Serai.Platform.Auth.Tokens;

/// <summary>
/// How far a token goes. Each may all that the ones before it may, and none more than the person who made it may today.
/// </summary>
public enum TokenScope
{
    /// <summary>Sees what is not public.</summary>
    Read = 1,

    /// <summary>Proposes changes; also those that the person could make at once.</summary>
    Propose,

    /// <summary>Changes records, decides on nothing that touches people.</summary>
    Edit,
}

/// <summary>The token that a request showed.</summary>
/// <param name="Name">What its owner calls it.</param>
/// <param name="OrganizationId">The only organization or alliance that it is good for; null for all of its owner's.</param>
/// <param name="Ends">From when on it is good for nothing.</param>
public sealed record ActorToken(Guid Id, string Name, TokenScope Scope, Guid? OrganizationId, Instant Ends)
{
    /// <summary>The highest role that a token of a scope acts in.</summary>
    public static Role Highest(TokenScope scope) => scope switch
    {
        TokenScope.Edit => Role.Editor,
        TokenScope.Propose => Role.Contributor,
        _ => Role.Viewer,
    };

    /// <summary>What is left of a person's roles: none higher than the scope, none elsewhere than at the one organization.</summary>
    public IReadOnlyList<Held> Left(IEnumerable<Held> roles) =>
        [.. roles.Where(r => OrganizationId is null || r.OrganizationId is null || r.OrganizationId == OrganizationId)
            .Select(r => new Held(r.Role < Highest(Scope) ? r.Role : Highest(Scope), r.OrganizationId ?? OrganizationId)).Distinct()];
}
