using Microsoft.EntityFrameworkCore;
using Serai.Names;
using Serai.Platform.Web;

namespace Serai.Features.Programmes.Leading;

/// <summary>Which alumni are asked for; what is null is not asked.</summary>
/// <param name="Words">In the name, the institution or the address.</param>
/// <param name="Edition">The slug of an edition.</param>
/// <param name="Institution">The slug of an institution.</param>
/// <param name="Group">The group of origin, as it is written.</param>
public sealed record AlumniQuestion(string? Words, string? Edition, string? Institution, string? Group)
{
    public bool IsNarrowed => Words is not null || Edition is not null || Institution is not null || Group is not null;

    public static AlumniQuestion Read(IQueryCollection query) => new(Said(query["q"]), Said(query["edition"]), Said(query["institution"]), Said(query["group"]));

    /// <summary>The same as the end of an address.</summary>
    public string Address(string? page = null) => LeadingLinks.Asked(("q", Words), ("edition", Edition), ("institution", Institution), ("group", Group), ("page", page));

    private static string? Said(string? word) => string.IsNullOrWhiteSpace(word) ? null : word.Trim();
}

/// <summary>Somebody who took part in an edition that is over, and agreed to be found.</summary>
public sealed class Alumnus
{
    public Participant Participant { get; init; } = null!;
    public Edition Edition { get; init; } = null!;
}

/// <summary>Finds those who took part and agreed to be found. Consent that is taken back counts from the next look on: nothing of it is kept elsewhere.</summary>
public sealed class AlumniQueries(SeraiDb db, Today today)
{
    /// <param name="programme">Whose.</param>
    /// <param name="asked">Which.</param>
    /// <returns>In the order of their names, the latest edition first.</returns>
    public IQueryable<Alumnus> Of(Programme programme, AlumniQuestion asked)
    {
        var found = All(programme);
        if (asked.Words is { } words)
        {
            var folded = NameFold.Fold(words);
            // Words without a letter name nobody.
            found = folded.Length == 0 ? found.Where(a => false) : found;
            foreach (var word in folded.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                found = found.Where(a => a.Participant.Folded.IndexOf(word) >= 0);
        }
        if (asked.Edition is { } edition)
            found = found.Where(a => a.Edition.Slug == edition);
        if (asked.Institution is { } institution)
        {
            var organizations = db.Set<Organizations.Organization>();
            found = found.Where(a => organizations.Any(o => o.Id == a.Participant.InstitutionId && o.Slug == institution));
        }
        if (asked.Group is { } group)
            found = found.Where(a => a.Participant.Group == group);
        return found.OrderBy(a => a.Participant.Folded).ThenByDescending(a => a.Edition.Begins).ThenBy(a => a.Participant.Id);
    }

    /// <summary>The editions and groups that can be chosen.</summary>
    public async Task<(IReadOnlyList<Edition> Editions, IReadOnlyList<string> Groups)> ChoicesAsync(Programme programme, CancellationToken stop)
    {
        var all = All(programme);
        var editions = await all.Select(a => a.Edition.Id).Distinct().ToListAsync(stop);
        var groups = await all.Where(a => a.Participant.Group != null).Select(a => a.Participant.Group!).Distinct().ToListAsync(stop);
        var known = await db.Editions.AsNoTracking().Where(e => editions.Contains(e.Id)).ToListAsync(stop);
        return ([.. known.OrderByDescending(e => e.Begins).ThenByDescending(e => e.Slug, StringComparer.Ordinal)], [.. groups.Order(StringComparer.Ordinal)]);
    }

    // Whether somebody took part is certain once the edition is over.
    private IQueryable<Alumnus> All(Programme programme)
    {
        var (id, day) = (programme.Id, today.Day);
        return
            from participant in db.Participants.AsNoTracking()
            where participant.AlumniSince != null && participant.State == ParticipantState.Confirmed
            join edition in db.Editions.Where(e => e.ProgrammeId == id && e.Ends < day) on participant.EditionId equals edition.Id
            select new Alumnus { Participant = participant, Edition = edition };
    }
}
