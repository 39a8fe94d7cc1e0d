using Microsoft.EntityFrameworkCore;
using Serai.Features.Agreements;
using Serai.Features.Organizations;
using Serai.Platform.Auth;
using Serai.Platform.Db;
using Serai.Tests.Features.Agreements.Life;

namespace Serai.Tests.Features.Agreements;

/// <summary>Two who were both parties of an agreement, and became one.</summary>
public sealed class MergedPartiesTests
{
    private const string Gone = "alpha-u", Heir = LifeDesk.Party;

    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task The_heir_stands_once_among_those_who_signed_and_counts_once(DatabaseKind kind)
    {
        await using var site = await LifeDesk.StartAsync(kind);
        var slug = await BetweenAllAsync(site, AgreementStage.InForce);
        await SignAsync(site, slug);
        await MergeAsync(site);
        using var editor = await site.SignedInAsync(Role.Editor, LifeDesk.Keeper);
        var page = await editor.GetAsync($"/agreements/{slug}");
        Assert.Contains("Alpha University and Beta Academy", Plain.Of(page), StringComparison.Ordinal);
        Assert.DoesNotContain("Beta Academy Beta Academy", Plain.Of(page.Split("<dl class=\"list\">")[1].Split("</dl>")[0]), StringComparison.Ordinal);
        // Whoever signed stays who signed.
        Assert.Equal((3, 3), (await PartiesAsync(site, slug) is var rows ? rows.Count : 0, await site.WithAsync<SeraiDb, int>(db => db.AgreementSignatures.CountAsync())));
        Assert.Contains("Alpha University and Beta Academy", Plain.Of(await editor.GetAsync("/agreements")), StringComparison.Ordinal);
        Assert.Contains("Alpha University; Beta Academy,", await editor.GetAsync("/agreements/register.csv?columns=kind"), StringComparison.Ordinal);
        Assert.Contains(",1,0", await editor.GetAsync("/agreements/coverage.csv"), StringComparison.Ordinal);
        Assert.Matches("class=\"count\">1</td>", await editor.GetAsync("/agreements/map"));
        // The contact person of the one is now the heir's, and is put right without a word of the party.
        var contact = await site.WithAsync<SeraiDb, Guid>(db => db.Set<AgreementContact>().Select(c => c.Id).SingleAsync());
        await editor.FillAndGoAsync($"/agreements/{slug}/contacts/{contact:N}", ("name", "Wei Min"));
        Assert.Equal(rows[2].Id, await site.WithAsync<SeraiDb, Guid>(db => db.Set<AgreementContact>().Select(c => c.PartyId).SingleAsync()));
        await editor.FillAndGoAsync($"/agreements/{slug}/edit", ("reference", "OAL/7"));
        Assert.Equal(3, (await PartiesAsync(site, slug)).Count);
        // What takes its place is of the two.
        var amended = (await editor.FillAndGoAsync($"/agreements/{slug}/succeed/amendment", ("since", "2026-12-01"))).Split('?')[0].Split('/')[^1];
        Assert.Equal(2, (await PartiesAsync(site, amended)).Count);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_nobody_signed_yet_is_of_the_heir_alone_until_the_merger_is_taken_back(DatabaseKind kind)
    {
        await using var site = await LifeDesk.StartAsync(kind);
        var slug = await BetweenAllAsync(site, AgreementStage.Drafting);
        var before = await PartiesAsync(site, slug);
        var step = await MergeAsync(site);
        var parties = await PartiesAsync(site, slug);
        Assert.Equal([before[0].Id, before[1].Id], parties.Select(p => p.Id));
        Task<List<Guid>> NamedAsync() => site.WithAsync<SeraiDb, List<Guid>>(async db =>
            [await db.Set<AgreementSignatory>().Select(s => s.PartyId).SingleAsync(), await db.Set<AgreementContact>().Select(s => s.PartyId).SingleAsync(), (await db.Set<AgreementObligation>().Select(s => s.OwedBy).SingleAsync())!.Value]);
        Assert.All(await NamedAsync(), id => Assert.Equal(before[1].Id, id));
        using var administrator = await site.SignedInAsync(Role.Administrator);
        await administrator.FillAndGoAsync(step, ("reason", "they are two"));
        Assert.Equal(before.Select(p => (p.Id, p.OrganizationId)), (await PartiesAsync(site, slug)).Select(p => (p.Id, p.OrganizationId)));
        Assert.All(await NamedAsync(), id => Assert.Equal(before[2].Id, id));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Two_units_of_the_heir_stay_two(DatabaseKind kind)
    {
        await using var site = await LifeDesk.StartAsync(kind);
        var slug = await BetweenAllAsync(site, AgreementStage.Drafting, "School of Law");
        await MergeAsync(site);
        Assert.Equal(3, (await PartiesAsync(site, slug)).Count);
        using var editor = await site.SignedInAsync(Role.Editor, LifeDesk.Keeper);
        Assert.Contains("Beta Academy, School of Law", Plain.Of(await editor.GetAsync($"/agreements/{slug}")), StringComparison.Ordinal);
    }

    // Between the keeper, the heir and the one that goes, of which somebody is named in each way.
    private static async Task<string> BetweenAllAsync(TestSite site, AgreementStage stage, string? unit = null)
    {
        var gone = await site.WithAsync<SeraiDb, Guid>(db => db.Organizations.Where(o => o.Slug == Gone).Select(o => o.Id).SingleAsync());
        var slug = await site.AgreementAsync(stage, with: a =>
        {
            a.Title = null;
            a.Parties.Add(new() { AgreementId = a.Id, OrganizationId = gone, Unit = unit, Ordinal = 2 });
        });
        await site.WithAsync<SeraiDb>(async db =>
        {
            var agreement = await db.Agreements.Include(a => a.Parties).SingleAsync(a => a.Slug == slug);
            var party = agreement.Parties.Single(p => p.OrganizationId == gone).Id;
            db.Add(new AgreementSignatory { AgreementId = agreement.Id, KeeperId = agreement.KeeperId, PartyId = party, Name = "Li Na" });
            db.Add(new AgreementContact { AgreementId = agreement.Id, KeeperId = agreement.KeeperId, PartyId = party, Name = "Wei" });
            db.Add(new AgreementObligation { AgreementId = agreement.Id, KeeperId = agreement.KeeperId, OwedBy = party, What = "Two places" });
            await db.SaveChangesAsync();
        });
        return slug;
    }

    private static Task SignAsync(TestSite site, string slug) => site.WithAsync<SeraiDb>(async db =>
    {
        var agreement = await db.Agreements.Include(a => a.Parties).SingleAsync(a => a.Slug == slug);
        var version = await db.AgreementVersions.SingleAsync(v => v.AgreementId == agreement.Id);
        db.AddRange(agreement.Parties.Select(p => new AgreementSignature
        {
            AgreementId = agreement.Id, KeeperId = agreement.KeeperId, VersionId = version.Id, OrganizationId = p.OrganizationId, Digest = version.Digest, Name = "A Name", On = Serai.Edtf.Edtf.Of(TestSite.Today),
        }));
        await db.SaveChangesAsync();
    });

    // In the order in which they stand there.
    private static Task<List<AgreementParty>> PartiesAsync(TestSite site, string slug) => site.WithAsync<SeraiDb, List<AgreementParty>>(async db =>
        [.. (await db.Agreements.AsNoTracking().Include(a => a.Parties).SingleAsync(a => a.Slug == slug)).Parties.OrderBy(p => p.Ordinal)]);

    /// <returns>Where the merger can be taken back.</returns>
    private static async Task<string> MergeAsync(TestSite site)
    {
        using var administrator = await site.SignedInAsync(Role.Administrator);
        var merge = await Form.OpenAsync(administrator.Client, $"/organizations/{Gone}/merge?into={Heir}");
        merge["note"] = "their own page";
        return "/changes/steps/" + (await merge.SavedAsync()).Split("saved=")[1].Split('#')[0];
    }
}
