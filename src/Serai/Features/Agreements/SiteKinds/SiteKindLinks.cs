using Serai.Ui;

namespace Serai.Features.Agreements.SiteKinds;

/// <summary>Where administrators look after the kinds of agreements.</summary>
public static class SiteKindLinks
{
    public const string All = SiteLinks.AgreementKinds;
    public const string New = All + "/new";

    /// <summary>What history calls the list.</summary>
    public static string Subject => All[1..];

    public static string Edit(string key) => $"{All}/{key}";
}
