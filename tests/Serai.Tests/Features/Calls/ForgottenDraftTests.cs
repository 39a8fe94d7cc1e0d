using System.Net;
using NodaTime;
using Serai.Features.Calls.Applying;
using Serai.Platform.Db;

namespace Serai.Tests.Features.Calls;

/// <summary>What nobody submitted is not kept for ever.</summary>
public sealed class ForgottenDraftTests
{
    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task A_draft_is_forgotten_ninety_days_after_the_close_and_what_was_submitted_stays(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var organiser = await site.OrganiserAsync();
        using var nobody = site.Nobody();
        var (closing, endless) = (await organiser.OpenCallAsync(), await organiser.OpenCallAsync(("title", "Always open"), ("closes", "")));
        var submitted = await nobody.AppliedAsync(closing, "Ada Lovelace");
        var (draft, lasting) = (await nobody.BeginAsync(closing), await nobody.BeginAsync(endless));
        await nobody.WrittenAsync(draft, ("applicant", "Bo Chen"), ("institution-name", "Home"));

        // It closes on 31 March 2027; today is 23 November 2026.
        await NightAsync(site, until: new(2027, 6, 25));
        await nobody.GetAsync(draft);
        await NightAsync(site, until: new(2027, 7, 10));
        await nobody.GetAsync(draft, HttpStatusCode.NotFound);
        await nobody.GetAsync(submitted + "/check");
        await nobody.GetAsync(lasting);
        Assert.Single(await site.SubmissionsAsync(closing));

        await NightAsync(site, until: new(2027, 11, 30));
        await nobody.GetAsync(lasting, HttpStatusCode.NotFound);
        await nobody.GetAsync(submitted + "/check");
    }

    private static async Task NightAsync(TestSite site, LocalDate until)
    {
        var day = until.AtMidnight().InUtc().ToInstant();
        foreach (var at in (Instant[])[day, day + Duration.FromDays(2)])
        {
            site.Clock.Reset(at);
            await site.WithAsync<ForgetDrafts, bool>(job => job.DoOneAsync(default));
        }
    }
}
