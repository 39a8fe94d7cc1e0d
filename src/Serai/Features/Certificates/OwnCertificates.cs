using Serai.Features.Certificates.Runs;

namespace Serai.Features.Certificates;

/// <summary>The certificates of somebody with an account. Whoever got one may have had no account that day, and have linked one since: that knows only whose thing it is of.</summary>
public sealed class OwnCertificates(SeraiDb db, IEnumerable<ICertifies> makers)
{
    public async Task<IQueryable<Certificate>> OfAsync(Guid person, CancellationToken stop)
    {
        var holders = new List<Guid>();
        foreach (var maker in makers)
            holders.AddRange(await maker.OfPersonAsync(person, stop));
        return db.Certificates.Where(c => c.PersonId == person || holders.Contains(c.HolderRef));
    }
}
