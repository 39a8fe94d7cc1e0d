using Microsoft.AspNetCore.Authorization;

namespace Serai.Platform.Auth;

/// <summary>
/// Names the right that a page or an endpoint asks for. Where the route names an organization or alliance (<c>{slug}</c>), the right
/// is asked for there, else everywhere. A page that anybody may see says <c>[AllowAnonymous]</c> instead; one that says neither
/// makes a test fail.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class NeedsAttribute(Right right) : Attribute, IAuthorizationRequirement, IAuthorizationRequirementData
{
    public Right Right { get; } = right;

    /// <summary>The right anywhere is enough to come in: the handler asks again for the thing itself.</summary>
    public bool Anywhere { get; init; }

    /// <summary>The part of the route that names the organization or alliance, by its slug or its id.</summary>
    public string Of { get; init; } = "slug";

    /// <summary>That it exists is not for everybody to know: who may not see it is told that nothing stands there.</summary>
    public bool IsSecret { get; init; }

    /// <summary>
    /// Only a token opens it, whatever the session of a browser may: what a page of another site makes a browser send is then
    /// no danger, and no form's token is needed.
    /// </summary>
    public bool ByToken { get; init; }

    public IEnumerable<IAuthorizationRequirement> GetRequirements() => [this];
}

/// <summary>A page for anybody who is signed in, whatever the roles: one's own account.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class NeedsSignInAttribute : Attribute, IAuthorizationRequirement, IAuthorizationRequirementData
{
    public IEnumerable<IAuthorizationRequirement> GetRequirements() => [this];
}
