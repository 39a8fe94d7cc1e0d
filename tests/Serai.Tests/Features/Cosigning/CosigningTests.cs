using Microsoft.EntityFrameworkCore;
using Serai.Features.Agreements;
using Serai.Features.Cosigning;
using Serai.Features.Cosigning.Protocol;
using Serai.Platform.Db;

namespace Serai.Tests.Features.Cosigning;

/// <summary>Two installations sign one text, one on each kind of database.</summary>
public sealed class CosigningTests
{
    [Theory, InlineData(false), InlineData(true)]
    public async Task Two_sites_sign_the_same_bytes_and_both_hold_it_in_force(bool turned)
    {
        await using var sites = await TwoSites.StartAsync(turned: turned);
        var (alpha, beta) = (sites.Alpha, sites.Beta);
        var slug = await alpha.DraftAsync(("noticeMonths", "6"), ("covers", "student-exchange, joint-research"), ("themes", "Medicine\nWater"), ("languages", "en"));
        await alpha.Visitor.FillAndGoAsync($"/agreements/{slug}/obligations/new", ("what", "Two places a year"), ("due", "2027-06-30"));
        await alpha.OfferAsync(slug);
        await sites.ExchangeAsync();
        Assert.Equal(CosignStage.Proposed, await sites.StageAsync());
        var there = await beta.TheirSlugAsync();
        var page = Plain.Of(await beta.PageAsync(there));
        Assert.Contains("What Alpha University proposed.", page);
        Assert.Contains("Two places a year", Plain.Of(await beta.Visitor.GetAsync($"/agreements/{there}")));

        // The other side changes the text and an end date, and sends that back.
        await beta.WriteAsync(there, TwoSites.Text + "\n## Rooms\n\nOne room.\n");
        await beta.Visitor.FillAndGoAsync($"/agreements/{there}/edit", ("until", "2029-08-31"));
        Assert.Contains("31 August 2029", Plain.Of(await beta.PageAsync(there)));
        await beta.OfferAsync(there);
        await sites.ExchangeAsync();
        Assert.Equal(CosignStage.Countered, await sites.StageAsync());
        Assert.Contains("One room.", Plain.Of(await alpha.Visitor.GetAsync($"/agreements/{slug}/text")));

        await alpha.ApproveAsync(slug);
        await sites.ExchangeAsync();
        Assert.Equal(CosignStage.ApprovedByOne, await sites.StageAsync());
        using (var early = await alpha.TrySignAsync(slug))
            Assert.Contains("The other side has not approved this text yet.", Plain.Of(await early.Content.ReadAsStringAsync()));
        await beta.ApproveAsync(there);
        await sites.ExchangeAsync();
        Assert.Equal(CosignStage.Approved, await sites.StageAsync());
        await beta.SignAsync(there);
        await sites.ExchangeAsync();
        Assert.Equal(CosignStage.SignedByOne, await sites.StageAsync());
        Assert.Equal(AgreementStage.PartlySigned, await alpha.LocalAsync(slug));
        await alpha.SignAsync(slug);
        await sites.ExchangeAsync();
        Assert.Equal(CosignStage.InForce, await sites.StageAsync());
        Assert.Equal((AgreementStage.InForce, AgreementStage.InForce), (await alpha.LocalAsync(slug), await beta.LocalAsync(there)));

        // The same bytes on both sides, with both signatures.
        var (one, other) = (await SignedAsync(alpha), await SignedAsync(beta));
        Assert.Equal(one, other);
        Assert.Equal(2, one.Signatures);
        Assert.Contains("signs", Plain.Of(await alpha.PageAsync(slug)));
        Assert.Contains("Signed together with Beta University: in force.", Plain.Of(await alpha.Visitor.GetAsync($"/agreements/{slug}")));
    }

    [Fact]
    public async Task It_is_amended_while_the_signed_one_stays_in_force_and_ends_by_notice()
    {
        await using var sites = await TwoSites.StartAsync();
        var (alpha, beta) = (sites.Alpha, sites.Beta);
        var (slug, there) = await sites.InForceAsync(("noticeMonths", "3"));
        var to = await beta.Visitor.FillAndGoAsync($"/agreements/{there}/succeed/amendment", ("until", "2031-08-31"));
        var amended = to.Split('?')[0].Split('/')[^1];
        await beta.WriteAsync(amended, TwoSites.Text + "\n## Rooms\n\nOne room.\n");
        // Not before its office has gone through its own steps.
        Assert.DoesNotContain("handler=Offer", await beta.PageAsync(amended));
        await beta.ToNegotiationAsync(amended);
        await beta.OfferAsync(amended);
        await sites.ExchangeAsync();
        Assert.Equal(CosignStage.Amending, await sites.StageAsync());
        Assert.Equal(AgreementStage.InForce, await alpha.LocalAsync(slug));
        var here = await alpha.TheirSlugAsync();
        Assert.NotEqual(slug, here);
        await alpha.ApproveAsync(here);
        await beta.ApproveAsync(amended);
        await sites.ExchangeAsync();
        await alpha.SignAsync(here);
        await sites.ExchangeAsync();
        await beta.SignAsync(amended);
        await sites.ExchangeAsync();
        Assert.Equal(CosignStage.InForce, await sites.StageAsync());
        Assert.Equal((AgreementStage.Superseded, AgreementStage.InForce, AgreementStage.Superseded, AgreementStage.InForce), (await alpha.LocalAsync(slug), await alpha.LocalAsync(here), await beta.LocalAsync(there), await beta.LocalAsync(amended)));

        using (var byHand = await alpha.Visitor.FillAsync($"/agreements/{here}?handler=Move", ("to", "terminated"), ("why", "We part."), ("on", "")))
            Assert.Contains("give notice there", Plain.Of(await byHand.Content.ReadAsStringAsync()));
        await alpha.ActedAsync(here, "Notice", ("lastDay", "2027-03-31"), ("why", "We part."));
        await sites.ExchangeAsync();
        Assert.Equal(CosignStage.Terminating, await sites.StageAsync());
        Assert.Contains("has given notice for", Plain.Of(await beta.PageAsync(amended)));
        foreach (var site in sites.Both)
            await site.Site.WithAsync<EndByNotice>(end => end.RunAsync(new(2027, 4, 1), default));
        Assert.Equal(CosignStage.Terminated, await sites.StageAsync());
        Assert.Equal((AgreementStage.Terminated, AgreementStage.Terminated), (await alpha.LocalAsync(here), await beta.LocalAsync(amended)));
    }

    [Fact]
    public async Task Who_steps_back_in_time_is_free_and_who_steps_back_too_late_is_bound()
    {
        await using var sites = await TwoSites.StartAsync();
        var (alpha, beta) = (sites.Alpha, sites.Beta);
        var slug = await alpha.DraftAsync();
        await alpha.OfferAsync(slug);
        await sites.ExchangeAsync();
        var there = await beta.TheirSlugAsync();
        await alpha.ApproveAsync(slug);
        await beta.ApproveAsync(there);
        await sites.ExchangeAsync();
        await alpha.SignAsync(slug);
        await sites.ExchangeAsync();
        await alpha.ActedAsync(slug, "Back", ("why", "The rector wants another clause."));
        await sites.ExchangeAsync();
        Assert.Equal(CosignStage.ApprovedByOne, await sites.StageAsync());
        Assert.Equal((AgreementStage.Negotiation, AgreementStage.Approved), (await alpha.LocalAsync(slug), await beta.LocalAsync(there)));
        using (var late = await beta.TrySignAsync(there))
            Assert.Contains("The other side has not approved this text yet.", Plain.Of(await late.Content.ReadAsStringAsync()));
        await alpha.WriteAsync(slug, TwoSites.Text + "\n## Rooms\n\nOne room.\n");
        await alpha.OfferAsync(slug);
        await sites.ExchangeAsync();
        Assert.Equal(AgreementStage.Negotiation, await beta.LocalAsync(there));
        await alpha.ApproveAsync(slug);
        await beta.ApproveAsync(there);
        await sites.ExchangeAsync();
        await alpha.SignAsync(slug);
        await sites.ExchangeAsync();

        // At the same time the one steps back and begins to write, and the other signs: it is signed.
        await alpha.ActedAsync(slug, "Back", ("why", "Not yet."));
        await alpha.WriteAsync(slug, TwoSites.Text + "\n## Cars\n\nNone.\n");
        await beta.SignAsync(there);
        await sites.ExchangeAsync();
        Assert.Equal(CosignStage.InForce, await sites.StageAsync());
        Assert.Equal((AgreementStage.InForce, AgreementStage.InForce), (await alpha.LocalAsync(slug), await beta.LocalAsync(there)));
        Assert.Equal(await SignedAsync(alpha), await SignedAsync(beta));
        var page = Plain.Of(await alpha.PageAsync(slug));
        Assert.Contains("too late: both had signed", page);
        Assert.Contains("Our copy says what both have signed.", page);
    }

    [Fact]
    public async Task Whoever_is_signed_to_first_may_step_back_and_counter()
    {
        await using var sites = await TwoSites.StartAsync();
        var (alpha, beta) = (sites.Alpha, sites.Beta);
        var slug = await alpha.DraftAsync();
        await alpha.OfferAsync(slug);
        await sites.ExchangeAsync();
        var there = await beta.TheirSlugAsync();
        await alpha.ApproveAsync(slug);
        await beta.ApproveAsync(there);
        await sites.ExchangeAsync();
        await beta.SignAsync(there);
        await sites.ExchangeAsync();
        Assert.Equal(AgreementStage.PartlySigned, await alpha.LocalAsync(slug));
        await alpha.ActedAsync(slug, "Back", ("why", "One more clause."));
        await alpha.WriteAsync(slug, TwoSites.Text + "\n## Rooms\n\nOne room.\n");
        await alpha.OfferAsync(slug);
        await sites.ExchangeAsync();
        Assert.Equal(CosignStage.Countered, await sites.StageAsync());
        await alpha.ApproveAsync(slug);
        await beta.ApproveAsync(there);
        await sites.ExchangeAsync();
        await alpha.SignAsync(slug);
        await beta.SignAsync(there);
        await sites.ExchangeAsync();
        Assert.Equal(CosignStage.InForce, await sites.StageAsync());
        Assert.Equal((2, 2), ((await SignedAsync(alpha)).Signatures, (await SignedAsync(beta)).Signatures));
    }

    [Fact]
    public async Task A_draft_beside_it_that_was_not_proposed_is_not_signed_and_one_that_was_withdrawn_stands_in_nobodys_way()
    {
        await using var sites = await TwoSites.StartAsync();
        var alpha = sites.Alpha;
        var (slug, _) = await sites.InForceAsync();
        async Task<string> AmendAsync(string text)
        {
            var to = await alpha.Visitor.FillAndGoAsync($"/agreements/{slug}/succeed/amendment", ("until", "2031-08-31"));
            var amended = to.Split('?')[0].Split('/')[^1];
            await alpha.WriteAsync(amended, TwoSites.Text + text);
            await alpha.ToNegotiationAsync(amended);
            return amended;
        }

        var first = await AmendAsync("\n## One\n\nOne.\n");
        await alpha.ApproveAsync(first);
        using (var signed = await alpha.TrySignAsync(first))
            Assert.Contains("This draft was not proposed to the other site.", Plain.Of(await signed.Content.ReadAsStringAsync()));
        await alpha.MoveAsync(first, "drafting", "Propose it first.");
        await alpha.ToNegotiationAsync(first);
        await alpha.OfferAsync(first);
        await alpha.MoveAsync(first, "withdrawn", "Another one.");
        var second = await AmendAsync("\n## Two\n\nTwo.\n");
        await alpha.OfferAsync(second);
        await sites.ExchangeAsync();
        Assert.Equal(CosignStage.Amending, await sites.StageAsync());
        Assert.Contains("Two.", Plain.Of(await sites.Beta.Visitor.GetAsync($"/agreements/{await sites.Beta.TheirSlugAsync()}/text")));
    }

    [Fact]
    public async Task What_was_written_here_is_not_overwritten_by_what_comes()
    {
        await using var sites = await TwoSites.StartAsync();
        var (alpha, beta) = (sites.Alpha, sites.Beta);
        var slug = await alpha.DraftAsync();
        await alpha.OfferAsync(slug);
        await sites.ExchangeAsync();
        var there = await beta.TheirSlugAsync();
        await alpha.Visitor.FillAndGoAsync($"/agreements/{slug}/edit", ("until", "2033-08-31"));
        await beta.Visitor.FillAndGoAsync($"/agreements/{there}/edit", ("until", "2028-08-31"));
        await beta.OfferAsync(there);
        await sites.ExchangeAsync();
        var page = Plain.Of(await alpha.PageAsync(slug));
        Assert.Contains("31 August 2033", page);
        Assert.Contains("31 August 2028", page);
        using (var refused = await alpha.Visitor.FillAsync($"/agreements/{slug}?handler=Move", ("to", "approved"), ("why", ""), ("on", "")))
            Assert.Contains("What stands here is not what is on the table.", Plain.Of(await refused.Content.ReadAsStringAsync()));
        await alpha.ActedAsync(slug, "Take");
        Assert.DoesNotContain("31 August 2033", Plain.Of(await alpha.PageAsync(slug)));
        await alpha.ApproveAsync(slug);
        await beta.ApproveAsync(there);
        await sites.ExchangeAsync();
        Assert.Equal(CosignStage.Approved, await sites.StageAsync());
    }

    private static async Task<(string Canonical, string Digest, int Signatures)> SignedAsync(OneSite site) => await site.Site.WithAsync<SeraiDb, (string, string, int)>(async db =>
    {
        var inForce = (await db.CosignedAgreements.AsNoTracking().SingleAsync()).InForce;
        var version = await db.AgreementVersions.AsNoTracking().SingleAsync(v => v.Digest == inForce);
        return (version.Canonical, version.Digest, await db.StandingSignatures.CountAsync(s => s.VersionId == version.Id));
    });
}
