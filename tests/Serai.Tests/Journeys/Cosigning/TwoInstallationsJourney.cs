using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using NodaTime;
using Serai.Features.Cosigning;
using Serai.Platform.Auth;
using Serai.Platform.Auth.Sessions;
using Serai.Platform.Db;
using Serai.Platform.Jobs;
using Serai.Tests.Features.Organizations;
using Serai.Tests.Journeys.Agreements;

namespace Serai.Tests.Journeys.Cosigning;

/// <summary>Two installations side by side, one on each kind of database: from the code that their people compare to in force, a tampered copy, termination, and the proof on a third place.</summary>
[Trait("Needs", "browser")]
public sealed class TwoInstallationsJourney(Browser browser) : IClassFixture<Browser>
{
    private const string Title = "Joint clinics";
    private static readonly (string, string)[] Settings = [("Serai:Outgoing:Allowed", "127.0.0.1")];

    [Fact]
    public async Task From_a_proposal_to_in_force_a_tampered_copy_and_the_proof_on_a_third_place()
    {
        var one = await SiteAsync(DatabaseKind.Sqlite);
        var other = await SiteAsync(DatabaseKind.Postgres);
        await using var ann = await browser.TabAsync(one, Role.Representative, "alpha", "Ann Alpha");
        await using var ben = await browser.TabAsync(other, Role.Representative, "beta", "Ben Beta");
        try
        {
            await AcceptAsync(ann, one, ben, other);
            await ProposeAsync(ann, ben, one, other);
            await CounterAsync(ann, ben, one, other);
            (one, other) = (await one.AgainAsync(Settings), await other.AgainAsync(Settings));
            await SignAsync(ann, ben, one, other);
            await TamperAsync(ann, ben, one, other);
            var proof = await EndAsync(ann, ben, one, other);
            await CheckAsync(proof);
        }
        finally
        {
            await one.DisposeAsync();
            await other.DisposeAsync();
        }
    }

    private static async Task<TestSite> SiteAsync(DatabaseKind kind)
    {
        var site = await TestSite.StartAsync(await SampleTemplate.EmptyAsync(kind), Settings);
        await SmallWorld.ImportAsync(site, ["alpha,Alpha University,education,TH,Bangkok", "beta,Beta University,education,CN,Ningxia"]);
        return site;
    }

    private static async Task ExchangeAsync(params TestSite[] sites)
    {
        for (var n = 0; n < 2; n++)
            foreach (var site in sites)
                await site.Services.GetRequiredService<JobRunner>().DoDueAsync();
    }

    private async Task AcceptAsync(Visit ann, TestSite one, Visit ben, TestSite other)
    {
        await ann.GoAsync("/agreements");
        await ann.FollowAsync("Signing together with another site");
        await ann.LookAsync("cosign-front");
        await ann.FollowAsync("Alpha University");
        await ann.LookAsync("cosign-partners-none");
        await ann.FollowAsync("Find a site");
        ann.Expected = 422;
        await ann.TypeAsync("address", "not an address");
        await ann.PressAsync("Look it up");
        await ann.SeeAsync("is not the address of a page");
        await ann.LookAsync("cosign-find-wrong");
        await ann.TypeAsync("address", new Uri(other.Address, "/cosigning/offices/beta").AbsoluteUri);
        await ann.PressAsync("Look it up");
        await ann.HeadedAsync("Beta University");
        await ann.LookAsync("cosign-code");
        await ben.GoAsync("/cosigning/partners/beta/new");
        await ben.TypeAsync("address", new Uri(one.Address, "/cosigning/offices/alpha").AbsoluteUri);
        await ben.PressAsync("Look it up");
        await ben.HeadedAsync("Alpha University");
        Assert.Equal(await ann.Page.Locator(".code code").TextContentAsync(), await ben.Page.Locator(".code code").TextContentAsync());
        foreach (var (visit, whom) in new[] { (ann, "beta"), (ben, "alpha") })
        {
            await visit.TypeAsync("speaksFor", whom);
            await visit.PressAsync("The codes agree: accept");
            await visit.StandsAsync("accepted");
        }
        await LookOtherwiseAsync(ann, one, "cosign-partner");
        await ann.GoAsync("/cosigning/partners/alpha");
        await LookOtherwiseAsync(ann, one, "cosign-partners");
        await ann.GoAsync("/cosigning/offices/alpha");
        await LookOtherwiseAsync(ann, one, "cosign-identity");
    }

    private static async Task ProposeAsync(Visit ann, Visit ben, TestSite one, TestSite other)
    {
        await ann.GoAsync("/agreements/new/alpha");
        await ann.ChooseAsync("stage", "being drafted");
        await ann.ChooseAsync("kind", "Memorandum of understanding");
        await ann.TypeAsync("title", Title);
        await ann.TypeAsync("parties", "alpha\nbeta");
        await ann.TypeAsync("until", "2030-08-31");
        await ann.TypeAsync("noticeMonths", "3");
        await ann.ChooseAsync("confidentiality", "the parties’ offices, from the negotiation on");
        await ann.Page.Locator("main form[method=post] button.first").First.ClickAsync();
        await ann.HeadedAsync(Title);
        var page = new Uri(ann.Page.Url).AbsolutePath;
        await ann.GoAsync(page + "/text/write");
        await ann.TypeAsync("text-en", "## Purpose\n\nTo run clinics together.\n");
        await ann.Page.Locator("main form[method=post] button.first").First.ClickAsync();
        await ann.GoAsync(page);
        await ann.StepAsync("Hand in for internal review", "Internal review");
        await ann.StepAsync("Send to the other parties", "Negotiation");
        await ann.FollowAsync("The other party has a site of its own: sign it together");
        await ann.LookAsync("cosign-not-yet");
        await ann.PressAsync("Propose it to Beta University");
        await ann.StandsAsync("proposed");
        await ExchangeAsync(one, other);
        await ann.Page.ReloadAsync();
        await ann.LookAsync("cosign-proposed");
        await ben.GoAsync("/office/beta");
        await ben.FollowAsync($"Alpha University proposes “{Title}”");
        await ben.StandsAsync("proposed");
        await ben.LookAsync("cosign-came");
    }

    private async Task CounterAsync(Visit ann, Visit ben, TestSite one, TestSite other)
    {
        var page = ben.Page.Url;
        await ben.FollowAsync(Title);
        await ben.HeadedAsync(Title);
        await ben.GoAsync(new Uri(ben.Page.Url).AbsolutePath + "/edit");
        await ben.TypeAsync("until", "2029-08-31");
        await ben.Page.Locator("main form[method=post] button.first").First.ClickAsync();
        await ben.HeadedAsync(Title);
        await ben.GoAsync(page);
        await ben.SeeAsync("31 August 2029");
        await LookOtherwiseAsync(ben, other, "cosign-differs");
        await ben.PressAsync("Counter with ours");
        await ben.StandsAsync("countered");
        await ExchangeAsync(one, other);
        await ann.Page.ReloadAsync();
        await ann.StandsAsync("countered");
        await ann.FollowAsync("To the agreement");
        await ann.SeeAsync("31 August 2029");
        await ann.PressAsync("All agree to the text");
        await ann.StandsAsync("Approved");
    }

    private static async Task SignAsync(Visit ann, Visit ben, TestSite one, TestSite other)
    {
        await ExchangeAsync(one, other);
        await ben.Page.ReloadAsync();
        await ben.StandsAsync("approved by one");
        await ben.FollowAsync("To the agreement");
        await ben.PressAsync("All agree to the text");
        await ben.StandsAsync("Approved");
        await ExchangeAsync(other, one);
        foreach (var (visit, stands) in new[] { (ben, "Signed by some"), (ann, "In force, dormant") })
        {
            await visit.Page.ReloadAsync();
            await visit.FollowAsync("Sign, or bring a signed paper");
            await visit.Page.Locator("main [name=post]").First.FillAsync("President");
            await visit.Page.GetByLabel("I sign this version for this party.").CheckAsync();
            await visit.PressAsync("Sign");
            await visit.StandsAsync(stands);
            await ExchangeAsync(other, one);
        }
        await ben.Page.ReloadAsync();
        await ben.StandsAsync("In force, dormant");
        foreach (var visit in new[] { ann, ben })
        {
            await visit.FollowAsync("Signed together with", exact: false);
            await visit.StandsAsync("in force");
        }
        await ann.LookAsync("cosign-in-force");
    }

    private async Task TamperAsync(Visit ann, Visit ben, TestSite one, TestSite other)
    {
        await other.WithAsync<SeraiDb>(async db => await db.Set<Serai.Features.Agreements.Agreement>().ExecuteUpdateAsync(a => a.SetProperty(x => x.NoticeMonths, 24)));
        await ann.PressAsync("Compare the copies now");
        await ann.SeeAsync("Beta University’s copy differs from what both have signed");
        await ann.SeeAsync("Notice in months");
        await LookOtherwiseAsync(ann, one, "cosign-tampered");
        Later(one, other);
        await ann.PressAsync("Ask Beta University to put its copy back");
        await ben.GoAsync("/office/beta");
        await ben.FollowAsync($"The copies of “{Title}” differ");
        await ben.SeeAsync("Alpha University asks you to put your copy back");
        await ben.LookAsync("cosign-asked");
        await ben.PressAsync("Put our copy back");
        await ben.SeeAsync("Our copy says what both have signed.");
        Later(one, other);
        await ann.PressAsync("Compare the copies now");
        await ann.SeeAsync("Beta University’s copy says what both have signed");
    }

    // The same page on a phone in the dark, and in the other languages.
    private async Task LookOtherwiseAsync(Visit reader, TestSite site, string picture)
    {
        await reader.LookAsync(picture);
        foreach (var (variant, scheme, width, language) in ((string, ColorScheme, int, string)[])[("phone-dark-zh-hant", ColorScheme.Dark, 390, "zh-Hant"), ("dark", ColorScheme.Dark, 1280, "en"), ("zh-hans", ColorScheme.Light, 1280, "zh-Hans")])
        {
            await using var visit = await browser.VisitAsync(site, scheme, width, language: language);
            await visit.Page.Context.AddCookiesAsync((await reader.Page.Context.CookiesAsync()).Where(c => c.Name == SessionCookie.Plain).Select(c => new Cookie { Name = c.Name, Value = c.Value, Url = site.Address.ToString() }));
            await visit.GoAsync(new Uri(reader.Page.Url).PathAndQuery);
            await visit.LookAsync($"{picture}-{variant}");
        }
    }

    // No two things are said in the same moment.
    private static void Later(params TestSite[] sites)
    {
        foreach (var site in sites)
            site.Clock.Advance(Duration.FromSeconds(1));
    }

    private async Task<byte[]> EndAsync(Visit ann, Visit ben, TestSite one, TestSite other)
    {
        await ann.Page.Locator("summary", new() { HasTextString = "Give notice of termination" }).ClickAsync();
        await ann.TypeAsync("lastDay", "2027-02-28");
        await ann.TypeAsync("why", "The clinics move.");
        await ann.PressAsync("Look at it before it goes out");
        await ann.SeeAsync("It goes to Beta University at once and cannot be taken back.");
        await ann.LookAsync("cosign-notice-check");
        await ann.PressAsync("Give notice");
        await ann.StandsAsync("in force, notice given");
        await ExchangeAsync(one, other);
        await ben.Page.ReloadAsync();
        await ben.StandsAsync("in force, notice given");
        await LookOtherwiseAsync(ben, other, "cosign-notice");
        foreach (var site in new[] { one, other })
        {
            site.Clock.Reset(new LocalDateTime(2026, 11, 24, 12, 0).InUtc().ToInstant());
            await site.WithAsync<EndByNotice>(end => end.RunAsync(new(2027, 3, 1), default));
        }
        var download = await ann.Page.RunAndWaitForDownloadAsync(() => ann.FollowAsync("Export the proof"));
        await using var content = await download.CreateReadStreamAsync();
        using var kept = new MemoryStream();
        await content.CopyToAsync(kept);
        await ann.GoAsync(new Uri(ann.Page.Url).AbsolutePath.Replace("/cosigning", "", StringComparison.Ordinal));
        await ann.StandsAsync("Terminated");
        return kept.ToArray();
    }

    private async Task CheckAsync(byte[] proof)
    {
        await using var third = await TestSite.StartAsync(DatabaseKind.Sqlite);
        await using var visit = await browser.VisitAsync(third);
        await visit.GoAsync("/cosigning/check");
        await visit.LookAsync("cosign-check");
        await UploadAsync(visit, proof);
        await visit.SeeAsync("Sound: 7 messages");
        await visit.SeeAsync("31 August 2029");
        await visit.LookAsync("cosign-sound");
        var text = Encoding.UTF8.GetString(proof);
        var at = text.IndexOf("\"message\": \"", StringComparison.Ordinal) + 300;
        await UploadAsync(visit, Encoding.UTF8.GetBytes(text[..at] + (text[at] == 'A' ? 'B' : 'A') + text[(at + 1)..]));
        await visit.SeeAsync("Not sound");
        await visit.LookAsync("cosign-not-sound");
        visit.Expected = 422;
        await UploadAsync(visit, "{}"u8.ToArray());
        await visit.SeeAsync("This file is not the exported proof of an agreement.");
    }

    private static async Task UploadAsync(Visit visit, byte[] file)
    {
        await visit.Page.Locator("main [name=file]").SetInputFilesAsync(new FilePayload { Name = "proof.json", MimeType = "application/json", Buffer = file });
        await visit.PressAsync("Check it");
    }
}
