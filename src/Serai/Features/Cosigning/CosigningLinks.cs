using Serai.Ui;

namespace Serai.Features.Cosigning;

/// <summary>The addresses of this feature.</summary>
public static class CosigningLinks
{
    public const string All = SiteLinks.Cosigning;

    /// <summary>Where other sites send messages.</summary>
    public const string Messages = All + "/messages";

    /// <summary>Where they lay their copy beside ours.</summary>
    public const string Copies = All + "/copies";

    /// <summary>Where anybody checks a bundle.</summary>
    public const string Check = All + "/check";

    public static string Identity(string office) => $"{All}/offices/{office}";

    public static string IdentityJson(string office) => Identity(office) + "/identity.json";

    public static string Partners(string office) => $"{All}/partners/{office}";

    public static string FindPartner(string office) => Partners(office) + "/new";

    public static string Partner(string office, Guid id) => $"{Partners(office)}/{id:N}";

    /// <summary>How an agreement stands between the two sites.</summary>
    public static string Show(string agreement) => $"{All}/agreements/{agreement}";

    public static string Bundle(string agreement) => Show(agreement) + "/bundle.json";
}
