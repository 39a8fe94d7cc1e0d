using Microsoft.EntityFrameworkCore;
using NodaTime;
using Serai.Features.Calls;
using Serai.Features.Calls.Deciding;
using Serai.Features.People.Privacy;
using Serai.Platform.Auth;
using Serai.Platform.Db;
using Serai.Platform.History;

namespace Serai.Tests.Features.Calls.Deciding;

/// <summary>Several decide about the same, and those who are decided about go.</summary>
public sealed class TogetherTests
{
    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task What_another_has_proposed_since_is_shown_and_not_overwritten(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var organiser = await site.OrganiserAsync();
        var slug = await organiser.RegionalAsync();
        await site.SubmittedAsync(slug, ("hk", "A"), ("hk", "B"));
        var (older, oldest) = (await organiser.FormAsync($"/calls/{slug}/decisions", "reason"), await organiser.FormAsync($"/calls/{slug}/decisions", "reason"));
        await organiser.DoneAsync(slug, "declined", [1], ("reason", "Too late."));
        (older["pick"], older["do"]) = ("1", "accepted");
        using (var refused = await organiser.SendAsync(older))
        {
            Assert.Equal(422, (int)refused.StatusCode);
            var page = await refused.Content.ReadAsStringAsync();
            Assert.Contains("Somebody else has meanwhile proposed to decline number 1", Plain.Of(page));
            Assert.Equal(DecisionOutcome.Declined, (await site.DecisionsAsync(slug))[1].Outcome);
            // Once more, knowing it.
            var again = PageForm.Find($"/calls/{slug}/decisions", page, "reason");
            (again["pick"], again["do"]) = ("1", "accepted");
            using var done = await organiser.SendAsync(again);
            Assert.Equal(303, (int)done.StatusCode);
        }
        Assert.Equal(DecisionOutcome.Accepted, (await site.DecisionsAsync(slug))[1].Outcome);
        await organiser.DoneAsync(slug, "back", [1]);
        (oldest["pick"], oldest["do"]) = ("2", "accepted");
        using (var other = await organiser.SendAsync(oldest))
            Assert.Equal(303, (int)other.StatusCode);
        var csv = await organiser.GetAsync($"/calls/{slug}/decisions.csv?outcome=accepted");
        Assert.Equal(2, csv.Trim().Split('\n').Length);
        Assert.Contains("\n2,Person 2,Person 2,person.2@example.org,submitted,,accepted,", csv);
        Assert.DoesNotContain("Too late.", await organiser.GetAsync($"/calls/{slug}/decisions.csv"));
        using var nobody = site.Nobody();
        await nobody.GetAsync($"/calls/{slug}/decisions.csv", System.Net.HttpStatusCode.Unauthorized);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Whoever_deletes_the_account_leaves_the_place_to_the_next(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        var decided = await LeftAsync(site, Duration.FromDays(1));
        Assert.Equal([2, 3], decided.Keys.Order());
        Assert.True(decided[2].HoldsPlace);
        Assert.Equal("person.2@example.org", Assert.Single(await site.MailsAsync("place-moved-up")).ToAddress);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Of_what_is_long_over_nobody_is_offered_a_place(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        var decided = await LeftAsync(site, Duration.FromDays(400));
        Assert.Equal([2, 3], decided.Keys.Order());
        Assert.False(decided[2].HoldsPlace);
        Assert.Empty(await site.MailsAsync("place-moved-up"));
    }

    // One has the only place and two are on the reserve; the one's account is deleted so long after they were told.
    private static async Task<Dictionary<int, CallDecision>> LeftAsync(TestSite site, Duration after)
    {
        using var organiser = await site.OrganiserAsync();
        using var holder = await site.SignedInAsync(name: "Grace Hopper");
        var slug = await organiser.RegionalAsync();
        await site.SubmittedAsync(slug, ("hk", "A"), ("mo", "B"), ("tw", "C"));
        await organiser.QuotasAsync(slug, 1, 2);
        await organiser.DoneAsync(slug, "accepted", [1]);
        await organiser.DoneAsync(slug, "reserve", [2, 3]);
        await organiser.TellAsync(slug);
        await site.WithAsync<SeraiDb, int>(db => db.Set<Submission>().Where(s => s.Number == 1 && db.Set<Call>().Any(c => c.Id == s.CallId && c.Slug == slug)).ExecuteUpdateAsync(s => s.SetProperty(x => x.PersonId, holder.PersonId)));
        site.Clock.Advance(after);
        Assert.Equal(DeletionProblem.None, await site.WithAsync<DeletePerson, DeletionProblem>(deletion => deletion.RunAsync(holder.PersonId, new Doing(site.Clock.GetCurrentInstant(), "tester", "test", "delete", "people") { Reason = "Asked for." }, default)));
        return await site.DecisionsAsync(slug);
    }
}
