using Microsoft.EntityFrameworkCore;
using Serai.Features.Agreements;
using Serai.Features.Alliances;
using Serai.Platform.Auth;

namespace Serai.Features.Programmes.Leading;

/// <summary>Says on the page of an agreement what the public programmes under it have come to.</summary>
public sealed class ProgrammesBesideAgreement(SeraiDb db, ProgrammeSums sums) : IBesideAgreement
{
    public async Task<IReadOnlyList<Beside>> OfAsync(Agreement agreement, Actor actor, CancellationToken stop)
    {
        // What came of one of those that took each other's place came of all of them.
        var (family, agreements) = (agreement.FamilyId, db.Agreements);
        var under = db.Programmes.Where(p => p.AgreementId != null && agreements.Any(a => a.Id == p.AgreementId && a.FamilyId == family));
        return [.. (await sums.OfAsync(under, stop)).Select(s => new Beside(s.Words, s.Address))];
    }
}

/// <summary>The same of an alliance, beside what it did.</summary>
public sealed class ProgrammesBesideAlliance(SeraiDb db, ProgrammeSums sums) : IBesideAlliance
{
    public async Task<IReadOnlyList<BesideAlliance>> OfAsync(Guid alliance, CancellationToken stop) =>
        [.. (await sums.OfAsync(db.Programmes.Where(p => p.AllianceId == alliance), stop)).Select(s => new BesideAlliance(s.Words, s.Address))];
}
