using Microsoft.EntityFrameworkCore;
using Serai.Features.Certificates.Printing;
using Serai.Features.Certificates.Templates;
using Serai.Platform.Jobs;
using Serai.Platform.Paper;

namespace Serai.Features.Certificates.Runs;

/// <summary>
/// Does some of a run at a time: first issues, so many holders; when all are through, also those of other runs, prints, so many at once. Between two pieces, and between a few holders
/// and the next, it can be cut off: the next one finds in the items what is done.
/// </summary>
public sealed partial class WorkOnRuns(SeraiDb db, IEnumerable<ICertifies> makers, IssueCertificate issuing, IssueSome issue, PrintCertificates print, KeepPapers keep, IClock clock, ILogger<WorkOnRuns> log) : IJob
{
    /// <summary>Longer than a piece can last.</summary>
    public static readonly Duration Lease = Duration.FromMinutes(10);

    private const int Many = 50, AtOnce = 10, MostAttempts = 5;

    // From this attempt on each is printed by itself, so many in a piece.
    private const int EachFrom = 3, ManyEach = 4;

    public async Task<bool> DoOneAsync(CancellationToken stop)
    {
        var (now, items) = (clock.GetCurrentInstant(), db.CertificateRunItems);
        // Issuing takes no time beside printing: who waits to be issued does not wait for the paper of another run.
        var run = await db.TakeAsync(db.CertificateRuns.Where(r => items.Any(i => i.RunId == r.Id && i.State == RunItemState.Waiting)), now, Lease, stop) ?? await db.TakeAsync(db.CertificateRuns, now, Lease, stop);
        if (run is null)
            return false;
        var (piece, problem, isCut) = (default(Piece), (string?)null, false);
        try
        {
            piece = await DoAsync(run, stop);
        }
        catch (Exception) when (stop.IsCancellationRequested)
        {
            isCut = true;
        }
        catch (Exception failure)
        {
            problem = failure.Message;
            NotDone(log, run.Id, failure.GetType().Name, failure.Message);
        }
        // What the work left in the context is no part of this.
        db.ChangeTracker.Clear();
        db.Attach(run);
        Note(run, piece, problem, isCut);
        try
        {
            await db.SaveChangesAsync(CancellationToken.None);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Somebody stopped it, or it took longer than the lease and another goes on with it.
        }
        return !isCut && problem is null && piece.Trouble is PaperTrouble.None or PaperTrouble.NoPrinter;
    }

    private void Note(CertificateRun run, Piece piece, string? problem, bool isCut)
    {
        var now = clock.GetCurrentInstant();
        if (isCut)
            run.GiveBack(now);
        else if (problem is not null)
            run.PutOff(now, problem);
        else if (piece.More && piece.Trouble is not (PaperTrouble.None or PaperTrouble.NoPrinter) && run.Attempts < MostAttempts)
            run.PutOff(now, piece.Trouble.ToString());
        else if (piece.More && piece.Trouble == PaperTrouble.None)
            (run.Due, run.Attempts, run.Problem) = (now, 0, null);
        else
        {
            (run.FinishedAt, run.NotPrinted, run.Problem) = (now, piece.Trouble == PaperTrouble.None ? null : piece.Trouble.ToString(), null);
            run.IsOver();
        }
    }

    private async Task<Piece> DoAsync(CertificateRun run, CancellationToken stop)
    {
        var (id, lease) = (run.Id, run.Lease);
        var waiting = await db.CertificateRunItems.AsNoTracking().Where(i => i.RunId == id && i.State == RunItemState.Waiting).OrderBy(i => i.Number).Take(Many).ToListAsync(stop);
        if (waiting.Count == 0)
            return await PrintAsync(run, stop);
        if (makers.FirstOrDefault(m => m.Kind == run.ForKind) is not { } maker || await maker.FindAsync(run.ForId, stop) is not { } certified)
            throw new InvalidOperationException($"There is no {run.ForKind} {run.ForId:D} any more.");
        if (await issuing.PrepareAsync(certified.IssuerId, stop) is { } obstacle)
            throw new InvalidOperationException($"The issuer cannot sign: {obstacle.Code}.");
        var template = run.TemplateId;
        var design = CertificateDesignJson.Read(run.Design ?? await db.CertificateTemplates.Where(t => t.Id == template).Select(t => t.Design).FirstAsync(stop));
        var holders = (await maker.HoldersAsync(run.ForId, [.. waiting.Select(i => i.HolderRef)], stop)).ToDictionary(h => h.Ref);
        var work = new RunAtWork(run, lease, certified, design);
        foreach (var some in waiting.Chunk(AtOnce))
        {
            stop.ThrowIfCancellationRequested();
            if (!await issue.RunAsync(work, [.. some.Select(i => (i.Id, holders.GetValueOrDefault(i.HolderRef)))], stop))
                break;
        }
        return new(true, PaperTrouble.None);
    }

    private async Task<Piece> PrintAsync(CertificateRun run, CancellationToken stop)
    {
        var (id, papers, items) = (run.Id, db.CertificatePapers, db.CertificateRunItems);
        // After a trouble fewer at once, then each by itself: one of them may be what takes so long, or cannot be printed at all.
        var isEach = run.Attempts >= EachFrom;
        var many = isEach ? ManyEach : PrintCertificates.Most >> (2 * Math.Max(0, run.Attempts - 1));
        var unprinted = items.Where(i => i.RunId == id && i.CertificateId != null && !papers.Any(p => p.CertificateId == i.CertificateId))
            .Join(db.Certificates, i => i.CertificateId, c => c.Id, (i, c) => new { i.Id, i.Number, i.Problem, Certificate = c }).Where(x => x.Certificate.RevokedAt == null && x.Certificate.Token != "");
        var found = await unprinted.Where(x => x.Problem == null || x.Problem == HolderProblem.NoAddress).OrderBy(x => x.Number).Take(many).AsNoTracking().ToListAsync(stop);
        if (found.Count == 0)
            return new(false, await unprinted.AnyAsync(stop) ? PaperTrouble.Failed : PaperTrouble.None);
        if (!print.IsThere)
            return new(false, PaperTrouble.NoPrinter);
        if (isEach)
            return await EachAsync(run, [.. found.Select(f => (f.Id, f.Certificate))], stop);
        List<Certificate> certificates = [.. found.Select(f => f.Certificate)];
        var printed = await print.PrintAsync(certificates, stop);
        if (printed.Pdfs is not { } pdfs)
            return new(true, printed.Trouble);
        // Where the scanner lets none of them pass, printing them again does not help.
        return new(true, await keep.KeepAsync([.. certificates.Zip(pdfs)], stop) > 0 ? PaperTrouble.None : PaperTrouble.Failed);
    }

    // What is wrong with one keeps no other waiting: it is marked and passed over. Where none of several can be printed it is rather what prints that has the trouble.
    private async Task<Piece> EachAsync(CertificateRun run, IReadOnlyList<(Guid Item, Certificate Certificate)> found, CancellationToken stop)
    {
        var (kept, last) = (0, PaperTrouble.None);
        foreach (var (item, certificate) in found)
        {
            var trouble = await OneAsync(run, certificate, stop);
            if (trouble is PaperTrouble.Busy or PaperTrouble.NoRoom or PaperTrouble.NoPrinter)
                return new(true, kept > 0 ? PaperTrouble.None : trouble);
            if (trouble == PaperTrouble.None)
                kept++;
            else
                await PassOverAsync(item, last = trouble, stop);
        }
        return new(true, kept > 0 ? PaperTrouble.None : last);
    }

    private async Task<PaperTrouble> OneAsync(CertificateRun run, Certificate certificate, CancellationToken stop)
    {
        try
        {
            var printed = await print.PrintAsync([certificate], stop);
            return printed.Pdfs is not [var pdf] ? printed.Trouble : await keep.KeepAsync([(certificate, pdf)], stop) > 0 ? PaperTrouble.None : PaperTrouble.Failed;
        }
        catch (Exception failure) when (!stop.IsCancellationRequested && IssueSome.IsOfOne(failure))
        {
            NotDone(log, run.Id, failure.GetType().Name, failure.Message);
            db.ChangeTracker.Clear();
            return PaperTrouble.Failed;
        }
    }

    private async Task PassOverAsync(Guid id, PaperTrouble trouble, CancellationToken stop)
    {
        var item = await db.CertificateRunItems.FirstAsync(i => i.Id == id, stop);
        item.Problem = HolderProblem.NotPrintedOf(item.Problem);
        await db.SaveChangesAsync(stop);
        PassedOver(log, item.RunId, item.Number, trouble);
    }

    /// <param name="More">Whether there is more to do.</param>
    /// <param name="Trouble">Why it was not printed.</param>
    private readonly record struct Piece(bool More, PaperTrouble Trouble);

    [LoggerMessage(2, LogLevel.Error, "Run {Run} could not print number {Number}: {Trouble}")]
    private static partial void PassedOver(ILogger log, Guid run, int number, PaperTrouble trouble);

    [LoggerMessage(1, LogLevel.Warning, "Run {Run} is tried again: {Problem}: {Message}")]
    private static partial void NotDone(ILogger log, Guid run, string problem, string message);
}
