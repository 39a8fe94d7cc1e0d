using System.Net;
using Microsoft.EntityFrameworkCore;
using Serai.Features.People;
using Serai.Platform.Auth;
using Serai.Platform.Db;

namespace Serai.Tests.Features.People;

/// <summary>What forms about people take, and what they say of what they do not.</summary>
public sealed class TypedTests
{
    private const string Ada = "ada@example.org";

    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task A_role_is_named_and_no_number_or_list_will_do(DatabaseKind kind)
    {
        await using var site = await TestSite.WithMailAsync(kind);
        var ada = await site.AccountAsync(Ada);
        using var administrator = await site.SignedInAsync(Role.Administrator);
        foreach (var role in (string[])["5", "06", "Editor,Viewer", " Editor", "editor", "0"])
            foreach (var page in (string[])[PeopleLinks.Invite, PeopleLinks.Show(ada.Id)])
                using (var refused = await administrator.FillAsync(page, ("role", role), ("organization", "uasr"), ("email", "guest@example.org")))
                    Assert.Contains("Choose a role", await TextAsync(refused, HttpStatusCode.UnprocessableEntity, $"{page} {role}"));
        using (var wrong = await administrator.FillAsync(PeopleLinks.Mail, ("often[role-given]", "2")))
            Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
        using var token = await administrator.FillAsync(PeopleLinks.Tokens, ("name", "x"), ("scope", "2"));
        Assert.Contains("Choose a scope", await TextAsync(token, HttpStatusCode.UnprocessableEntity, "tokens"));
        Assert.Equal(0, await site.WithAsync((SeraiDb db) => db.Tickets.CountAsync()));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_reason_that_is_too_long_is_refused_whole(DatabaseKind kind)
    {
        await using var site = await TestSite.WithMailAsync(kind);
        var ada = await site.AccountAsync(Ada, "Ada Quillfeather");
        using var administrator = await site.SignedInAsync(Role.Administrator);
        var (right, wrong) = (new string('y', 1000), new string('x', 1001));
        foreach (var page in (string[])[PeopleLinks.Invite, PeopleLinks.Show(ada.Id)])
        {
            using (var refused = await administrator.FillAsync(page, ("role", "Editor"), ("organization", "uasr"), ("email", "guest@example.org"), ("reason", wrong)))
                Assert.Contains("Why has 1001 characters; 1000 is the most", await TextAsync(refused, HttpStatusCode.UnprocessableEntity, page));
            await administrator.FillAndGoAsync(page, ("role", "Editor"), ("organization", "uasr"), ("email", "guest@example.org"), ("reason", right));
        }
        var grant = await site.WithAsync((SeraiDb db) => db.Grants.SingleAsync(g => g.PersonId == ada.Id));
        Assert.Equal(right, grant.Reason);
        var end = await administrator.FormAsync(PeopleLinks.Show(ada.Id), "grant");
        end["reason"] = wrong;
        using (var refused = await administrator.SendAsync(end))
            Assert.Contains("Why has 1001 characters", await TextAsync(refused, HttpStatusCode.UnprocessableEntity, "end"));
        using (var refused = await administrator.FillAsync(PeopleLinks.Delete(ada.Id), ("reason", wrong)))
            Assert.Contains("Why has 1001 characters", await TextAsync(refused, HttpStatusCode.UnprocessableEntity, "delete"));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Characters_that_nobody_sees_are_named_and_refused(DatabaseKind kind)
    {
        await using var site = await TestSite.WithMailAsync(kind);
        await site.AccountAsync(Ada);
        using var ada = site.Nobody();
        await ada.SignInAsync(Ada);
        foreach (var (sign, name) in ((string, string)[])[("\u202e", "U+202E"), ("\u2066", "U+2066"), ("\u0007", "U+0007"), ("\u0085", "U+0085"), ("\t", "U+0009")])
            using (var refused = await ada.FillAsync(PeopleLinks.Me, ("name", $"Ada{sign}ecalevoL"), ("language", "en")))
                Assert.Contains($"Name holds the character {name}", await TextAsync(refused, HttpStatusCode.UnprocessableEntity, name));
        using var administrator = await site.SignedInAsync(Role.Administrator);
        using (var invite = await administrator.FillAsync(PeopleLinks.Invite, ("email", "guest\u202e@example.org"), ("role", "Editor"), ("organization", "uasr"), ("reason", "new\u202e")))
        {
            var page = await TextAsync(invite, HttpStatusCode.UnprocessableEntity, "invite");
            Assert.Contains("E-mail address holds the character U+202E", page);
            Assert.Contains("Why holds the character U+202E", page);
        }
        await administrator.FillAndGoAsync(PeopleLinks.Invite, ("email", "guest@example.org"), ("role", "Editor"), ("organization", "uasr"));
        using (var none = await administrator.FillAsync(PeopleLinks.Invite, ("email", "guest@example.org"), ("role", "Editor"), ("organization", "ua\u0001sr")))
            await Visitor.TextAsync(none, HttpStatusCode.UnprocessableEntity, "organization");
        using var guest = site.Nobody();
        using (var signIn = await guest.FillAsync(PeopleLinks.SignIn, ("email", "ada\u0001@example.org"), ("password", Accounts.Good)))
            Assert.Contains("E-mail address holds the character U+0001", await TextAsync(signIn, HttpStatusCode.UnprocessableEntity, "sign in"));
        using var join = await guest.FillAsync(site.MailedLink("guest@example.org"), ("name", "Gu\u202eest"), ("password", Accounts.Good));
        Assert.Contains("Name holds the character U+202E", await TextAsync(join, HttpStatusCode.UnprocessableEntity, "join"));
    }

    // As it reads: a plus sign is written otherwise in HTML.
    private static async Task<string> TextAsync(HttpResponseMessage response, HttpStatusCode expected, string address) => Plain.Of(await Visitor.TextAsync(response, expected, address));
}
