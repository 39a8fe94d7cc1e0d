using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Serai.Platform.Privacy;

namespace Serai.Features.Office;

/// <summary>
/// What offices keep of a person by the address of his account, as a delegate or a contact. A contact goes; that there was a delegate is the
/// office's record and stays, without the name.
/// </summary>
public sealed class OfficeHeld(SeraiDb db) : IHeldOfPerson
{
    public string Name => "office-cards";

    public Type Texts => typeof(OfficeTexts);

    public IReadOnlyCollection<Type> Rows => [typeof(OfficeDelegate), typeof(OfficeContact)];

    public async Task<IReadOnlyList<JsonObject>> ExportAsync(HeldPerson person, CancellationToken stop) =>
    [
        .. (await Delegates(person).AsNoTracking().OrderBy(r => r.Id).ToListAsync(stop)).Select(r => HeldRow.Of(db, r)),
        .. (await Contacts(person).AsNoTracking().OrderBy(r => r.Id).ToListAsync(stop)).Select(r => HeldRow.Of(db, r)),
    ];

    public async Task EraseAsync(HeldPerson person, CancellationToken stop)
    {
        foreach (var row in await Delegates(person).ToListAsync(stop))
        {
            await EraseForGood.ForgetAsync(db, row, stop);
            (row.Name, row.Email) = ("", null);
        }
        foreach (var row in await Contacts(person).ToListAsync(stop))
        {
            await EraseForGood.ForgetAsync(db, row, stop);
            db.Remove(row);
        }
    }

    // The address as it was typed in a card, in whatever case.
    private IQueryable<OfficeDelegate> Delegates(HeldPerson person) => db.Set<OfficeDelegate>().Where(r => r.Email != null && r.Email.ToUpper() == person.Account);

    private IQueryable<OfficeContact> Contacts(HeldPerson person) => db.Set<OfficeContact>().Where(r => r.Email != null && r.Email.ToUpper() == person.Account);
}
