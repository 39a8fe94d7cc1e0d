using Microsoft.AspNetCore.Authorization;

namespace Serai.Platform.Auth.Doors;

/// <summary>What applies where a page or an endpoint names neither a right nor that it is for anybody: it stays shut to everybody.</summary>
public sealed class ShutByDefault : AuthorizationHandler<ShutByDefault.Requirement>
{
    public static readonly AuthorizationPolicy Policy = new AuthorizationPolicyBuilder().AddRequirements(new Requirement()).Build();

    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, Requirement requirement)
    {
        if (context.Resource is not HttpContext http) return Task.CompletedTask;
        // No endpoint, or routing's own answer to a verb that is not taken: nothing to guard, and 404 or 405 comes of it.
        if (http.GetEndpoint() is not RouteEndpoint endpoint) context.Succeed(requirement);
        // It names what it needs, which is asked besides: the framework adds this default to that.
        else if (endpoint.Metadata.GetMetadata<IAuthorizationRequirementData>() is not null) context.Succeed(requirement);
        return Task.CompletedTask;
    }

    public sealed class Requirement : IAuthorizationRequirement;
}
