using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Serai.Platform.Privacy;

namespace Serai.Features.Calls.Contributing;

/// <summary>A letter is part of what was decided about; who wrote it goes with the account.</summary>
public sealed class ContributorHeld(SeraiDb db) : IHeldOfPerson
{
    public string Name => "call-contributors";

    public Type Texts => typeof(ContributingTexts);

    public IReadOnlyCollection<Type> Rows => [typeof(Contributor)];

    public async Task<IReadOnlyList<JsonObject>> ExportAsync(HeldPerson person, CancellationToken stop) =>
        [.. (await Of(person).AsNoTracking().OrderBy(c => c.Id).ToListAsync(stop)).Select(c => HeldRow.Of(db, c, nameof(Contributor.Hash)))];

    public async Task EraseAsync(HeldPerson person, CancellationToken stop)
    {
        foreach (var contributor in await Of(person).ToListAsync(stop))
            (contributor.Name, contributor.Email, contributor.PersonId) = ("", "", null);
    }

    private IQueryable<Contributor> Of(HeldPerson person)
    {
        var id = person.Id;
        return db.Contributors.Where(c => c.PersonId == id);
    }
}
