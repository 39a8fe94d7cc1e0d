using System.Net;
using Serai.Features.People;
using Serai.Platform.Db;

namespace Serai.Tests.Features.People;

/// <summary>Whether programs are shut out when a person shuts everybody out.</summary>
public sealed class TokensEndTests
{
    private const string Ada = "ada@example.org", Other = "seven green umbrellas", Me = "/api/v1/me";

    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task A_password_reset_by_mail_ends_sessions_and_tokens_and_the_mail_says_so(DatabaseKind kind)
    {
        await using var site = await TestSite.WithMailAsync(kind);
        var person = await site.AccountAsync(Ada);
        using var program = await site.ProgramAsync(person.Id);
        using var there = site.Nobody();
        await there.SignInAsync(Ada);
        using var here = site.Nobody();
        await here.FillAndGoAsync(PeopleLinks.Forgotten, ("email", Ada));
        Assert.Equal(PeopleLinks.SignIn, await here.FillAndGoAsync(site.MailedLink(Ada), ("password", Other)));
        await there.GetAsync(PeopleLinks.Me, HttpStatusCode.SeeOther);
        (await program.GetAsync(Me)).Is(HttpStatusCode.Unauthorized, "BadToken");
        Assert.Contains("The tokens by which programs acted for you have ended as well", site.Mails(Ada)[^1]);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Who_changes_the_password_chooses_whether_tokens_end_too(DatabaseKind kind)
    {
        await using var site = await TestSite.WithMailAsync(kind);
        var person = await site.AccountAsync(Ada);
        using var ada = site.Nobody();
        await ada.SignInAsync(Ada);
        // Whoever has no token is not asked about them.
        Assert.DoesNotContain("name=\"endTokens\"", await ada.GetAsync(PeopleLinks.Me));
        using var program = await site.ProgramAsync(person.Id);
        await ada.FillAndGoAsync(PeopleLinks.Me, ("oldPassword", Accounts.Good), ("password", Other));
        (await program.GetAsync(Me)).Is(HttpStatusCode.OK);
        Assert.DoesNotContain("tokens", site.Mails(Ada)[^1]);
        await ada.FillAndGoAsync(PeopleLinks.Me, ("oldPassword", Other), ("password", Accounts.Good), ("endTokens", "true"));
        (await program.GetAsync(Me)).Is(HttpStatusCode.Unauthorized, "BadToken");
        await ada.GetAsync(PeopleLinks.Me);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Signing_out_everywhere_ends_tokens_unless_one_says_otherwise(DatabaseKind kind)
    {
        await using var site = await TestSite.WithMailAsync(kind);
        var person = await site.AccountAsync(Ada);
        using var program = await site.ProgramAsync(person.Id);
        foreach (var ends in (bool[])[false, true])
        {
            using var ada = site.Nobody();
            await ada.SignInAsync(Ada);
            var form = await ada.FormAsync(PeopleLinks.SignOut, "everywhere");
            Assert.Equal("true", form["endTokens"]);
            if (!ends) form.Remove("endTokens");
            using (var answer = await ada.SendAsync(form))
                Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
            await ada.GetAsync(PeopleLinks.Me, HttpStatusCode.SeeOther);
            Assert.Equal(ends ? HttpStatusCode.Unauthorized : HttpStatusCode.OK, (await program.GetAsync(Me)).Status);
        }
    }
}
