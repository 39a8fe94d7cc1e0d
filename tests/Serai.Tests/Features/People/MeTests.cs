using System.Net;
using Serai.Features.People;
using Serai.Platform.Db;

namespace Serai.Tests.Features.People;

public sealed class MeTests
{
    private const string Ada = "ada@example.org";

    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task Name_and_language_are_ones_own(DatabaseKind kind)
    {
        await using var site = await TestSite.WithMailAsync(kind);
        await site.AccountAsync(Ada);
        using var visitor = site.Nobody();
        await visitor.GetAsync(PeopleLinks.Me, HttpStatusCode.SeeOther);
        await visitor.SignInAsync(Ada);
        var next = await visitor.FillAndGoAsync(PeopleLinks.Me, ("name", "Augusta Ada King"), ("language", "zh-Hant"));
        await visitor.GetAsync(next);
        var page = await visitor.GetAsync("/alliances");
        Assert.Contains("Augusta Ada King", page);
        Assert.Contains("<html lang=\"zh-Hant\"", page);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task It_leads_to_ones_own_submissions_programmes_and_certificates(DatabaseKind kind)
    {
        await using var site = await TestSite.WithMailAsync(kind);
        await site.AccountAsync(Ada);
        using var visitor = site.Nobody();
        await visitor.SignInAsync(Ada);
        var page = await visitor.GetAsync(PeopleLinks.Me);
        foreach (var address in (string[])["/calls/mine", "/calls/reviews", "/programmes/mine", "/certificates/mine"])
        {
            Assert.Contains($"href=\"{address}\"", page);
            await visitor.GetAsync(address);
        }
        Assert.Contains("My certificates", Plain.Of(page));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Another_password_needs_the_one_so_far_and_ends_the_other_sessions(DatabaseKind kind)
    {
        await using var site = await TestSite.WithMailAsync(kind);
        await site.AccountAsync(Ada);
        using var here = site.Nobody();
        using var there = site.Nobody();
        await here.SignInAsync(Ada);
        await there.SignInAsync(Ada);
        using (var wrong = await here.FillAsync(PeopleLinks.Me, ("oldPassword", "something else"), ("password", "seven green umbrellas")))
            Assert.Contains("This is not your password so far", await Visitor.TextAsync(wrong, HttpStatusCode.UnprocessableEntity, "me"));
        await here.FillAndGoAsync(PeopleLinks.Me, ("oldPassword", Accounts.Good), ("password", "seven green umbrellas"));
        await here.GetAsync(PeopleLinks.Me);
        await there.GetAsync(PeopleLinks.Me, HttpStatusCode.SeeOther);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_session_is_ended_from_another_and_all_at_once(DatabaseKind kind)
    {
        await using var site = await TestSite.WithMailAsync(kind);
        await site.AccountAsync(Ada);
        var visitors = new[] { site.Nobody(), site.Nobody(), site.Nobody() };
        foreach (var visitor in visitors)
            await visitor.SignInAsync(Ada);
        Assert.Contains("Firefox · Linux", await visitors[0].GetAsync(PeopleLinks.Me));
        await visitors[0].FillAndGoAsync(PeopleLinks.Me, ("session", (await visitors[0].FormAsync(PeopleLinks.Me, "session"))["session"]));
        Assert.Equal(1, await OutAsync(visitors));
        using (var form = await visitors[0].FillAsync(PeopleLinks.SignOut, ("everywhere", "true")))
            Assert.Equal(HttpStatusCode.SeeOther, form.StatusCode);
        Assert.Equal(3, await OutAsync(visitors));
    }

    private static async Task<int> OutAsync(Visitor[] visitors)
    {
        var count = 0;
        foreach (var visitor in visitors)
            using (var answer = await visitor.Client.GetAsync(PeopleLinks.Me))
                if (answer.StatusCode == HttpStatusCode.SeeOther) count++;
        return count;
    }
}
