using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Serai.Features.People;
using Serai.Platform.Localisation;

namespace Serai.Features.Calls.Reviewing;

/// <summary>The reviewers of a call with their names: the account's once they accepted, before that as they were invited.</summary>
public sealed class ReviewerNames(SeraiDb db, IStringLocalizer<ReviewingTexts> texts)
{
    public async Task<IReadOnlyList<NamedReviewer>> OfAsync(Guid call, CancellationToken stop)
    {
        var people = db.People;
        var found = await db.Reviewers.AsNoTracking().Where(r => r.CallId == call).GroupJoin(people, r => r.PersonId, p => p.Id, (r, p) => new { Reviewer = r, People = p })
            .SelectMany(x => x.People.DefaultIfEmpty(), (x, p) => new { x.Reviewer, Name = p == null ? null : p.Name, Email = p == null ? null : p.Email, Language = p == null ? null : p.Language }).ToListAsync(stop);
        return [.. found.Select(f => new NamedReviewer(f.Reviewer, f.Name ?? (f.Reviewer.Name.Length > 0 ? f.Reviewer.Name : texts["Reviewer.Gone"].Value), f.Email, f.Language))
            .OrderByName(r => r.Name).ThenBy(r => r.Reviewer.Id)];
    }
}

/// <param name="Email">The account's address; null without an account.</param>
/// <param name="Language">The language that mails to the account are in.</param>
public sealed record NamedReviewer(Reviewer Reviewer, string Name, string? Email, string? Language)
{
    /// <summary>Whether reviews can be asked of them.</summary>
    public bool IsActive => Reviewer is { AcceptedAt: not null, EndedAt: null } && Email is not null;
}
