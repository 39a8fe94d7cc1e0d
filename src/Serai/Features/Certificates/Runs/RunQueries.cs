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
public sealed record RunLine(CertificateRunItem Item, string? Name, string? Code)
{
    /// <summary>Whether it is printed, by whichever run.</summary>
    public bool IsPrinted { get; init; }

    /// <summary>What is amiss with it now: which sentence.</summary>
    public string? Problem => IsPrinted ? HolderProblem.BeforeNotPrinted(Item.Problem) : Item.Problem;
}

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

    /// <summary>Whether one of its certificates that are in force is not printed: another run may have printed what this one could not.</summary>
    public Task<bool> LacksPaperAsync(Guid run, CancellationToken stop)
    {
        var papers = db.CertificatePapers;
        return db.CertificateRunItems.Where(i => i.RunId == run && i.CertificateId != null && !papers.Any(p => p.CertificateId == i.CertificateId))
            .Join(db.Certificates, i => i.CertificateId, c => c.Id, (i, c) => c).AnyAsync(c => c.RevokedAt == null && c.Token != "", stop);
    }

    /// <summary>Whether it could go on, and another one is being printed before it.</summary>
    public async Task<bool> IsBehindAsync(CertificateRun run, Instant now, CancellationToken stop)
    {
        var (id, items) = (run.Id, db.CertificateRunItems);
        return run.Due <= now && await db.CertificateRuns.AnyAsync(r => r.Id != id && r.FinishedAt == null && r.StoppedAt == null && r.Due > now && !items.Any(i => i.RunId == r.Id && i.State == RunItemState.Waiting), stop);
    }

    /// <param name="skip">So many are left out at the beginning.</param>
    /// <param name="take">At most so many; null for all that follow.</param>
    public async Task<IReadOnlyList<RunLine>> LinesAsync(CertificateRun run, int skip, int? take, CancellationToken stop)
    {
        var (id, certificates, papers) = (run.Id, db.Certificates, db.CertificatePapers);
        var asked = db.CertificateRunItems.AsNoTracking().Where(i => i.RunId == id).OrderBy(i => i.Number).Skip(skip);
        var items = await (take is { } most ? asked.Take(most) : asked).ToListAsync(stop);
        // By where they stand, not by a list of ids: a run may have thousands.
        var (first, last) = (items.Count > 0 ? items[0].Number : 0, items.Count > 0 ? items[^1].Number : 0);
        var rows = db.CertificateRunItems;
        var known = await rows.Where(i => i.RunId == id && i.Number >= first && i.Number <= last).Join(certificates, i => i.CertificateId, c => c.Id, (i, c) => new { c.Id, c.HolderName, c.Code, IsPrinted = papers.Any(p => p.CertificateId == c.Id) })
            .ToDictionaryAsync(c => c.Id, stop);
        List<Guid> others = [.. items.Where(i => i.CertificateId is null).Select(i => i.HolderRef)];
        var names = others.Count > 0 && Maker(run.ForKind) is { } maker ? (await maker.HoldersAsync(run.ForId, others, stop)).ToDictionary(h => h.Ref, h => h.Name) : new Dictionary<Guid, string>();
        return [.. items.Select(i => i.CertificateId is { } certificate && known.TryGetValue(certificate, out var found) ? new RunLine(i, found.HolderName, found.Code) { IsPrinted = found.IsPrinted } : new RunLine(i, names.GetValueOrDefault(i.HolderRef), null))];
    }
}
