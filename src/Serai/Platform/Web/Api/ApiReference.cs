using System.Security.Cryptography;
using Scalar.AspNetCore;

namespace Serai.Platform.Web.Api;

/// <summary>
/// The reference page at <c>/api</c>. Its script writes styles into the page, so it has a policy of its own; its scripts
/// come from here and bear a nonce, and nothing is fetched from elsewhere.
/// </summary>
public static class ApiReference
{
    public const string Address = "/api";

    public static void MapApiReference(this WebApplication app)
    {
        app.MapOpenApi(ApiDocument.Address).AllowAnonymous();
        app.MapScalarApiReference(Address, (options, context) =>
        {
            var nonce = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
            options.Title = "Serai: API";
            options.OpenApiRoutePattern = ApiDocument.Address;
            options.WithNonce(nonce).DisableDefaultFonts().DisableTelemetry().DisableAgent().DisableMcp();
            options.ShowDeveloperTools = DeveloperToolsVisibility.Never;
            context.Response.Headers.ContentSecurityPolicy =
                $"default-src 'none'; script-src 'nonce-{nonce}'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; connect-src 'self'; base-uri 'self'; form-action 'none'; frame-ancestors 'none'";
            context.Response.Headers.CacheControl = "no-store";
        })
        .AllowAnonymous()
        // There is one document: what follows /api/ names no other.
        .AddEndpointFilter(async (context, next) => context.HttpContext.GetRouteValue("documentName") is string { Length: > 0 }
            ? ApiRefusal.OfStatus(StatusCodes.Status404NotFound).Answer(context.HttpContext)
            // The page's own way to its slash would lose what the address asks for.
            : !string.Equals(context.HttpContext.Request.Path.Value, Address, StringComparison.OrdinalIgnoreCase) ? await next(context)
            : Results.Redirect($"{context.HttpContext.Request.PathBase}{Address}/{context.HttpContext.Request.QueryString}"));
    }
}
