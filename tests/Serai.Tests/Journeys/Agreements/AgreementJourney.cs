using Microsoft.Playwright;
using NodaTime;
using Serai.Features.Agreements.Night;
using Serai.Platform.Auth;
using Serai.Platform.Db;

namespace Serai.Tests.Journeys.Agreements;

/// <summary>An agreement's whole life as the people of two offices bring it about: from a template to in force, amended, and renewed with its evidence.</summary>
[Trait("Needs", "browser")]
public sealed partial class AgreementJourney(Browser browser) : IClassFixture<Browser>
{
    private const string Home = "chinese-university-of-hong-kong", Partner = "ningxia-medical-university", Title = "Memorandum on Chinese medicine";

    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task From_a_template_to_in_force_amended_and_renewed_with_its_evidence(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(await Databases.CopyAsync(await SampleTemplate.Of(kind)), ("Serai:Chromium", Environment.GetEnvironmentVariable("SERAI_TEST_CHROMIUM") ?? "/usr/bin/chromium"));
        await using (var people = await PeopleAsync(site))
        {
            await NameApproverAsync(people.Head);
            await EnterAsync(people.Officer);
            await WriteAsync(people.Officer);
            await AgreeAsync(people, first: true);
            await SignAsync(people, "2026-11-20");
            await people.Officer.StandsAsync("In force, dormant");
            await MeetObligationAsync(people.Officer);
            await SayWhatCameOfItAsync(people.Officer);
            await AmendAsync(people);
        }

        // Half a year later its end is near; everybody signs in anew.
        site.Clock.Reset(new LocalDateTime(2027, 6, 20, 12, 0).InUtc().ToInstant());
        await using (var people = await PeopleAsync(site))
        {
            await BeginRenewalAsync(people.Officer);
            await AgreeAsync(people, first: false);
            await SignAsync(people, "2027-06-18");
            await people.Officer.StandsAsync("In force, alive");
            await people.Officer.LookAsync("renewed");
            await people.Officer.Page.Locator("main p", new() { HasTextString = "Renews" }).GetByRole(AriaRole.Link).ClickAsync();
            // Until the new one begins the old one holds; the night of that day lets it go.
            await people.Officer.StandsAsync("Expiring, alive");
            Assert.Equal(1, await site.WithAsync<TakePlaces, int>(places => places.RunAsync(new(2027, 7, 1), default)));
            await people.Officer.Page.ReloadAsync();
            await people.Officer.StandsAsync("Renewed");
            await people.Officer.LookAsync("old-one");
        }
    }

    private async Task<People> PeopleAsync(TestSite site) => new(
        await browser.TabAsync(site, Role.Editor, Home, "陳大文"), await browser.TabAsync(site, Role.Steward, Home, "Wong Siu Ming"), await browser.TabAsync(site, Role.Representative, Partner, "李娜"));

    /// <summary>The office's head says who approves.</summary>
    private static async Task NameApproverAsync(Visit head)
    {
        await head.GoAsync("/agreements");
        await head.FollowAsync("What steps ask for");
        await head.HeadedAsync("Steps of agreements: all kinds");
        await head.LookAsync("rules");
        await head.FollowAsync("Add an approver Internal review");
        await head.ChooseAsync("whose", "anybody with the role steward");
        await head.LookAsync("approver");
        await head.PressAsync("Save");
        await head.SeeAsync("anybody with the role steward");
    }

    /// <summary>From the idea on paper to the text that all agree to.</summary>
    private static async Task AgreeAsync(People people, bool first)
    {
        var (officer, head) = (people.Officer, people.Head);
        await officer.StepAsync("Hand in for internal review", "Internal review");
        if (first) await officer.LookAsync("in-review");
        // Without the approval it does not go on, and that is said.
        officer.Expected = 422;
        await officer.PressAsync("Send to the other parties");
        await officer.SeeAsync("Not all who were asked have approved yet");
        if (first) await officer.LookAsync("not-approved-yet");
        await head.GoAsync($"/office/{Home}");
        await head.FollowAsync($"Approve “{Title}” (Internal review)");
        if (first) await head.LookAsync("approval");
        await head.TypeAsync("words", "Good.");
        await head.PressAsync("Approve");
        await head.SeeAsync("approved");
        await officer.StepAsync("Send to the other parties", "Negotiation");
        await officer.StepAsync("All agree to the text", "Approved");
        if (first) await officer.LookAsync("approved");
    }

    /// <summary>The partner's president signs here, the own one has signed a paper.</summary>
    private static async Task SignAsync(People people, string day)
    {
        var (officer, president) = (people.Officer, people.President);
        await president.GoAsync($"/office/{Partner}");
        await president.FollowAsync($"Sign “{Title}”");
        await president.HeadedAsync("Sign: " + Title);
        await president.LookAsync("sign-here");
        await president.Page.Locator("main [name=post]").FillAsync("President");
        await president.Page.GetByLabel("I sign this version for this party.").CheckAsync();
        await president.PressAsync("Sign");
        await president.StandsAsync("Signed by some");

        await officer.Page.ReloadAsync();
        await officer.StandsAsync("Signed by some");
        await officer.LookAsync("signed-by-some");
        await officer.FollowAsync("Sign, or bring a signed paper");
        var paper = officer.Page.Locator("#paper");
        await Assertions.Expect(paper.Locator("select[name=party]")).ToContainTextAsync("Chinese University of Hong Kong");
        await officer.LookAsync("sign-paper");
        await paper.GetByLabel("Who signed").FillAsync("Rocky Tuan");
        await paper.GetByLabel("Day of signing").FillAsync(day);
        await paper.GetByLabel("The scanned paper").SetInputFilesAsync(new FilePayload { Name = "signed.pdf", MimeType = "application/pdf", Buffer = "%PDF-1.7 signed"u8.ToArray() });
        await officer.PressAsync("Keep the signature");
        await Assertions.Expect(officer.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/agreements/[0-9-]+\\?"));
    }

    private sealed record People(Visit Officer, Visit Head, Visit President) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await Officer.DisposeAsync();
            await Head.DisposeAsync();
            await President.DisposeAsync();
        }
    }
}
