using Serai.Platform.Auth;

namespace Serai.Features.People;

/// <summary>The addresses of this feature.</summary>
public static class PeopleLinks
{
    public const string Index = "/people";
    public const string SignIn = AuthLinks.SignIn;
    public const string SignOut = Index + "/sign-out";
    public const string Forgotten = Index + "/forgotten";
    public const string Invite = Index + "/invite";
    public const string Me = AuthLinks.Me;
    public const string Tokens = AuthLinks.Tokens;
    public const string Passkeys = Me + "/passkeys";
    public const string SecondFactor = Me + "/second-factor";

    public const string OpenId = Me + "/openid";

    /// <summary>Where somebody whom a provider vouches for says which account here is theirs.</summary>
    public const string OpenIdLink = Index + "/openid/link";
    public const string OpenIdRefused = Index + "/openid/refused";

    /// <summary>Where a passkey is shown instead of a password.</summary>
    public const string SignInByPasskey = SignIn + "/passkey";

    /// <summary>Where the second factor is asked for.</summary>
    public const string SignInCode = SignIn + "/code";

    /// <summary>The sign-in for somebody who is signed in and must show once more who it is.</summary>
    public static string SignInAgain(string back) => $"{SignIn}?again=true&returnUrl={Uri.EscapeDataString(back)}";

    /// <summary>To a provider's sign-in.</summary>
    /// <param name="back">A path of this site with its query, to go on to.</param>
    public static string SignInWith(string provider, string? back) =>
        $"{SignIn}/with/{Uri.EscapeDataString(provider)}" + (string.IsNullOrEmpty(back) ? "" : $"?returnUrl={Uri.EscapeDataString(back)}");

    /// <summary>What a provider sends people back to, and is told before.</summary>
    public static string OpenIdBack(string provider) => $"{Index}/openid/back/{Uri.EscapeDataString(provider)}";

    /// <summary>What a page answers a script that is about to ask for a passkey.</summary>
    public static string PasskeyOptions(string page) => page + "?handler=Options";

    public const string Mail = Me + "/mail";
    public const string Email = Me + "/email";
    public const string Data = Me + "/data";
    public const string DataFile = Data + ".json";
    public const string DeleteMe = Me + "/delete";

    public static string Page(int number) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Index}?page={number}");

    public static string Show(Guid id) => $"{Index}/{id:N}";

    /// <summary>Where the first administrator's account is made.</summary>
    public static string First(string token) => $"{Index}/first/{token}";

    public static string Delete(Guid id) => $"{Show(id)}/delete";

    /// <summary>Where a new e-mail address is confirmed.</summary>
    public static string ConfirmEmail(string token) => $"{Index}/email/{token}";

    /// <summary>What a mail program is told: it sends a POST there, and who opens it is led to <see cref="StopMail"/>.</summary>
    public static string Unsubscribe(string token) => $"{Index}/unsubscribe/{token}";

    /// <summary>Where a reader stops a kind of mail without signing in.</summary>
    public static string StopMail(string token) => $"{Index}/stop-mail/{token}";

    /// <summary>Where an invitation is taken.</summary>
    public static string Join(string token) => $"{Index}/join/{token}";

    /// <summary>Where a new password is chosen after the old one was forgotten.</summary>
    public static string Password(string token) => $"{Index}/password/{token}";
}
