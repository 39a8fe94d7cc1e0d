using Microsoft.EntityFrameworkCore;
using Serai.Features.Certificates.Printing;

namespace Serai.Features.Certificates.Runs;

/// <summary>How far a run is.</summary>
/// <param name="Total">Holders in it.</param>
/// <param name="Waiting">Not looked at yet.</param>
/// <param name="Issued">Got a certificate by this run.</param>
/// <param name="Had">Had one before.</param>
/// <param name="Refused">Got none.</param>
/// <param name="Printed">Certificates of it that are printed.</param>
public sealed record RunProgress(int Total, int Waiting, int Issued, int Had, int Refused, int Printed);

/// <summary>A holder of a run, as its page shows it.</summary>
/// <param name="Name">As on the certificate; of whoever has none as the thing knows it, null where it does not.</param>
/// <param name="Code">The certificate's.</param>
public sealed record RunLine(CertificateRunItem Item, string? Name, string? Code);

/// <summary>Reads runs.</summary>
public sealed class RunQueries(SeraiDb db, IEnumerable<ICertifies> makers)
{
    public ICertifies? Maker(string kind) => makers.FirstOrDefault(m => m.Kind == kind);

    public async Task<RunProgress> ProgressAsync(Guid run, CancellationToken stop)
    {
        var papers = db.CertificatePapers;
        var states = (await db.CertificateRunItems.Where(i => i.RunId == run).GroupBy(i => i.State).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(stop)).ToDictionary(s => s.Key, s => s.Count);
        var printed = await db.CertificateRunItems.CountAsync(i => i.RunId == run && i.CertificateId != null && papers.Any(p => p.CertificateId == i.CertificateId), stop);
        int Of(RunItemState state) => states.GetValueOrDefault(state);
        return new(states.Values.Sum(), Of(RunItemState.Waiting), Of(RunItemState.Issued), Of(RunItemState.Had), Of(RunItemState.Refused), printed);
    }

    /// <param name="skip">So many are left out at the beginning.</param>
    /// <param name="take">At most so many; null for all that follow.</param>
    public async Task<IReadOnlyList<RunLine>> LinesAsync(CertificateRun run, int skip, int? take, CancellationToken stop)
    {
        var (id, certificates) = (run.Id, db.Certificates);
        var asked = db.CertificateRunItems.AsNoTracking().Where(i => i.RunId == id).OrderBy(i => i.Number).Skip(skip);
        var items = await (take is { } most ? asked.Take(most) : asked).ToListAsync(stop);
        // By where they stand, not by a list of ids: a run may have thousands.
        var (first, last) = (items.Count > 0 ? items[0].Number : 0, items.Count > 0 ? items[^1].Number : 0);
        var rows = db.CertificateRunItems;
        var known = await rows.Where(i => i.RunId == id && i.Number >= first && i.Number <= last).Join(certificates, i => i.CertificateId, c => c.Id, (i, c) => new { c.Id, c.HolderName, c.Code })
            .ToDictionaryAsync(c => c.Id, c => (c.HolderName, c.Code), stop);
        List<Guid> others = [.. items.Where(i => i.CertificateId is null).Select(i => i.HolderRef)];
        var names = others.Count > 0 && Maker(run.ForKind) is { } maker ? (await maker.HoldersAsync(run.ForId, others, stop)).ToDictionary(h => h.Ref, h => h.Name) : new Dictionary<Guid, string>();
        return [.. items.Select(i => i.CertificateId is { } certificate && known.TryGetValue(certificate, out var found) ? new RunLine(i, found.HolderName, found.Code) : new RunLine(i, names.GetValueOrDefault(i.HolderRef), null))];
    }
}
