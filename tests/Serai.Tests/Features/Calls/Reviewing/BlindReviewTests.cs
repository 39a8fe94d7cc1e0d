using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Serai.Forms;
using Serai.Platform.Auth;
using Serai.Platform.Db;
using Serai.Platform.Mail;
using static Serai.Tests.Features.Calls.CallDesk;

namespace Serai.Tests.Features.Calls.Reviewing;

/// <summary>What must not be learnt: who submitted, in a blind round; anything at all, by whoever is in conflict.</summary>
public sealed class BlindReviewTests
{
    private static readonly string[] Telling = ["Lovelace", "lovelace", "0000-0002-1825-0097", "Chinese University of Hong Kong", Home, "Ada", "Byron"];

    public static TheoryData<DatabaseKind> Both => Databases.All;

    // Everything that could tell is shown to reviewers by the form itself.
    private static readonly FormDesign Design = new(["en"], [new FormPage("one", Wording.Of("en", "Your paper"), [
        new FormField("nickname", FieldKind.ShortText, Wording.Of("en", "Nickname")) { IsPersonal = true, SeenBy = SeenBy.Reviewers },
        new FormField("author", FieldKind.Person, Wording.Of("en", "Author")) { Required = true, AsksOrcid = true, SeenBy = SeenBy.Reviewers },
        new FormField("home", FieldKind.Organization, Wording.Of("en", "Institution")) { Required = true, SeenBy = SeenBy.Reviewers },
        new FormField("title", FieldKind.ShortText, Wording.Of("en", "Title")) { Required = true, SeenBy = SeenBy.Reviewers },
        new FormField("secret", FieldKind.ShortText, Wording.Of("en", "For organisers")),
        new FormField("paper", FieldKind.File, Wording.Of("en", "Paper")) { Required = true, File = new([FileType.Pdf], 5), SeenBy = SeenBy.Reviewers }])]);

    private static async Task<string> PaperAsync(Visitor organiser, Visitor writer)
    {
        var slug = await organiser.CallAsync();
        await organiser.BringAsync(slug, DesignJson.Write(Design).ToJsonString());
        await organiser.PublishAsync(slug);
        var address = await writer.BeginAsync(slug);
        var form = await writer.FormAsync(address, "version");
        using var content = new MultipartFormDataContent { { new StringContent(form["version"]), "version" }, { new StringContent("next"), "go" }, { new ByteArrayContent(Encoding.ASCII.GetBytes("%PDF-1.7\n1 0 obj <<>> endobj\ntrailer <<>>\n%%EOF")), "paper", "Ada Lovelace.pdf" } };
        foreach (var (field, value) in new[] { ("nickname", "Byron's daughter"), ("author", "Ada Lovelace"), ("author.email", "ada.lovelace@example.org"), ("author.orcid", "0000-0002-1825-0097"), ("home", Home), ("title", "On the engine"), ("secret", "Only for organisers") })
            content.Add(new StringContent(value), field);
        using (var response = await writer.Client.PostAsync(address, content))
            Assert.True((int)response.StatusCode == 303, Plain.Of(await response.Content.ReadAsStringAsync()));
        await writer.SubmittedAsync(address, "Ada Lovelace");
        return slug;
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_blind_round_tells_no_reviewer_who_submitted(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var organiser = await site.OrganiserAsync();
        using var nobody = site.Nobody();
        using var emmy = await site.SignedInAsync("Emmy Noether");
        foreach (var (anonymity, tells) in new[] { ("Blind", false), ("Open", true) })
        {
            var slug = await PaperAsync(organiser, nobody);
            await organiser.RoundAsync(slug, ("each", "1"), ("anonymity", anonymity));
            await site.ReviewerAsync(organiser, slug, emmy, $"{anonymity}@example.org");
            await organiser.AssignAsync(slug);
            var address = (await site.ReviewOfAsync(emmy, slug, 1))!;
            var page = await emmy.GetAsync(address);
            var file = page.Split('"').First(p => p.Contains("/files/", StringComparison.Ordinal));
            using var sent = await emmy.Client.GetAsync(file);
            Assert.Equal(HttpStatusCode.OK, sent.StatusCode);
            var mails = await site.WithAsync<SeraiDb, OutboxMail[]>(db => db.Outbox.AsNoTracking().Where(m => m.Kind == "reviews-asked").ToArrayAsync());
            Assert.NotEmpty(mails);
            // The call is run by the same university: what its own page says of that is not told of the submission.
            string[] seen = [page.Replace("/calls/of/", ""), await emmy.GetAsync("/calls/reviews"), await emmy.GetAsync($"/calls/{slug}/reviews/bids"), sent.Content.Headers.ToString(), .. mails.Select(m => m.Subject + m.Text + m.Html)];
            Assert.Contains("On the engine", seen[0]);
            Assert.Contains("On the engine", seen[1]);
            Assert.DoesNotContain("Only for organisers", string.Concat(seen));
            if (tells)
                Assert.All(["Lovelace", "0000-0002-1825-0097", "Byron"], word => Assert.Contains(word, seen[0]));
            else
                foreach (var word in Telling)
                    Assert.All(seen, text => Assert.DoesNotContain(word, text));
            Assert.Contains(tells ? "Ada" : "file-1.pdf", seen[3]);
            using var stranger = await site.SignedInAsync("Somebody else");
            await stranger.GetAsync(file, HttpStatusCode.NotFound);
        }
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Whoever_is_in_conflict_finds_nothing_anywhere(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var organiser = await site.OrganiserAsync();
        using var nobody = site.Nobody();
        var slug = await PaperAsync(organiser, nobody);
        await organiser.RoundAsync(slug, ("each", "1"));
        // Before there was a role at the submission's own university, the review was given.
        using var emmy = await site.SignedInAsync("Emmy Noether");
        await site.ReviewerAsync(organiser, slug, emmy, "emmy@example.org");
        await organiser.AssignAsync(slug);
        var address = (await site.ReviewOfAsync(emmy, slug, 1))!;
        var file = (await emmy.GetAsync(address)).Split('"').First(p => p.Contains("/files/", StringComparison.Ordinal));
        await emmy.JudgedAsync(address, "5", "5");
        // Somebody of that university reviews too, and runs the call.
        await site.ReviewerAsync(organiser, slug, organiser, "organiser@example.org");
        Assert.Contains("of the same organization on the day of submission", Plain.Of(await PlanOfAsync(site, slug)));
        foreach (var hidden in (string[])[$"/calls/{slug}/submissions/1", $"/calls/{slug}/reviews/rounds/1/1", address, file])
            await organiser.GetAsync(hidden, HttpStatusCode.NotFound);
        foreach (var list in (string[])[$"/calls/{slug}/reviews", $"/calls/{slug}/reviews/bids", $"/calls/{slug}/submissions", $"/calls/{slug}/submissions.csv", $"/calls/{slug}/reviews/rounds/1/assign", "/calls/reviews"])
            foreach (var word in (string[])["On the engine", "Lovelace", "Byron", "83.33"])
                Assert.DoesNotContain(word, await organiser.GetAsync(list));
        Assert.Contains("0 found", Plain.Of(await organiser.GetAsync($"/calls/{slug}/submissions")));
        using var colleague = await site.OrganiserAsync("Lise Meitner");
        Assert.Contains("83.33", await colleague.GetAsync($"/calls/{slug}/reviews"));
    }

    private static async Task<string> PlanOfAsync(TestSite site, string slug)
    {
        using var colleague = await site.OrganiserAsync("Mary Somerville");
        return await colleague.GetAsync($"/calls/{slug}/reviews/rounds/1/assign");
    }
}
