using System.Net;
using Serai.Features.Programmes.Taking;
using Serai.Platform.Auth;
using Serai.Platform.Db;
using static Serai.Tests.Features.Programmes.Taking.TakingDesk;

namespace Serai.Tests.Features.Programmes.Taking;

/// <summary>Announcements, documents and the letter for visas.</summary>
public sealed class TellingTests
{
    private const string Announcements = "/programmes/summer-week/2027/announcements", Files = "/programmes/summer-week/2027/files";

    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task An_announcement_goes_once_to_those_whom_it_is_for(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var editor = await site.SignedInAsync(Role.Editor, Home);
        using var nobody = site.Nobody();
        var edition = await site.EditionAsync();
        var secrets = await site.TakenInAsync(edition, ("Ada Lovelace", "Hong Kong"), ("Bo Chen", "Mainland China"), ("Chan Tai Man", "Hong Kong"));
        Assert.Contains("subject is missing", Plain.Of(await Calls.CallDesk.PostAsync(editor, Announcements, "subject", HttpStatusCode.UnprocessableEntity, ("subject", ""), ("text", "A text."))));
        using var shown = await editor.FillAsync(Announcements, ("subject", "Bring an umbrella"), ("text", "It rains.\nIt pours."), ("group", "Hong Kong"));
        var html = await Visitor.TextAsync(shown, HttpStatusCode.OK, Announcements);
        Assert.Contains("2 people get it, 2 of them by mail", Plain.Of(html));
        Assert.Empty(await site.MailsAsync("participant-announced"));

        foreach (var id in (string[])["x", "00000000-0000-0000-0000-000000000000"])
        {
            var form = PageForm.Find(Announcements, html, "handler=Send");
            form["id"] = id;
            using var unknown = await editor.SendAsync(form);
            Assert.Contains("so nothing was sent", Plain.Of(await Visitor.TextAsync(unknown, HttpStatusCode.UnprocessableEntity, Announcements)));
        }
        Assert.Empty(await site.MailsAsync("participant-announced"));
        using (var sent = await editor.SendAsync(PageForm.Find(Announcements, html, "handler=Send")))
            Assert.Equal(HttpStatusCode.SeeOther, sent.StatusCode);
        using (var twice = await editor.SendAsync(PageForm.Find(Announcements, html, "handler=Send")))
            Assert.Contains("sent already", Plain.Of(await Visitor.TextAsync(twice, HttpStatusCode.UnprocessableEntity, Announcements)));
        var mails = await site.MailsAsync("participant-announced");
        Assert.Equal(["ada.lovelace@example.org", "chan.tai.man@example.org"], mails.Select(m => m.ToAddress));
        Assert.Contains("It pours.", mails[0].Text!);
        Assert.Contains("Bring an umbrella", Plain.Of(await nobody.GetAsync(Me(secrets[0]))));
        Assert.DoesNotContain("umbrella", await nobody.GetAsync(Me(secrets[1])));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_document_is_read_by_the_group_that_it_is_for(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var editor = await site.SignedInAsync(Role.Editor, Home);
        using var nobody = site.Nobody();
        var edition = await site.EditionAsync();
        var secrets = await site.TakenInAsync(edition, ("Ada Lovelace", "Hong Kong"), ("Bo Chen", "Mainland China"));
        Assert.Contains("is not what its name says", await SendAsync(editor, "map.pdf", "not a document", 422));
        await SendAsync(editor, "map.pdf", "%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n", 303);
        var own = System.Text.RegularExpressions.Regex.Match(await nobody.GetAsync(Me(secrets[0])), "/programmes/[^\"]*/files/[^\"]*").Value;
        Assert.StartsWith("%PDF", await nobody.GetAsync(own));
        Assert.DoesNotContain("map.pdf", await nobody.GetAsync(Me(secrets[1])));
        await nobody.GetAsync(own.Replace(secrets[0], secrets[1], StringComparison.Ordinal), HttpStatusCode.NotFound);
        await Calls.CallDesk.PressAsync(editor, Files, "handler=Remove");
        await nobody.GetAsync(own, HttpStatusCode.NotFound);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_letter_has_only_fields_that_there_are(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var editor = await site.SignedInAsync(Role.Editor, Home);
        using var nobody = site.Nobody();
        var edition = await site.EditionAsync();
        var secret = (await site.TakenInAsync(edition, ("Ada Lovelace", null)))[0];
        Assert.Contains("{passportNumber}", Plain.Of(await editor.GetAsync(List + "/letter")));
        Assert.Contains("There is no field passport. These are there: {name}", Plain.Of(await Calls.CallDesk.PostAsync(editor, List + "/letter", "text", HttpStatusCode.UnprocessableEntity, ("text", "Dear {passport}"))));
        Assert.Contains("brace stands alone", Plain.Of(await Calls.CallDesk.PostAsync(editor, List + "/letter", "text", HttpStatusCode.UnprocessableEntity, ("text", "Dear {name"))));
        await nobody.GetAsync(Me(secret) + "/letter.pdf", HttpStatusCode.NotFound);
        await editor.FillAndGoAsync(List + "/letter", ("text", "We invite {name}, passport {passportNumber}, to {edition} in {place}."), ("signatory", "Grace Hopper"), ("office", "Director"));
        var letter = await site.WithAsync<LetterWords, LetterPrinted?>(async words =>
        {
            var people = await site.ParticipantsAsync();
            return await words.OfAsync(new() { KeeperId = edition.KeeperId, Title = "Summer week" }, edition, people[0], default);
        });
        Assert.Equal(["We invite Ada Lovelace, passport ____________, to Summer week 2027 in Hong Kong."], letter!.Paragraphs);
        Assert.Equal(("Grace Hopper", "Director", "en", "Letter of invitation: Ada Lovelace"), (letter.Signatory, letter.Office, letter.Language, letter.Title));
        Assert.Contains("letter.pdf", await nobody.GetAsync(Me(secret)));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_letter_speaks_the_language_of_its_text_whoever_prints_it(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var editor = await site.SignedInAsync(Role.Editor, Home);
        var edition = await site.EditionAsync();
        await site.TakenInAsync(edition, ("Ada Lovelace", null));
        foreach (var (text, language, begins) in ((string, string, string)[])[("It is held from {from}: {programme}.", "en", "It is held from 5 July 2027: Summer week."), ("The university (香港中文大學) kindly invites you on {from}.", "en", "The university (香港中文大學) kindly invites you on 5 July 2027."), ("活動於 {from} 舉行：{programme}。", "zh-Hant", "活動於 2027年7月5日 舉行：暑期週。"), ("活动于 {from} 举行：{programme}。", "zh-Hans", "活动于 2027年7月5日 举行：暑期周。")])
        {
            await editor.FillAndGoAsync(List + "/letter", ("text", text));
            var letter = await site.WithAsync<LetterWords, LetterPrinted?>(async words =>
            {
                var people = await site.ParticipantsAsync();
                return await words.OfAsync(new() { KeeperId = edition.KeeperId, Title = "Summer week", TitleZhHant = "暑期週", TitleZhHans = "暑期周" }, edition, people[0], default);
            });
            Assert.Equal((language, begins), (letter!.Language, Plain.Of(Assert.Single(letter.Paragraphs))));
        }
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_letter_that_tells_the_passport_is_a_look_and_counted(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var editor = await site.SignedInAsync(Role.Editor, Home);
        using var viewer = await site.SignedInAsync(Role.Viewer, Home);
        using var nobody = site.Nobody();
        var secret = (await site.TakenInAsync(await site.EditionAsync(), ("Ada Lovelace", null)))[0];
        await nobody.FillAndGoAsync(Me(secret) + "/details", ("passportName", "LOVELACE ADA"), ("passportNumber", "K1234567"));
        await editor.FillAndGoAsync(List + "/letter", ("text", "We invite {name}."));
        await PrintedAsync(editor);
        Assert.DoesNotContain("Looked at 1 time", Plain.Of(await nobody.GetAsync(Me(secret))));

        await editor.FillAndGoAsync(List + "/letter", ("text", "We invite {name}, passport {passportNumber}."));
        Assert.DoesNotContain("letter.pdf", await viewer.GetAsync(List + "/1"));
        using (var opened = await editor.Client.GetAsync(List + "/1/letter.pdf"))
            Assert.Equal((HttpStatusCode.SeeOther, List + "/1"), (opened.StatusCode, opened.Headers.Location!.ToString()));
        Assert.DoesNotContain("Looked at 1 time", Plain.Of(await nobody.GetAsync(Me(secret))));
        await PrintedAsync(editor);
        Assert.Contains("Looked at 1 time", Plain.Of(await nobody.GetAsync(Me(secret))));

        // Where no browser is there to print, the page says so.
        static async Task PrintedAsync(Visitor editor)
        {
            using var printed = await editor.SendAsync(await editor.FormAsync(List + "/1", "letter.pdf"));
            Assert.True(printed.StatusCode is HttpStatusCode.OK or HttpStatusCode.ServiceUnavailable, $"{(int)printed.StatusCode}");
        }
    }

    private static async Task<string> SendAsync(Visitor visitor, string name, string content, int expected)
    {
        var form = await visitor.FormAsync(Files, "title");
        using var sent = new MultipartFormDataContent();
        foreach (var (field, value) in form.Fields.Where(f => f.Key is not ("file" or "group")))
            sent.Add(new StringContent(value), field);
        sent.Add(new StringContent("Hong Kong"), "group");
        sent.Add(new ByteArrayContent(System.Text.Encoding.UTF8.GetBytes(content)), "file", name);
        using var response = await visitor.Client.PostAsync(Files, sent);
        var text = Plain.Of(await response.Content.ReadAsStringAsync());
        Assert.True((int)response.StatusCode == expected, $"{(int)response.StatusCode}: {text}");
        return text;
    }
}
