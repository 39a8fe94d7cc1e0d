namespace Serai.Features.Calls.Becoming;

/// <summary>The address of becoming.</summary>
public static class BecomingLinks
{
    /// <summary>Where those who run a call confirm what a submission becomes.</summary>
    public static string Become(string slug, int number) => CallLinks.Submission(slug, number) + "/become";
}
