using Microsoft.AspNetCore.WebUtilities;
using Serai.Ui.Editing;

namespace Serai.Features.Agreements.Comments;

public static class CommentLinks
{
    /// <summary>The part of the agreement's page where comments stand.</summary>
    public const string Anchor = "comments";

    /// <summary>Names the text as where one who says something goes back to.</summary>
    public const string BesideText = "text";

    private const string Back = "back";

    public static string New(string slug, string? clause, string? backTo = null) => With($"{AgreementLinks.Show(slug)}/comments/new", ("clause", clause), (Back, backTo));

    public static string Settle(string slug, Guid id, string? backTo = null) => With($"{AgreementLinks.Show(slug)}/comments/{id:N}/settle", (Back, backTo));

    /// <summary>Where one goes on after a step: beside the clause of the text, or where comments stand on the agreement's page.</summary>
    public static string After(string slug, Guid? step, string? clause, string? backTo)
    {
        var page = backTo == BesideText ? AgreementLinks.Text(slug) : AgreementLinks.Show(slug);
        return (step is { } made ? EditingLinks.After(page, made) : page) + "#" + (backTo == BesideText && CommentRules.ClauseNumber(clause) is { } number ? AgreementLinks.ClauseAnchor(number) : Anchor);
    }

    private static string With(string path, params IEnumerable<(string Name, string? Value)> query) =>
        QueryHelpers.AddQueryString(path, query.Where(q => !string.IsNullOrEmpty(q.Value)).Select(q => KeyValuePair.Create(q.Name, q.Value)));
}
