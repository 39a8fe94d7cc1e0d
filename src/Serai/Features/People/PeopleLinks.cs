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

    public static string Page(int number) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Index}?page={number}");

    public static string Show(Guid id) => $"{Index}/{id:N}";

    /// <summary>Where the first administrator's account is made.</summary>
    public static string First(string token) => $"{Index}/first/{token}";

    /// <summary>Where an invitation is taken.</summary>
    public static string Join(string token) => $"{Index}/join/{token}";

    /// <summary>Where a new password is chosen after the old one was forgotten.</summary>
    public static string Password(string token) => $"{Index}/password/{token}";
}
