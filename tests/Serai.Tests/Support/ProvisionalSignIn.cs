using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Serai.Features.Organizations;
using Serai.Platform.Auth;
using Serai.Platform.Db;

[assembly: HostingStartup(typeof(Serai.Tests.Support.ProvisionalSignIn))]

namespace Serai.Tests.Support;

/// <summary>Signs in by a cookie that says who one is, until the site itself can.</summary>
public sealed class ProvisionalSignIn : IHostingStartup
{
    private const string Cookie = "test-actor", Scheme = "Test";

    [ModuleInitializer]
    internal static void Hook() => Environment.SetEnvironmentVariable("ASPNETCORE_HOSTINGSTARTUPASSEMBLIES", typeof(ProvisionalSignIn).Assembly.GetName().Name);

    public static async Task<HttpClient> ClientAsync(TestSite site, Role role, string? slug)
    {
        var at = slug is null ? (Guid?)null : await site.WithAsync<SeraiDb, Guid>(db => db.Organizations.Where(o => o.Slug == slug).Select(o => o.Id).SingleAsync());
        var jar = new System.Net.CookieContainer();
        jar.Add(site.Address, new System.Net.Cookie(Cookie, $"{Guid.NewGuid():N}.{(int)role}.{at:N}"));
        var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = jar }) { BaseAddress = site.Address };
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");
        return client;
    }

    public void Configure(IWebHostBuilder builder) => builder.ConfigureServices(services =>
    {
        services.AddTransient<IStartupFilter, Reads>();
        services.AddSingleton<IAuthorizationHandler, Answers>();
        services.AddAuthentication(Scheme).AddScheme<AuthenticationSchemeOptions, Forbids>(Scheme, null);
    });

    private sealed class Reads : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((context, go) =>
            {
                if (context.Request.Cookies[Cookie]?.Split('.') is [var person, var role, var at])
                    context.Actor = new(Guid.ParseExact(person, "N"), "Test " + (Role)int.Parse(role), [new((Role)int.Parse(role), at.Length == 0 ? null : Guid.ParseExact(at, "N"))]);
                return go(context);
            });
            next(app);
        };
    }

    private sealed class Answers : AuthorizationHandler<NeedsAttribute>
    {
        protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, NeedsAttribute requirement)
        {
            var http = (HttpContext)context.Resource!;
            var slug = http.GetRouteValue("slug") as string;
            var db = http.RequestServices.GetRequiredService<SeraiDb>();
            var at = slug is null ? (Guid?)null : await db.Organizations.Where(o => o.Slug == slug).Select(o => (Guid?)o.Id).FirstOrDefaultAsync();
            if (requirement.Anywhere ? http.Actor.MayAnywhere(requirement.Right) : http.Actor.May(requirement.Right, at))
                context.Succeed(requirement);
        }
    }

    private sealed class Forbids(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory log, System.Text.Encodings.Web.UrlEncoder encoder)
        : AuthenticationHandler<AuthenticationSchemeOptions>(options, log, encoder)
    {
        protected override Task<AuthenticateResult> HandleAuthenticateAsync() => Task.FromResult(AuthenticateResult.NoResult());

        protected override Task HandleChallengeAsync(AuthenticationProperties properties)
        {
            Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }
    }
}

internal static class SignedIn
{
    public static Task<HttpClient> SignedInAsync(this TestSite site, Role role, string? slug = null) => ProvisionalSignIn.ClientAsync(site, role, slug);
}
