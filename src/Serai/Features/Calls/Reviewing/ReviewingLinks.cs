namespace Serai.Features.Calls.Reviewing;

/// <summary>The addresses of reviewing.</summary>
public static class ReviewingLinks
{
    /// <summary>What the reader is to review.</summary>
    public const string Mine = CallLinks.All + "/reviews";

    /// <summary>One of them.</summary>
    public static string One(Guid review) => $"{Mine}/{review}";

    /// <summary>Where those who review a submission discuss it, for one of them.</summary>
    public static string Discussion(Guid review) => One(review) + "/discussion";

    /// <summary>Where a review is given into another's hands.</summary>
    public static string HandOver(Guid review) => One(review) + "/hand-over";

    public static string File(Guid review, Guid file) => $"{One(review)}/files/{file}";

    /// <summary>The submissions of a call with what their reviews say, for those who run it.</summary>
    public static string Of(string slug) => CallLinks.Show(slug) + "/reviews";

    public static string Csv(string slug) => Of(slug) + ".csv";

    public static string Reviewers(string slug) => Of(slug) + "/reviewers";

    /// <summary>What a reviewer of the call would like to review.</summary>
    public static string Bids(string slug) => Of(slug) + "/bids";

    public static string Invited(string slug, string secret) => $"{Of(slug)}/invited/{secret}";

    public static string NewRound(string slug) => Of(slug) + "/rounds/new";

    public static string Round(string slug, int number) => $"{Of(slug)}/rounds/{number}";

    /// <summary>The reviews of one submission.</summary>
    public static string Given(string slug, int round, int submission) => $"{Round(slug, round)}/{submission}";

    /// <summary>The discussion of one submission, for those who run the call.</summary>
    public static string DiscussionOf(string slug, int round, int submission) => Given(slug, round, submission) + "/discussion";

    public static string Assign(string slug, int number) => Round(slug, number) + "/assign";
}
