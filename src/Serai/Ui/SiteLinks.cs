using Serai.Platform.Auth;
using Serai.Platform.Localisation;
using Serai.Platform.Settings;
using Serai.Ui.Look;

namespace Serai.Ui;

/// <summary>Addresses the layout itself needs.</summary>
public static class SiteLinks
{
    public const string Home = "/";
    public const string Alliances = "/alliances";
    public const string Organizations = "/organizations";
    public const string Places = "/places";
    public const string Compare = "/compare";
    public const string Sources = "/sources";
    public const string Changes = "/changes";
    public const string Feed = "/changes.atom";
    public const string Api = "/api";
    public const string Me = AuthLinks.Me;
    public const string Office = "/office";
    public const string Reports = "/reports";
    public const string Agreements = "/agreements";
    public const string Cosigning = "/cosigning";
    public const string Calls = "/calls";
    public const string Programmes = "/programmes";
    public const string Certificates = "/certificates";

    /// <summary>Which kinds of agreements there are.</summary>
    public const string AgreementKinds = Agreements + "/kinds";

    /// <summary>The route of <see cref="Accent"/>.</summary>
    public const string AccentRoute = "/ui/accent/{light}-{dark}.css", LogoRoute = "/ui/logo/{id:guid}";

    /// <summary>The style sheet of a site's own colour: another address for each.</summary>
    public static string Accent(Accent accent) => $"/ui/accent/{accent.Light.Hex}-{accent.Dark.Hex}.css";

    /// <summary>The site's own logo: another address for each.</summary>
    public static string Logo(SiteLogo logo) => $"/ui/logo/{logo.File:N}";

    /// <summary>Sign-in, and back to the page that is being shown.</summary>
    public static string SignIn(PageAddress here) => here.Path is Home or AuthLinks.SignIn ? AuthLinks.SignIn : AuthLinks.SignInFor(here.Without(ReaderLanguage.QueryKey));
}
