namespace Serai.Features.Agreements.Comments;

public static class CommentLinks
{
    /// <summary>The part of the agreement's page where comments stand.</summary>
    public const string Anchor = "comments";

    public static string On(string slug) => AgreementLinks.Part(slug, Anchor);

    public static string New(string slug, string? clause) => $"{AgreementLinks.Show(slug)}/comments/new{(clause is null ? "" : "?clause=" + Uri.EscapeDataString(clause))}";

    public static string Settle(string slug, Guid id) => $"{AgreementLinks.Show(slug)}/comments/{id:N}/settle";
}
