using Microsoft.EntityFrameworkCore;
using Serai.Features.Agreements;
using Serai.Features.Cosigning;
using Serai.Features.Cosigning.Protocol;
using Serai.Features.Organizations;
using Serai.Platform.Auth;
using Serai.Platform.Db;
using Serai.Platform.History;
using Serai.Tests.Features.Organizations;

namespace Serai.Tests.Features.Cosigning;

/// <summary>What else of the registry touches an agreement that two sites sign: its alliance, the office's start page, mergers, taking back.</summary>
public sealed class BesideTests
{
    [Fact]
    public async Task An_alliance_without_a_ROR_id_stays_through_the_other_sides_counter_and_through_getting_one()
    {
        await using var sites = await TwoSites.StartAsync();
        var (alpha, beta) = (sites.Alpha, sites.Beta);
        await SmallWorld.ImportAsync(alpha.Site, [], "Ring,Alpha University,Thailand,member,2012,,");
        var slug = await alpha.DraftAsync(("alliance", "ring"));
        Assert.Equal("ring", await AllianceAsync(alpha, slug));
        await alpha.OfferAsync(slug);
        await sites.ExchangeAsync();
        var there = await beta.TheirSlugAsync();
        await beta.WriteAsync(there, TwoSites.Text + "\n## Rooms\n\nOne room.\n");
        await beta.OfferAsync(there);
        await sites.ExchangeAsync();
        Assert.Equal("ring", await AllianceAsync(alpha, slug));
        await alpha.ApproveAsync(slug);
        await beta.ApproveAsync(there);
        // Between approval and signature somebody finds its ROR id.
        await alpha.Site.WithAsync<SeraiDb>(async db =>
        {
            db.Add(new Serai.Features.Organizations.OrganizationIdentifier { OrganizationId = await db.Organizations.Where(o => o.Slug == "ring").Select(o => o.Id).SingleAsync(), Scheme = "ror", Value = "https://ror.org/04bxef583", Preferred = true });
            await db.SaveChangesAsync();
        });
        await sites.ExchangeAsync();
        await alpha.SignAsync(slug);
        await sites.ExchangeAsync();
        await beta.SignAsync(there);
        await sites.ExchangeAsync();
        Assert.Equal(CosignStage.InForce, await sites.StageAsync());
        Assert.Equal(AgreementStage.InForce, await alpha.LocalAsync(slug));
        // Taken away here past the program it is missed.
        await alpha.Site.WithAsync<SeraiDb>(async db => await db.Agreements.ExecuteUpdateAsync(a => a.SetProperty(x => x.AllianceId, (Guid?)null)));
        Assert.Contains("Our copy differs from what both have signed", Plain.Of(await alpha.PageAsync(slug)));
        await alpha.ActedAsync(slug, "PutBack");
        Assert.Equal("ring", await AllianceAsync(alpha, slug));
    }

    [Fact]
    public async Task A_sub_agreement_of_a_framework_that_both_hold_stands_under_it_on_both_sides()
    {
        await using var sites = await TwoSites.StartAsync();
        var (alpha, beta) = (sites.Alpha, sites.Beta);
        var (framework, theirs) = await sites.InForceAsync();
        var slug = await alpha.DraftAsync(("kind", "sub-agreement"), ("title", "Exchange of students"), ("parent", framework));
        await alpha.OfferAsync(slug);
        await sites.ExchangeAsync();
        var there = await beta.TheirSlugAsync();
        Assert.Equal(theirs, await ParentAsync(beta, there));
        await beta.WriteAsync(there, TwoSites.Text + "\n## Rooms\n\nOne room.\n");
        await beta.OfferAsync(there);
        await sites.ExchangeAsync();
        Assert.Equal(framework, await ParentAsync(alpha, slug));
        await alpha.ApproveAsync(slug);
        await beta.ApproveAsync(there);
        await sites.ExchangeAsync();
        await beta.SignAsync(there);
        await sites.ExchangeAsync();
        await alpha.SignAsync(slug);
        await sites.ExchangeAsync();
        Assert.Equal(CosignStage.InForce, await sites.StageAsync());
        Assert.Equal((AgreementStage.InForce, AgreementStage.InForce), (await alpha.LocalAsync(slug), await beta.LocalAsync(there)));
        // Taken away past the program it is missed, and put back.
        await beta.Site.WithAsync<SeraiDb>(async db => await db.Agreements.Where(a => a.Slug == there).ExecuteUpdateAsync(a => a.SetProperty(x => x.ParentId, (Guid?)null)));
        Assert.Contains("Our copy differs from what both have signed", Plain.Of(await beta.PageAsync(there)));
        await beta.ActedAsync(there, "PutBack");
        Assert.Equal(theirs, await ParentAsync(beta, there));
    }

    [Fact]
    public async Task Whatever_a_partner_answers_the_page_stays()
    {
        await using var sites = await TwoSites.StartAsync();
        var slug = await sites.Alpha.DraftAsync();
        await sites.Alpha.OfferAsync(slug);
        foreach (var (refused, problem) in new (string?, string?)[] { ("x{ {0", null), ("Document.{9} title", null), (null, "Said y}{"), (null, "Answered 502"), (null, "Said NotAPartner"), ("Document.Missing title", null) })
        {
            await sites.Alpha.Site.WithAsync<SeraiDb>(async db => await db.CosignMessages.ExecuteUpdateAsync(all => all.SetProperty(m => m.Refused, refused).SetProperty(m => m.Problem, problem).SetProperty(m => m.Attempts, 3)));
            Assert.Contains("Proposed", Plain.Of(await sites.Alpha.PageAsync(slug)), StringComparison.OrdinalIgnoreCase);
        }
        Assert.Contains("Title: nothing is said.", Plain.Of(await sites.Alpha.PageAsync(slug)));
    }

    [Fact]
    public async Task What_the_other_said_waits_on_the_start_page_until_it_is_answered()
    {
        await using var sites = await TwoSites.StartAsync();
        var (alpha, beta) = (sites.Alpha, sites.Beta);
        var slug = await alpha.DraftAsync();
        const string proposed = "Alpha University proposes";
        Assert.DoesNotContain(proposed, Plain.Of(await beta.Visitor.GetAsync("/office/beta")));
        await alpha.OfferAsync(slug);
        await sites.ExchangeAsync();
        Assert.Contains(proposed, Plain.Of(await beta.Visitor.GetAsync("/office/beta")));
        await beta.ApproveAsync(await beta.TheirSlugAsync());
        Assert.DoesNotContain(proposed, Plain.Of(await beta.Visitor.GetAsync("/office/beta")));
        await sites.ExchangeAsync();
        Assert.Contains("Beta University", Plain.Of(await alpha.Visitor.GetAsync("/office/alpha")));
    }

    [Fact]
    public async Task What_was_said_is_not_taken_back_here_alone()
    {
        await using var sites = await TwoSites.StartAsync();
        var alpha = sites.Alpha;
        var slug = await alpha.DraftAsync();
        await alpha.OfferAsync(slug);
        var step = await alpha.Site.WithAsync<SeraiDb, Guid>(db => db.Steps.OrderByDescending(s => s.Number).Where(s => s.Verb == "offer").Select(s => s.Id).FirstAsync());
        using var administrator = await alpha.Site.SignedInAsync(Role.Administrator);
        using var answer = await administrator.FillAsync($"/changes/steps/{step:N}", ("reason", "A mistake."));
        Assert.NotEqual(303, (int)answer.StatusCode);
        Assert.Equal(1, await alpha.Site.WithAsync<SeraiDb, int>(db => db.CosignMessages.CountAsync()));
        Assert.NotNull((await alpha.CosignedAsync()).Table);
    }

    [Fact]
    public async Task After_a_merger_the_heir_goes_on_where_the_office_stood()
    {
        await using var sites = await TwoSites.StartAsync();
        var (alpha, beta) = (sites.Alpha, sites.Beta);
        await SmallWorld.ImportAsync(alpha.Site, ["delta,Delta University,education,TH,Bangkok"]);
        var slug = await alpha.DraftAsync();
        await alpha.OfferAsync(slug);
        await sites.ExchangeAsync();
        using var administrator = await alpha.Site.SignedInAsync(Role.Administrator);
        var merge = await Form.OpenAsync(administrator.Client, "/organizations/alpha/merge?into=delta");
        merge["note"] = "their own page";
        var step = "/changes/steps/" + (await merge.SavedAsync()).Split("saved=")[1].Split('#')[0];
        var there = await beta.TheirSlugAsync();
        await beta.WriteAsync(there, TwoSites.Text + "\n## Rooms\n\nOne room.\n");
        await beta.OfferAsync(there);
        await beta.ApproveAsync(there);
        await sites.ExchangeAsync();
        using var heirs = await alpha.Site.SignedInAsync(Role.Representative, "delta");
        var delta = new OneSite(alpha.Site, heirs, "delta", "beta");
        Assert.Contains("Beta University", Plain.Of(await heirs.GetAsync("/cosigning/partners/delta")));
        await delta.ApproveAsync(slug);
        await sites.ExchangeAsync();
        await delta.SignAsync(slug);
        await sites.ExchangeAsync();
        await beta.SignAsync(there);
        await sites.ExchangeAsync();
        Assert.Equal(CosignStage.InForce, await sites.StageAsync());
        Assert.Equal((AgreementStage.InForce, AgreementStage.InForce), (await alpha.LocalAsync(slug), await beta.LocalAsync(there)));
        // What was said since stays with whoever said it: the merger is not taken back under it.
        using var undone = await administrator.FillAsync(step, ("reason", "They are two."));
        Assert.NotEqual(303, (int)undone.StatusCode);
    }

    private static Task<string?> ParentAsync(OneSite site, string slug) => site.Site.WithAsync<SeraiDb, string?>(db => (from a in db.Agreements.Where(a => a.Slug == slug) join p in db.Agreements on a.ParentId equals p.Id select p.Slug).FirstOrDefaultAsync());

    private static Task<string?> AllianceAsync(OneSite site, string slug) => site.Site.WithAsync<SeraiDb, string?>(db => (from a in db.Agreements.Where(a => a.Slug == slug) join o in db.Organizations on a.AllianceId equals o.Id select o.Slug).FirstOrDefaultAsync());
}
