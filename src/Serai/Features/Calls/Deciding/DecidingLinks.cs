namespace Serai.Features.Calls.Deciding;

/// <summary>The addresses of deciding.</summary>
public static class DecidingLinks
{
    public static string Decisions(string slug) => CallLinks.Show(slug) + "/decisions";

    /// <summary>The same as a file for a spreadsheet.</summary>
    public static string Csv(string slug) => Decisions(slug) + ".csv";

    public static string Quotas(string slug) => Decisions(slug) + "/quotas";

    /// <summary>The best set under the quotas, before it is proposed.</summary>
    public static string ByQuotas(string slug) => Decisions(slug) + "/by-quotas";

    /// <summary>Every mail, before it goes out.</summary>
    public static string Tell(string slug) => Decisions(slug) + "/tell";

    /// <summary>Where whoever has the secret confirms a place, or gives it up.</summary>
    public static string Place(string slug, string secret) => $"{CallLinks.Show(slug)}/place/{secret}";
}
