using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Serai.Features.People.Grants;
using Serai.Platform.Privacy;
using Serai.Platform.Web;

namespace Serai.Features.People.Privacy;

/// <summary>
/// Roles with their periods, and those that the person gave to others. They stay: who could change what, and when, is the institution's own
/// record. With the person they end, and lose what others wrote of the person.
/// </summary>
public sealed class GrantsHeld(SeraiDb db, Today today) : IHeldOfPerson
{
    public string Name => "roles";

    public Type Texts => typeof(PrivacyTexts);

    public IReadOnlyCollection<Type> Rows => [typeof(Grant)];

    public async Task<IReadOnlyList<JsonObject>> ExportAsync(HeldPerson person, CancellationToken stop)
    {
        var grants = await db.Grants.AsNoTracking().Where(g => g.PersonId == person.Id || g.GivenBy == person.Id || g.EndedBy == person.Id).ToListAsync(stop);
        // Why somebody else has a role is written of somebody else.
        return [.. grants.OrderBy(g => g.Since).ThenBy(g => g.Id).Select(g => g.PersonId == person.Id ? HeldRow.Of(db, g) : HeldRow.Of(db, g, nameof(Grant.Reason), nameof(Grant.EndReason), nameof(Grant.PersonId)))];
    }

    public async Task EraseAsync(HeldPerson person, CancellationToken stop)
    {
        foreach (var grant in await db.Grants.Where(g => g.PersonId == person.Id).ToListAsync(stop))
            grant.Forget(today.Day, person.By);
    }
}
