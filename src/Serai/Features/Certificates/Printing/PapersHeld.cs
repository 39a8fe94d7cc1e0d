using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Serai.Platform.Files.Store;
using Serai.Platform.Privacy;

namespace Serai.Features.Certificates.Printing;

/// <summary>The papers of a person's certificates. They go with the person; a certificate that stays without its name can be printed anew.</summary>
public sealed class PapersHeld(SeraiDb db, OwnCertificates own, FileStore files) : IHeldOfPerson
{
    public string Name => "certificate-papers";

    public Type Texts => typeof(PrintingTexts);

    public IReadOnlyCollection<Type> Rows => [typeof(CertificatePaper)];

    public async Task<IReadOnlyList<JsonObject>> ExportAsync(HeldPerson person, CancellationToken stop) =>
        [.. (await (await OfAsync(person, stop)).AsNoTracking().OrderBy(p => p.Id).ToListAsync(stop)).Select(p => HeldRow.Of(db, p))];

    public async Task EraseAsync(HeldPerson person, CancellationToken stop)
    {
        foreach (var paper in await (await OfAsync(person, stop)).ToListAsync(stop))
        {
            db.Remove(paper);
            await files.EraseAsync(paper.FileId, stop);
        }
    }

    private async Task<IQueryable<CertificatePaper>> OfAsync(HeldPerson person, CancellationToken stop)
    {
        var certificates = await own.OfAsync(person.Id, stop);
        return db.CertificatePapers.Where(p => certificates.Any(c => c.Id == p.CertificateId));
    }
}
