using Microsoft.AspNetCore.Authentication;
using Serai.Platform.Settings;

namespace Serai.Platform.Auth.Doors;

/// <summary>
/// A page or endpoint that stands open on a closed site too: the ways in themselves, and what their pages are drawn with. All else asks
/// whoever is nobody to sign in, so that what is built later is closed without saying so.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class StaysOpenAttribute : Attribute;

/// <summary>Where the site is closed, nobody who is not signed in comes past here, be it to pages, tables, feeds, the map of the site or the API, nor learns what stands there.</summary>
public static class ClosedSite
{
    /// <summary>Call it when it is known who asks, before it is asked who may.</summary>
    public static IApplicationBuilder UseClosedSite(this IApplicationBuilder app) => app.Use((context, next) =>
        !context.Site.IsClosed || context.Actor.IsSignedIn || context.GetEndpoint()?.Metadata.GetMetadata<StaysOpenAttribute>() is not null
            ? next(context)
            : context.ChallengeAsync());
}
