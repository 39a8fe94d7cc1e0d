using System.Net;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Serai.Platform.Auth;
using Serai.Platform.Db;
using Serai.Platform.Mail;
using Serai.Tests.Features.Calls.Reviewing;
using static Serai.Tests.Features.Calls.CallDesk;

namespace Serai.Tests.Features.Calls.Contributing;

/// <summary>Co-authors and referees are asked by mail.</summary>
public sealed class ContributingTests
{
    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task A_letter_is_read_by_those_who_decide_and_never_by_whoever_asked(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var organiser = await site.OrganiserAsync();
        using var nobody = site.Nobody();
        using var referee = site.Nobody();
        var slug = await organiser.OpenCallAsync();
        var address = await nobody.AppliedAsync(slug, "Ada Lovelace");
        Assert.Contains("Nobody is asked yet", Plain.Of(await nobody.GetAsync(address + "/people")));
        Assert.EndsWith("/people?told=asked", await AskAsync(nobody, address, "Referee", "Charles Babbage", "babbage@example.org"));

        var mail = await MailAsync(site, "referee-asked");
        Assert.Contains("Ada Lovelace", mail.Text!);
        Assert.Contains("14 April 2027", Plain.Of(mail.Text!));
        var link = LinkOf(mail);
        Assert.Contains("Ada Lovelace submits to “Summer week”", Plain.Of(await referee.GetAsync(link)));
        Assert.Contains("There is no letter", await LetterAsync(referee, link, "", null, 422));
        Assert.Contains("is not what its name says", await LetterAsync(referee, link, "She computes.", ("letter.pdf", [.. "not a document"u8]), 422));
        Assert.DoesNotContain("Letter received", Plain.Of(await nobody.GetAsync(address + "/people")));
        await LetterAsync(referee, link, "She computes like no other.", ("babbage on ada.pdf", [.. "%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n"u8]), 303);

        var own = Plain.Of(await nobody.GetAsync(address + "/people"));
        Assert.Contains("Letter received", own);
        foreach (var page in (string[])[own, Plain.Of(await nobody.GetAsync(address + "/check"))])
            foreach (var secret in (string[])["like no other", "babbage on ada"])
                Assert.DoesNotContain(secret, page);
        var read = await organiser.GetAsync($"/calls/{slug}/submissions/1");
        Assert.Contains("She computes like no other.", Plain.Of(read));
        var file = System.Text.RegularExpressions.Regex.Match(read, "/calls/[^\"]*/letters/[^\"]*").Value;
        Assert.StartsWith("%PDF", await organiser.GetAsync(file));
        using var stranger = await site.SignedInAsync(Role.Steward, "uasr");
        await stranger.GetAsync(file, HttpStatusCode.NotFound);

        // Two weeks after the close no other letter is taken; the first one stays.
        site.Clock.Reset(Instant.FromUtc(2027, 4, 10, 0, 0));
        await LetterAsync(referee, link, "She computes.", null, 303);
        site.Clock.Reset(Instant.FromUtc(2027, 4, 15, 0, 0));
        Assert.Contains("No answer is taken any more", Plain.Of(await referee.GetAsync(link)));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_co_author_confirms_and_is_in_conflict_as_a_reviewer(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var organiser = await site.OrganiserAsync();
        using var nobody = site.Nobody();
        using var author = site.Nobody();
        using var reviewer = await site.SignedInAsync(Role.Steward, "uasr", "Mary Somerville");
        var slug = await organiser.OpenCallAsync();
        var address = await nobody.AppliedAsync(slug, "Ada Lovelace");
        await AskAsync(nobody, address, "CoAuthor", "Mary Somerville", "mary@example.org");
        Assert.Contains("is asked already", await RefusedAsync(nobody, address, "CoAuthor", "Mary S.", "MARY@example.org"));
        Assert.Contains("no e-mail address", await RefusedAsync(nobody, address, "CoAuthor", "Mary S.", "mary"));
        Assert.Contains("no e-mail address", await RefusedAsync(nobody, address, "CoAuthor", "Mary S.", "mary.somerville"));
        var link = LinkOf(await MailAsync(site, "co-author-asked"));
        var page = Plain.Of(await author.GetAsync(link));
        Assert.Contains("Ada Lovelace wants to learn.", page);
        Assert.EndsWith("?saved=1", await author.PressAsync(link, "handler=Confirm"));
        Assert.Contains("Confirmed", Plain.Of(await nobody.GetAsync(address + "/people")));

        await site.ReviewerAsync(organiser, slug, reviewer, "mary@example.org");
        await organiser.RoundAsync(slug, ("each", "1"));
        var plan = Plain.Of(await organiser.GetAsync($"/calls/{slug}/reviews/rounds/1/assign"));
        Assert.DoesNotContain("Ada Lovelace → Mary Somerville", plan);
        Assert.Null(await site.ReviewOfAsync(reviewer, slug, 1));

        await nobody.PressAsync(address + "/people", "handler=End");
        await author.GetAsync(link, HttpStatusCode.NotFound);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Nobody_can_send_many_mails_through_it(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var organiser = await site.OrganiserAsync();
        using var nobody = site.Nobody();
        var slug = await organiser.OpenCallAsync();
        var address = await nobody.BeginAsync(slug);
        await AskAsync(nobody, address, "Referee", "Charles Babbage", "babbage@example.org");
        for (var again = 0; again < 2; again++)
            await nobody.PressAsync(address + "/people", "handler=Again");
        using var refused = await nobody.SendAsync(await nobody.FormAsync(address + "/people", "handler=Again"));
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Equal(3, await site.WithAsync<SeraiDb, int>(db => db.Outbox.CountAsync(m => m.Kind == "referee-asked")));
    }

    private static Task<string> AskAsync(Visitor visitor, string address, string role, string name, string email) =>
        visitor.FillAndGoAsync(address + "/people", ("role", role), ("name", name), ("email", email));

    private static Task<string> RefusedAsync(Visitor visitor, string address, string role, string name, string email) =>
        visitor.PostAsync(address + "/people", "role", HttpStatusCode.UnprocessableEntity, ("role", role), ("name", name), ("email", email));

    private static Task<OutboxMail> MailAsync(TestSite site, string kind) => site.WithAsync<SeraiDb, OutboxMail>(db => db.Outbox.AsNoTracking().SingleAsync(m => m.Kind == kind));

    private static string LinkOf(OutboxMail mail) =>
        new Uri(mail.Text!.Split('\n').Select(l => l.Trim()).Select(l => l[Math.Max(0, l.IndexOf("http", StringComparison.Ordinal))..]).First(l => l.Contains("/asked/", StringComparison.Ordinal)).TrimEnd('>', ')')).AbsolutePath;

    private static async Task<string> LetterAsync(Visitor visitor, string link, string letter, (string Name, byte[] Bytes)? file, int expected)
    {
        var form = await visitor.FormAsync(link, "handler=Letter");
        using var content = new MultipartFormDataContent();
        foreach (var (field, value) in form.Fields.Where(f => f.Key is not ("file" or "letter")))
            content.Add(new StringContent(value), field);
        content.Add(new StringContent(letter), "letter");
        if (file is var (name, bytes))
            content.Add(new ByteArrayContent(bytes), "file", name);
        using var response = await visitor.Client.PostAsync(link + "?handler=Letter", content);
        var text = Plain.Of(await response.Content.ReadAsStringAsync());
        Assert.True((int)response.StatusCode == expected, $"{(int)response.StatusCode}: {text}");
        return text;
    }
}
