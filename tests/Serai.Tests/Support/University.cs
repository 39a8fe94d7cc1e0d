using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenIddict.Abstractions;
using OpenIddict.Server.AspNetCore;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace Serai.Tests.Support;

/// <summary>Somebody whom a university knows.</summary>
public sealed record Scholar(string Subject, string Name, string Email, bool IsVerified = true);

/// <summary>A university's own sign-in: a real OpenID Connect provider (OpenIddict) on a port of its own, without a page. Who sits before it, a test says.</summary>
public sealed class University : IAsyncDisposable
{
    public const string Client = "serai", Secret = "a secret between the two";

    private readonly WebApplication app;

    private University(WebApplication app) => this.app = app;

    public Scholar AtTheDesk { get; set; } = new("s1", "Ada Lovelace", "ada@uni.example");

    /// <summary>When they last showed it who they are, in seconds; null where it does not say.</summary>
    public long? ShownAt { get; set; }

    public Uri Address => new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    public static async Task<University> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddRouting();
        builder.Services.AddAuthentication();
        builder.Services.AddOpenIddict().AddServer(server =>
        {
            server.SetAuthorizationEndpointUris("authorize").SetTokenEndpointUris("token").SetUserInfoEndpointUris("userinfo");
            server.AllowAuthorizationCodeFlow().RequireProofKeyForCodeExchange();
            server.RegisterScopes(Scopes.Profile, Scopes.Email);
            server.AddEphemeralEncryptionKey().AddEphemeralSigningKey();
            // Without a database: it knows one client.
            server.EnableDegradedMode();
            server.UseAspNetCore().EnableAuthorizationEndpointPassthrough().DisableTransportSecurityRequirement();
            server.AddEventHandler<ValidateAuthorizationRequestContext>(handler => handler.UseInlineHandler(context =>
            {
                if (context.ClientId != Client) context.Reject(Errors.InvalidClient, "unknown client");
                return default;
            }));
            server.AddEventHandler<ValidateTokenRequestContext>(handler => handler.UseInlineHandler(context =>
            {
                if (context.ClientId != Client || context.ClientSecret != Secret) context.Reject(Errors.InvalidClient, "unknown client");
                return default;
            }));
        });
        var app = builder.Build();
        var university = new University(app);
        app.UseAuthentication();
        app.MapGet("/authorize", university.LetIn);
        await app.StartAsync();
        return university;
    }

    /// <summary>What a site is set to, to take people from here.</summary>
    public (string Name, string Value)[] Settings(params (string Name, string Value)[] more) =>
    [
        ("Serai:OpenId:0:Name", "Uni"),
        ("Serai:OpenId:0:Authority", Address.ToString()),
        ("Serai:OpenId:0:ClientId", Client),
        ("Serai:OpenId:0:ClientSecret", Secret),
        ("Serai:OpenId:0:Domains", "uni.example"),
        ("Serai:OpenId:0:RequireTls", "false"),
        ("Serai:Outgoing:Allowed", "127.0.0.1"),
        .. more,
    ];

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private IResult LetIn()
    {
        var identity = new ClaimsIdentity("university", Claims.Name, Claims.Role);
        identity.SetClaim(Claims.Subject, AtTheDesk.Subject).SetClaim(Claims.Name, AtTheDesk.Name).SetClaim(Claims.Email, AtTheDesk.Email).SetClaim(Claims.EmailVerified, AtTheDesk.IsVerified);
        if (ShownAt is { } at) identity.SetClaim(Claims.AuthenticationTime, at);
        identity.SetScopes(Scopes.OpenId, Scopes.Profile, Scopes.Email);
        identity.SetDestinations(_ => [Destinations.AccessToken, Destinations.IdentityToken]);
        return Results.SignIn(new ClaimsPrincipal(identity), properties: null, OpenIddictServerAspNetCoreDefaults.AuthenticationScheme);
    }
}
