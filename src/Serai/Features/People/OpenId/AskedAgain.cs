using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Serai.Features.People.SignIn;
using Serai.Platform.Auth;

namespace Serai.Features.People.OpenId;

/// <summary>
/// The way to a provider of somebody who is signed in here: it is told to ask, whatever session it has open itself, and believed only
/// where it says that it did.
/// </summary>
internal static class AskedAgain
{
    private const string Item = "asked again in", AuthenticationTime = "auth_time";

    // Two machines' clocks.
    private static readonly Duration Apart = Duration.FromMinutes(1);

    public static void Ask(OpenIdConnectChallengeProperties there, Guid session)
    {
        (there.Prompt, there.MaxAge) = ("login", TimeSpan.Zero);
        there.Items[Item] = session.ToString("N");
    }

    /// <returns>When the person showed the provider who they are, asked in this session; null where that is not proven, or long ago.</returns>
    public static Instant? ShownAt(AuthenticationProperties? back, ClaimsPrincipal principal, HttpContext context, Instant now)
    {
        if (back?.Items.TryGetValue(Item, out var asked) != true || context.Actor.SessionId?.ToString("N") != asked) return null;
        if (!long.TryParse(principal.FindFirst(AuthenticationTime)?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) || seconds > (now + Apart).ToUnixTimeSeconds()) return null;
        var at = Instant.Min(Instant.FromUnixTimeSeconds(seconds), now);
        return now - at <= OwnPassword.Fresh ? at : null;
    }
}
