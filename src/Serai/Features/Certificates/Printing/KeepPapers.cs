using Microsoft.EntityFrameworkCore;
using Serai.Platform.Files.Store;

namespace Serai.Features.Certificates.Printing;

/// <summary>Keeps printed certificates in the file store, one of each.</summary>
public sealed class KeepPapers(SeraiDb db, FileStore files, FileScan scan, IClock clock)
{
    /// <summary>What a certificate's file is called.</summary>
    public static string FileName(Certificate certificate) => $"certificate-{certificate.Code}.pdf";

    /// <param name="printed">Each with its PDF. One that somebody else has printed meanwhile stays as it is.</param>
    /// <param name="stop">To stop.</param>
    /// <returns>How many are kept now.</returns>
    public async Task<int> KeepAsync(IReadOnlyList<(Certificate Certificate, byte[] Pdf)> printed, CancellationToken stop)
    {
        // Before the transaction, so that nobody waits to write while files are scanned. What the scanner does not let pass is printed again when it is asked for.
        var clean = new List<(Certificate Certificate, byte[] Pdf)>();
        foreach (var (certificate, pdf) in printed)
        {
            using var content = new MemoryStream(pdf, writable: false);
            if (await scan.RefusesAsync(FileName(certificate), content, stop) is null)
                clean.Add((certificate, pdf));
        }
        if (clean.Count > 0)
            await db.AgainAsync(() => TryAsync(clean, stop));
        return clean.Count;
    }

    public Task<Guid?> FileOfAsync(Guid certificate, CancellationToken stop) =>
        db.CertificatePapers.Where(p => p.CertificateId == certificate).Select(p => (Guid?)p.FileId).FirstOrDefaultAsync(stop);

    private async Task<int> TryAsync(List<(Certificate Certificate, byte[] Pdf)> printed, CancellationToken stop)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        List<Guid> ids = [.. printed.Select(p => p.Certificate.Id)];
        var known = await db.CertificatePapers.Where(p => ids.Contains(p.CertificateId)).Select(p => p.CertificateId).ToListAsync(stop);
        // One that was signed again while it was printed holds what nobody can check any more: that is printed anew.
        var tokens = await db.Certificates.Where(c => ids.Contains(c.Id)).Select(c => new { c.Id, c.Token }).ToDictionaryAsync(c => c.Id, c => c.Token, stop);
        foreach (var (certificate, pdf) in printed.Where(p => !known.Contains(p.Certificate.Id) && tokens.GetValueOrDefault(p.Certificate.Id) == p.Certificate.Token))
        {
            using var content = new MemoryStream(pdf, writable: false);
            var file = await files.PutAsync(content, FileName(certificate), null, stop);
            db.Add(new CertificatePaper { CertificateId = certificate.Id, FileId = file.Id, At = clock.GetCurrentInstant() });
        }
        var count = await db.SaveChangesAsync(stop);
        await transaction.CommitAsync(stop);
        return count;
    }
}
