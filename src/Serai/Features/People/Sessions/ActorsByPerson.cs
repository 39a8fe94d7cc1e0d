using Microsoft.EntityFrameworkCore;
using Serai.Features.People.Accounts;
using Serai.Features.People.Grants;
using Serai.Platform.Auth;
using Serai.Platform.Web;

namespace Serai.Features.People.Sessions;

/// <summary>A person with the roles held today, where nobody is signed in.</summary>
public sealed class ActorsByPerson(SeraiDb db, Today today) : IActors
{
    public async Task<Actor?> OfAsync(Guid person, CancellationToken stop) =>
        await db.People.AsNoTracking().FirstOrDefaultAsync(p => p.Id == person, stop) is { } found ? Actors.Of(found, null, await db.HeldByAsync(person, stop), today.Day) : null;
}
