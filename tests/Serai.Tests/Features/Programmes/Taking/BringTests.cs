using System.Net;
using Serai.Features.Programmes;
using Serai.Platform.Auth;
using Serai.Platform.Db;
using static Serai.Tests.Features.Programmes.Taking.TakingDesk;

namespace Serai.Tests.Features.Programmes.Taking;

/// <summary>A list of participants is brought: first dry, then in one step, then taken back.</summary>
public sealed class BringTests
{
    private const string Rows = """
        姓名,電郵,院校,組別,語言
        Ada Lovelace,ada@example.org,Nowhere College,Hong Kong,en
        ,nobody@example.org,,,
        Bo Chen,not an address,,,
        Wang Wei,wang.wei,,,
        Ada Again,ADA@example.org,,,
        Ada Lovelace,,nowhere college,,
        陳大文,tai@example.org,,中國內地,繁體中文
        Dora,,,,Klingon
        李四,li@example.org,,中国内地,繁体
        王五,wang@example.org,,中國內地,簡體
        Eve,eve@example.org,,HONG KONG,普通話
        """;

    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task Each_wrong_row_says_why_and_the_others_come_in_one_step(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var editor = await site.SignedInAsync(Role.Editor, Home);
        await site.EditionAsync();
        using var dry = await editor.FillAsync(List + "/bring", ("text", Rows));
        var html = await Visitor.TextAsync(dry, HttpStatusCode.OK, List + "/bring");
        var page = Plain.Of(html);
        foreach (var said in (string[])["5 rows can come, 6 cannot", "name is missing", "“not an address” is no e-mail address", "“wang.wei” is no e-mail address", "ADA@example.org stands in row 2 already", "Ada Lovelace with the same institution stands in row 2", "“Klingon” is none of", "as written"])
            Assert.Contains(said, page);
        Assert.Empty(await site.ParticipantsAsync());
        // Whoever alters the form on the way brings no name of blanks either.
        var blank = PageForm.Find(List + "/bring", html, "rows");
        (blank["rows"], blank["coming"]) = ("""[{"Number":2,"Name":"  ","Email":"","Institution":"","Group":"","Language":"","Unread":null}]""", "1");
        using (var nameless = await editor.SendAsync(blank))
            Assert.Contains("The name is missing.", Plain.Of(await Visitor.TextAsync(nameless, HttpStatusCode.UnprocessableEntity, "blank")));
        Assert.Empty(await site.ParticipantsAsync());

        using (var taken = await editor.SendAsync(PageForm.Find(List + "/bring", html, "rows")))
        {
            Assert.Equal(HttpStatusCode.SeeOther, taken.StatusCode);
            // It is taken back on a page of its own, so the history is not offered for it.
            var saved = await editor.GetAsync(taken.Headers.Location!.ToString());
            Assert.Contains("class=\"note saved\"", saved);
            Assert.DoesNotContain("/changes/steps/", saved);
        }
        var people = await site.ParticipantsAsync();
        Assert.Equal(["Ada Lovelace", "陳大文", "李四", "王五", "Eve"], people.Select(p => p.Name));
        Assert.Equal(["en", "zh-Hant", "zh-Hant", "zh-Hans", "zh-Hans"], people.Select(p => p.Language));
        // One group however its name is written.
        Assert.Equal(["Hong Kong", "中國內地", "中國內地", "中國內地", "Hong Kong"], people.Select(p => p.Group));
        Assert.Null(people[0].InstitutionId);
        Assert.Equal(5, (await site.MailsAsync("participant-confirmed")).Length);

        // The same list again: both are there already, and nobody can come.
        using var again = await editor.FillAsync(List + "/bring", ("text", Rows));
        Assert.Contains("0 rows can come", Plain.Of(await Visitor.TextAsync(again, HttpStatusCode.OK, List)));
        Assert.Contains(List + "/bring/1/back", await editor.GetAsync(List + "/bring"));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_list_is_taken_back_with_a_reason_and_whoever_was_told_is_told(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var editor = await site.SignedInAsync(Role.Editor, Home);
        using var viewer = await site.SignedInAsync(Role.Viewer, Home);
        using var nobody = site.Nobody();
        await site.EditionAsync();
        using var dry = await editor.FillAsync(List + "/bring", ("text", "name,email,language\nAda Lovelace,ada@example.org,en\nBo Chen,bo@example.org,en\n陳大文,tai@example.org,zh-Hant\nDora,,"));
        using (var taken = await editor.SendAsync(PageForm.Find(List + "/bring", await Visitor.TextAsync(dry, HttpStatusCode.OK, List), "rows")))
            Assert.Equal(HttpStatusCode.SeeOther, taken.StatusCode);
        var back = List + "/bring/1/back";
        var link = LinkOf((await site.MailsAsync("participant-confirmed"))[0], "/me/");
        await Calls.CallDesk.PostAsync(editor, List + "/2", "handler=Remove", HttpStatusCode.SeeOther, ("why", "Was entered twice."));
        await viewer.GetAsync(back, HttpStatusCode.NotFound);
        Assert.Contains("2 people get a mail", Plain.Of(await editor.GetAsync(back)));
        Assert.Contains("reason is missing", Plain.Of(await Calls.CallDesk.PostAsync(editor, back, "why", HttpStatusCode.UnprocessableEntity)));
        Assert.Contains("changed meanwhile", Plain.Of(await Calls.CallDesk.PostAsync(editor, back, "why", HttpStatusCode.UnprocessableEntity, ("why", "The wrong file."), ("going", "4"))));
        Assert.Empty(await site.MailsAsync("participant-taken-off"));

        await Calls.CallDesk.PostAsync(editor, back, "why", HttpStatusCode.SeeOther, ("why", "It was the file of another year."));
        Assert.All(await site.ParticipantsAsync(), p => Assert.Equal(ParticipantState.Removed, p.State));
        var mails = await site.MailsAsync("participant-taken-off");
        Assert.Equal([("ada@example.org", "en"), ("tai@example.org", "zh-Hant")], mails.Select(m => (m.ToAddress, m.Language)));
        Assert.All(mails, m => Assert.Contains("It was the file of another year.", m.Text!));
        await nobody.GetAsync(link, HttpStatusCode.NotFound);
        await editor.GetAsync(back, HttpStatusCode.NotFound);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_list_is_refused_whole_where_nothing_can_be_read_of_it_or_it_has_changed(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var editor = await site.SignedInAsync(Role.Editor, Home);
        var edition = await site.EditionAsync(capacity: 1);
        foreach (var (text, said) in ((string, string)[])[("", "neither a file nor a text"), ("who,where\nAda,here", "No column is called name"), ("name,email", "no row")])
            Assert.Contains(said, Plain.Of(await Calls.CallDesk.PostAsync(editor, List + "/bring", "text", HttpStatusCode.UnprocessableEntity, ("text", text))));

        using var dry = await editor.FillAsync(List + "/bring", ("text", "name,email\nAda,ada@example.org\nBo,bo@example.org\n,nobody@example.org"));
        var html = await Visitor.TextAsync(dry, HttpStatusCode.OK, List);
        Assert.Contains("All places are taken: there are 1, 0 are taken, and 2 more would come", Plain.Of(html));
        Assert.Contains("1 row can come, 2 cannot.", Plain.Of(html));
        using var @long = await editor.FillAsync(List + "/bring", ("text", "name\n" + new string('x', 201)));
        Assert.Contains("The name has more than 200 characters.", Plain.Of(await Visitor.TextAsync(@long, HttpStatusCode.OK, List)));
        await site.TakenInAsync(edition, ("Chan Tai Man", null));
        using var late = await editor.SendAsync(PageForm.Find(List + "/bring", html, "rows"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, late.StatusCode);
        Assert.Single(await site.ParticipantsAsync());
    }
}
