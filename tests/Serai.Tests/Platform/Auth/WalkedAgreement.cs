using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Serai.Features.Agreements;
using Serai.Features.Agreements.Approvals;
using Serai.Features.Agreements.Comments;
using Serai.Features.Agreements.Content;
using Serai.Features.Agreements.Rules;
using Serai.Features.Agreements.Templates;
using Serai.Features.Cosigning.Partners;
using Serai.Features.Organizations;
using Serai.Platform.Auth;
using Serai.Platform.Db;
using Serai.Platform.Files.Scanning;
using Serai.Platform.Files.Store;

namespace Serai.Tests.Platform.Auth;

/// <summary>An agreement with something of each part, kept by the office that the walkers walk.</summary>
public sealed record WalkedAgreement(string Slug, Guid Obligation, Guid File, Guid Approver, Guid Approval, Guid Comment, Guid Template, Guid Partner)
{
    public static Task<WalkedAgreement> KeepAsync(TestSite site) => site.WithAsync<SeraiDb, WalkedAgreement>(async db =>
    {
        var ids = await db.Set<Organization>().Where(o => o.Slug == SampleAddresses.Home || o.Slug == SampleAddresses.Elsewhere).ToDictionaryAsync(o => o.Slug, o => o.Id);
        var keeper = ids[SampleAddresses.Home];
        await using var transaction = await db.Database.BeginTransactionAsync();
        var stored = await new FileStore(db, new FileScan(new ClamdSettings(null), NullLogger<FileScan>.Instance), NodaTime.SystemClock.Instance, NullLogger<FileStore>.Instance).PutAsync(new MemoryStream([1]), "one", null, default);
        var agreement = new Agreement { Slug = "2026-9999", KeeperId = keeper, Kind = "research", Stage = AgreementStage.InForce, SortName = "Walked", FamilyId = Guid.NewGuid() };
        agreement.Parties.AddRange([new() { AgreementId = agreement.Id, OrganizationId = keeper }, new() { AgreementId = agreement.Id, OrganizationId = ids[SampleAddresses.Elsewhere], Ordinal = 1 }]);
        var content = new AgreementContent { Kind = "research", Title = "Walked", Parties = [], Confidentiality = "office" };
        var (obligation, file) = (new AgreementObligation { AgreementId = agreement.Id, KeeperId = keeper, What = "Walk" }, new AgreementFile { AgreementId = agreement.Id, KeeperId = keeper, FileId = stored.Id });
        var rule = new AgreementRule { OfficeId = keeper, Stage = AgreementStage.InternalReview };
        rule.Approvers.Add(new() { RuleId = rule.Id, OfficeId = keeper, Role = Role.Editor });
        var approval = new AgreementApproval { AgreementId = agreement.Id, KeeperId = keeper, Round = 1, Stage = AgreementStage.InternalReview, Role = Role.Viewer };
        var comment = new AgreementComment { AgreementId = agreement.Id, KeeperId = keeper, OfficeId = keeper, Text = "Walk on", SettledAt = NodaTime.Instant.FromUtc(2026, 1, 1, 0, 0) };
        var template = new AgreementTemplate { OfficeId = keeper, Name = "Walked", TextEn = "Walk." };
        var partner = new Partner { OfficeId = keeper, OrganizationId = ids[SampleAddresses.Elsewhere], Address = "https://elsewhere.example", Identifier = "urn:uuid:6f9619ff-8b86-d011-b42d-00cf4fc964ff", Name = "Elsewhere" };
        db.AddRange(
            agreement, obligation, file, rule, approval, comment, template, partner,
            new AgreementVersion { AgreementId = agreement.Id, KeeperId = keeper, Number = 1, Canonical = Encoding.UTF8.GetString(CanonicalForm.Of(content)), Digest = content.Digest() });
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        return new(agreement.Slug, obligation.Id, file.Id, rule.Approvers[0].Id, approval.Id, comment.Id, template.Id, partner.Id);
    });
}
