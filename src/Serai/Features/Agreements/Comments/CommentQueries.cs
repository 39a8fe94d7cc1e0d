using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Organizations;
using Serai.Platform.Auth;
using Serai.Platform.History;
using Serai.Platform.Localisation;

namespace Serai.Features.Agreements.Comments;

/// <summary>A comment as somebody sees it.</summary>
/// <param name="Who">Null for one who was deleted.</param>
public sealed record CommentShown(AgreementComment Row, string? Who, OrganizationBrief? Office, string? SettledBy, bool MaySettle);

/// <summary>What was said of one clause; of the text as a whole where it has no key.</summary>
/// <param name="BackTo">Where one who says something goes back to; null for the agreement's page.</param>
public sealed record ClauseComments(string Slug, string? Clause, IReadOnlyList<CommentShown> Rows, bool MayWrite, string? BackTo = null)
{
    public int Open => Rows.Count(r => r.Row.SettledAt is null);
}

/// <summary>All comments that somebody sees of an agreement.</summary>
public sealed record CommentsShown(string Slug, IReadOnlyList<ClauseComments> Clauses, bool MayWrite)
{
    public string? BackTo { get; init; }

    /// <summary>Those of a clause and of its parts, for a page that shows the text itself.</summary>
    public ClauseComments Under(int clause) => new(Slug, clause.ToString(CultureInfo.InvariantCulture), [.. Clauses.Where(c => CommentRules.ClauseNumber(c.Clause) == clause).SelectMany(c => c.Rows)], MayWrite, BackTo);

    /// <summary>Those of no clause that there is.</summary>
    public CommentsShown Apart(IReadOnlyCollection<int> clauses) =>
        this with { Clauses = [.. Clauses.Where(c => CommentRules.ClauseNumber(c.Clause) is not { } number || !clauses.Contains(number)).Select(c => c with { BackTo = BackTo })] };
}

/// <summary>Reads comments: a party's office those that are not the keeper's own.</summary>
public sealed class CommentQueries(SeraiDb db, OrganizationQueries organizations, IPersonNames persons)
{
    public async Task<CommentsShown> OfAsync(Agreement agreement, Actor actor, CancellationToken stop)
    {
        var (id, sees, may) = (agreement.Id, agreement.SeenBy(actor), actor.MayComment(agreement));
        if (sees < Sees.Text)
            return new(agreement.Slug, [], false);
        var rows = await db.Set<AgreementComment>().AsNoTracking().Where(c => c.AgreementId == id && (sees == Sees.All || !c.IsInternal)).ToListAsync(stop);
        if (rows.Count == 0)
            return new(agreement.Slug, [], may);
        var names = await persons.OfAsync([.. rows.SelectMany(r => new[] { r.PersonId, r.SettledBy }).OfType<Guid>().Distinct()], stop);
        var offices = await organizations.Briefs([.. rows.Select(r => r.OfficeId).Distinct()], CultureInfo.CurrentUICulture.Name, stop);
        string? Name(Guid? person) => person is { } known ? names.GetValueOrDefault(known) : null;
        return new(agreement.Slug,
        [
            .. rows.OrderBy(r => r.At).ThenBy(r => r.Id).GroupBy(r => r.Clause).OrderBy(g => g.Key is not null).ThenBy(g => g.Key, NumbersInOrder.Instance)
                .Select(g => new ClauseComments(agreement.Slug, g.Key, [.. g.OrderBy(r => r.SettledAt is not null).Select(r => new CommentShown(r, Name(r.PersonId), offices.GetValueOrDefault(r.OfficeId), Name(r.SettledBy), actor.MaySettle(agreement, r)))], may)),
        ], may);
    }
}
