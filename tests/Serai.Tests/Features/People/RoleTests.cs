using System.Net;
using Serai.Features.People;
using Serai.Platform.Auth;
using Serai.Platform.Db;

namespace Serai.Tests.Features.People;

public sealed class RoleTests
{
    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task A_steward_invites_an_editor_who_makes_an_account(DatabaseKind kind)
    {
        await using var site = await TestSite.WithMailAsync(kind);
        using var steward = await site.SignedInAsync(Role.Steward, "uasr", "Wen Tianxiang");
        Assert.Equal("/people?sent=true", await steward.FillAndGoAsync(PeopleLinks.Invite, ("email", "bo@example.org"), ("role", "Editor"), ("organization", "uasr")));
        Assert.Contains("bo@example.org", await steward.GetAsync(PeopleLinks.Index));
        Assert.Contains("Wen Tianxiang invites you: editor at", site.Mails("bo@example.org")[^1]);
        using var guest = site.Nobody();
        var link = site.MailedLink("bo@example.org");
        Assert.Equal(PeopleLinks.Me, await guest.FillAndGoAsync(link, ("name", "Bo Juyi"), ("password", Accounts.Good)));
        Assert.Contains("editor at", await guest.GetAsync(PeopleLinks.Me));
        await guest.GetAsync(link, HttpStatusCode.Gone);
        await guest.GetAsync(PeopleLinks.Index, HttpStatusCode.Forbidden);
        Assert.Contains("Bo Juyi", await steward.GetAsync(PeopleLinks.Index));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Who_has_an_account_takes_the_role_after_signing_in_and_the_host_sees_no_difference(DatabaseKind kind)
    {
        await using var site = await TestSite.WithMailAsync(kind);
        await site.AccountAsync("ada@example.org");
        using var steward = await site.SignedInAsync(Role.Steward, "uasr");
        var pages = new List<string>();
        foreach (var email in (string[])["ada@example.org", "new@example.org"])
        {
            await steward.FillAndGoAsync(PeopleLinks.Invite, ("email", email), ("role", "Viewer"), ("organization", "uasr"));
            pages.Add(Plain.Of((await steward.GetAsync(PeopleLinks.Index)).Replace(email, "X")));
        }
        Assert.Contains("X viewer at", pages[0]);
        Assert.DoesNotContain("Ada", pages[1]);
        using var ada = site.Nobody();
        var link = site.MailedLink("ada@example.org");
        Assert.Contains("Sign in as ada@example.org", await ada.GetAsync(link));
        // Another person who is signed in cannot take it.
        Assert.Contains("Sign in as ada@example.org", await steward.GetAsync(link));
        Assert.Equal(link, await ada.FillAndGoAsync($"/people/sign-in?returnUrl={link}", ("email", "ada@example.org"), ("password", Accounts.Good)));
        Assert.Equal(PeopleLinks.Me, await ada.FillAndGoAsync(link));
        Assert.Contains("viewer at", await ada.GetAsync(PeopleLinks.Me));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_steward_hands_out_roles_up_to_steward_and_only_at_home(DatabaseKind kind)
    {
        await using var site = await TestSite.WithMailAsync(kind);
        using var steward = await site.SignedInAsync(Role.Steward, "uasr");
        using var editor = await site.SignedInAsync(Role.Editor, "uasr");
        using var stranger = await site.SignedInAsync(Role.Editor, "anso");
        var page = PeopleLinks.Show(editor.PersonId);
        foreach (var (role, at) in ((string, string)[])[("Administrator", ""), ("Editor", "anso"), ("Viewer", "")])
            foreach (var address in (string[])[page, PeopleLinks.Invite])
            {
                var form = await steward.FormAsync(address, "role");
                (form["role"], form["organization"]) = (role, at);
                if (address == PeopleLinks.Invite) form["email"] = "x@example.org";
                using var response = await steward.SendAsync(form);
                Assert.Contains("You cannot hand out this role there", await Visitor.TextAsync(response, HttpStatusCode.UnprocessableEntity, address));
            }
        // Not even that somebody of elsewhere exists.
        await steward.GetAsync(PeopleLinks.Show(stranger.PersonId), HttpStatusCode.NotFound);
        await steward.GetAsync(PeopleLinks.Show(Guid.NewGuid()), HttpStatusCode.NotFound);
        await editor.GetAsync(page, HttpStatusCode.NotFound);
        Assert.Equal(page, await steward.FillAndGoAsync(page, ("role", "Steward"), ("organization", "uasr")));
        await editor.GetAsync(PeopleLinks.Index);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_role_that_was_ended_is_gone_at_once(DatabaseKind kind)
    {
        await using var site = await TestSite.WithMailAsync(kind);
        using var administrator = await site.SignedInAsync(Role.Administrator);
        using var steward = await site.SignedInAsync(Role.Steward, "uasr");
        await steward.GetAsync(PeopleLinks.Index);
        await administrator.FillAndGoAsync(PeopleLinks.Show(steward.PersonId), ("grant", (await administrator.FormAsync(PeopleLinks.Show(steward.PersonId), "grant"))["grant"]), ("reason", "left the office"));
        var refused = await steward.GetAsync(PeopleLinks.Index, HttpStatusCode.Forbidden);
        Assert.Contains("the role of steward", refused);
        Assert.Contains("left the office", await administrator.GetAsync(PeopleLinks.Show(steward.PersonId)));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task The_last_administrator_stays(DatabaseKind kind)
    {
        await using var site = await TestSite.WithMailAsync(kind);
        using var ada = await site.SignedInAsync(Role.Administrator, name: "Ada");
        using var bo = await site.SignedInAsync(Role.Administrator, name: "Bo");
        // Each ends the other's at the same time: one of them remains.
        var forms = await Task.WhenAll(ada.FormAsync(PeopleLinks.Show(bo.PersonId), "grant"), bo.FormAsync(PeopleLinks.Show(ada.PersonId), "grant"));
        var answers = await Task.WhenAll(ada.SendAsync(forms[0]), bo.SendAsync(forms[1]));
        Assert.Single(answers, a => a.StatusCode == HttpStatusCode.SeeOther);
        var left = answers[0].StatusCode == HttpStatusCode.SeeOther ? ada : bo;
        using var own = await left.FillAsync(PeopleLinks.Show(left.PersonId), ("grant", (await left.FormAsync(PeopleLinks.Show(left.PersonId), "grant"))["grant"]));
        Assert.Contains("This is the last administrator", await Visitor.TextAsync(own, HttpStatusCode.UnprocessableEntity, "own"));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task An_invitation_ends_with_the_role_of_whoever_sent_it(DatabaseKind kind)
    {
        await using var site = await TestSite.WithMailAsync(kind);
        using var administrator = await site.SignedInAsync(Role.Administrator);
        using var steward = await site.SignedInAsync(Role.Steward, "uasr");
        await steward.FillAndGoAsync(PeopleLinks.Invite, ("email", "x@example.org"), ("role", "Editor"), ("organization", "uasr"));
        var page = PeopleLinks.Show(steward.PersonId);
        await administrator.FillAndGoAsync(page, ("grant", (await administrator.FormAsync(page, "grant"))["grant"]));
        using var guest = site.Nobody();
        await guest.GetAsync(site.MailedLink("x@example.org"), HttpStatusCode.Gone);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Of_many_who_follow_a_link_at_once_one_gets_in(DatabaseKind kind)
    {
        await using var site = await TestSite.WithMailAsync(kind);
        using var steward = await site.SignedInAsync(Role.Steward, "uasr");
        await steward.FillAndGoAsync(PeopleLinks.Invite, ("email", "x@example.org"), ("role", "Editor"), ("organization", "uasr"));
        using var guest = site.Nobody();
        var form = await guest.FormAsync(site.MailedLink("x@example.org"));
        (form["name"], form["password"]) = ("Xu Xiake", Accounts.Good);
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => guest.SendAsync(form)));
        Assert.Single(answers, a => a.StatusCode == HttpStatusCode.SeeOther);
        Assert.All(answers, a => Assert.True(a.StatusCode is HttpStatusCode.SeeOther or HttpStatusCode.Gone or HttpStatusCode.UnprocessableEntity or HttpStatusCode.BadRequest, $"{a.StatusCode}"));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task An_administrator_invites_to_any_organization_by_its_address(DatabaseKind kind)
    {
        await using var site = await TestSite.WithMailAsync(kind);
        using var administrator = await site.SignedInAsync(Role.Administrator);
        using (var unknown = await administrator.FillAsync(PeopleLinks.Invite, ("email", "x@example.org"), ("role", "Editor"), ("organization", "no-such-thing")))
            Assert.Contains("No organization here is called", await Visitor.TextAsync(unknown, HttpStatusCode.UnprocessableEntity, "invite"));
        await administrator.FillAndGoAsync(PeopleLinks.Invite, ("email", "x@example.org"), ("role", "Steward"), ("organization", "https://serai.example.org/alliances/anso/"));
        var form = await administrator.FormAsync(PeopleLinks.Index, "ticket");
        var link = site.MailedLink("x@example.org");
        using (var back = await administrator.SendAsync(form)) Assert.Equal(HttpStatusCode.SeeOther, back.StatusCode);
        using var guest = site.Nobody();
        await guest.GetAsync(link, HttpStatusCode.Gone);
    }
}
