namespace Serai.Platform.Auth;

/// <summary>Where somebody is sent who must sign in, and where the account stands: the layout leads there.</summary>
public static class AuthLinks
{
    public const string SignIn = "/people/sign-in";

    /// <summary>One's own account.</summary>
    public const string Me = "/people/me";

    /// <summary>Where one makes tokens for programs.</summary>
    public const string Tokens = Me + "/tokens";

    /// <param name="back">A path of this site with its query, to go on to.</param>
    public static string SignInFor(string? back) => string.IsNullOrEmpty(back) ? SignIn : $"{SignIn}?returnUrl={Uri.EscapeDataString(back)}";
}
