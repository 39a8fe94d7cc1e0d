using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Serai.Platform.History;
using Serai.Platform.Privacy;

namespace Serai.Features.Certificates;

/// <summary>
/// A certificate is its issuer's word, and stays: that it was issued, and whether it was revoked. What names the holder goes with the account, the signed credential too;
/// whoever has that in hand can have it checked all the same.
/// </summary>
public sealed class CertificatesHeld(SeraiDb db, OwnCertificates own) : IHeldOfPerson
{
    public string Name => "certificates";

    public Type Texts => typeof(CertificateTexts);

    public IReadOnlyCollection<Type> Rows => [typeof(Certificate)];

    public async Task<IReadOnlyList<JsonObject>> ExportAsync(HeldPerson person, CancellationToken stop) =>
        [.. (await (await own.OfAsync(person.Id, stop)).AsNoTracking().OrderBy(c => c.Id).ToListAsync(stop)).Select(c => HeldRow.Of(db, c, nameof(Certificate.Folded)))];

    public async Task EraseAsync(HeldPerson person, CancellationToken stop)
    {
        foreach (var certificate in await (await own.OfAsync(person.Id, stop)).ToListAsync(stop))
        {
            db.Step!.KeepsNothingOf(certificate.Id);
            db.RemoveRange(await db.PrivateValues.Where(v => v.OwnerId == certificate.Id).ToListAsync(stop));
            (certificate.HolderName, certificate.Folded, certificate.Values, certificate.Token, certificate.PersonId) = ("", "", "{}", "", null);
        }
    }
}
