using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Serai.Platform.Privacy;

namespace Serai.Features.Calls.Reviewing;

/// <summary>That somebody was a reviewer is the institution's own record; what they told of themselves goes with them.</summary>
public sealed class HeldOfReviewer(SeraiDb db) : IHeldOfPerson
{
    public string Name => "reviewer-of-calls";

    public Type Texts => typeof(ReviewingTexts);

    public IReadOnlyCollection<Type> Rows => [typeof(Reviewer)];

    public async Task<IReadOnlyList<JsonObject>> ExportAsync(HeldPerson person, CancellationToken stop) =>
        [.. (await Of(person).AsNoTracking().OrderBy(r => r.Id).ToListAsync(stop)).Select(r => HeldRow.Of(db, r, nameof(Reviewer.Hash)))];

    public async Task EraseAsync(HeldPerson person, CancellationToken stop)
    {
        foreach (var reviewer in await Of(person).ToListAsync(stop))
            (reviewer.Name, reviewer.Email, reviewer.Orcid, reviewer.Topics) = ("", "", null, "");
    }

    private IQueryable<Reviewer> Of(HeldPerson person)
    {
        var id = person.Id;
        return db.Reviewers.Where(r => r.PersonId == id);
    }
}
