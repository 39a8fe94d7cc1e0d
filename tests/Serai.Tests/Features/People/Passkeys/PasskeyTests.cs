using System.Net;
using System.Text.Json;
using Serai.Features.People;
using Serai.Platform.Db;

namespace Serai.Tests.Features.People.Passkeys;

/// <summary>What is refused of passkeys; that they work shows a browser: see the journey.</summary>
public sealed class PasskeyTests
{
    private const string Ada = "ada@example.org";

    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task What_the_browser_is_told_names_the_host_and_asks_who_uses_the_device(DatabaseKind kind)
    {
        await using var site = await TestSite.WithMailAsync(kind);
        await site.AccountAsync(Ada);
        using var visitor = ByName(site);
        using var showing = await OptionsAsync(visitor, PeopleLinks.SignIn, PeopleLinks.SignInByPasskey);
        Assert.Equal("localhost", showing.RootElement.GetProperty("rpId").GetString());
        Assert.Equal("required", showing.RootElement.GetProperty("userVerification").GetString());
        Assert.Equal(0, showing.RootElement.GetProperty("allowCredentials").GetArrayLength());
        await visitor.SignInAsync(Ada);
        using var making = await OptionsAsync(visitor, PeopleLinks.Passkeys, PeopleLinks.Passkeys);
        Assert.Equal("localhost", making.RootElement.GetProperty("rp").GetProperty("id").GetString());
        Assert.Equal(Ada, making.RootElement.GetProperty("user").GetProperty("name").GetString());
        Assert.Equal("required", making.RootElement.GetProperty("authenticatorSelection").GetProperty("userVerification").GetString());
    }

    [Theory]
    [InlineData("en", "This passkey was not taken", "The passkey was not taken")]
    [InlineData("zh-Hant", "這個通行密鑰未獲接受", "未能加入這個通行密鑰")]
    [InlineData("zh-Hans", "这个通行密钥未被接受", "未能添加这个通行密钥")]
    public async Task A_wrong_answer_is_refused_in_words(string language, string shown, string made)
    {
        await using var site = await TestSite.WithMailAsync(DatabaseKind.Sqlite);
        await site.AccountAsync(Ada);
        using var visitor = ByName(site, language);
        foreach (var answer in (string[])["", "{}", "not JSON", new string('x', 100_000)])
        {
            using (await OptionsAsync(visitor, PeopleLinks.SignIn, PeopleLinks.SignInByPasskey)) { }
            using var response = await visitor.FillAsync(PeopleLinks.SignInByPasskey, ("credential", answer));
            Assert.Contains(shown, await Visitor.TextAsync(response, HttpStatusCode.UnprocessableEntity, "sign in"));
        }
        await visitor.SignInAsync(Ada);
        var form = await visitor.FormAsync(PeopleLinks.Passkeys, "credential");
        // Nothing was asked of this browser at all.
        (form["credential"], form["name"]) = ("{}", "Phone");
        using var refused = await visitor.SendAsync(form);
        Assert.Contains(made, await Visitor.TextAsync(refused, HttpStatusCode.UnprocessableEntity, "make"));
    }

    [Fact]
    public async Task Where_browsers_give_out_no_passkeys_none_is_offered()
    {
        await using var site = await TestSite.WithMailAsync(DatabaseKind.Sqlite);
        await site.AccountAsync(Ada);
        using var visitor = site.Nobody();
        Assert.DoesNotContain("serai-passkey", await visitor.GetAsync(PeopleLinks.SignIn));
        await visitor.SignInAsync(Ada);
        Assert.Contains("only where the site is opened by its name", await visitor.GetAsync(PeopleLinks.Passkeys));
    }

    private static Visitor ByName(TestSite site, string language = "en") => new(new UriBuilder(site.Address) { Host = "localhost" }.Uri, language);

    private static async Task<JsonDocument> OptionsAsync(Visitor visitor, string page, string to)
    {
        var form = await visitor.FormAsync(page, "credential");
        using var response = await visitor.Client.PostAsync(PeopleLinks.PasskeyOptions(to), new FormUrlEncodedContent(form.Fields));
        return JsonDocument.Parse(await Visitor.TextAsync(response, HttpStatusCode.OK, to));
    }
}
