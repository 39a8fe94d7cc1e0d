using System.Globalization;
using Serai.Features.Agreements.Life;
using Serai.Platform.Auth;

namespace Serai.Features.Agreements.Comments;

/// <summary>Who says something of the text, and who settles it.</summary>
public static class CommentRules
{
    /// <summary>Longest texts, in UTF-16 units.</summary>
    public const int LongestClause = 80, LongestText = 4000;

    /// <summary>The clause that a comment is about, or whose part it is about (“3.10”); null where its key is no number.</summary>
    public static int? ClauseNumber(string? clause) => clause?.Split('.')[0].Trim() is not { Length: > 0 } first || !first.All(char.IsAsciiDigit) ? null
        : int.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : int.MaxValue;

    /// <summary>Those who see the text of an agreement that is not signed yet: the keeper's office, and from the negotiation on the parties' offices.</summary>
    public static bool MayComment(this Actor actor, Agreement agreement) => agreement.SeenBy(actor) >= Sees.Text && AgreementLife.Open.Contains(agreement.Stage);

    /// <summary>Whose office somebody writes for: the keeper's, or else that of a party; null for nobody.</summary>
    public static Guid? OfficeOf(this Actor actor, Agreement agreement) => actor.May(Right.SeeOffice, agreement.KeeperId) ? agreement.KeeperId
        : agreement.Parties.OrderBy(p => p.Ordinal).Where(p => actor.May(Right.SeeOffice, p.OrganizationId)).Select(p => (Guid?)p.OrganizationId).FirstOrDefault();

    /// <summary>Whoever wrote it, and the keeper's editors.</summary>
    public static bool MaySettle(this Actor actor, Agreement agreement, AgreementComment comment) => comment.SettledAt is null && agreement.SeenBy(actor) >= Sees.Text
        && ((comment.PersonId is not null && comment.PersonId == actor.PersonId) || actor.May(Right.Edit, agreement.KeeperId));
}
