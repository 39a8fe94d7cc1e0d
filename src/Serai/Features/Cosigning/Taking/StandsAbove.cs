using Microsoft.EntityFrameworkCore;
using Serai.Features.Agreements;
using Serai.Features.Agreements.Content;
using Serai.Features.Organizations;

namespace Serai.Features.Cosigning.Taking;

/// <summary>Which alliance and which agreement here stand above one that another site may have written, and how a document goes on calling them.</summary>
public sealed class StandsAbove(SeraiDb db)
{
    private const string Urn = "urn:uuid:";

    /// <summary>The alliance here that bears a ROR id, or that this site called by its own id; null where the registry here has none.</summary>
    public async Task<Guid?> AllianceAsync(string? identifier, CancellationToken stop)
    {
        var alliances = db.Set<Alliances.Alliance>();
        if (identifier is null)
            return null;
        if (identifier.StartsWith(Urn, StringComparison.Ordinal) && Guid.TryParse(identifier[Urn.Length..], out var id))
            return await alliances.AnyAsync(a => a.Id == id, stop) ? id : null;
        return await db.OrganizationIdentifiers.Where(i => i.Scheme == "ror" && i.Value == identifier && alliances.Any(a => a.Id == i.OrganizationId)).Select(i => (Guid?)i.OrganizationId).FirstOrDefaultAsync(stop);
    }

    /// <summary>The agreement that the same office keeps and of which a version has this digest; null where it keeps none.</summary>
    public Task<Guid?> ParentAsync(Agreement agreement, string? digest, CancellationToken stop)
    {
        var (keeper, family) = (agreement.KeeperId, agreement.FamilyId);
        return digest is null ? Task.FromResult<Guid?>(null) : (from version in db.AgreementVersions
                                                                where version.Digest == digest && version.KeeperId == keeper
                                                                join above in db.Agreements on version.AgreementId equals above.Id
                                                                where above.FamilyId != family
                                                                orderby above.Id descending
                                                                select (Guid?)above.Id).FirstOrDefaultAsync(stop);
    }

    /// <summary>By the words of a version, while here it is the same that stood above when that was made; else by the registry's.</summary>
    /// <param name="said">What the version says.</param>
    /// <param name="now">What the registry here would say.</param>
    public static AgreementContent AsSaid(Agreement agreement, AgreementVersion version, AgreementContent said, AgreementContent now) => now with
    {
        Alliance = version.AllianceId == agreement.AllianceId ? said.Alliance : now.Alliance,
        Parent = version.ParentId == agreement.ParentId ? said.Parent : now.Parent,
    };
}
