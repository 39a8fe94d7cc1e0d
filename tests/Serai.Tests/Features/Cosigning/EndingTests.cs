using Microsoft.EntityFrameworkCore;
using NodaTime;
using Serai.Features.Agreements;
using Serai.Features.Cosigning;
using Serai.Features.Cosigning.Protocol;
using Serai.Platform.Auth;
using Serai.Platform.Db;

namespace Serai.Tests.Features.Cosigning;

/// <summary>How what two sites have signed ends: by a notice that both see, and by hand where the two cannot say it to each other.</summary>
public sealed class EndingTests
{
    [Fact]
    public async Task A_notice_is_looked_at_before_it_goes_out_and_what_is_wrong_with_it_stands_beside_its_field()
    {
        await using var sites = await TwoSites.StartAsync();
        var alpha = sites.Alpha;
        var (slug, _) = await sites.InForceAsync(("noticeMonths", "3"));
        foreach (var (day, why, field, words) in new[] { ("soon", "We part.", "lastDay", "“soon” is not a day"), ("2027-03-31", "", "why", "Say why."), ("2020-01-01", "We part.", "lastDay", "lies in the past"), ("2031-01-01", "We part.", "lastDay", "ends by itself on 31 August 2030") })
        {
            using var refused = await alpha.ActAsync(slug, "Notice", ("lastDay", day), ("why", why), ("sure", ""));
            var html = await refused.Content.ReadAsStringAsync();
            Assert.Equal(422, (int)refused.StatusCode);
            Assert.Contains(words, Plain.Of(html));
            // Beside its field, and what was typed is still there.
            Assert.Contains("aria-invalid", html.Split("<input").Single(i => i.Split('>')[0].Contains($"name=\"{field}\"", StringComparison.Ordinal)).Split('>')[0]);
            Assert.Contains("<details open", html);
        }
        using (var shown = await alpha.ActAsync(slug, "Notice", ("lastDay", "2027-03-31"), ("why", "We part."), ("sure", "")))
        {
            var page = Plain.Of(await shown.Content.ReadAsStringAsync());
            Assert.Contains("It goes to Beta University at once and cannot be taken back.", page);
            Assert.Contains("31 March 2027", page);
        }
        await sites.ExchangeAsync();
        Assert.Equal(CosignStage.InForce, await sites.StageAsync());
        await alpha.ActedAsync(slug, "Notice", ("lastDay", "2027-03-31"), ("why", "We part."));
        await sites.ExchangeAsync();
        Assert.Equal(CosignStage.Terminating, await sites.StageAsync());
    }

    [Fact]
    public async Task Whoever_may_not_give_notice_is_told_that_there_is_none_to_give()
    {
        await using var sites = await TwoSites.StartAsync();
        var (slug, _) = await sites.InForceAsync(("noticeMonths", "3"));
        using var editor = await sites.Alpha.Site.SignedInAsync(Role.Editor, "alpha");
        foreach (var day in new[] { "2027-03-31", "soon", "" })
        {
            var form = await editor.FormAsync($"/cosigning/agreements/{slug}", "handler=Compare");
            using var answer = await editor.Client.PostAsync($"/cosigning/agreements/{slug}?handler=Notice", new FormUrlEncodedContent([.. form.Fields, new("lastDay", day), new("why", "x")]));
            Assert.Equal(404, (int)answer.StatusCode);
        }
    }

    [Fact]
    public async Task What_renews_itself_goes_on_until_the_last_day_of_the_notice()
    {
        await using var sites = await TwoSites.StartAsync();
        var (alpha, beta) = (sites.Alpha, sites.Beta);
        var (slug, there) = await sites.InForceAsync(("until", "2027-08-31"), ("renewal", "automatic"), ("renewalYears", "3"), ("noticeMonths", "3"));
        await alpha.ActedAsync(slug, "Notice", ("lastDay", "2028-12-31"), ("why", "After the next cohort."));
        await sites.ExchangeAsync();
        Assert.Equal(CosignStage.Terminating, await sites.StageAsync());
        foreach (var (site, at) in new[] { (alpha, slug), (beta, there) })
            Assert.Null(await NoticeAsync(site, at));
        // Within the term that runs it is the end of renewing.
        await using var others = await TwoSites.StartAsync();
        var (own, _) = await others.InForceAsync(("until", "2028-08-31"), ("renewal", "automatic"), ("renewalYears", "3"), ("noticeMonths", "3"));
        await others.Alpha.ActedAsync(own, "Notice", ("lastDay", "2028-08-31"), ("why", "No more."));
        Assert.NotNull(await NoticeAsync(others.Alpha, own));
    }

    [Fact]
    public async Task An_end_by_letter_is_recorded_once_the_other_site_is_silent()
    {
        await using var sites = await TwoSites.StartAsync();
        var (alpha, beta) = (sites.Alpha, sites.Beta);
        var (slug, _) = await sites.InForceAsync(("noticeMonths", "3"));
        async Task<string> TerminateAsync()
        {
            using var answer = await alpha.Visitor.FillAsync($"/agreements/{slug}?handler=Move", ("to", "terminated"), ("why", "By our letter of 1 August."), ("on", "2026-11-01"));
            return (int)answer.StatusCode == 303 ? "" : Plain.Of(await answer.Content.ReadAsStringAsync());
        }

        Assert.Contains("give notice there", await TerminateAsync());
        await alpha.ActedAsync(slug, "Notice", ("lastDay", "2027-03-31"), ("why", "We part."));
        // It has only just gone out.
        Assert.Contains("give notice there", await TerminateAsync());
        alpha.Site.Clock.Advance(Duration.FromDays(8));
        using var ann = await alpha.Site.SignedInAsync(Role.Representative, "alpha", "Ann Alpha");
        alpha = new(alpha.Site, ann, "alpha", "beta");
        Assert.Equal("", await TerminateAsync());
        Assert.Contains("its end was recorded", Plain.Of(await alpha.PageAsync(slug)));
        Assert.Equal(AgreementStage.Terminated, await alpha.LocalAsync(slug));
        // The messages say what they say.
        await sites.ExchangeAsync();
        Assert.Equal(CosignStage.Terminating, (await beta.CosignedAsync()).Stage);
    }

    [Fact]
    public async Task A_notice_that_was_too_long_on_its_way_is_sent_again_of_the_day_of_now()
    {
        await using var sites = await TwoSites.StartAsync();
        var (alpha, beta) = (sites.Alpha, sites.Beta);
        var (slug, there) = await sites.InForceAsync(("noticeMonths", "3"));
        // Three months off to the day.
        await alpha.ActedAsync(slug, "Notice", ("lastDay", "2027-02-28"), ("why", "We part."));
        Assert.Equal(CosignStage.Terminating, (await alpha.CosignedAsync()).Stage);
        foreach (var site in sites.Both)
            site.Site.Clock.Advance(Duration.FromDays(40));
        // Who was signed in then is no more.
        using var ann = await alpha.Site.SignedInAsync(Role.Representative, "alpha", "Ann Alpha");
        using var ben = await beta.Site.SignedInAsync(Role.Representative, "beta", "Ben Beta");
        (alpha, beta) = (new(alpha.Site, ann, "alpha", "beta"), new(beta.Site, ben, "beta", "alpha"));
        await alpha.PushAsync();
        Assert.Contains("Beta University does not take what we said: it does not follow from what was said before", Plain.Of(await alpha.PageAsync(slug)));
        await alpha.ActedAsync(slug, "Again");
        await sites.ExchangeAsync();
        // By its new day it is a wish: both say so, and nothing ends.
        Assert.Equal(CosignStage.InForce, await sites.StageAsync());
        Assert.Null(await NoticeAsync(alpha, slug));
        foreach (var site in sites.Both)
            await site.Site.WithAsync<EndByNotice>(end => end.RunAsync(new(2027, 3, 1), default));
        Assert.Equal(AgreementStage.InForce, await alpha.LocalAsync(slug));
        Assert.Contains("Beta University", Plain.Of(await alpha.PageAsync(slug)));
        // The other agrees: it ends.
        Assert.Contains("To share and to learn", Plain.Of(await beta.Visitor.GetAsync("/office/beta")));
        await beta.ActedAsync(there, "Notice", ("lastDay", "2027-02-28"), ("why", "So be it."));
        await sites.ExchangeAsync();
        Assert.Equal(CosignStage.Terminating, await sites.StageAsync());
    }

    private static Task<LocalDate?> NoticeAsync(OneSite site, string slug) => site.Site.WithAsync<SeraiDb, LocalDate?>(db => db.Agreements.Where(a => a.Slug == slug).Select(a => a.NoticeGiven).SingleAsync());
}
