namespace Serai.Features.Calls.Contributing;

/// <summary>The addresses of co-authors and referees.</summary>
public static class ContributingLinks
{
    /// <summary>Where whoever submits asks them.</summary>
    public static string People(string slug, string secret) => CallLinks.Write(slug, secret) + "/people";

    /// <summary>Where the link of a mail leads.</summary>
    public static string Asked(string slug, string secret) => $"{CallLinks.Show(slug)}/asked/{secret}";

    /// <summary>The file of a letter, for those who run the call.</summary>
    public static string Letter(string slug, int number, Guid contributor) => $"{CallLinks.Submission(slug, number)}/letters/{contributor}";
}
