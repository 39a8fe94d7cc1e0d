using System.Net;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Calls;
using Serai.Features.Organizations;
using Serai.Platform.Auth;
using Serai.Platform.Db;
using Serai.Tests.Features.Calls.Deciding;
using Serai.Tests.Features.Calls.Reviewing;
using static Serai.Tests.Features.Calls.CallDesk;
using static Serai.Tests.Features.Calls.Counting.BoardDesk;

namespace Serai.Tests.Features.Calls.Counting;

/// <summary>What the board counts, for whom, and in how many statements.</summary>
public sealed class BoardTests
{
    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task Days_are_those_of_the_calls_zone_and_stand_beside_the_call_that_it_was_copied_from(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var organiser = await site.OrganiserAsync();
        var earlier = await organiser.OpenCallAsync(("title", "Summer week of 2026"), ("opens", "2025-11-02 09:00"), ("closes", "2026-03-31 17:00"));
        var copy = (await organiser.PressAsync($"/calls/{earlier}/copy")).Split('?')[0].Split('/')[^2];
        await organiser.PublishAsync(copy);
        // Half past midnight in Hong Kong is the next day there.
        await site.CameAsync(earlier, ("2025-11-10T09:00:00Z", [Home]), ("2025-11-23T15:30:00Z", [Home]), ("2025-11-23T16:30:00Z", [Home]), ("2026-03-30T09:00:00Z", [Home]), ("2025-11-20T09:00:00Z", [Home]));
        await site.ChangeAsync(earlier, 5, s => s.State = SubmissionState.Withdrawn);
        await site.CameAsync(copy, ("2026-11-05T09:00:00Z", [Home]), ("2026-11-20T09:00:00Z", [Home]), ("2026-11-22T17:00:00Z", [Home]));
        var page = Plain.Of(await organiser.GetAsync($"/calls/{copy}/board"));
        Assert.Contains("3 submissions have come. As many days before its close, “Summer week of 2026” had 2.", page);
        Assert.Contains("Both calls are set by the days before their close. Days are those of Asia/Hong Kong.", page);
        Assert.Contains("23 November 2026 128 days before the close 1 3 23 November 2025 1 2", page);
        var days = await organiser.TableAsync(copy, "days");
        Assert.Equal("2026-11-02,149,0,0,2025-11-02,0,0", days[0]);
        Assert.Contains("2026-11-22,129,0,2,2025-11-22,0,1", days);
        Assert.Contains("2026-11-23,128,1,3,2025-11-23,1,2", days);
        Assert.Contains(",127,,,2025-11-24,1,3", days);
        Assert.Equal(",0,,,2026-03-31,0,4", days[^1]);
        // The earlier one is over, and has none before it.
        var before = Plain.Of(await organiser.GetAsync($"/calls/{earlier}/board"));
        Assert.Contains("4 submissions have come.", before);
        Assert.Contains("There is no earlier call of this kind", before);
        // One that was not copied stands beside the last of its kind.
        var made = await organiser.OpenCallAsync(("title", "Summer week of 2028"), ("closes", "2028-03-31 17:00"));
        Assert.Contains("“Summer week of 2026”", Plain.Of(await organiser.GetAsync($"/calls/{made}/board")));
        Assert.DoesNotContain("“Summer week of 2026”", Plain.Of(await organiser.GetAsync($"/calls/{await organiser.OpenCallAsync(("kind", "proposal"))}/board")));
        Assert.Contains("截止前 128 天", await organiser.GetAsync($"/calls/{copy}/board?lang=zh-Hant"));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Institutions_and_their_places_are_those_of_the_registry_or_whoever_is_represented(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var organiser = await site.OrganiserAsync();
        var slug = await organiser.OpenCallAsync();
        const string At = "2026-11-23T09:00:00Z";
        await site.CameAsync(slug, (At, [Home]), (At, [Ningxia]));
        await site.CameAsync(slug, (At, [Adamson]), (At, ["~ University of Nowhere"]), (At, []), (At, []), (At, [Ningxia]), (At, [Ningxia]));
        var (home, ningxia) = (await site.OrganizationAsync(Home), await site.OrganizationAsync(Ningxia));
        // One was merged, one is for a member, one is withdrawn and one a draft.
        await site.WithAsync<SeraiDb>(async db => await db.Set<Organization>().Where(o => o.Slug == Adamson).ExecuteUpdateAsync(o => o.SetProperty(x => x.MergedIntoId, home)));
        await site.ChangeAsync(slug, 5, s => s.ForId = ningxia);
        await site.ChangeAsync(slug, 7, s => s.State = SubmissionState.Withdrawn);
        await site.ChangeAsync(slug, 8, s => s.State = SubmissionState.Draft);
        Assert.Equal([$"/organizations/{Home},Chinese University of Hong Kong,HK,known,2", $"/organizations/{Ningxia},Ningxia Medical University,CN,known,2", ",,,written,1", ",,,not-said,1"], await organiser.TableAsync(slug, "institutions"));
        Assert.Equal(["CN,China,known,2", "HK,Hong Kong,known,2", ",,written,1", ",,not-said,1"], await organiser.TableAsync(slug, "countries"));
        var html = await organiser.GetAsync($"/calls/{slug}/board");
        Assert.Contains("<serai-map", html);
        Assert.Contains("data-count=\"2\"", html);
        Assert.Contains("Not said 1", Plain.Of(html));
        var one = await StatementsAsync(site, organiser, $"/calls/{slug}/board");
        // Three of them are the session's, its roles', and the organization's that was merged.
        Assert.InRange(one, 1, 14);
        await site.CameAsync(slug, (At, [Ningxia]), (At, ["angeles-university-foundation"]), (At, ["~ Another"]));
        Assert.Equal(one, await StatementsAsync(site, organiser, $"/calls/{slug}/board"));
        Assert.Contains($"/calls/{slug}/board\"", await organiser.GetAsync($"/calls/{slug}"));
        Assert.Contains($"/calls/{slug}/board\"", await organiser.GetAsync($"/calls/{slug}/submissions"));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_submission_of_several_institutions_counts_once_at_each_and_in_each_place(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var organiser = await site.OrganiserAsync();
        var slug = await organiser.OpenCallAsync(("kind", "abstract"));
        await site.CameAsync(slug, ("2026-11-23T09:00:00Z", [Home, Ningxia, "chinese-university-of-hong-kong-shenzhen"]), ("2026-11-23T09:00:00Z", [Home, Home]));
        Assert.Equal(["CN,China,known,1", "HK,Hong Kong,known,2"], (await organiser.TableAsync(slug, "countries")).Order(StringComparer.Ordinal));
        Assert.Equal(["2", "1", "1"], (await organiser.TableAsync(slug, "institutions")).Select(l => l.Split(',')[^1]));
        Assert.Contains("A submission that names several institutions counts at each.", Plain.Of(await organiser.GetAsync($"/calls/{slug}/board")));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task States_go_from_the_draft_to_the_place_and_the_number_of_statements_stays(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var organiser = await site.OrganiserAsync();
        using var nobody = site.Nobody();
        var slug = await organiser.RegionalAsync();
        await site.SubmittedAsync(slug, ("hk", "A"));
        var one = await StatementsAsync(site, organiser, $"/calls/{slug}/board");
        await site.SubmittedAsync(slug, ("hk", "B"), ("mo", "C"));
        Assert.Equal(one, await StatementsAsync(site, organiser, $"/calls/{slug}/board"));
        var written = await site.SubmittedAsync(slug, ("tw", "D"), ("tw", "E"), ("tw", "F"), ("tw", "G"));
        await nobody.BeginAsync(slug);
        await organiser.QuotasAsync(slug, 3, 1);
        await organiser.DoneAsync(slug, "accepted", [1, 2, 4]);
        await organiser.DoneAsync(slug, "declined", [3]);
        await organiser.TellAsync(slug);
        await organiser.DoneAsync(slug, "confirm", [1]);
        await organiser.DoneAsync(slug, "reserve", [5]);
        await organiser.DoneAsync(slug, "give-up", [2]);
        await nobody.PressAsync($"/calls/{slug}/apply/{written[0]}/check", "handler=Withdraw");
        Assert.Equal(
            ["draft,1", "undecided,2", "proposed-accepted,0", "proposed-reserve,1", "proposed-declined,0", "accepted,0", "confirmed,1", "reserve,0", "declined,1", "given-up,1", "own,0", "withdrawn,1"],
            await organiser.TableAsync(slug, "states"));
        var page = Plain.Of(await organiser.GetAsync($"/calls/{slug}/board"));
        Assert.Contains("Being written 1 Submitted 6 of them: not decided 2 of them: on the reserve, not told yet 1 of them: place confirmed 1", page);
        Assert.Equal(one, await StatementsAsync(site, organiser, $"/calls/{slug}/board"));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_an_organiser_is_in_conflict_with_is_in_no_number(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var organiser = await site.OrganiserAsync("Emmy Noether");
        using var colleague = await site.OrganiserAsync("Lise Meitner");
        using var nobody = site.Nobody();
        var slug = await organiser.OpenCallAsync();
        await nobody.AppliedAsync(slug, "Ada Lovelace");
        await nobody.AppliedAsync(slug, "Grace Hopper", ("institution-name", Ningxia));
        await colleague.DoneAsync(slug, "accepted", [1]);
        var all = await colleague.TableAsync(slug, "states");
        Assert.Equal(all, await organiser.TableAsync(slug, "states"));
        Assert.Contains("proposed-accepted,1", all);
        // Of the same university, and a reviewer now.
        await site.ReviewerAsync(colleague, slug, organiser, "organiser@example.org");
        string[] fewer = ["draft,0", "undecided,1", .. all.Skip(2).Select(l => l.Split(',')[0] + ",0")];
        Assert.Equal(fewer, await organiser.TableAsync(slug, "states"));
        Assert.Equal([$"/organizations/{Ningxia},Ningxia Medical University,CN,known,1"], await organiser.TableAsync(slug, "institutions"));
        Assert.Equal(["CN,China,known,1"], await organiser.TableAsync(slug, "countries"));
        Assert.EndsWith(",1,1,,,", (await organiser.TableAsync(slug, "days"))[^1]);
        Assert.Contains("1 submission has come.", Plain.Of(await organiser.GetAsync($"/calls/{slug}/board")));
        // Nor when it is set against.
        var next = await organiser.CallAsync(("closes", "2028-03-31 17:00"));
        Assert.EndsWith(",1", (await organiser.TableAsync(next, "days"))[^1]);
        Assert.EndsWith(",2", (await colleague.TableAsync(next, "days"))[^1]);
        Assert.Equal(all, await colleague.TableAsync(slug, "states"));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Who_runs_the_call_and_submitted_to_it_learns_no_decision_about_that(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var organiser = await site.OrganiserAsync("Emmy Noether");
        using var colleague = await site.OrganiserAsync("Lise Meitner");
        var slug = await organiser.OpenCallAsync();
        await organiser.AppliedAsync(slug, "Emmy Noether");
        await colleague.DoneAsync(slug, "accepted", [1]);
        Assert.Contains("proposed-accepted,1", await colleague.TableAsync(slug, "states"));
        var states = await organiser.TableAsync(slug, "states");
        Assert.Equal(["own,1"], states.Where(s => !s.EndsWith(",0", StringComparison.Ordinal)));
        var page = Plain.Of(await organiser.GetAsync($"/calls/{slug}/board"));
        Assert.Contains("1 submission has come.", page);
        Assert.DoesNotContain("of them", page);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task To_whoever_does_not_run_the_call_there_is_no_board(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var organiser = await site.OrganiserAsync();
        using var stranger = await site.SignedInAsync(Role.Steward, "uasr");
        var slug = await organiser.OpenCallAsync();
        Assert.Contains("0 submissions have come.", Plain.Of(await organiser.GetAsync($"/calls/{slug}/board")));
        foreach (var table in (string[])["", "/states.csv", "/countries.csv", "/institutions.csv", "/days.csv"])
        {
            await organiser.GetAsync($"/calls/{slug}/board{table}");
            await stranger.GetAsync($"/calls/{slug}/board{table}", HttpStatusCode.NotFound);
        }
        await organiser.GetAsync($"/calls/{slug}/board/names.csv", HttpStatusCode.NotFound);
        Assert.DoesNotContain("/board", await stranger.GetAsync($"/calls/{slug}"));
    }

    private static async Task<int> StatementsAsync(TestSite site, Visitor visitor, string address)
    {
        await visitor.GetAsync(address);
        using var count = StatementCount.From(site);
        await visitor.GetAsync(address);
        return count.Value;
    }
}
