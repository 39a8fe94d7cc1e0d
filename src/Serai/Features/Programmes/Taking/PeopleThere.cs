using Microsoft.EntityFrameworkCore;
using Serai.Names;
using Serai.Platform.Editing;

namespace Serai.Features.Programmes.Taking;

/// <summary>
/// Who is of an edition and was not taken off. Somebody is there already by the same address; or, where one of the two has no address, by the same name from the same
/// institution: two of one name who both have an address may well be two people.
/// </summary>
public sealed class PeopleThere
{
    private readonly Dictionary<string, int> emails = new(StringComparer.OrdinalIgnoreCase);
    private readonly ILookup<string, (int Number, bool HasEmail)> people;

    private PeopleThere(IReadOnlyList<Participant> all)
    {
        foreach (var one in all)
            if (one.Email is { } email)
                emails.TryAdd(email, one.Number);
        people = all.Where(p => p.Name.Length > 0).ToLookup(p => Key(p.Name, p.InstitutionName), p => (p.Number, p.Email is not null), StringComparer.Ordinal);
    }

    /// <param name="db">The database.</param>
    /// <param name="edition">The edition.</param>
    /// <param name="without">Who is not counted: the one who is asked about.</param>
    /// <param name="stop">To stop.</param>
    public static async Task<PeopleThere> OfAsync(SeraiDb db, Guid edition, Guid? without, CancellationToken stop) =>
        new(await db.Participants.AsNoTracking().Where(p => p.EditionId == edition && p.State != ParticipantState.Removed && p.Id != without).OrderBy(p => p.Number).ToListAsync(stop));

    /// <summary>Why somebody is there already; null where they are not.</summary>
    public FieldProblem? ProblemOf(Participant one)
    {
        if (one.Email is { } email && emails.TryGetValue(email, out var same))
            return EditionTurn.Problem("ThereAlready", email, same);
        foreach (var (number, hasEmail) in people[Key(one.Name, one.InstitutionName)])
            if (one.Email is null || !hasEmail)
                return EditionTurn.Problem("NamesakeTakesPart", one.Name, number);
        return null;
    }

    private static string Key(string name, string? institution) => NameFold.Fold(name) + "\n" + NameFold.Fold(institution ?? "");
}
