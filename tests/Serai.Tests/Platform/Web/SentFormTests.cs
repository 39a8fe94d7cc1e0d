using System.Net;
using Microsoft.Data.Sqlite;
using Serai.Platform.Auth;
using Serai.Platform.Db;
using Serai.Tests.Features.Organizations;

namespace Serai.Tests.Platform.Web;

/// <summary>What somebody typed is not lost where a form could not be taken.</summary>
public sealed class SentFormTests
{
    private const string Note = "a note that took long to write";

    [Fact]
    public async Task While_somebody_else_writes_the_form_waits_on_the_page_and_can_be_sent_again()
    {
        var database = await Databases.NewAsync(DatabaseKind.Sqlite);
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
        var database = await Databases.NewAsync(DatabaseKind.Sqlite);
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
