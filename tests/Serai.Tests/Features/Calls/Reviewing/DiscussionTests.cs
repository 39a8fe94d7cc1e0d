using System.Net;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Calls.Reviewing.Discussions;
using Serai.Platform.Auth;
using Serai.Platform.Db;
using Serai.Platform.Mail;

namespace Serai.Tests.Features.Calls.Reviewing;

/// <summary>Those who review a submission talk about it, without learning who they are or who submitted it.</summary>
public sealed class DiscussionTests
{
    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task Reviewers_talk_by_numbers_once_their_own_review_is_given(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var organiser = await site.OrganiserAsync();
        using var nobody = site.Nobody();
        using var emmy = await site.SignedInAsync("Emmy Noether");
        using var sofya = await site.SignedInAsync("Sofya Kovalevskaya");
        var slug = await AskedAsync(site, organiser, nobody, emmy, sofya);
        var (first, second) = ((await site.ReviewOfAsync(emmy, slug, 1))!, (await site.ReviewOfAsync(sofya, slug, 1))!);
        await emmy.GetAsync(first + "/discussion", HttpStatusCode.NotFound);
        await emmy.JudgedAsync(first, "5", "5");
        Assert.Contains("Nobody has said anything yet", Plain.Of(await emmy.GetAsync(first + "/discussion")));
        Assert.Contains(first + "/discussion", await emmy.GetAsync(first));

        var form = await emmy.FormAsync(first + "/discussion", "text");
        form["text"] = "Clear, and\n\n<b>too short</b>.";
        foreach (var _ in (int[])[1, 2])
            using (var said = await emmy.SendAsync(form))
                Assert.Equal(303, (int)said.StatusCode);
        var own = await emmy.GetAsync(first + "/discussion");
        Assert.Contains("<p>&lt;b&gt;too short&lt;/b&gt;.</p>", own);
        Assert.Single(await RemarksAsync(site));
        var number = NumberIn(Plain.Of(own), "You (Reviewer ");

        // Who has not judged yet is not led; who has reads a number, the same that the author has.
        await sofya.GetAsync(second + "/discussion", HttpStatusCode.NotFound);
        await sofya.JudgedAsync(second, "1", "0");
        Assert.Contains($"Reviewer {number} ", Plain.Of(await sofya.GetAsync(second + "/discussion")));
        await organiser.FillAndGoAsync(OfOrganisers(slug), ("text", "What do you two make of the budget?"));
        var read = await sofya.GetAsync(second + "/discussion");
        Assert.Contains("Those who run the call", read);
        foreach (var name in (string[])["Emmy", "Noether", "Lovelace", "Editor of"])
            Assert.DoesNotContain(name, read);
        var named = Plain.Of(await organiser.GetAsync(OfOrganisers(slug)));
        Assert.Contains($"Reviewer {number}, Emmy Noether", named);
        Assert.DoesNotContain("Lovelace", named);

        // Whoever opens their review again is out until it is given.
        using (var again = await sofya.JudgeAsync(second, "save", ("score.c1", "2")))
            Assert.Equal(303, (int)again.StatusCode);
        await sofya.GetAsync(second + "/discussion", HttpStatusCode.NotFound);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Only_the_author_withdraws_and_only_while_the_round_is_open(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var organiser = await site.OrganiserAsync();
        using var nobody = site.Nobody();
        using var emmy = await site.SignedInAsync("Emmy Noether");
        using var sofya = await site.SignedInAsync("Sofya Kovalevskaya");
        var slug = await AskedAsync(site, organiser, nobody, emmy, sofya);
        var (first, second) = ((await site.ReviewOfAsync(emmy, slug, 1))! + "/discussion", (await site.ReviewOfAsync(sofya, slug, 1))! + "/discussion");
        await emmy.JudgedAsync(first.Replace("/discussion", ""), "5", "5");
        await sofya.JudgedAsync(second.Replace("/discussion", ""), "5", "5");
        await emmy.FillAndGoAsync(first, ("text", "A hasty word."));
        await sofya.FillAndGoAsync(second, ("text", "An answer to it."));
        var remark = (await RemarksAsync(site)).Single(r => r.Text == "A hasty word.");

        var theirs = await sofya.FormAsync(second, "text");
        theirs["remark"] = remark.Id.ToString();
        using (var refused = await sofya.Client.PostAsync(second + "?handler=Withdraw", new FormUrlEncodedContent(theirs.Fields)))
        {
            Assert.Equal(422, (int)refused.StatusCode);
            Assert.Contains("only what you said here yourself", Plain.Of(await refused.Content.ReadAsStringAsync()));
        }
        await emmy.PressAsync(first, "handler=Withdraw");
        var left = Plain.Of(await sofya.GetAsync(second));
        Assert.Contains("Withdrawn by whoever wrote it.", left);
        Assert.Contains("An answer to it.", left);
        Assert.DoesNotContain("A hasty word.", left);
        Assert.DoesNotContain("A hasty word.", (await RemarksAsync(site)).Select(r => r.Text));

        // As long as what is counted is what a reader sees: a flag is one.
        foreach (var (text, status, words) in new[] { ("", 422, "Write something"), (new string('a', 4001), 422, "These are 4001 characters"), (string.Concat(Enumerable.Repeat("🇭🇰", 4000)), 303, "") })
        {
            var form = await emmy.FormAsync(first, "text");
            form["text"] = text;
            using var answer = await emmy.SendAsync(form);
            Assert.Equal(status, (int)answer.StatusCode);
            Assert.Contains(words, Plain.Of(await answer.Content.ReadAsStringAsync()));
        }

        var (late, withdrawal) = (await emmy.FormAsync(first, "text"), await sofya.FormAsync(second, "handler=Withdraw"));
        await organiser.FillAndGoAsync($"/calls/{slug}/reviews/rounds/1", ("closes", "2020-01-01T00:00"));
        late["text"] = "Too late.";
        using (var closed = await emmy.SendAsync(late))
        {
            var page = Plain.Of(await closed.Content.ReadAsStringAsync());
            Assert.Equal(422, (int)closed.StatusCode);
            Assert.Contains("The deadline was 1 January 2020 00:00", page);
            Assert.Contains("Too late.", page);
        }
        using (var stays = await sofya.SendAsync(withdrawal))
            Assert.Equal(422, (int)stays.StatusCode);
        Assert.Contains("An answer to it.", Plain.Of(await emmy.GetAsync(first)));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Whoever_is_in_conflict_or_a_stranger_finds_no_discussion_and_gets_no_mail(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var organiser = await site.OrganiserAsync();
        using var nobody = site.Nobody();
        using var emmy = await site.SignedInAsync("Emmy Noether");
        using var sofya = await site.SignedInAsync("Sofya Kovalevskaya");
        using var stranger = await site.SignedInAsync(Role.Steward, "uasr");
        // Runs the call, reviews for it, and is named in what was submitted.
        using var ada = await site.OrganiserAsync("Ada Lovelace");
        var slug = await AskedAsync(site, organiser, nobody, emmy, sofya);
        await site.ReviewerAsync(organiser, slug, ada, "ada.l@example.org");
        var (first, second) = ((await site.ReviewOfAsync(emmy, slug, 1))!, (await site.ReviewOfAsync(sofya, slug, 1))!);
        await emmy.JudgedAsync(first, "5", "5");
        await sofya.JudgedAsync(second, "5", "5");
        await emmy.FillAndGoAsync(first + "/discussion", ("text", "The budget is a guess."));
        await organiser.FillAndGoAsync(OfOrganisers(slug), ("text", "So it seems."));
        foreach (var (who, address) in new[] { (ada, OfOrganisers(slug)), (stranger, OfOrganisers(slug)), (emmy, OfOrganisers(slug)), (stranger, first + "/discussion"), (sofya, first + "/discussion"), (organiser, first + "/discussion") })
            await who.GetAsync(address, HttpStatusCode.NotFound);

        foreach (var _ in (int[])[1, 2])
            await site.WithAsync<TellRemarks>(tell => tell.RunAsync(default));
        var mails = await site.WithAsync<SeraiDb, OutboxMail[]>(db => db.Outbox.AsNoTracking().Where(m => m.Kind == "review-remarks").ToArrayAsync());
        Assert.Equal(new[] { (emmy.PersonId, "New remarks: 1"), (organiser.PersonId, "New remarks: 1"), (sofya.PersonId, "New remarks: 2") }.Order(), mails.Select(m => (m.PersonId!.Value, m.Subject!)).Order());
        foreach (var word in (string[])["budget", "So it seems", "Emmy", "Lovelace"])
            Assert.All(mails, m => Assert.DoesNotContain(word, m.Subject + m.Text + m.Html));

        // Whoever declines is out as well, and a discussion that is off is there for nobody.
        using (var gone = await sofya.FillAsync(second, ("why", "My sister wrote it."), ("kind", "conflict")))
            Assert.Equal(303, (int)gone.StatusCode);
        await sofya.GetAsync(second + "/discussion", HttpStatusCode.NotFound);
        await organiser.FillAndGoAsync($"/calls/{slug}/reviews/rounds/1", ("discussion", "Off"));
        await emmy.GetAsync(first + "/discussion", HttpStatusCode.NotFound);
        await organiser.GetAsync(OfOrganisers(slug), HttpStatusCode.NotFound);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Whoever_declined_is_out_also_where_they_run_the_call(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var organiser = await site.OrganiserAsync();
        using var nobody = site.Nobody();
        using var emmy = await site.OrganiserAsync("Emmy Noether");
        using var sofya = await site.SignedInAsync("Sofya Kovalevskaya");
        var slug = await AskedAsync(site, organiser, nobody, emmy, sofya, "Somewhere Institute");
        var (first, second) = ((await site.ReviewOfAsync(emmy, slug, 1))!, (await site.ReviewOfAsync(sofya, slug, 1))!);
        await sofya.JudgedAsync(second, "5", "5");
        await sofya.FillAndGoAsync(second + "/discussion", ("text", "The budget is a guess."));
        Assert.Contains("The budget is a guess.", await emmy.GetAsync(OfOrganisers(slug)));
        using (var gone = await emmy.FillAsync(first, ("why", "No time."), ("kind", "decline")))
            Assert.Equal(303, (int)gone.StatusCode);
        await emmy.GetAsync(OfOrganisers(slug), HttpStatusCode.NotFound);
        await site.WithAsync<TellRemarks>(tell => tell.RunAsync(default));
        var mails = await site.WithAsync<SeraiDb, OutboxMail[]>(db => db.Outbox.AsNoTracking().Where(m => m.Kind == "review-remarks").ToArrayAsync());
        Assert.Equal(organiser.PersonId, Assert.Single(mails).PersonId!.Value);
    }

    private static string OfOrganisers(string slug) => $"/calls/{slug}/reviews/rounds/1/1/discussion";

    // A blind round in which both are to review what Ada Lovelace submitted.
    private static async Task<string> AskedAsync(TestSite site, Visitor organiser, Visitor nobody, Visitor emmy, Visitor sofya, string institution = CallDesk.Home)
    {
        var slug = await organiser.OpenCallAsync();
        await nobody.AppliedAsync(slug, "Ada Lovelace", ("institution-name", institution));
        await organiser.RoundAsync(slug, ("anonymity", "Blind"), ("discussion", "AfterOwn"));
        await site.ReviewerAsync(organiser, slug, emmy, "emmy@example.org");
        await site.ReviewerAsync(organiser, slug, sofya, "sofya@example.org");
        await organiser.AssignAsync(slug);
        return slug;
    }

    private static Task<ReviewRemark[]> RemarksAsync(TestSite site) => site.WithAsync<SeraiDb, ReviewRemark[]>(db => db.Set<ReviewRemark>().AsNoTracking().ToArrayAsync());

    private static char NumberIn(string page, string after) => page[page.IndexOf(after, StringComparison.Ordinal) + after.Length];
}
