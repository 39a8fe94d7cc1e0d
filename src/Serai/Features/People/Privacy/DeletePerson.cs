using Microsoft.EntityFrameworkCore;
using Serai.Features.People.Grants;
using Serai.Features.People.Sessions;
using Serai.Platform.History;
using Serai.Platform.Privacy;
using Serai.Platform.Web;

namespace Serai.Features.People.Privacy;

/// <summary>Why a person was not deleted.</summary>
public enum DeletionProblem
{
    None,

    /// <summary>There is none, any more.</summary>
    NobodyThere,

    /// <summary>Without the last administrator nobody could look after the site.</summary>
    LastAdministrator,
}

/// <summary>Deletes a person with everything that is the person's own: see docs/decisions/0012-deleting-a-person.md.</summary>
public sealed class DeletePerson(SeraiDb db, Today today, KnownSessions known, IEnumerable<IHeldOfPerson> parts)
{
    /// <param name="id">Whom.</param>
    /// <param name="doing">Who does it and why; the reason stays for ever, so it must not name the person.</param>
    /// <param name="stop">Ends it, with nothing deleted.</param>
    public async Task<DeletionProblem> RunAsync(Guid id, Doing doing, CancellationToken stop)
    {
        await using (var step = await db.BeginStepAsync(doing, stop))
        {
            // One after the other: two administrators who delete themselves must not both succeed.
            await db.TakeTurnAsync(stop);
            if (await OfAsync(id, doing.PersonId, stop) is not { } person) return DeletionProblem.NobodyThere;
            var administrators = await db.AdministratorsAsync(today.Day, stop);
            if (administrators.Exists(g => g.PersonId == id) && !administrators.Exists(g => g.PersonId != id)) return DeletionProblem.LastAdministrator;
            step.KeepsNothingOf(id);
            foreach (var part in parts)
                await part.EraseAsync(person, stop);
            await step.CompleteAsync(stop);
        }
        known.Moved();
        return DeletionProblem.None;
    }

    /// <summary>Whom things are held of; null where there is no such person.</summary>
    public async Task<HeldPerson?> OfAsync(Guid id, Guid? by, CancellationToken stop) =>
        await db.People.AsNoTracking().FirstOrDefaultAsync(p => p.Id == id, stop) is { } person ? new(id, person.Name, person.Email!, person.NormalizedEmail!, by) : null;
}
