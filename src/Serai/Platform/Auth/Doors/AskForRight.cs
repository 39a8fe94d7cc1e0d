using Microsoft.AspNetCore.Authorization;

namespace Serai.Platform.Auth.Doors;

/// <summary>Lets in who has the right that the page names, at the organization that its address names.</summary>
public sealed class AskForRight(IOrganizationOfAddress organizations) : AuthorizationHandler<NeedsAttribute>
{
    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, NeedsAttribute requirement)
    {
        if (context.Resource is HttpContext http && await May(http, requirement)) context.Succeed(requirement);
    }

    private async ValueTask<bool> May(HttpContext http, NeedsAttribute needs)
    {
        var actor = http.Actor;
        // Nobody has no rights: no need to look where.
        if (!actor.IsSignedIn || (needs.ByToken && actor.Token is null)) return false;
        if (needs.Anywhere) return actor.MayAnywhere(needs.Right);
        if (http.GetRouteValue(needs.Of) is not string word) return actor.May(needs.Right, null);
        if (await organizations.FindAsync(word, http.RequestAborted) is { } id) return actor.May(needs.Right, id);
        http.Features.Set(NothingThere.Known);
        return actor.May(needs.Right, null);
    }
}

/// <summary>Lets in who is signed in.</summary>
public sealed class AskForSignIn : AuthorizationHandler<NeedsSignInAttribute>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, NeedsSignInAttribute requirement)
    {
        if (context.Resource is HttpContext { Actor.IsSignedIn: true }) context.Succeed(requirement);
        return Task.CompletedTask;
    }
}
