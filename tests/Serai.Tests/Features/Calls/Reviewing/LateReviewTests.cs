using Microsoft.EntityFrameworkCore;
using NodaTime;
using Serai.Features.Calls.Reviewing.Reminding;
using Serai.Platform.Db;
using Serai.Platform.Mail;

namespace Serai.Tests.Features.Calls.Reviewing;

/// <summary>What is due is said in time, and what comes late is taken as long as the round says so, and told as late.</summary>
public sealed class LateReviewTests
{
    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task A_late_review_is_taken_for_so_many_days_and_told_as_late(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var organiser = await site.OrganiserAsync();
        using var emmy = await site.SignedInAsync("Emmy Noether");
        // Half past eight in the evening in Hong Kong; the deadline is two days later.
        var (slug, address) = await AskedAsync(site, organiser, emmy, ("closes", "2026-11-25T17:00"), ("late", "7"));
        foreach (var wrong in (string[])["61", "-1", "1.5", " ", "x"])
        {
            using var refused = await organiser.FillAsync($"/calls/{slug}/reviews/rounds/1", ("late", wrong));
            Assert.Equal(422, (int)refused.StatusCode);
            Assert.Contains("is no whole number from 0 to 60", Plain.Of(await refused.Content.ReadAsStringAsync()));
        }
        site.Clock.Reset(Instant.FromUtc(2026, 11, 25, 8, 59));
        await emmy.JudgedAsync(address, "5", "5");
        Assert.DoesNotContain("the deadline was", Plain.Of(await organiser.GetAsync($"/calls/{slug}/reviews/rounds/1/1")));
        Assert.DoesNotContain("1 late", Plain.Of(await organiser.GetAsync($"/calls/{slug}/reviews")));
        site.Clock.Reset(Instant.FromUtc(2026, 11, 26, 0, 30));
        Assert.Contains("late reviews are taken until 2 December 2026 17:00 Asia/Hong Kong", Plain.Of(await emmy.GetAsync(address)));
        await emmy.JudgedAsync(address, "4", "5");
        Assert.Contains("came 26 November 2026 08:30 Asia/Hong Kong, the deadline was 25 November 2026 17:00", Plain.Of(await organiser.GetAsync($"/calls/{slug}/reviews/rounds/1/1")));
        Assert.Contains("1 late", Plain.Of(await organiser.GetAsync($"/calls/{slug}/reviews")));
        Assert.Contains(",1,1,1", await organiser.GetAsync($"/calls/{slug}/reviews.csv"));

        // Then it is over, and the page says until when it was and whom to ask.
        site.Clock.Reset(Instant.FromUtc(2026, 12, 2, 9, 0));
        using var closed = await emmy.JudgeAsync(address, "done", ("score.c1", "1"), ("score.c2", "1"));
        var page = Plain.Of(await closed.Content.ReadAsStringAsync());
        Assert.Equal(422, (int)closed.StatusCode);
        Assert.Contains("The deadline was 25 November 2026 17:00 Asia/Hong Kong, and late reviews were taken until 2 December 2026 17:00", page);
        Assert.Contains("Chinese University of Hong Kong whether it can still be taken", page);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Without_a_deadline_nothing_is_late_and_without_late_days_nothing_is_taken_after_it(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var organiser = await site.OrganiserAsync();
        using var emmy = await site.SignedInAsync("Emmy Noether");
        var (slug, address) = await AskedAsync(site, organiser, emmy, ("closes", ""), ("late", "7"));
        // A session that nobody uses lasts a week.
        site.Clock.Reset(Instant.FromUtc(2026, 11, 28, 0, 0));
        await emmy.JudgedAsync(address, "5", "5");
        Assert.DoesNotContain("the deadline was", Plain.Of(await organiser.GetAsync($"/calls/{slug}/reviews/rounds/1/1")));
        await organiser.FillAndGoAsync($"/calls/{slug}/reviews/rounds/1", ("closes", "2026-11-27T17:00"), ("late", "0"));
        using var closed = await emmy.JudgeAsync(address, "done", ("score.c1", "1"), ("score.c2", "1"));
        Assert.Equal(422, (int)closed.StatusCode);
        Assert.Contains("The deadline was 27 November 2026 17:00", Plain.Of(await closed.Content.ReadAsStringAsync()));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Who_has_something_to_write_is_reminded_once_at_each_step_by_one_mail(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var organiser = await site.OrganiserAsync();
        using var nobody = site.Nobody();
        using var emmy = await site.SignedInAsync("Emmy Noether");
        var (slug, address) = await AskedAsync(site, organiser, emmy, ("closes", "2026-12-05T17:00"), ("late", "10"));
        await nobody.AppliedAsync(slug, "Grace Hopper");
        await nobody.AppliedAsync(slug, "Mary Somerville");
        await organiser.AssignAsync(slug);
        await emmy.JudgedAsync(address, "5", "5");

        // By day of the call's zone: a week before, a day before, a day after, a week after; nothing on the days between.
        foreach (var (day, due, late) in new[] { (new LocalDate(2026, 11, 27), 0, 0), (new(2026, 11, 28), 1, 0), (new(2026, 11, 30), 1, 0), (new(2026, 12, 4), 2, 0), (new(2026, 12, 5), 2, 0), (new(2026, 12, 6), 2, 1), (new(2026, 12, 8), 2, 1), (new(2026, 12, 12), 2, 2), (new(2026, 12, 14), 2, 2) })
        {
            site.Clock.Reset(day.At(new LocalTime(4, 30)).InUtc().ToInstant());
            foreach (var _ in (int[])[1, 2])
                await site.WithAsync<RemindReviewers>(remind => remind.RunAsync(default));
            Assert.Equal((day, due, late), (day, (await MailsAsync(site, "reviews-due")).Length, (await MailsAsync(site, "reviews-late")).Length));
        }
        OutboxMail[] all = [.. await MailsAsync(site, "reviews-due"), .. await MailsAsync(site, "reviews-late")];
        Assert.All(all, m => Assert.Equal(emmy.PersonId, m.PersonId));
        Assert.Contains(all, m => m.Subject == "Still to review for “Summer week”: 2");
        Assert.Contains(all, m => m.Subject == "Late for “Summer week”: 2" && Plain.Of(m.Text!).Contains("until 15 December 2026 17:00", StringComparison.Ordinal));
        foreach (var word in (string[])["Lovelace", "Hopper", "Somerville", "Number"])
            Assert.All(all, m => Assert.DoesNotContain(word, m.Subject + m.Text));

        // By hand, not on a day on which there was one.
        using var later = await site.OrganiserAsync("Lise Meitner");
        Assert.EndsWith("?reminded=1", await later.PressAsync($"/calls/{slug}/reviews/reviewers", "handler=Remind"));
        var again = await later.PressAsync($"/calls/{slug}/reviews/reviewers", "handler=Remind");
        Assert.EndsWith("?reminded=0", again);
        Assert.Contains("Nobody was reminded", Plain.Of(await later.GetAsync(again)));
        Assert.Equal(3, (await MailsAsync(site, "reviews-late")).Length);
        // Nothing can be written any more: nobody is told to.
        site.Clock.Reset(Instant.FromUtc(2026, 12, 16, 4, 30));
        await site.WithAsync<RemindReviewers>(remind => remind.RunAsync(default));
        Assert.EndsWith("?reminded=0", await later.PressAsync($"/calls/{slug}/reviews/reviewers", "handler=Remind"));
    }

    // One submission, and the only reviewer is asked.
    private static async Task<(string Slug, string Address)> AskedAsync(TestSite site, Visitor organiser, Visitor reviewer, params (string Field, string Value)[] round)
    {
        using var nobody = site.Nobody();
        var slug = await organiser.OpenCallAsync();
        await nobody.AppliedAsync(slug, "Ada Lovelace");
        await organiser.RoundAsync(slug, [("each", "1"), .. round]);
        await site.ReviewerAsync(organiser, slug, reviewer, "emmy@example.org");
        await organiser.AssignAsync(slug);
        return (slug, (await site.ReviewOfAsync(reviewer, slug, 1))!);
    }

    private static Task<OutboxMail[]> MailsAsync(TestSite site, string kind) => site.WithAsync<SeraiDb, OutboxMail[]>(db => db.Outbox.AsNoTracking().Where(m => m.Kind == kind).ToArrayAsync());
}
