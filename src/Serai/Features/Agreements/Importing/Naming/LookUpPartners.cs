using Microsoft.EntityFrameworkCore;
using Serai.Features.Agreements.Importing.Reading;
using Serai.Features.Alliances.Lists;
using Serai.Features.Alliances.Lists.Naming;
using Serai.Features.Organizations.Addresses;
using Serai.Features.Places;
using Serai.Features.Search;
using Serai.Features.Search.Resolving;
using Serai.Names;

namespace Serai.Features.Agreements.Importing.Naming;

/// <summary>Gathers the partners that a register names, each text once, and finds out whom they mean: by what the office decided before of the same text, and by the names themselves.</summary>
public sealed class LookUpPartners(SeraiDb db, SearchIndex index, ResolveRoom room, PlaceLabels places)
{
    private const int AtOnce = 1000;

    /// <summary>What is less like the text only takes the place of what may be meant.</summary>
    private const double Hopeless = 0.15;

    /// <summary>The text as names are compared, and the country's code.</summary>
    public string KeyOf(PartnerAsked asked) => NameDecision.KeyOf(asked.Text, CountryOf(asked.Country));

    public string? CountryOf(string? word) => word is null ? null : places.CodeIn(word);

    /// <summary>Brings the partners up to date with the rows. The caller saves, and looks them up.</summary>
    public async Task GatherAsync(AgreementImport import, IReadOnlyList<AgreementImportRow> rows, CancellationToken stop)
    {
        var purposes = import.Purposes;
        var (partner, country) = (purposes.ToList().IndexOf(ColumnPurpose.Partner), purposes.ToList().IndexOf(ColumnPurpose.Country));
        var asked = new Dictionary<string, PartnerAsked>(StringComparer.Ordinal);
        foreach (var cells in rows.Where(r => r.Problem is null).Select(r => r.All))
            foreach (var one in ReadRow.PartnersIn(In(cells, partner), In(cells, country)).Where(p => p.Text.Length <= ReadRow.LongestPartner))
                asked.TryAdd(KeyOf(one), one);
        var there = await db.AgreementImportPartners.Where(p => p.ImportId == import.Id).ToListAsync(stop);
        db.RemoveRange(there.Where(p => !asked.ContainsKey(p.Key)));
        var known = there.Select(p => p.Key).ToHashSet(StringComparer.Ordinal);
        db.AddRange(asked.Where(a => !known.Contains(a.Key)).Select(a => new AgreementImportPartner { ImportId = import.Id, Key = a.Key, Text = a.Value.Text, Country = a.Value.Country }));
        import.State = ImportState.Waiting;
    }

    /// <summary>Looks all of them up; what somebody decided stays. The caller saves.</summary>
    /// <returns>False while the index of names is coming up, or too many others look names up: nothing was done.</returns>
    public async Task<bool> RunAsync(AgreementImport import, CancellationToken stop)
    {
        if (index.Held is not { } held)
            return false;
        var partners = await db.AgreementImportPartners.Where(p => p.ImportId == import.Id && p.DecidedAt == null).ToListAsync(stop);
        var before = await RememberedAsync(import, [.. partners.Select(p => p.Key)], stop);
        using var lease = await room.Limiter.AcquireAsync(1, stop);
        if (!lease.IsAcquired)
            return false;
        foreach (var partner in partners)
        {
            stop.ThrowIfCancellationRequested();
            var hints = new ResolveHints { Country = CountryOf(partner.Country) ?? partner.Country };
            Write(import, partner, held.Resolver.Resolve(partner.Text, hints, LookUpNames.MostCandidates), held, before.TryGetValue(partner.Key, out var known) ? known : null);
        }
        import.State = ImportState.Open;
        return true;
    }

    // What somebody of the office decided of the same text in another import: the latest counts.
    private async Task<Dictionary<string, Guid>> RememberedAsync(AgreementImport import, IReadOnlyList<string> keys, CancellationToken stop)
    {
        var decided = new Dictionary<string, Guid>(StringComparer.Ordinal);
        foreach (var some in keys.Chunk(AtOnce))
            foreach (var one in await db.AgreementImportPartners.AsNoTracking()
                .Where(p => p.ImportId != import.Id && some.Contains(p.Key) && p.OrganizationId != null && p.DecidedAt != null && db.Set<AgreementImport>().Any(i => i.Id == p.ImportId && i.KeeperId == import.KeeperId))
                .OrderBy(p => p.DecidedAt).ThenBy(p => p.Id).Select(p => new { p.Key, p.OrganizationId }).ToListAsync(stop))
                decided[one.Key] = one.OrganizationId!.Value;
        var heirs = await db.HeirsOf(decided.Values, stop);
        return decided.Where(d => heirs.ContainsKey(d.Value)).ToDictionary(d => d.Key, d => heirs[d.Value], StringComparer.Ordinal);
    }

    private static void Write(AgreementImport import, AgreementImportPartner partner, Resolution resolution, IndexedOrganizations held, Guid? before)
    {
        // A merged record means its heir, and nobody agrees with itself.
        Guid Heir(Candidate candidate) => held.HeirOf(Guid.ParseExact(candidate.Id, "N"));
        var candidates = resolution.Candidates.Select(c => FoundCandidate.Of(c) with { Id = Heir(c) }).Where(c => c.Id != import.KeeperId).DistinctBy(c => c.Id).ToList();
        var certain = resolution.Matches.Select(Heir).Where(m => m != import.KeeperId).Distinct().ToList() is [var only] ? only : (Guid?)null;
        if (before is { } known)
        {
            var same = candidates.Find(c => c.Id == known);
            candidates.RemoveAll(c => c.Id == known);
            candidates.Insert(0, new(known, same?.Name ?? partner.Text, 1, [new(EvidenceKind.DecidedBefore), .. same?.Evidence ?? []]));
            // Where the names themselves now say another, somebody looks again.
            certain = certain is null || certain == known ? known : null;
        }
        else if (certain is { } match && candidates.FindIndex(c => c.Id == match) is > 0 and var at)
        {
            candidates.Insert(0, candidates[at]);
            candidates.RemoveAt(at + 1);
        }
        // Of one that is not among them nothing can be shown.
        if (certain is not null && (candidates.Count == 0 || candidates[0].Id != certain))
            certain = null;
        partner.Candidates = FoundCandidate.ToJson([.. candidates.Where((c, at) => at == 0 || c.Score >= Hopeless).Take(LookUpNames.MostCandidates)]);
        partner.SameNamed = resolution.SameNamed?.Organizations ?? 0;
        partner.Finding = certain is not null ? RowFinding.Certain : resolution.Verdict == Verdict.None && before is null ? RowFinding.Unknown : RowFinding.Doubtful;
        partner.TakeBack();
    }

    private static string In(IReadOnlyList<string> cells, int at) => at >= 0 && at < cells.Count ? cells[at] : "";
}
