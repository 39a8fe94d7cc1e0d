using System.Globalization;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Serai.Platform.Web.Outgoing;

namespace Serai.Features.People.OpenId;

/// <summary>
/// OpenID Connect as the framework speaks it: code flow with PKCE, state and nonce bound to the browser by cookies. What comes of
/// it is a session of this site, not one of the framework's; what the site asks of the provider goes through the guard.
/// </summary>
public static class OpenIdSetup
{
    public static WebApplicationBuilder AddOpenId(this WebApplicationBuilder builder)
    {
        var (services, providers) = (builder.Services, OpenIdProviders.Read(builder.Configuration));
        services.AddSingleton(providers);
        services.AddScoped<OpenIdLogins>();
        services.AddScoped<Arrival>();
        var schemes = new AuthenticationBuilder(services);
        foreach (var provider in providers.All)
        {
            services.AddOptions<OpenIdConnectOptions>(provider.Scheme).Configure<IHttpClientFactory>((options, clients) => options.Backchannel = clients.Outgoing());
            schemes.AddOpenIdConnect(provider.Scheme, provider.Name, options => Set(options, provider));
        }
        return builder;
    }

    private static void Set(OpenIdConnectOptions options, OpenIdProvider provider)
    {
        options.Authority = provider.Authority.ToString();
        (options.ClientId, options.ClientSecret) = (provider.ClientId, provider.ClientSecret);
        options.RequireHttpsMetadata = provider.RequireTls;
        (options.ResponseType, options.ResponseMode, options.UsePkce) = (OpenIdConnectResponseType.Code, OpenIdConnectResponseMode.Query, true);
        options.Scope.Clear();
        foreach (var scope in provider.Scopes.Prepend("openid").Concat(provider.Scopes.Count == 0 ? ["profile", "email"] : []).Distinct())
            options.Scope.Add(scope);
        options.CallbackPath = PeopleLinks.OpenIdBack(provider.Key);
        // Signing out there does not sign out here, and nobody else can.
        options.RemoteSignOutPath = options.SignedOutCallbackPath = PathString.Empty;
        options.MapInboundClaims = false;
        options.GetClaimsFromUserInfoEndpoint = true;
        options.ClaimActions.MapUniqueJsonKey(Vouched.EmailVerified, Vouched.EmailVerified);
        // Whose word it is belongs to what is kept of it.
        options.ClaimActions.Remove(Vouched.IssuerClaim);
        foreach (var cookie in (CookieBuilder[])[options.CorrelationCookie, options.NonceCookie])
            // The answer comes by a link from there.
            (cookie.SameSite, cookie.SecurePolicy) = (SameSiteMode.Lax, CookieSecurePolicy.SameAsRequest);
        options.Events = new()
        {
            OnRedirectToIdentityProvider = context =>
            {
                context.ProtocolMessage.UiLocales = CultureInfo.CurrentUICulture.Name;
                return Task.CompletedTask;
            },
            OnTicketReceived = async context =>
            {
                context.HandleResponse();
                var arrival = context.HttpContext.RequestServices.GetRequiredService<Arrival>();
                Go(context.Response, await arrival.TakeAsync(context.HttpContext, provider, context.Principal!, context.Properties, context.ReturnUri, context.HttpContext.RequestAborted));
            },
            OnAccessDenied = context => Refuse(context, provider, "the person was not let in there, or said no"),
            OnRemoteFailure = context => Refuse(context, provider, context.Failure?.Message),
        };
    }

    private static Task Refuse<T>(HandleRequestContext<T> context, OpenIdProvider provider, string? why)
        where T : AuthenticationSchemeOptions
    {
        context.HttpContext.RequestServices.GetRequiredService<ILogger<Arrival>>().LogWarning("Sign-in with {Provider} failed: {Problem}", provider.Key, why);
        context.HandleResponse();
        Go(context.Response, PeopleLinks.OpenIdRefused);
        return Task.CompletedTask;
    }

    private static void Go(HttpResponse response, string path)
    {
        (response.StatusCode, response.Headers.Location) = (StatusCodes.Status303SeeOther, path);
        response.Headers.CacheControl = "no-store";
    }
}
