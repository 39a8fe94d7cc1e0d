using System.Net;
using Microsoft.EntityFrameworkCore;
using Serai.Platform.Auth;
using Serai.Platform.Db;
using Serai.Platform.Mail;

namespace Serai.Tests.Features.Calls.Reviewing;

/// <summary>Reviewing from the first round to what organisers read.</summary>
public sealed class ReviewingTests
{
    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task A_call_is_reviewed_from_the_round_to_the_totals(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var organiser = await site.OrganiserAsync();
        using var nobody = site.Nobody();
        using var emmy = await site.SignedInAsync("Emmy Noether");
        using var sofya = await site.SignedInAsync("Sofya Kovalevskaya");
        using var ada = await site.SignedInAsync("Ada Lovelace");
        var slug = await organiser.OpenCallAsync();
        await nobody.AppliedAsync(slug, "Ada Lovelace");
        await organiser.RoundAsync(slug);
        await site.ReviewerAsync(organiser, slug, emmy, "emmy@example.org");
        Assert.Contains("It cannot be done", Plain.Of(await organiser.GetAsync($"/calls/{slug}/reviews/rounds/1/assign")));
        await site.ReviewerAsync(organiser, slug, sofya, "sofya@example.org");
        await site.ReviewerAsync(organiser, slug, ada, "ada.l@example.org");
        Assert.InRange(await StatementsAsync(site, organiser, $"/calls/{slug}/reviews"), 1, 10);
        var one = await StatementsAsync(site, organiser, $"/calls/{slug}/reviews");
        await nobody.AppliedAsync(slug, "Grace Hopper");
        await nobody.AppliedAsync(slug, "Mary Somerville");
        Assert.Equal(one, await StatementsAsync(site, organiser, $"/calls/{slug}/reviews"));

        var plan = Plain.Of(await organiser.GetAsync($"/calls/{slug}/reviews/rounds/1/assign"));
        Assert.Contains("Confirm: ask for 6 reviews", plan);
        Assert.Contains("1 Ada Lovelace: Ada Lovelace – is named in it", plan);
        Assert.Empty(await site.WithAsync<SeraiDb, OutboxMail[]>(db => db.Outbox.Where(m => m.Kind == "reviews-asked").ToArrayAsync()));
        var stale = await organiser.FormAsync($"/calls/{slug}/reviews/rounds/1/assign", "mark");
        await organiser.AssignAsync(slug);
        using (var again = await organiser.SendAsync(stale))
            Assert.Equal(409, (int)again.StatusCode);
        Assert.Equal(3, await site.WithAsync<SeraiDb, int>(db => db.Outbox.CountAsync(m => m.Kind == "reviews-asked")));
        Assert.Contains("nothing is to be changed", Plain.Of(await organiser.GetAsync($"/calls/{slug}/reviews/rounds/1/assign")));

        // What names her is not there for her, whoever knows its address.
        Assert.DoesNotContain("Number 1", Plain.Of(await ada.GetAsync("/calls/reviews")));
        Assert.DoesNotContain("Number 1", Plain.Of(await ada.GetAsync($"/calls/{slug}/reviews/bids")));
        var first = (await site.ReviewOfAsync(emmy, slug, 1))!;
        await ada.GetAsync(first, HttpStatusCode.NotFound);
        await organiser.GetAsync(first, HttpStatusCode.NotFound);
        Assert.Contains("Number 1", Plain.Of(await emmy.GetAsync("/calls/reviews")));
        var page = Plain.Of(await emmy.GetAsync(first));
        Assert.Contains("Ada Lovelace wants to learn.", page);
        Assert.DoesNotContain("Institution", page);

        // Kept half, then refused as done, then done.
        using (var half = await emmy.JudgeAsync(first, "save", ("score.c1", "5"), ("toAuthors", "Well said.")))
            Assert.Equal(303, (int)half.StatusCode);
        using (var missing = await emmy.JudgeAsync(first, "done", ("toAuthors", "Very well said.")))
        {
            var html = await missing.Content.ReadAsStringAsync();
            Assert.Equal(422, (int)missing.StatusCode);
            Assert.Contains("Choose a score for “Interest”.", Plain.Of(html));
            Assert.Contains("Very well said.", html);
        }
        var other = await emmy.FormAsync(first, "version");
        await emmy.JudgedAsync(first, "5", "5", "Well said.");
        (other["toAuthors"], other["go"]) = ("From another window.", "save");
        using (var late = await emmy.SendAsync(other))
        {
            Assert.Equal(409, (int)late.StatusCode);
            Assert.Contains("From another window.", await late.Content.ReadAsStringAsync());
        }
        var second = (await site.ReviewOfAsync(sofya, slug, 1))!;
        Assert.DoesNotContain("Well said.", await sofya.GetAsync(second));
        await sofya.JudgedAsync(second, "1", "0");
        Assert.Contains("Well said.", await sofya.GetAsync(second));
        Assert.DoesNotContain("Emmy", await sofya.GetAsync(second));

        // (2·1 + 1·½)/3 of 100, and 0.
        var list = Plain.Of(await organiser.GetAsync($"/calls/{slug}/reviews"));
        Assert.Contains("41.67", list);
        Assert.Contains("83.33", list);
        Assert.Contains("2 of 2", list);
        Assert.Equal(one, await StatementsAsync(site, organiser, $"/calls/{slug}/reviews"));
        Assert.Contains("Well said.", await organiser.GetAsync($"/calls/{slug}/reviews/rounds/1/1"));

        // After the deadline nothing is kept.
        await organiser.FillAndGoAsync($"/calls/{slug}/reviews/rounds/1", ("closes", "2020-01-01T00:00"));
        using var closed = await emmy.JudgeAsync(first, "done", ("score.c1", "1"), ("score.c2", "1"));
        Assert.Equal(422, (int)closed.StatusCode);
        // Nor is what counts taken out, but for a conflict.
        using (var gone = await emmy.FillAsync(first, ("why", "No time."), ("kind", "decline")))
            Assert.Equal(422, (int)gone.StatusCode);
        Assert.Contains("83.33", Plain.Of(await organiser.GetAsync($"/calls/{slug}/reviews")));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_somebody_began_who_was_ended_goes_to_another_and_whoever_is_asked_again_comes_back(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var organiser = await site.OrganiserAsync();
        using var nobody = site.Nobody();
        using var emmy = await site.SignedInAsync("Emmy Noether");
        using var sofya = await site.SignedInAsync("Sofya Kovalevskaya");
        var slug = await organiser.OpenCallAsync();
        await nobody.AppliedAsync(slug, "Ada Lovelace");
        await organiser.RoundAsync(slug, ("each", "1"));
        await site.ReviewerAsync(organiser, slug, emmy, "emmy@example.org");
        await organiser.AssignAsync(slug);
        var address = (await site.ReviewOfAsync(emmy, slug, 1))!;
        using (var half = await emmy.JudgeAsync(address, "save", ("score.c1", "5")))
            Assert.Equal(303, (int)half.StatusCode);
        await organiser.PressAsync($"/calls/{slug}/reviews/reviewers", "handler=End");
        await emmy.GetAsync(address, HttpStatusCode.NotFound);
        await site.ReviewerAsync(organiser, slug, sofya, "sofya@example.org");
        await organiser.AssignAsync(slug);
        await sofya.GetAsync((await site.ReviewOfAsync(sofya, slug, 1))!);
        await site.ReviewerAsync(organiser, slug, emmy, "noether@example.org", "7");
        Assert.Contains("at most 7", Plain.Of(await emmy.GetAsync($"/calls/{slug}/reviews/bids")));
        await emmy.GetAsync(address, HttpStatusCode.NotFound);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Who_declines_is_replaced_and_all_else_stays(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var organiser = await site.OrganiserAsync();
        using var nobody = site.Nobody();
        using var emmy = await site.SignedInAsync("Emmy Noether");
        using var sofya = await site.SignedInAsync("Sofya Kovalevskaya");
        var slug = await organiser.OpenCallAsync();
        await nobody.AppliedAsync(slug, "Ada Lovelace");
        await nobody.AppliedAsync(slug, "Grace Hopper");
        await organiser.RoundAsync(slug, ("each", "1"));
        await site.ReviewerAsync(organiser, slug, emmy, "emmy@example.org");
        await site.ReviewerAsync(organiser, slug, sofya, "sofya@example.org");
        await organiser.AssignAsync(slug);
        var (who, number) = await site.ReviewOfAsync(emmy, slug, 1) is not null ? (emmy, 1) : (sofya, 1);
        var address = (await site.ReviewOfAsync(who, slug, number))!;
        using (var silent = await who.FillAsync(address, ("why", "")))
            Assert.Equal(422, (int)silent.StatusCode);
        var form = await who.FormAsync(address, "why");
        (form["why"], form["kind"]) = ("My sister wrote it.", "conflict");
        using (var declined = await who.SendAsync(form))
            Assert.Equal(303, (int)declined.StatusCode);
        await who.GetAsync(address, HttpStatusCode.NotFound);
        Assert.DoesNotContain("Number 1", Plain.Of(await who.GetAsync($"/calls/{slug}/reviews/bids")));
        Assert.Single(await site.WithAsync<SeraiDb, OutboxMail[]>(db => db.Outbox.Where(m => m.Kind == "review-declined").ToArrayAsync()));
        var plan = Plain.Of(await organiser.GetAsync($"/calls/{slug}/reviews/rounds/1/assign"));
        Assert.Contains("My sister wrote it.", plan);
        Assert.Contains("Confirm: ask for 1 reviews", plan);
        await organiser.AssignAsync(slug);
        Assert.NotNull(await site.ReviewOfAsync(who == emmy ? sofya : emmy, slug, 1));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Bad_rounds_and_invitations_are_told_beside_their_field_and_who_may_not_finds_nothing(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var organiser = await site.OrganiserAsync();
        using var stranger = await site.SignedInAsync(Role.Steward, "uasr");
        using var nobody = site.Nobody();
        var slug = await organiser.OpenCallAsync();
        foreach (var (field, value, words) in new[]
        {
            ("name", "", "Write a name"), ("closes", "soon", "“soon”"), ("each", "0", "“0” is no whole number from 1 to 20."), ("weight0", "-1", "“-1” is no weight"), ("most0", "1", "The best score is above the worst."), ("label0", "", "Say what is judged"),
        })
        {
            using var response = await organiser.FillAsync($"/calls/{slug}/reviews/rounds/new", [.. new (string Field, string Value)[] { ("name", "First look"), ("each", "2"), ("label0", "Clarity"), ("weight0", "2"), ("least0", "1"), ("most0", "5") }.Where(v => v.Field != field), (field, value)]);
            var html = await response.Content.ReadAsStringAsync();
            Assert.Equal(422, (int)response.StatusCode);
            Assert.Contains(words, Plain.Of(html));
            Assert.Contains("aria-invalid=\"true\"", html);
        }
        using (var wrong = await organiser.FillAsync($"/calls/{slug}/reviews/reviewers", ("name", "Emmy"), ("email", "emmy at example"), ("limit", "5")))
            Assert.Contains("“emmy at example” is no e-mail address", Plain.Of(await wrong.Content.ReadAsStringAsync()));
        using (var nowhere = await organiser.FillAsync($"/calls/{slug}/reviews/reviewers", ("name", "Emmy"), ("email", "emmy.noether"), ("limit", "5")))
            Assert.Contains("“emmy.noether” is no e-mail address", Plain.Of(await nowhere.Content.ReadAsStringAsync()));
        var twice = await organiser.FormAsync($"/calls/{slug}/reviews/rounds/new", "version");
        await organiser.RoundAsync(slug);
        using (var again = await organiser.SendAsync(twice))
            Assert.Equal(409, (int)again.StatusCode);
        await organiser.FillAndGoAsync($"/calls/{slug}/reviews/reviewers", ("name", "Emmy"), ("email", "emmy@example.org"), ("limit", "5"));
        // The link asks for a sign-in, and is used once.
        var link = await site.InvitationAsync("emmy@example.org");
        Assert.Contains("Sign in to accept", Plain.Of(await nobody.GetAsync(link)));
        using var emmy = await site.SignedInAsync("Emmy Noether");
        using (var bad = await emmy.FillAsync(link, ("orcid", "0000-0002-1825-0098")))
            Assert.Contains("is no ORCID iD", Plain.Of(await bad.Content.ReadAsStringAsync()));
        await emmy.FillAndGoAsync(link, ("orcid", "0000-0002-1825-0097"));
        Assert.Contains("was accepted", Plain.Of(await stranger.GetAsync(link)));
        foreach (var hidden in (string[])["reviews", "reviews/reviewers", "reviews/rounds/new", "reviews/rounds/1", "reviews/rounds/1/assign", "reviews/rounds/1/1", "reviews/bids"])
            await stranger.GetAsync($"/calls/{slug}/{hidden}", HttpStatusCode.NotFound);
        foreach (var hidden in (string[])["reviews", "reviews/reviewers", "reviews/rounds/1", "reviews/rounds/1/assign"])
            await emmy.GetAsync($"/calls/{slug}/{hidden}", HttpStatusCode.NotFound);
        Assert.Contains("Nothing to review", Plain.Of(await stranger.GetAsync("/calls/reviews")));
    }

    private static async Task<int> StatementsAsync(TestSite site, Visitor visitor, string address)
    {
        await visitor.GetAsync(address);
        using var count = StatementCount.From(site);
        await visitor.GetAsync(address);
        return count.Value;
    }
}
