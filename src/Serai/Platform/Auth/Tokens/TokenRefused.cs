using Serai.Platform.Web.Api;

namespace Serai.Platform.Auth.Tokens;

/// <summary>On a request: it showed a token that is good for nothing. It is refused, never answered as nobody's.</summary>
public sealed class TokenRefused
{
    public static readonly TokenRefused Known = new();

    internal static async Task AnswerAsync(HttpContext context, RequestDelegate next)
    {
        if (context.Features.Get<TokenRefused>() is null)
        {
            await next(context);
            return;
        }
        context.Response.Headers.WWWAuthenticate = "Bearer error=\"invalid_token\"";
        await new ApiRefusal("BadToken", null, null, "This token is none of this registry's, has ended or was revoked. Make another at " + AuthLinks.Tokens + ".", StatusCodes.Status401Unauthorized)
            .Answer(context).ExecuteAsync(context);
    }

    /// <summary>Tells whoever would write without a token, be it nobody or somebody signed in by a browser, that it needs one.</summary>
    internal static async Task AskForOneAsync(HttpContext context)
    {
        context.Response.Headers.WWWAuthenticate = BearerToken.Scheme;
        await new ApiRefusal("TokenNeeded", null, null, "Writing needs a token in the header Authorization, also of somebody who is signed in. Make one at " + AuthLinks.Tokens + ".", StatusCodes.Status401Unauthorized)
            .Answer(context).ExecuteAsync(context);
    }
}
