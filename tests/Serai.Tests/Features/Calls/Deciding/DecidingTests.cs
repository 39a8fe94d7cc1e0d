using System.Net;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Serai.Features.Calls;
using Serai.Features.Calls.Deciding;
using Serai.Features.Calls.Reviewing;
using Serai.Platform.Auth;
using Serai.Platform.Db;
using Serai.Platform.History;
using Serai.Platform.History.Undo;
using Serai.Tests.Features.Calls.Reviewing;
using static Serai.Tests.Features.Calls.Deciding.DecidingDesk;

namespace Serai.Tests.Features.Calls.Deciding;

/// <summary>From what was submitted to who has a place.</summary>
public sealed class DecidingTests
{
    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task Decisions_are_proposed_taken_back_and_told_as_they_were_shown(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var organiser = await site.OrganiserAsync();
        using var nobody = site.Nobody();
        var slug = await organiser.RegionalAsync();
        var written = await site.SubmittedAsync(slug, ("hk", "A"), ("hk", "B"), ("mo", "C"), ("tw", "D"));
        await organiser.QuotasAsync(slug, 2, 1);
        Assert.Contains("“much” is no score", await organiser.RefusedAsync(slug, "scores", [], ("score-1", "7.5"), ("score-2", "much")));
        Assert.Contains("“9,25” is no score", await organiser.RefusedAsync(slug, "scores", [], ("score-1", "7.5"), ("score-2", "9,25")));
        await organiser.DoneAsync(slug, "scores", [], ("score-1", "7.5"), ("score-2", "8"), ("score-3", "9.25"));
        // A page that is older than somebody else's score writes nothing back that was not changed on it, and says so of what was.
        var (older, another) = (await organiser.FormAsync($"/calls/{slug}/decisions", "reason"), await organiser.FormAsync($"/calls/{slug}/decisions", "reason"));
        await organiser.DoneAsync(slug, "scores", [], ("score-1", "7.75"));
        (older["score-4"], older["do"], another["score-1"], another["do"]) = ("1.5", "scores", "2", "scores");
        using (var kept = await organiser.SendAsync(older))
            Assert.Equal(303, (int)kept.StatusCode);
        using (var refused = await organiser.SendAsync(another))
        {
            Assert.Equal(422, (int)refused.StatusCode);
            Assert.Contains("Number 1 has got another score from somebody else meanwhile, 7.75", Plain.Of(await refused.Content.ReadAsStringAsync()));
        }
        var scored = await site.DecisionsAsync(slug);
        Assert.Equal([7.75m, 1.5m], new[] { scored[1].Score!.Value, scored[4].Score!.Value });
        Assert.Contains("Nothing is picked", await organiser.RefusedAsync(slug, "accepted", [], ("reason", "good")));
        await organiser.DoneAsync(slug, "accepted", [1, 2], ("reason", "The best two."));
        await organiser.DoneAsync(slug, "reserve", [3]);
        await organiser.DoneAsync(slug, "declined", [4]);
        var page = Plain.Of(await organiser.GetAsync($"/calls/{slug}/decisions?outcome=accepted"));
        Assert.Contains("The best two.", page);
        Assert.DoesNotContain("Person 3", page);
        await organiser.DoneAsync(slug, "back", [2]);
        Assert.Null((await site.DecisionsAsync(slug))[2].Outcome);
        await organiser.DoneAsync(slug, "accepted", [2]);
        Assert.Empty(await site.MailsAsync("decision-accepted"));
        // As they will go out, each in the language of its reader.
        var form = await organiser.FormAsync($"/calls/{slug}/decisions/tell", "mark");
        var preview = Plain.Of(await organiser.GetAsync($"/calls/{slug}/decisions/tell"));
        foreach (var words in (string[])["Accepted: Summer week, number 1", "7 December 2026 23:59 Asia/Hong Kong", "錄取通知：Summer week，編號 2", "has place 1 on the reserve", "未獲錄取：Summer week，編號 4", "person.3@example.org"])
            Assert.Contains(words, preview);
        await organiser.DoneAsync(slug, "accepted", [4]);
        using (var stale = await organiser.SendAsync(form))
        {
            Assert.Equal(422, (int)stale.StatusCode);
            Assert.Contains("Something has changed since this was shown", Plain.Of(await stale.Content.ReadAsStringAsync()));
        }
        using (var three = await organiser.SendAsync(await organiser.FormAsync($"/calls/{slug}/decisions/tell", "mark")))
            Assert.Contains("“at most 2 places” would count 3, so nobody was told", Plain.Of(await three.Content.ReadAsStringAsync()));
        await organiser.DoneAsync(slug, "declined", [4]);
        await organiser.TellAsync(slug);
        Assert.Equal((2, 1, 1), ((await site.MailsAsync("decision-accepted")).Length, (await site.MailsAsync("decision-reserve")).Length, (await site.MailsAsync("decision-declined")).Length));
        Assert.Contains("Number 1 has been told already", await organiser.RefusedAsync(slug, "declined", [1]));
        Assert.Contains("Number 1 has been told already", await organiser.RefusedAsync(slug, "back", [1]));
        Assert.Contains("Nobody to tell", Plain.Of(await organiser.GetAsync($"/calls/{slug}/decisions/tell")));
        // What was decided about is not submitted anew.
        using (var again = await nobody.FillAsync($"/calls/{slug}/apply/{written[0]}/check", ("name", "Person 1"), ("email", "person.1@example.org")))
            Assert.Contains("It has been decided about what you submitted", Plain.Of(await again.Content.ReadAsStringAsync()));
        var told = await site.WithAsync<SeraiDb, Step>(db => db.Steps.AsNoTracking().SingleAsync(s => s.Verb == Tell.Verb));
        Assert.NotEmpty(await site.WithAsync<UndoStep, IReadOnlyList<Obstacle>>(undo => undo.RunAsync(told.Id, new(Instant.FromUtc(2026, 11, 24, 12, 0), "tester", "test", "undo", told.Subject))));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_place_is_confirmed_or_given_up_by_its_link_and_goes_to_the_next_who_may_have_it(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var organiser = await site.OrganiserAsync();
        using var nobody = site.Nobody();
        var slug = await organiser.RegionalAsync();
        var written = await site.SubmittedAsync(slug, ("hk", "A"), ("mo", "B"), ("tw", "C"), ("hk", "D"), ("mo", "E"), ("tw", "F"));
        await organiser.QuotasAsync(slug, 3, 3, ("field-0", "region"), ("way-0", "each"), ("most-0", "1"));
        await organiser.DoneAsync(slug, "accepted", [1, 2, 3]);
        await organiser.DoneAsync(slug, "reserve", [4, 5, 6]);
        await organiser.TellAsync(slug);
        var mails = await site.MailsAsync("decision-accepted");
        await nobody.GetAsync($"/calls/{slug}/place/{Secret.New()}", HttpStatusCode.NotFound);
        await nobody.GetAsync($"/calls/{slug}/place/short", HttpStatusCode.NotFound);
        var (first, second) = (Link(mails[0]), Link(mails[1]));
        Assert.Contains("Confirm it by 7 December 2026 23:59", Plain.Of(await nobody.GetAsync(first)));
        var twice = await nobody.FormAsync(first, "handler=Confirm");
        await nobody.PressAsync(first, "handler=Confirm");
        Assert.Contains("You confirmed your place on", Plain.Of(await nobody.GetAsync(first)));
        using (var again = await nobody.SendAsync(twice))
        {
            Assert.Equal(422, (int)again.StatusCode);
            Assert.Contains("has been confirmed already", Plain.Of(await again.Content.ReadAsStringAsync()));
        }
        // Given up: number 4 stands first and has another region, so number 5 moves up.
        await nobody.PressAsync(second, "handler=GiveUp");
        Assert.Contains("The place was given up on", Plain.Of(await nobody.GetAsync(second)));
        Assert.Equal("person.5@example.org", Assert.Single(await site.MailsAsync("place-moved-up")).ToAddress);
        // Withdrawn.
        await nobody.PressAsync($"/calls/{slug}/apply/{written[2]}/check", "handler=Withdraw");
        Assert.Equal(["person.5@example.org", "person.6@example.org"], (await site.MailsAsync("place-moved-up")).Select(m => m.ToAddress));
        // In time is who confirmed: number 1 did, the organiser does for number 5, number 6 is late.
        await organiser.DoneAsync(slug, "confirm", [5]);
        var late = Link((await site.MailsAsync("place-moved-up"))[1]);
        site.Clock.Reset(Instant.FromUtc(2026, 12, 7, 16, 30));
        Assert.Contains("The place had to be confirmed by", Plain.Of(await nobody.GetAsync(late)));
        await site.SubmittedAsync(slug, ("tw", "G"));
        // Two weeks later the session is over.
        using var later = await site.OrganiserAsync("Ada Lovelace");
        await later.DoneAsync(slug, "reserve", [7]);
        await later.TellAsync(slug);
        await site.WithAsync<NotConfirmed>(work => work.RunAsync(default));
        await site.WithAsync<NotConfirmed>(work => work.RunAsync(default));
        Assert.Contains("was not confirmed in time", Plain.Of(await nobody.GetAsync(late)));
        Assert.Equal(3, (await site.MailsAsync("place-moved-up")).Length);
        var decided = await site.DecisionsAsync(slug);
        Assert.Equal([1, 5, 7], decided.Where(d => d.Value.HoldsPlace).Select(d => d.Key).Order());
        Assert.Equal([(2, GivenUpWhy.Declined), (3, GivenUpWhy.Withdrawn), (6, GivenUpWhy.NotConfirmed)], decided.Where(d => d.Value.GivenUpAt is not null).Select(d => (d.Key, d.Value.GivenUpWhy!.Value)).Order());
        // Whoever withdrew can still be read of.
        Assert.Contains("withdrawn 23 November 2026", Plain.Of(await later.GetAsync($"/calls/{slug}/decisions")));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Quotas_make_the_best_set_or_say_which_are_in_the_way(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var organiser = await site.OrganiserAsync();
        var slug = await organiser.RegionalAsync();
        await site.SubmittedAsync(slug, ("hk", "A"), ("hk", "A"), ("hk", "B"), ("mo", "C"), ("tw", "D"));
        Assert.Contains("How many places are there?", Plain.Of(await organiser.GetAsync($"/calls/{slug}/decisions/by-quotas")));
        foreach (var (field, value, words) in ((string, string, string)[])[("places", "many", "“many” is no whole number from 1"), ("least-0", "x", "“x” is no whole number"), ("values-0", "HK; Paris", "“Paris” is none of the answers"), ("most-0", "0", "“At least” is more than “at most”")])
        {
            (string Field, string Value)[] usual = [("places", "3"), ("reserve", "1"), ("field-0", "region"), ("values-0", "MO; tw"), ("least-0", "1")];
            using var wrong = await organiser.FillAsync($"/calls/{slug}/decisions/quotas", [.. usual.Where(u => u.Field != field), (field, value)]);
            Assert.Equal(422, (int)wrong.StatusCode);
            var html = await wrong.Content.ReadAsStringAsync();
            Assert.Contains(words, Plain.Of(html));
            Assert.Contains($"value=\"{value}\"", WebUtility.HtmlDecode(html));
        }
        await organiser.DoneAsync(slug, "scores", [], ("score-1", "10"), ("score-2", "9"), ("score-3", "8"), ("score-4", "2"), ("score-5", "1"));
        await organiser.QuotasAsync(slug, 3, 1, ("field-0", "region"), ("values-0", "MO; tw"), ("least-0", "1"), ("field-1", "home"), ("way-1", "each"), ("most-1", "1"));
        Assert.Equal("MO; TW", (await organiser.FormAsync($"/calls/{slug}/decisions/quotas", "places"))["values-0"]);
        var page = Plain.Of(await organiser.GetAsync($"/calls/{slug}/decisions/by-quotas"));
        Assert.Contains("Kept out by: at most 1 with Home: a (now 1)", page);
        await organiser.PressAsync($"/calls/{slug}/decisions/by-quotas", "mark");
        var decided = await site.DecisionsAsync(slug);
        Assert.Equal([1, 3, 4], decided.Where(d => d.Value.Outcome == DecisionOutcome.Accepted).Select(d => d.Key).Order());
        Assert.Equal(1, decided[2].ReservePlace);
        Assert.Equal(DecisionOutcome.Declined, decided[5].Outcome);
        Assert.Contains("Kept out by", decided[2].Reason);
        // Three of Macau and Taiwan are not there.
        await organiser.QuotasAsync(slug, 3, 1, ("least-0", "3"));
        page = Plain.Of(await organiser.GetAsync($"/calls/{slug}/decisions/by-quotas"));
        Assert.Contains("These cannot hold together: at least 3 with Region: MO or TW.", page);
        Assert.Contains("It would help to give up: at least 3 with Region: MO or TW.", page);
        Assert.Contains("instead of “at least 3 with Region: MO or TW”: at least 2", page);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Whoever_may_not_finds_nothing(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var organiser = await site.OrganiserAsync();
        var slug = await organiser.RegionalAsync();
        await site.SubmittedAsync(slug, ("hk", "A"));
        var form = await organiser.FormAsync($"/calls/{slug}/decisions", "reason");
        using var elsewhere = await site.SignedInAsync(Role.Editor, "ningxia-medical-university");
        foreach (var part in (string[])["", "/quotas", "/by-quotas", "/tell"])
            await elsewhere.GetAsync($"/calls/{slug}/decisions{part}", HttpStatusCode.NotFound);
        var token = (await elsewhere.FormAsync($"/calls/{slug}", "handler=Begin"))["__RequestVerificationToken"];
        form["__RequestVerificationToken"] = token;
        form["do"] = "accepted";
        form["pick"] = "1";
        using var posted = await elsewhere.SendAsync(form);
        Assert.Equal(404, (int)posted.StatusCode);
        Assert.Empty(await site.DecisionsAsync(slug));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Whoever_is_in_conflict_as_a_reviewer_decides_about_the_others_only(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var organiser = await site.OrganiserAsync();
        using var colleague = await site.OrganiserAsync("Lise Meitner");
        var slug = await organiser.RegionalAsync();
        await site.SubmittedAsync(slug, ("hk", "A"), ("mo", "B"));
        await organiser.QuotasAsync(slug, 2, 0);
        await colleague.DoneAsync(slug, "accepted", [1, 2]);
        await site.ReviewerAsync(organiser, slug, organiser, "organiser@example.org");
        await site.WithAsync<SeraiDb>(async db =>
        {
            var reviewer = await db.Set<Reviewer>().SingleAsync(r => r.PersonId == organiser.PersonId);
            var submission = await db.Set<Submission>().SingleAsync(s => s.CallId == reviewer.CallId && s.Number == 1);
            db.Add(new DeclaredConflict { CallId = reviewer.CallId, ReviewerId = reviewer.Id, SubmissionId = submission.Id, PersonId = reviewer.PersonId, Why = "We wrote it together.", At = site.Clock.GetCurrentInstant() });
            await db.SaveChangesAsync();
        });
        foreach (var part in (string[])["", "/by-quotas", "/tell"])
        {
            var (own, all) = (Plain.Of(await organiser.GetAsync($"/calls/{slug}/decisions{part}")), Plain.Of(await colleague.GetAsync($"/calls/{slug}/decisions{part}")));
            Assert.Contains("Person 1", all);
            Assert.Contains("Person 2", own);
            Assert.DoesNotContain("Person 1", own);
        }
        Assert.Contains("1 accepted, 0 on the reserve", Plain.Of(await organiser.GetAsync($"/calls/{slug}/decisions")));
        Assert.Contains("Nothing is picked", await organiser.RefusedAsync(slug, "declined", [1]));
        Assert.Equal(DecisionOutcome.Accepted, (await site.DecisionsAsync(slug))[1].Outcome);
    }
}
