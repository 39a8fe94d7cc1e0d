using System.Net;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Calls;
using Serai.Features.Calls.Reviewing;
using Serai.Features.People;
using Serai.Features.People.Accounts;
using Serai.Platform.Db;
using Serai.Platform.Mail;

namespace Serai.Tests.Features.Calls.Reviewing;

/// <summary>A reviewer gives a review into another's hands, and neither learns what they may not.</summary>
public sealed class HandOverTests
{
    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task A_review_moves_whole_and_what_was_begun_stays_behind(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var organiser = await site.OrganiserAsync();
        using var emmy = await site.SignedInAsync("Emmy Noether");
        using var sofya = await site.SignedInAsync("Sofya Kovalevskaya");
        using var ada = await site.SignedInAsync("Ada Lovelace");
        var (slug, first, second) = await AskedAsync(site, organiser, emmy, ("delegates", "1"), ("anonymity", "Blind"));
        await site.ReviewerAsync(organiser, slug, sofya, "sofya@example.org", "1");
        await site.ReviewerAsync(organiser, slug, ada, "ada.l@example.org");
        // Runs the call, and submitted the first without an account, by the address in capitals: of that one nobody tells her anything.
        using var author = await site.OrganiserAsync("Mary Somerville");
        await site.WithAsync<SeraiDb, int>(async db =>
        {
            var email = (await db.Set<Person>().Where(p => p.Id == author.PersonId).Select(p => p.Email!).FirstAsync()).ToUpperInvariant();
            return await db.Set<Submission>().Where(s => s.Number == 1 && db.Set<Call>().Any(c => c.Id == s.CallId && c.Slug == slug)).ExecuteUpdateAsync(s => s.SetProperty(x => x.Email, email));
        });
        await author.GetAsync($"/calls/{slug}/reviews/rounds/1/1", HttpStatusCode.NotFound);
        await author.GetAsync($"/calls/{slug}/reviews/rounds/1/2");
        using (var half = await emmy.JudgeAsync(first, "save", ("score.c1", "5"), ("toAuthors", "Half a thought.")))
            Assert.Equal(303, (int)half.StatusCode);

        // Whom a conflict keeps from it is not offered, and refused without a word about why.
        var offered = await emmy.GetAsync(first + "/hand-over");
        Assert.Contains("Sofya Kovalevskaya", offered);
        Assert.DoesNotContain("Lovelace", offered);
        Assert.DoesNotContain("name=\"email\"", offered);
        Assert.Contains("They cannot review this one.", await RefusedAsync(emmy, first, ("reviewer", await IdAsync(site, ada)), ("why", "My term is full.")));
        Assert.Contains("They cannot review this one.", await RefusedAsync(emmy, first, ("reviewer", await IdAsync(site, emmy)), ("why", "My term is full.")));
        Assert.Contains("Say why", await RefusedAsync(emmy, first, ("reviewer", await IdAsync(site, sofya)), ("why", " ")));
        Assert.Contains("Choose who takes it.", await RefusedAsync(emmy, first, ("reviewer", ""), ("email", "marie@example.org"), ("why", "My term is full.")));

        Assert.EndsWith("/calls/reviews?handed=1", await emmy.FillAndGoAsync(first + "/hand-over", ("why", "My term is full."), ("reviewer", await IdAsync(site, sofya))));
        foreach (var gone in (string[])[first, first + "/hand-over"])
            await emmy.GetAsync(gone, HttpStatusCode.NotFound);
        Assert.DoesNotContain("Number 1", Plain.Of(await emmy.GetAsync($"/calls/{slug}/reviews/bids")));
        var theirs = await sofya.GetAsync((await site.ReviewOfAsync(sofya, slug, 1))!);
        Assert.DoesNotContain("Half a thought.", theirs);
        Assert.DoesNotContain("Emmy", theirs);
        Assert.DoesNotContain("term is full", theirs);
        var given = Plain.Of(await organiser.GetAsync($"/calls/{slug}/reviews/rounds/1/1"));
        Assert.Contains("Handed over by Emmy Noether, 23 November 2026 20:00 Asia/Hong Kong: My term is full.", given);
        Assert.DoesNotContain("Half a thought.", given);
        Assert.Contains("nothing is to be changed", Plain.Of(await organiser.GetAsync($"/calls/{slug}/reviews/rounds/1/assign")));
        var mails = await site.WithAsync<SeraiDb, OutboxMail[]>(db => db.Outbox.AsNoTracking().Where(m => m.Kind == "review-handed" || m.Kind == "review-handed-over").ToArrayAsync());
        Assert.Equal(new[] { ("review-handed", sofya.PersonId), ("review-handed-over", organiser.PersonId) }, mails.Select(m => (m.Kind, m.PersonId!.Value)).Order());
        foreach (var word in (string[])["Emmy", "Sofya K", "Lovelace", "term is full"])
            Assert.All(mails, m => Assert.DoesNotContain(word, m.Subject + m.Text));

        // Sofya takes one, and has it.
        Assert.DoesNotContain("Sofya", await emmy.GetAsync(second + "/hand-over"));
        Assert.Contains("as many reviews of this round as they take", await RefusedAsync(emmy, second, ("reviewer", await IdAsync(site, sofya)), ("why", "My term is full.")));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_is_given_or_closed_or_not_to_be_handed_over_stays(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var organiser = await site.OrganiserAsync();
        using var emmy = await site.SignedInAsync("Emmy Noether");
        using var sofya = await site.SignedInAsync("Sofya Kovalevskaya");
        var (slug, first, second) = await AskedAsync(site, organiser, emmy, ("delegates", "1"));
        await site.ReviewerAsync(organiser, slug, sofya, "sofya@example.org");
        var to = await IdAsync(site, sofya);
        var (given, late) = (await FormAsync(emmy, first, to), await FormAsync(emmy, second, to));
        await sofya.GetAsync(first + "/hand-over", HttpStatusCode.NotFound);
        await emmy.JudgedAsync(first, "5", "5");
        using (var refused = await emmy.SendAsync(given))
        {
            Assert.Equal(422, (int)refused.StatusCode);
            Assert.Contains("Your review is given", Plain.Of(await refused.Content.ReadAsStringAsync()));
        }
        Assert.DoesNotContain("/hand-over", await emmy.GetAsync(first));
        await organiser.FillAndGoAsync($"/calls/{slug}/reviews/rounds/1", ("closes", "2026-11-20T17:00"));
        using (var closed = await emmy.SendAsync(late))
        {
            Assert.Equal(422, (int)closed.StatusCode);
            Assert.Contains("The deadline was 20 November 2026 17:00", Plain.Of(await closed.Content.ReadAsStringAsync()));
        }
        var round = await organiser.FormAsync($"/calls/{slug}/reviews/rounds/1", "delegates");
        round["closes"] = "";
        round.Remove("delegates");
        using (var saved = await organiser.SendAsync(round))
            Assert.Equal(303, (int)saved.StatusCode);
        await emmy.GetAsync(second + "/hand-over", HttpStatusCode.NotFound);
        Assert.Null(await site.ReviewOfAsync(sofya, slug, 1));
        Assert.Null(await site.ReviewOfAsync(sofya, slug, 2));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Somebody_new_is_invited_with_it_unless_they_are_in_conflict(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var organiser = await site.OrganiserAsync();
        using var emmy = await site.SignedInAsync("Emmy Noether");
        using var marie = await site.SignedInAsync("Marie Curie");
        var (slug, first, _) = await AskedAsync(site, organiser, emmy, ("delegates", "1"), ("delegatesToNew", "1"));
        var before = await CountAsync(site);
        Assert.Contains("They cannot review this one.", await RefusedAsync(emmy, first, ("reviewer", ""), ("name", "Ada Lovelace"), ("email", "ada.l@example.org"), ("why", "She knows.")));
        Assert.Contains("no e-mail address", await RefusedAsync(emmy, first, ("reviewer", ""), ("name", "Marie Curie"), ("email", "marie"), ("why", "She knows.")));
        Assert.Contains("not both", await RefusedAsync(emmy, first, ("reviewer", await IdAsync(site, emmy)), ("name", "Marie Curie"), ("email", "marie@example.org"), ("why", "She knows.")));
        Assert.Equal(before, await CountAsync(site));
        Assert.DoesNotContain(await site.WithAsync<SeraiDb, OutboxMail[]>(db => db.Outbox.AsNoTracking().ToArrayAsync()), m => m.ToAddress == "ada.l@example.org");

        await emmy.FillAndGoAsync(first + "/hand-over", ("why", "She knows."), ("reviewer", ""), ("name", "Marie Curie"), ("email", "marie@example.org"));
        // It waits for her: nobody else is asked meanwhile.
        Assert.Contains("waits for the invitation to be accepted", Plain.Of(await organiser.GetAsync($"/calls/{slug}/reviews/rounds/1/assign")));
        Assert.Contains("nothing is to be changed", Plain.Of(await organiser.GetAsync($"/calls/{slug}/reviews/rounds/1/assign")));
        await marie.FillAndGoAsync(await site.InvitationAsync("marie@example.org"), ("orcid", ""));
        var address = await site.ReviewOfAsync(marie, slug, 1);
        Assert.Contains("Ada Lovelace wants to learn.", Plain.Of(await marie.GetAsync(address!)));
        Assert.Contains("Handed over by Emmy Noether", Plain.Of(await organiser.GetAsync($"/calls/{slug}/reviews/rounds/1/1")));
        // Why it came to her is for those who run the call alone, also where she takes out what is held of her.
        var held = await marie.GetAsync(PeopleLinks.DataFile);
        Assert.Contains("handedAt", held);
        Assert.DoesNotContain("She knows.", held);
        // And not back to whoever had it.
        Assert.Contains("They cannot review this one.", await RefusedAsync(marie, address!, ("reviewer", await IdAsync(site, emmy)), ("why", "No time.")));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_is_handed_to_another_address_of_a_reviewer_reaches_them(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var organiser = await site.OrganiserAsync();
        using var emmy = await site.SignedInAsync("Emmy Noether");
        using var sofya = await site.SignedInAsync("Sofya Kovalevskaya");
        var (slug, first, _) = await AskedAsync(site, organiser, emmy, ("delegates", "1"), ("delegatesToNew", "1"));
        await site.ReviewerAsync(organiser, slug, sofya, "sofya@example.org");
        var before = await CountAsync(site);
        await emmy.FillAndGoAsync(first + "/hand-over", ("why", "She knows."), ("reviewer", ""), ("name", "S. Kovalevskaya"), ("email", "s.k@example.org"));
        var invitation = await site.InvitationAsync("s.k@example.org");
        var waiting = await ReviewAsync(site, invited: true);
        Assert.EndsWith("/reviews/bids", await sofya.FillAndGoAsync(invitation, ("orcid", "")));
        Assert.Contains("Ada Lovelace wants to learn.", Plain.Of(await sofya.GetAsync((await site.ReviewOfAsync(sofya, slug, 1))!)));
        // It is the same review, and she the same reviewer as before.
        Assert.Equal(waiting, await ReviewAsync(site, invited: false));
        Assert.Equal(before, await CountAsync(site));
        await sofya.GetAsync(invitation, HttpStatusCode.NotFound);

        // An invitation with nothing behind it makes nobody a reviewer twice.
        await organiser.FillAndGoAsync($"/calls/{slug}/reviews/reviewers", ("name", "S. K."), ("email", "third@example.org"), ("limit", "5"));
        using var again = await sofya.FillAsync(await site.InvitationAsync("third@example.org"), ("orcid", ""));
        Assert.Equal(422, (int)again.StatusCode);
        Assert.Contains("you are a reviewer of the call already", Plain.Of(await again.Content.ReadAsStringAsync()));
    }

    // Two submissions, both asked of the only reviewer there is.
    private static async Task<(string Slug, string First, string Second)> AskedAsync(TestSite site, Visitor organiser, Visitor emmy, params (string Field, string Value)[] round)
    {
        using var nobody = site.Nobody();
        var slug = await organiser.OpenCallAsync();
        await nobody.AppliedAsync(slug, "Ada Lovelace");
        await nobody.AppliedAsync(slug, "Grace Hopper");
        await organiser.RoundAsync(slug, [("each", "1"), .. round]);
        await site.ReviewerAsync(organiser, slug, emmy, "emmy@example.org");
        await organiser.AssignAsync(slug);
        return (slug, (await site.ReviewOfAsync(emmy, slug, 1))!, (await site.ReviewOfAsync(emmy, slug, 2))!);
    }

    private static async Task<PageForm> FormAsync(Visitor reviewer, string review, string to)
    {
        var form = await reviewer.FormAsync(review + "/hand-over", "why");
        (form["reviewer"], form["why"]) = (to, "My term is full.");
        return form;
    }

    private static async Task<string> RefusedAsync(Visitor reviewer, string review, params (string Field, string Value)[] values)
    {
        var form = await reviewer.FormAsync(review + "/hand-over", "why");
        foreach (var (field, value) in values)
            form[field] = value;
        using var response = await reviewer.SendAsync(form);
        var text = Plain.Of(await response.Content.ReadAsStringAsync());
        Assert.True((int)response.StatusCode == 422, $"{(int)response.StatusCode}: {text}");
        return text;
    }

    private static Task<string> IdAsync(TestSite site, Visitor reviewer) => site.WithAsync<SeraiDb, string>(async db =>
        (await db.Set<Reviewer>().AsNoTracking().SingleAsync(r => r.PersonId == reviewer.PersonId)).Id.ToString());

    // The review that was handed over to somebody who has yet to accept, or has accepted.
    private static Task<Guid> ReviewAsync(TestSite site, bool invited) => site.WithAsync<SeraiDb, Guid>(async db =>
        (await db.Set<Review>().AsNoTracking().SingleAsync(r => r.HandedFromId != null && (r.PersonId == null) == invited)).Id);

    private static Task<int> CountAsync(TestSite site) => site.WithAsync<SeraiDb, int>(db => db.Set<Reviewer>().CountAsync());
}
