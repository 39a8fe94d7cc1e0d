using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Serai.Features.Imports.Statements;
using Serai.Features.People;
using Serai.Platform.Auth;
using Serai.Platform.Db;
using Serai.Platform.History;
using Serai.Tests.Features.Changes;
using Serai.Tests.Features.Imports.Ror;
using Serai.Tests.Features.People;

namespace Serai.Tests.Journeys;

/// <summary>
/// Somebody is invited, signs in with a passkey, edits a name, meets a conflict, merges, and takes an import back; and the same is
/// refused to the next role down.
/// </summary>
[Trait("Needs", "browser")]
public sealed class EditorJourney(Browser browser) : IClassFixture<Browser>
{
    private const string Boss = "boss@example.org", Wen = "wen@example.org", Sam = "sam@example.org", Alliance = "/alliances/the-ring";
    private const string Edit = "/organizations/chinese-university-of-hong-kong/edit", Page = "/organizations/chinese-university-of-hong-kong";

    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task From_an_invitation_to_an_import_taken_back(DatabaseKind kind)
    {
        await using var site = await TestSite.WithMailAsync(kind);
        var boss = await site.AccountAsync(Boss, "The Boss");
        await GrantAsync(site, boss.Id);
        await InviteAsync(site, Wen, "Editor");
        await InviteAsync(site, Sam, "Contributor");

        await using var wen = await JoinAsync(site, Wen, "Wen Tianxiang");
        await MakePasskeyAsync(wen);
        await wen.OfferNothingAsync();
        await wen.SignOutAsync();
        await wen.GoAsync($"{PeopleLinks.SignIn}?returnUrl={Uri.EscapeDataString(Edit)}");
        await wen.Page.GetByRole(AriaRole.Button, new() { Name = "Sign in with a passkey" }).ClickAsync();
        await Assertions.Expect(wen.Page.Locator("h1")).ToContainTextAsync("Edit Chinese University of Hong Kong");
        await wen.FindNothingWrongAsync();
        await wen.PictureAsync("edit-organization");

        // A name, while somebody else changes the same.
        await wen.Page.Locator("form.record [name=name]").FillAsync("CUHK as Wen writes it");
        using (var other = await site.SignedInAsync(Role.Editor, null, "Lin Daiyu"))
            await StepPagesTests.EditAsync(other, "chinese-university-of-hong-kong", "name", "CUHK as Lin writes it", "their letterhead");
        wen.Expected = 409;
        await SaveAsync(wen);
        await Assertions.Expect(wen.Page.Locator(".conflict")).ToContainTextAsync("Lin Daiyu");
        await Assertions.Expect(wen.Page.Locator("#m-name")).ToContainTextAsync("CUHK as Lin writes it");
        await Assertions.Expect(wen.Page.Locator("#m-name")).ToContainTextAsync("CUHK as Wen writes it");
        await wen.FindNothingWrongAsync();
        await wen.PictureAsync("conflict");
        await wen.Page.Locator("#m-name input[type=radio][value=mine]").CheckAsync();
        await SaveAsync(wen);
        await Assertions.Expect(wen.Page.Locator("h1")).ToContainTextAsync("CUHK as Wen writes it");
        await wen.FindNothingWrongAsync();

        // An import comes, and goes as one step.
        await site.WithAsync<ImportStatements>(import => import.RunAsync(
            RorDump.File("alliance,member_name,category,since,source_title,trust\nThe Ring,Alpha,member,2010,A page,own\nThe Ring,Beta,member,2012,A page,own\n", "ring.csv"), "secretary", "command line"));
        await wen.GoAsync(Alliance);
        await Assertions.Expect(wen.Page.Locator("body")).ToContainTextAsync("Beta");
        var step = await site.WithAsync<SeraiDb, Step>(db => db.Steps.AsNoTracking().OrderByDescending(s => s.Number).FirstAsync(s => s.Verb == "import"));
        await wen.GoAsync(StepPagesTests.Steps(step.Id.ToString()));
        await wen.FindNothingWrongAsync();
        await wen.PictureAsync("step");

        // The next role down proposes, and takes nothing back.
        await using (var sam = await JoinAsync(site, Sam, "Sam Wise"))
        {
            await sam.GoAsync(StepPagesTests.Steps(step.Id.ToString()));
            await Assertions.Expect(sam.Page.GetByRole(AriaRole.Button, new() { Name = "Take back" })).ToHaveCountAsync(0);
            await sam.GoAsync(Edit);
            await Assertions.Expect(sam.Page.GetByRole(AriaRole.Button, new() { Name = "Propose" })).ToBeVisibleAsync();
            await Assertions.Expect(sam.Page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true })).ToHaveCountAsync(0);
            await sam.Page.Locator("form.record [name=name]").FillAsync("CUHK as Sam writes it");
            await sam.Page.GetByRole(AriaRole.Button, new() { Name = "Propose" }).ClickAsync();
            await Assertions.Expect(sam.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/proposals/"));
            await sam.FindNothingWrongAsync();
            await sam.PictureAsync("proposal");
        }
        using (var contributor = await site.SignedInAsync(Role.Contributor))
        {
            var form = await contributor.FormAsync(PeopleLinks.SignOut);
            using var refused = await contributor.Client.PostAsync(StepPagesTests.Steps(step.Id.ToString()), new FormUrlEncodedContent(form.Fields));
            Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        }
        Assert.DoesNotContain("as Sam writes it", await site.GetAsync(Page), StringComparison.Ordinal);

        await wen.Page.Locator("main [name=reason]").FillAsync("the wrong file");
        await wen.Page.GetByRole(AriaRole.Button, new() { Name = "Take back" }).ClickAsync();
        await Assertions.Expect(wen.Page.Locator("main")).ToContainTextAsync("This step took another one back");
        await wen.FindNothingWrongAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await site.Client.GetAsync(Alliance)).StatusCode);
        Assert.Null((await site.WithAsync<VerifyHistory, HistoryVerdict>(v => v.RunAsync())).Problem);
    }

    private static async Task GrantAsync(TestSite site, Guid person) => await site.WithAsync<SeraiDb>(async db =>
    {
        db.Add(new Serai.Features.People.Grants.Grant { PersonId = person, Role = Role.Administrator, Since = TestSite.Today });
        await db.SaveChangesAsync();
    });

    private async Task InviteAsync(TestSite site, string email, string role)
    {
        await using var boss = await browser.VisitAsync(site, host: "localhost");
        await boss.SignInAsync(Boss, Accounts.Good, PeopleLinks.Invite);
        await boss.Page.Locator("main [name=email]").FillAsync(email);
        await boss.Page.Locator("main [name=role]").SelectOptionAsync(role);
        await boss.FindNothingWrongAsync();
        await boss.Page.GetByRole(AriaRole.Button, new() { Name = "Send" }).ClickAsync();
        await Assertions.Expect(boss.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/people(\\?|$)"));
    }

    private async Task<Visit> JoinAsync(TestSite site, string email, string name)
    {
        var guest = await browser.VisitAsync(site, host: "localhost");
        await guest.GoAsync(site.MailedLink(email));
        await guest.FindNothingWrongAsync();
        await guest.Page.Locator("main [name=name]").FillAsync(name);
        await guest.Page.Locator("main [name=password]").FillAsync(Accounts.Good);
        await guest.Page.Locator("main [name=password]").PressAsync("Enter");
        await Assertions.Expect(guest.Page.Locator("body")).ToContainTextAsync(name);
        return guest;
    }

    private static async Task MakePasskeyAsync(Visit visit)
    {
        await visit.HaveAuthenticatorAsync();
        await visit.GoAsync(PeopleLinks.Passkeys);
        await visit.Page.Locator("serai-passkey [name=name]").FillAsync("phone");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Make a passkey" }).ClickAsync();
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Table)).ToContainTextAsync("phone");
    }

    private static Task SaveAsync(Visit visit) => visit.Page.Locator("form.record .form-actions button.first").ClickAsync();
}
