using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Serai.Platform.Auth.Doors;
using Serai.Platform.Auth.Keys;
using Serai.Platform.Auth.Sessions;
using Serai.Platform.Auth.Tokens;

namespace Serai.Platform.Auth;

/// <summary>Who asks, and who may. Everything is shut that does not say for whom it is open.</summary>
public static class AuthSetup
{
    /// <summary>The cookie that a form's token belongs to.</summary>
    public const string FormCookie = "serai-form";

    /// <summary>Call it before the finished pages are put before the site.</summary>
    public static WebApplicationBuilder AddSeraiAuth(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddTransient<IStartupFilter, First>();
        services.AddAuthentication(SessionScheme.Name).AddScheme<AuthenticationSchemeOptions, SessionScheme>(SessionScheme.Name, null);
        services.AddAuthorizationBuilder().SetFallbackPolicy(ShutByDefault.Policy);
        services.AddSingleton<IAuthorizationHandler, ShutByDefault>();
        services.AddSingleton<IAuthorizationHandler, AskForSignIn>();
        services.AddScoped<IAuthorizationHandler, AskForRight>();
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = FormCookie;
            options.Cookie.SameSite = SameSiteMode.Strict;
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
        services.AddSharedKeys();
        return builder;
    }

    public static IApplicationBuilder UseSeraiAuth(this IApplicationBuilder app) =>
        app.Use((HttpContext context, RequestDelegate next) => TokenRefused.AnswerAsync(context, next)).UseAuthentication().UseClosedSite().UseAuthorization().Use(KeepNothingOfItAsync);

    // What only some may see may change without the registry's data moving, so no finished page of it is kept.
    private static Task KeepNothingOfItAsync(HttpContext context, RequestDelegate next)
    {
        if (context.GetEndpoint()?.Metadata is { } said && (said.GetMetadata<NeedsAttribute>() is not null || said.GetMetadata<NeedsSignInAttribute>() is not null))
            context.Response.Headers.CacheControl = "no-store";
        return next(context);
    }

    private sealed class First : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.UseMiddleware<RecognizeReader>();
            next(app);
        };
    }
}
