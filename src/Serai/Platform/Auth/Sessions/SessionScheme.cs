using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Serai.Platform.Auth.Doors;
using Serai.Platform.Auth.Tokens;
using Serai.Platform.Web;
using Serai.Platform.Web.Api;

namespace Serai.Platform.Auth.Sessions;

/// <summary>
/// Tells the framework who <see cref="HttpContext"/>'s actor is, and answers who may not come in: nobody is sent to sign in,
/// and back afterwards; somebody is told which role is missing, or that nothing stands there, where that is a secret.
/// </summary>
public sealed class SessionScheme(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logs, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logs, encoder)
{
    public const string Name = "session";

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var actor = Context.Actor;
        if (actor.PersonId is not { } id) return Task.FromResult(AuthenticateResult.NoResult());
        // Forms are bound to this claim: what was made for one person is not taken from another.
        var identity = new ClaimsIdentity([new(ClaimTypes.NameIdentifier, id.ToString("N")), new(ClaimTypes.Name, actor.Name)], Name);
        return Task.FromResult(AuthenticateResult.Success(new(new ClaimsPrincipal(identity), Name)));
    }

    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        if (Needs is { ByToken: true })
        {
            await TokenRefused.AskForOneAsync(Context);
            return;
        }
        if (ReadByPrograms.Is(Context))
        {
            Response.Headers.WWWAuthenticate = BearerToken.Scheme;
            Response.Headers.CacheControl = "no-store";
            // Whoever followed a link to a table reads it as a page.
            if (ReadByPrograms.IsFile(Request) && !ErrorPages.IsForPrograms(Context))
            {
                await Refusal.Answer(Context, "SignInNeeded", null, null, StatusCodes.Status401Unauthorized);
                return;
            }
            await new ApiRefusal("SignInNeeded", null, null, "This is not public: sign in, or show a token in the header Authorization.", StatusCodes.Status401Unauthorized).Answer(Context).ExecuteAsync(Context);
            return;
        }
        var asked = HttpMethods.IsGet(Request.Method) ? Request.PathBase.Add(Request.Path) + Request.QueryString : Request.Path.Value;
        Response.StatusCode = StatusCodes.Status303SeeOther;
        Response.Headers.Location = AuthLinks.SignInFor(asked);
        Response.Headers.CacheControl = "no-store";
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties)
    {
        var needs = Needs;
        if (needs is { ByToken: true } && Context.Actor.Token is null) return TokenRefused.AskForOneAsync(Context);
        if (needs is null || needs.IsSecret || Context.Features.Get<NothingThere>() is not null)
        {
            Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }
        var role = WhoMay.Lowest[needs.Right].ToString();
        var scope = Context.Actor.Token is { } token && ActorToken.Highest(token.Scope) < WhoMay.Lowest[needs.Right] ? $" The scope of this token is “{token.Scope.ToString().ToLowerInvariant()}”, which does not reach that far." : "";
        return Refusal.Answer(Context, Refusal.RoleMissing, role, $"This needs the role of {role.ToLowerInvariant()} here.{scope}", StatusCodes.Status403Forbidden);
    }

    private NeedsAttribute? Needs => Context.GetEndpoint()?.Metadata.GetMetadata<NeedsAttribute>();
}
