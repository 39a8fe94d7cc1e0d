using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Serai.Platform.History;
using Serai.Platform.Privacy;

namespace Serai.Features.Agreements;

/// <summary>What offices keep of a person by the address of an account, as a contact of an agreement. It goes with the account; what was signed stays as it was signed.</summary>
public sealed class AgreementContactsHeld(SeraiDb db) : IHeldOfPerson
{
    public string Name => "agreement-contacts";

    public Type Texts => typeof(AgreementTexts);

    public IReadOnlyCollection<Type> Rows => [typeof(AgreementContact)];

    public async Task<IReadOnlyList<JsonObject>> ExportAsync(HeldPerson person, CancellationToken stop) =>
        [.. (await Contacts(person).AsNoTracking().OrderBy(r => r.Id).ToListAsync(stop)).Select(r => HeldRow.Of(db, r))];

    public async Task EraseAsync(HeldPerson person, CancellationToken stop)
    {
        foreach (var row in await Contacts(person).ToListAsync(stop))
        {
            db.Step!.KeepsNothingOf(row.Id);
            db.RemoveRange(await db.PrivateValues.Where(v => v.OwnerId == row.Id).ToListAsync(stop));
            db.Remove(row);
        }
    }

    // The address as it was typed, in whatever case.
    private IQueryable<AgreementContact> Contacts(HeldPerson person) => db.Set<AgreementContact>().Where(r => r.Email != null && r.Email.ToUpper() == person.Account);
}
