using System.Net;
using Microsoft.Data.Sqlite;
using Serai.Platform.Auth;
using Serai.Platform.Db;
using Serai.Tests.Features.Organizations;
using Serai.Tests.Features.Programmes.Surveys;

namespace Serai.Tests.Platform.Web;

/// <summary>What somebody typed is not lost where a form could not be taken.</summary>
public sealed class SentFormTests
{
    private const string Note = "a note that took long to write";

    [Fact]
    public async Task While_somebody_else_writes_the_form_waits_on_the_page_and_can_be_sent_again()
    {
        var database = await SampleTemplate.EmptyAsync(DatabaseKind.Sqlite);
        await using var site = await TestSite.StartAsync(database with { ConnectionString = new SqliteConnectionStringBuilder(database.ConnectionString) { DefaultTimeout = 1 }.ToString() });
        await SmallWorld.ImportAsync(site, ["alpha,Alpha University,education,TH,Bangkok"]);
        using var editor = await site.SignedInAsync(Role.Editor, "alpha");
        var form = await Form.OpenAsync(editor.Client, "/organizations/alpha/edit");
        (form["name"], form["note"]) = ("Alpha Institute", Note);
        Form again;
        await using (var other = new SqliteConnection(database.ConnectionString))
        {
            await other.OpenAsync();
            await using var held = other.BeginTransaction(deferred: false);
            again = await form.AgainAsync(HttpStatusCode.ServiceUnavailable);
        }
        Assert.Contains("What you sent", again.Text, StringComparison.Ordinal);
        Assert.Contains(Note, again.Text, StringComparison.Ordinal);
        await again.SavedAsync();
        Assert.Contains("Alpha Institute", await site.GetAsync("/organizations/alpha"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_with_another_ones_token_is_refused_and_what_was_typed_shown_but_not_offered_to_be_sent()
    {
        await using var site = await SmallWorld.StartAsync(DatabaseKind.Sqlite, ["alpha,Alpha University,education,TH,Bangkok"]);
        using var editor = await site.SignedInAsync(Role.Editor, "alpha");
        using var answer = await editor.Client.PostAsync("/organizations/alpha/edit", new FormUrlEncodedContent([new("name", "<b>Evil"), new("note", Note), new("__RequestVerificationToken", "nonsense")]));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var page = await answer.Content.ReadAsStringAsync();
        foreach (var words in (string[])["The form is too old", Note, "<b>Evil", "Open the form anew"])
            Assert.Contains(words, Plain.Of(page), StringComparison.Ordinal);
        Assert.DoesNotContain("<b>Evil", page, StringComparison.Ordinal);
        Assert.DoesNotContain("address", Plain.Of(page), StringComparison.Ordinal);
        Assert.DoesNotContain("method=\"post\" action=\"/organizations/alpha/edit\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_cannot_be_read_is_told_what_of_it_cannot()
    {
        await using var site = await TestSite.StartAsync(DatabaseKind.Sqlite, sample: true);
        using var editor = await site.SignedInAsync(Role.Editor, "uasr");
        var form = await Form.OpenAsync(editor.Client, "/alliances/uasr/edit");
        form["note"] = "a zero\0 within";
        using var zero = await form.SendAsync();
        Assert.Contains("the character U+0000", Plain.Of(await Visitor.TextAsync(zero, HttpStatusCode.BadRequest, "zero")), StringComparison.Ordinal);
        var upload = await editor.FormAsync("/alliances/uasr/lists/new", "file");
        var token = upload.Fields.Single(f => f.Key == "__RequestVerificationToken");
        using var content = new StringContent($"--x\r\nContent-Disposition: form-data; name=\"{token.Key}\"\r\n\r\n{token.Value}\r\n--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a \"new\" list.csv\"\r\n\r\nname\r\n--x--\r\n");
        content.Headers.ContentType = System.Net.Http.Headers.MediaTypeHeaderValue.Parse("multipart/form-data; boundary=x");
        using var quoted = await editor.Client.PostAsync(upload.Action, content);
        Assert.Contains("The name of the file could not be read", Plain.Of(await Visitor.TextAsync(quoted, HttpStatusCode.BadRequest, "quoted")), StringComparison.Ordinal);
        using var many = await editor.Client.PostAsync(upload.Action, new FormUrlEncodedContent(Enumerable.Range(0, 5000).Select(n => KeyValuePair.Create($"f{n}", "x"))));
        Assert.Contains("more fields", Plain.Of(await Visitor.TextAsync(many, HttpStatusCode.BadRequest, "many")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_form_without_a_token_that_cannot_be_read_it_is_said_too()
    {
        await using var site = await TestSite.StartAsync(DatabaseKind.Sqlite, sample: true);
        var secret = Assert.Single(await site.HeldAsync(1));
        using var keeper = await site.KeeperAsync();
        await keeper.PublishedAsync();
        using var nobody = site.Nobody();
        var address = SurveyRoom.Mine(secret);
        await nobody.GetAsync(address);
        using var many = await nobody.Client.PostAsync(address, new FormUrlEncodedContent(Enumerable.Range(0, 5000).Select(n => KeyValuePair.Create($"f{n}", "x"))));
        Assert.Contains("more fields", Plain.Of(await Visitor.TextAsync(many, HttpStatusCode.BadRequest, "many")), StringComparison.Ordinal);
        using var @long = await nobody.Client.PostAsync(address, new StringContent("best=" + new string('x', 5 << 20), System.Text.Encoding.UTF8, "application/x-www-form-urlencoded"));
        Assert.Contains("more fields", Plain.Of(await Visitor.TextAsync(@long, HttpStatusCode.BadRequest, "long")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(12)]
    [InlineData(300)]
    public async Task Of_an_upload_that_is_too_large_a_page_says_the_limit(int megabytes)
    {
        await using var site = await TestSite.StartAsync(DatabaseKind.Sqlite, sample: true);
        using var editor = await site.SignedInAsync(Role.Editor, "uasr");
        var form = await editor.FormAsync("/alliances/uasr/lists/new", "file");
        using var content = new MultipartFormDataContent();
        foreach (var (name, value) in form.Fields.Where(f => f.Key != "file"))
            content.Add(new StringContent(value), name);
        content.Add(new ByteArrayContent(new byte[megabytes << 20]), "file", "list.csv");
        using var request = new HttpRequestMessage(HttpMethod.Post, form.Action) { Content = content };
        // What is far too large is not read: a careful client asks first.
        request.Headers.ExpectContinue = megabytes > 256;
        using var answer = await editor.Client.SendAsync(request);
        Assert.Contains("more than 9 MB", Plain.Of(await Visitor.TextAsync(answer, HttpStatusCode.RequestEntityTooLarge, "large")), StringComparison.Ordinal);
        // The next one on the same connection is answered as ever.
        await editor.GetAsync("/alliances/uasr");
    }

    [Fact]
    public async Task A_password_is_not_repeated()
    {
        await using var site = await TestSite.StartAsync(DatabaseKind.Sqlite);
        using var answer = await site.Client.PostAsync("/people/sign-in", new FormUrlEncodedContent([new("email", "ann@example.org"), new("password", "a secret of mine")]));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.DoesNotContain("a secret of mine", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_of_an_alliance_with_its_secretariat_is_no_secret()
    {
        await using var site = await TestSite.StartAsync(DatabaseKind.Sqlite, sample: true);
        using var editor = await site.SignedInAsync(Role.Editor, "uasr");
        using var answer = await editor.Client.PostAsync("/alliances/uasr/edit", new FormUrlEncodedContent([new("secretariatHost", "Xi'an Jiaotong University"), new("note", Note)]));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(Note, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_program_is_told_to_come_again_while_somebody_else_writes()
    {
        var database = await SampleTemplate.EmptyAsync(DatabaseKind.Sqlite);
        await using var site = await TestSite.StartAsync(database with { ConnectionString = new SqliteConnectionStringBuilder(database.ConnectionString) { DefaultTimeout = 1 }.ToString() });
        await SmallWorld.ImportAsync(site, ["alpha,Alpha University,education,TH,Bangkok"]);
        using var program = await site.ProgramAsync(Role.Editor, "alpha");
        var read = await program.GetAsync("/api/v1/records/organization/alpha");
        await using var other = new SqliteConnection(database.ConnectionString);
        await other.OpenAsync();
        await using var held = other.BeginTransaction(deferred: false);
        var answer = await program.SendAsync("PATCH", "/api/v1/records/organization/alpha", new { fields = new { city = "Krabi" } }, ("If-Match", read.Tag!));
        answer.Is(HttpStatusCode.ServiceUnavailable, "DatabaseBusy");
    }

    [Theory, InlineData("/changes/steps/")]
    public async Task A_reason_that_is_too_long_is_shown_again_with_the_form(string steps)
    {
        await using var site = await SmallWorld.StartAsync(DatabaseKind.Sqlite, ["alpha,Alpha University,education,TH,Bangkok"]);
        using var editor = await site.SignedInAsync(Role.Editor, "alpha");
        var form = await Form.OpenAsync(editor.Client, "/organizations/alpha/edit");
        form["city"] = "Krabi";
        var undo = await Form.OpenAsync(editor.Client, steps + (await form.SavedAsync()).Split("saved=")[1]);
        undo["reason"] = new string('x', 501);
        undo = await undo.AgainAsync(HttpStatusCode.UnprocessableEntity);
        Assert.Equal(501, undo["reason"].Length);
        undo["reason"] = Note;
        await undo.SavedAsync();
    }
}
