using Microsoft.EntityFrameworkCore;
using Serai.Features.Calls;
using Serai.Features.Calls.Reviewing;
using Serai.Platform.Db;
using Serai.Platform.Mail;

namespace Serai.Tests.Features.Calls.Reviewing;

/// <summary>What the tests of reviewing do again and again.</summary>
internal static class ReviewDesk
{
    /// <summary>A round with two criteria; without a word about it two reviewers each, open, others' reviews after one's own.</summary>
    public static async Task RoundAsync(this Visitor organiser, string slug, params (string Field, string Value)[] values)
    {
        (string Field, string Value)[] usual =
        [
            ("name", "First look"), ("closes", "2027-05-31T17:00"), ("each", "2"), ("middle", "Mean"), ("anonymity", "Open"), ("others", "AfterOwn"),
            ("label0", "Clarity"), ("weight0", "2"), ("least0", "1"), ("most0", "5"), ("label1", "Interest"), ("weight1", "1"), ("least1", "0"), ("most1", "10"),
        ];
        await organiser.FillAndGoAsync($"/calls/{slug}/reviews/rounds/new", [.. usual.Where(u => values.All(v => v.Field != u.Field)), .. values]);
    }

    /// <summary>Invites somebody who is signed in, and accepts in their name.</summary>
    public static async Task ReviewerAsync(this TestSite site, Visitor organiser, string slug, Visitor reviewer, string email, string limit = "5")
    {
        await organiser.FillAndGoAsync($"/calls/{slug}/reviews/reviewers", ("name", "Somebody"), ("email", email), ("limit", limit));
        Assert.EndsWith("/reviews/bids", await reviewer.FillAndGoAsync(await site.InvitationAsync(email), ("orcid", "")));
    }

    public static async Task<string> InvitationAsync(this TestSite site, string email)
    {
        var mail = await site.WithAsync<SeraiDb, OutboxMail>(db => db.Outbox.AsNoTracking().SingleAsync(m => m.Kind == "reviewer-invitation" && m.ToAddress == email));
        return new Uri(mail.Text!.Split('\n').Select(l => l.Trim()).Select(l => l[Math.Max(0, l.IndexOf("http", StringComparison.Ordinal))..]).First(l => l.Contains("/reviews/invited/", StringComparison.Ordinal)).TrimEnd('>', ')')).AbsolutePath;
    }

    public static Task<string> AssignAsync(this Visitor organiser, string slug) => organiser.PressAsync($"/calls/{slug}/reviews/rounds/1/assign", "mark");

    /// <summary>The address of somebody's review of a submission; null where none is there.</summary>
    public static Task<string?> ReviewOfAsync(this TestSite site, Visitor reviewer, string slug, int number) => site.WithAsync<SeraiDb, string?>(async db =>
    {
        var id = await (from review in db.Set<Review>()
                        join submission in db.Set<Submission>() on review.SubmissionId equals submission.Id
                        join call in db.Set<Call>() on review.CallId equals call.Id
                        where call.Slug == slug && submission.Number == number && review.PersonId == reviewer.PersonId
                        select (Guid?)review.Id).FirstOrDefaultAsync();
        return id is null ? null : $"/calls/reviews/{id}";
    });

    public static async Task<HttpResponseMessage> JudgeAsync(this Visitor reviewer, string address, string go, params (string Field, string Value)[] values)
    {
        var form = await reviewer.FormAsync(address, "version");
        foreach (var (field, value) in values)
            form[field] = value;
        form["go"] = go;
        return await reviewer.SendAsync(form);
    }

    public static async Task JudgedAsync(this Visitor reviewer, string address, string clarity, string interest, string toAuthors = "")
    {
        using var response = await reviewer.JudgeAsync(address, "done", ("score.c1", clarity), ("score.c2", interest), ("toAuthors", toAuthors));
        Assert.True((int)response.StatusCode == 303, Plain.Of(await response.Content.ReadAsStringAsync()));
    }
}
