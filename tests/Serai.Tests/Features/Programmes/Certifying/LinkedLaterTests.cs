using Microsoft.EntityFrameworkCore;
using Serai.Features.Certificates;
using Serai.Features.Certificates.Printing;
using Serai.Features.People.Privacy;
using Serai.Platform.Db;
using Serai.Platform.History;
using Serai.Tests.Features.Calls;
using Serai.Tests.Features.Certificates;
using Serai.Tests.Features.Programmes.Taking;

namespace Serai.Tests.Features.Programmes.Certifying;

/// <summary>Participants who came from a list, got a certificate, and signed in on their own page afterwards.</summary>
public sealed class LinkedLaterTests
{
    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task A_certificate_is_theirs_from_then_on_and_names_nobody_when_the_account_is_deleted(DatabaseKind kind)
    {
        await using var site = await CertificateDesk.SiteAsync(kind);
        var edition = await site.EditionAsync();
        var secrets = await site.TakenInAsync(edition, ("Ada Lovelace", null), ("Ben Other", null));
        var participants = await site.ParticipantsAsync();
        var certificate = await site.IssueAsync("Ada Lovelace", holder: participants[0].Id);
        var others = await site.IssueAsync("Ben Other", holder: participants[1].Id);
        await site.WithAsync<KeepPapers, int>(keep => keep.KeepAsync([(certificate, "%PDF-1.7 Ada"u8.ToArray()), (others, "%PDF-1.7 Ben"u8.ToArray())], CancellationToken.None));
        using var person = await site.SignedInAsync("Ada Lovelace");
        Assert.DoesNotContain(certificate.Code, await person.GetAsync(CertificateLinks.Mine));
        await site.AddressedToAsync("Ada Lovelace", person);
        await CallDesk.PressAsync(person, TakingDesk.Me(secrets[0]), "handler=Alumni");
        var mine = await person.GetAsync(CertificateLinks.Mine);
        Assert.Contains(certificate.Code, mine);
        Assert.DoesNotContain(others.Code, mine);

        var doing = new Doing(site.Clock.GetCurrentInstant(), "a test", "program", "delete", "people");
        Assert.Equal(DeletionProblem.None, await site.WithAsync<DeletePerson, DeletionProblem>(d => d.RunAsync(person.PersonId, doing, CancellationToken.None)));
        Assert.DoesNotContain("Ada Lovelace", await site.GetAsync(CertificateLinks.Show(certificate.Code)));
        Assert.DoesNotContain("Ada Lovelace", await site.GetAsync(CertificateLinks.Json(certificate.Code)));
        await site.WithAsync<SeraiDb>(async db =>
        {
            var row = await db.Certificates.AsNoTracking().SingleAsync(c => c.Id == certificate.Id);
            Assert.Equal(("", "", "{}", ""), (row.HolderName, row.Folded, row.Values, row.Token));
            Assert.Equal([others.Id], await db.CertificatePapers.Select(p => p.CertificateId).ToArrayAsync());
        });
        Assert.Contains("Ben Other", await site.GetAsync(CertificateLinks.Show(others.Code)));
    }
}
