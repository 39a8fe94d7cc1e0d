using Microsoft.EntityFrameworkCore;
using Serai.Features.Places;
using Serai.Features.Search;
using Serai.Features.Search.Resolving;
using Serai.Names;

namespace Serai.Features.Alliances.Lists.Naming;

/// <summary>Finds out whom the rows of a list name: by what was decided before of the same text, and by the names themselves.</summary>
public sealed class LookUpNames(SeraiDb db, SearchIndex index, ResolveRoom room, PlaceLabels places)
{
    public const int MostCandidates = 5;

    /// <summary>What is less like the text only takes the place of what may be meant.</summary>
    private const double Hopeless = 0.15;

    /// <summary>Looks all of them up; rows that somebody decided about stay as they are. The caller saves.</summary>
    /// <returns>False while the index of names is coming up, or too many others look names up: nothing was done.</returns>
    public async Task<bool> RunAsync(MemberList list, CancellationToken stop)
    {
        if (index.Held is not { } held)
            return false;
        var rows = await db.MemberListRows.Where(r => r.ListId == list.Id && r.Name != "" && r.DecidedAt == null && r.Step == null).OrderBy(r => r.Number).ToListAsync(stop);
        var remembered = await RememberedNames.LoadAsync(db, list.AllianceId, rows.Select(KeyOf), stop);
        using var lease = await room.Limiter.AcquireAsync(1, stop);
        if (!lease.IsAcquired)
            return false;
        var known = new Dictionary<(string, string?, string?, string?), Resolution>();
        foreach (var row in rows)
        {
            stop.ThrowIfCancellationRequested();
            var asked = (row.Name, row.Country, row.City, row.Web);
            if (!known.TryGetValue(asked, out var resolution))
                known[asked] = resolution = held.Resolver.Resolve(row.Name, HintsOf(list, row), MostCandidates);
            Write(list, row, resolution, held, remembered);
        }
        list.State = ListState.Open;
        return true;
    }

    private string KeyOf(MemberListRow row) => NameDecision.KeyOf(row.Name, CountryOf(row.Country));

    /// <summary>The code of the country that a cell names.</summary>
    public string? CountryOf(string? word) => word is null ? null : places.CodeIn(word);

    private ResolveHints HintsOf(MemberList list, MemberListRow row) => new ResolveHints
    {
        Country = CountryOf(row.Country) ?? row.Country,
        City = row.City,
        Web = row.Web,
    }.AsOf(list.AsOf);

    private void Write(MemberList list, MemberListRow row, Resolution resolution, IndexedOrganizations held, RememberedNames remembered)
    {
        // A merged record means its heir, and nothing belongs to itself.
        Guid Heir(Candidate candidate) => held.HeirOf(Guid.ParseExact(candidate.Id, "N"));
        var candidates = resolution.Candidates.Select(c => FoundCandidate.Of(c) with { Id = Heir(c) }).Where(c => c.Id != list.AllianceId).DistinctBy(c => c.Id).ToList();
        var matches = resolution.Matches.Select(Heir).Where(m => m != list.AllianceId).Distinct().ToList();
        // Several in one line are not one member: somebody has to look.
        var certain = matches is [var only] ? only : (Guid?)null;
        var before = remembered.Of(KeyOf(row));
        if (before?.Organization is { } known && known != list.AllianceId)
        {
            var same = candidates.Find(c => c.Id == known);
            candidates.RemoveAll(c => c.Id == known);
            candidates.Insert(0, new(known, same?.Name ?? row.Name, before.IsOwn ? 1 : same?.Score ?? 0, [new(EvidenceKind.DecidedBefore), .. same?.Evidence ?? []]));
            // What another alliance decided is worth a look, and no more.
            // Nor is what was decided here where the row's own evidence, a web address above all, now speaks for another.
            certain = (before.IsOwn && certain is null) || certain == known ? known : null;
        }
        // Whom the text was said not to mean is not taken for certain; of several only place or address could tell.
        else if (certain is not null && before is { IsOwn: true } && (before.Meaning == NameMeaning.AsWritten || row is { City: null, Web: null }))
            certain = null;
        else if (certain is { } match && candidates.FindIndex(c => c.Id == match) is > 0 and var at)
        {
            candidates.Insert(0, candidates[at]);
            candidates.RemoveAt(at + 1);
        }
        row.Candidates = FoundCandidate.ToJson([.. candidates.Where((c, at) => at == 0 || c.Score >= Hopeless).Take(MostCandidates)]);
        (row.SameNamed, row.SameCountries) = resolution.SameNamed is { } bearers ? (bearers.Organizations, bearers.Countries) : (0, 0);
        row.Finding = certain is not null ? RowFinding.Certain
            : matches.Count == 0 && before is { IsOwn: true, Meaning: NameMeaning.AsWritten } ? RowFinding.WrittenBefore
            : resolution.Verdict == Verdict.None && candidates.TrueForAll(c => c.Evidence[0].Kind != EvidenceKind.DecidedBefore) ? RowFinding.Unknown : RowFinding.Doubtful;
        row.TakeBack();
    }
}
