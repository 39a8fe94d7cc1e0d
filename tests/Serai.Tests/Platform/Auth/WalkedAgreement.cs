using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Serai.Features.Agreements;
using Serai.Features.Agreements.Content;
using Serai.Features.Organizations;
using Serai.Platform.Db;
using Serai.Platform.Files.Store;

namespace Serai.Tests.Platform.Auth;

/// <summary>An agreement with something of each part, kept by the office that the walkers walk.</summary>
internal static class WalkedAgreement
{
    public static Task<(string Slug, Guid Obligation, Guid File)> KeepAsync(TestSite site) => site.WithAsync<SeraiDb, (string, Guid, Guid)>(async db =>
    {
        var ids = await db.Set<Organization>().Where(o => o.Slug == SampleAddresses.Home || o.Slug == SampleAddresses.Elsewhere).ToDictionaryAsync(o => o.Slug, o => o.Id);
        var keeper = ids[SampleAddresses.Home];
        await using var transaction = await db.Database.BeginTransactionAsync();
        var stored = await new FileStore(db, NodaTime.SystemClock.Instance, NullLogger<FileStore>.Instance).PutAsync(new MemoryStream([1]), "one", null, default);
        var agreement = new Agreement { Slug = "2026-9999", KeeperId = keeper, Kind = "research", Stage = AgreementStage.InForce, SortName = "Walked", FamilyId = Guid.NewGuid() };
        agreement.Parties.AddRange([new() { AgreementId = agreement.Id, OrganizationId = keeper }, new() { AgreementId = agreement.Id, OrganizationId = ids[SampleAddresses.Elsewhere], Ordinal = 1 }]);
        var content = new AgreementContent { Kind = "research", Title = "Walked", Parties = [], Confidentiality = "office" };
        var (obligation, file) = (new AgreementObligation { AgreementId = agreement.Id, KeeperId = keeper, What = "Walk" }, new AgreementFile { AgreementId = agreement.Id, KeeperId = keeper, FileId = stored.Id });
        db.AddRange(agreement, obligation, file, new AgreementVersion { AgreementId = agreement.Id, KeeperId = keeper, Number = 1, Canonical = Encoding.UTF8.GetString(CanonicalForm.Of(content)), Digest = content.Digest() });
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        return (agreement.Slug, obligation.Id, file.Id);
    });
}
