using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Serai.Platform.Files.Store;
using Serai.Platform.Privacy;

namespace Serai.Features.Certificates.Printing;

/// <summary>The papers of a person's certificates. They go with the person; a certificate that stays without its name can be printed anew.</summary>
public sealed class PapersHeld(SeraiDb db, FileStore files) : IHeldOfPerson
{
    public string Name => "certificate-papers";

    public Type Texts => typeof(PrintingTexts);

    public IReadOnlyCollection<Type> Rows => [typeof(CertificatePaper)];

    public async Task<IReadOnlyList<JsonObject>> ExportAsync(HeldPerson person, CancellationToken stop) =>
        [.. (await Of(person).AsNoTracking().OrderBy(p => p.Id).ToListAsync(stop)).Select(p => HeldRow.Of(db, p))];

    public async Task EraseAsync(HeldPerson person, CancellationToken stop)
    {
        foreach (var paper in await Of(person).ToListAsync(stop))
        {
            db.Remove(paper);
            await files.EraseAsync(paper.FileId, stop);
        }
    }

    private IQueryable<CertificatePaper> Of(HeldPerson person)
    {
        var (certificates, id) = (db.Certificates, person.Id);
        return db.CertificatePapers.Where(p => certificates.Any(c => c.Id == p.CertificateId && c.PersonId == id));
    }
}
