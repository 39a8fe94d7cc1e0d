using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PdfSharp.Pdf.IO;
using Serai.Features.Certificates.Keys;
using Serai.Features.Certificates.Runs;
using Serai.Features.Certificates.Templates;
using Serai.Platform.Localisation;
using Serai.Platform.Paper;

namespace Serai.Features.Certificates.Printing;

/// <summary>What the view of certificates shows.</summary>
public sealed record SheetsOnPaper(string Title, IReadOnlyList<CertificateSheet> Sheets);

/// <summary>Certificates as PDFs, in the order asked for, up to the first that could not be printed; or why there are none.</summary>
public sealed record PrintedCertificates(IReadOnlyList<byte[]>? Pdfs, PaperTrouble Trouble);

/// <summary>
/// Prints certificates, each with its credential attached: one by itself, or several as one document, or two, that are cut into their pages, since starting what prints takes
/// longer than printing.
/// </summary>
public sealed partial class PrintCertificates(SeraiDb db, IPrintPaper paper, PaperViews views, PaperPictures pictures, IssuerAddress address, DateTimeZone zone, ILogger<PrintCertificates> log)
{
    /// <summary>So many at most are printed at once.</summary>
    public const int Most = 80;

    // So many of them as one document: each page is cut out of the whole.
    private const int Together = 40;

    private const string View = "/Features/Certificates/Printing/Sheets.cshtml";

    // Of all pictures in one document, in characters.
    private const int MostPictures = 24 << 20;

    /// <summary>Whether there is something to print with.</summary>
    public bool IsThere => paper.IsThere;

    /// <summary>Hold no transaction meanwhile: it takes seconds.</summary>
    /// <param name="certificates">At most <see cref="Most"/>.</param>
    /// <param name="stop">To stop.</param>
    public async Task<PrintedCertificates> PrintAsync(IReadOnlyList<Certificate> certificates, CancellationToken stop)
    {
        var designs = await DesignsAsync(certificates, stop);
        var sources = await pictures.ReadAsync(designs.Values, stop);
        List<CertificateSheet> sheets = [.. certificates.Select(c => Sheet(c, designs[c.Id], sources))];
        if (certificates.Count > 1 && sheets.Sum(s => s.Design.Pictures().Sum(p => (long)sources.GetValueOrDefault(p.File, "").Length)) > MostPictures)
            return await EachAsync(certificates, stop);
        var language = CultureInfo.GetCultureInfo(Languages.Meant(sheets[0].Tongues.FirstOrDefault()?.Language) ?? Languages.English);
        // While one document is cut into its pages the next is printed already.
        var parts = new List<(IReadOnlyList<Certificate> Of, Task<PrintedCertificates?> Cut)>();
        foreach (var part in certificates.Zip(sheets).Chunk(Together))
        {
            IReadOnlyList<Certificate> of = [.. part.Select(p => p.First)];
            var paged = await paper.PrintAsync(await views.WriteAsync(View, new SheetsOnPaper(TitleOf(of[0]), [.. part.Select(p => p.Second)]), language), stop);
            parts.Add((of, Task.Run(() => Cut(of, paged), CancellationToken.None)));
            if (paged.Pdf is null)
                break;
        }
        var all = new List<byte[]>();
        foreach (var (of, cut) in parts)
        {
            // One that needs more than a page has moved the others: then each is printed by itself.
            var one = await cut ?? await EachAsync(of, stop);
            if (one.Pdfs is not { } pdfs)
                return all.Count > 0 ? new(all, PaperTrouble.None) : one;
            all.AddRange(pdfs);
            if (pdfs.Count < of.Count)
                break;
        }
        return new(all, PaperTrouble.None);
    }

    // Null where the pages are not as many as the certificates.
    private PrintedCertificates? Cut(IReadOnlyList<Certificate> certificates, Printed printed)
    {
        if (printed.Pdf is not { } pdf)
            return new(null, printed.Trouble);
        try
        {
            if (certificates.Count == 1)
                return new([AttachCredential.To(pdf, certificates[0].Token)], PaperTrouble.None);
            return SplitPaper.Each(pdf, [.. certificates.Select(TitleOf)], [.. certificates.Select(c => c.Token)]) is { } each ? new(each, PaperTrouble.None) : null;
        }
        catch (Exception problem) when (problem is PdfReaderException or InvalidOperationException or InvalidCastException or IOException or AggregateException)
        {
            NotAttached(log, certificates.Count, problem.GetType().Name, problem.Message);
            return new(null, PaperTrouble.Failed);
        }
    }

    private static string TitleOf(Certificate certificate) => $"{certificate.Achievement} – {certificate.HolderName}";

    private async Task<PrintedCertificates> EachAsync(IReadOnlyList<Certificate> certificates, CancellationToken stop)
    {
        var all = new List<byte[]>();
        foreach (var certificate in certificates)
        {
            var one = await PrintAsync([certificate], stop);
            // Those before it are whole.
            if (one.Pdfs is not { } pdfs)
                return all.Count > 0 ? new(all, PaperTrouble.None) : one;
            all.AddRange(pdfs);
        }
        return new(all, PaperTrouble.None);
    }

    // By the certificate: as its run has it, whatever became of the template since. Of one that no run issued it is the template's, or the plain one.
    private async Task<Dictionary<Guid, CertificateDesign>> DesignsAsync(IReadOnlyList<Certificate> certificates, CancellationToken stop)
    {
        List<Guid> ids = [.. certificates.Select(c => c.Id)];
        List<Guid> templates = [.. certificates.Select(c => c.TemplateId).OfType<Guid>().Distinct()];
        var runs = db.CertificateRuns;
        var kept = await db.CertificateRunItems.Where(i => i.State == RunItemState.Issued && i.CertificateId != null && ids.Contains(i.CertificateId.Value))
            .Join(runs.Where(r => r.Design != null), i => i.RunId, r => r.Id, (i, r) => new { Certificate = i.CertificateId!.Value, r.Design }).ToListAsync(stop);
        var now = await db.CertificateTemplates.AsNoTracking().Where(t => templates.Contains(t.Id)).Select(t => new { t.Id, t.Design }).ToDictionaryAsync(t => t.Id, t => t.Design, stop);
        var byRun = kept.DistinctBy(k => k.Certificate).ToDictionary(k => k.Certificate, k => k.Design);
        var read = new Dictionary<string, CertificateDesign>(StringComparer.Ordinal);
        CertificateDesign Of(Certificate certificate)
        {
            if ((byRun.GetValueOrDefault(certificate.Id) ?? (certificate.TemplateId is { } template ? now.GetValueOrDefault(template) : null)) is not { } design)
                return ReadyTemplates.Only;
            if (!read.TryGetValue(design, out var known))
                read[design] = known = CertificateDesignJson.Read(design);
            return known;
        }

        return certificates.ToDictionary(c => c.Id, Of);
    }

    private CertificateSheet Sheet(Certificate certificate, CertificateDesign design, IReadOnlyDictionary<Guid, string> sources) => SetSheet.Of(
        design, new(certificate.HolderName, certificate.IssuedAt.InZone(zone).Date, certificate.Code, SheetValues.Read(certificate.Values)),
        address.Of(CertificateLinks.Show(certificate.Code)), p => sources.GetValueOrDefault(p.File, ""));

    [LoggerMessage(1, LogLevel.Error, "{Count} certificates were printed, but not finished: {Problem}: {Message}")]
    private static partial void NotAttached(ILogger log, int count, string problem, string message);
}
