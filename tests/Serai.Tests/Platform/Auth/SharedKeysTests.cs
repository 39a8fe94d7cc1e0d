using System.Net;
using Serai.Features.People;
using Serai.Platform.Auth.Sessions;
using Serai.Platform.Db;
using Serai.Tests.Features.People;

namespace Serai.Tests.Platform.Auth;

/// <summary>Two nodes of one site: what one has given a browser the other takes.</summary>
public sealed class SharedKeysTests
{
    private const string Ada = "ada@example.org";

    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task A_form_and_a_cookie_of_one_node_are_good_at_the_other(DatabaseKind kind)
    {
        var database = await Databases.CopyAsync(await SampleTemplate.Of(kind));
        await using var one = await TestSite.StartAsync(database);
        await using var two = await TestSite.StartAsync(database);
        await one.AccountAsync(Ada);
        foreach (var (from, to) in ((TestSite, TestSite)[])[(one, two), (two, one)])
        {
            // Cookies know no ports: one browser, two nodes behind one name.
            using var browser = from.Nobody();
            var form = await browser.FormAsync(PeopleLinks.SignIn, "email");
            (form["email"], form["password"]) = (Ada, Accounts.Good);
            using (var answer = await browser.Client.PostAsync(new Uri(to.Address, form.Action), new FormUrlEncodedContent(form.Fields)))
                await Visitor.TextAsync(answer, HttpStatusCode.SeeOther, "sign in at the other");
            Assert.NotNull(browser.Cookie(SessionCookie.Plain));
            foreach (var node in (TestSite[])[from, to])
                await browser.GetAsync(new Uri(node.Address, PeopleLinks.Me).ToString());
            // What is sealed for some minutes between two steps too: the link of a mail program's one click is sealed alike.
            var name = await browser.FormAsync(PeopleLinks.Me, "language");
            name["name"] = "Ada of " + from.Address.Port;
            using var saved = await browser.Client.PostAsync(new Uri(to.Address, name.Action), new FormUrlEncodedContent(name.Fields));
            await Visitor.TextAsync(saved, HttpStatusCode.SeeOther, "save at the other");
        }
    }
}
