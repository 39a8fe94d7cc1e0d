using Microsoft.EntityFrameworkCore;
using Serai.Features.Certificates;
using Serai.Features.Organizations;
using Serai.Features.People.Privacy;
using Serai.Platform.Auth;
using Serai.Platform.Db;
using Serai.Platform.History;

namespace Serai.Tests.Features.Certificates;

/// <summary>What becomes of certificates when a holder goes, and when an issuer is merged into another.</summary>
public sealed class HeldCertificatesTests
{
    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task Of_a_holder_who_deletes_the_account_nothing_is_left_that_names_them(DatabaseKind kind)
    {
        await using var site = await CertificateDesk.SiteAsync(kind);
        using var holder = await site.SignedInAsync(Role.Viewer, CertificateDesk.Elsewhere);
        var (own, other) = (await site.IssueAsync(person: holder.PersonId), await site.IssueAsync("Ann Other"));
        var doing = new Doing(site.Clock.GetCurrentInstant(), "a test", "program", "delete", "people");
        Assert.Equal(DeletionProblem.None, await site.WithAsync<DeletePerson, DeletionProblem>(d => d.RunAsync(holder.PersonId, doing, CancellationToken.None)));
        var page = Plain.Of(await site.GetAsync($"/certificates/{own.Code}"));
        Assert.Contains("The holder had the personal data taken out", page);
        Assert.DoesNotContain("Lin Mei", page);
        Assert.DoesNotContain("Lin Mei", await site.GetAsync($"/certificates/{own.Code}.json"));
        await site.WithAsync<SeraiDb>(async db =>
        {
            var row = await db.Certificates.AsNoTracking().SingleAsync(c => c.Id == own.Id);
            Assert.Equal(("", "", "", null), (row.HolderName, row.Folded, row.Token, row.PersonId));
            Assert.False(await db.PrivateValues.AnyAsync(v => v.OwnerId == own.Id));
            Assert.True(await db.PrivateValues.AnyAsync(v => v.OwnerId == other.Id));
        });
        // Whoever has it in hand can still have it checked.
        using var nobody = site.Nobody();
        Assert.Contains("Valid.", await nobody.CheckAsync(own.Token));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task The_heir_of_an_issuer_runs_its_certificates_and_they_stay_its_own(DatabaseKind kind)
    {
        await using var site = await CertificateDesk.SiteAsync(kind);
        var certificate = await site.IssueAsync();
        await site.WithAsync<SeraiDb>(async db =>
        {
            var heir = await db.Organizations.Where(o => o.Slug == CertificateDesk.Elsewhere).Select(o => o.Id).SingleAsync();
            await using var step = await db.BeginStepAsync(new(site.Clock.GetCurrentInstant(), "a test", "program", "merge", "organizations"));
            await new CertificatesFollowHeir().FollowAsync(db, certificate.IssuerId, heir, CancellationToken.None);
            await step.CompleteAsync();
        });
        using var editor = await site.SignedInAsync(Role.Editor, CertificateDesk.Elsewhere);
        Assert.Contains("Lin Mei", Plain.Of(await editor.GetAsync("/certificates/of/" + CertificateDesk.Elsewhere)));
        Assert.Contains("Valid: ", Plain.Of(await site.GetAsync($"/certificates/{certificate.Code}")));
        await editor.RevokeAsync(certificate.Code, "By the heir.");
        using var nobody = site.Nobody();
        Assert.Contains("Its issuer revoked it.", await nobody.CheckAsync(certificate.Token));
    }
}
