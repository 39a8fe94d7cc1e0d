using System.Net;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Organizations;
using Serai.Platform.Auth;
using Serai.Platform.Db;
using Serai.Tests.Features.Organizations;

namespace Serai.Tests.Features.Settings;

/// <summary>What an administrator chooses is what readers see, and stands in the history.</summary>
public sealed class SettingTests
{
    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task The_name_is_on_each_page_in_the_feed_and_in_the_history_and_is_taken_back(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var ada = await site.AdministratorAsync();
        Assert.EndsWith("· Serai", SettingPages.Title(await site.GetAsync("/alliances")), StringComparison.Ordinal);
        var step = await ada.ChooseAsync("name", ("nameEn", "Silk Road Register"), ("nameZhHant", "絲路登記冊"), ("shortName", "SRR"), ("note", "as the board decided"));
        foreach (var page in (string[])["/", "/alliances", "/places", "/organizations/chinese-university-of-hong-kong"])
            Assert.EndsWith("· SRR", SettingPages.Title(await site.GetAsync(page)), StringComparison.Ordinal);
        Assert.Contains("Silk Road Register\"", await site.GetAsync("/alliances"), StringComparison.Ordinal);
        Assert.Contains("絲路登記冊\"", await site.GetAsync("/alliances", "zh-HK"), StringComparison.Ordinal);
        // Where nothing is said in a language stands what is said in the first.
        Assert.Contains("Silk Road Register\"", await site.GetAsync("/alliances", "zh-CN"), StringComparison.Ordinal);
        Assert.Contains("<title>Silk Road Register: what changed</title>", await site.GetAsync("/changes.atom"), StringComparison.Ordinal);
        var index = Plain.Of(await ada.GetAsync("/settings"));
        Assert.Contains("Silk Road Register", index, StringComparison.Ordinal);
        Assert.Contains("last changed by Ada Lovelace", index, StringComparison.Ordinal);
        // The public reads what and why, and not who.
        Assert.Contains("Edited: settings, name", Plain.Of(await site.GetAsync("/changes")), StringComparison.Ordinal);
        var open = Plain.Of(await site.GetAsync(step));
        Assert.Contains("as the board decided", open, StringComparison.Ordinal);
        Assert.Contains("Short name", open, StringComparison.Ordinal);
        Assert.DoesNotContain("Ada", open, StringComparison.Ordinal);
        await ada.FillAndGoAsync(step, ("reason", "not yet"));
        Assert.EndsWith("· Serai", SettingPages.Title(await site.GetAsync("/alliances")), StringComparison.Ordinal);
        Assert.Contains("as the program comes", Plain.Of(await ada.GetAsync("/settings/name")), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task The_home_organization_and_the_initiative_are_the_front_page(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var ada = await site.AdministratorAsync();
        Assert.Contains("Chinese University of Hong Kong", Plain.Of(await ada.GetAsync("/settings/home")), StringComparison.Ordinal);
        await ada.ChooseAsync("home", ("organization", "Xi'an Jiaotong University"), ("initiative", ""));
        Assert.StartsWith("Xi'an Jiaotong University:", SettingPages.Title(await site.GetAsync("/")), StringComparison.Ordinal);
        Assert.DoesNotContain("Belt and Road", Plain.Of(await site.GetAsync("/")).Split("since")[0], StringComparison.Ordinal);
        Assert.Contains("uasr", await site.GetAsync("/participation.csv"), StringComparison.Ordinal);
        await ada.ChooseAsync("home", ("organization", ""));
        Assert.Contains("All alliances", Plain.Of(await site.GetAsync("/")), StringComparison.Ordinal);
        Assert.Contains("is called “nowhere”", await ada.RefusedAsync("home", ("initiative", "nowhere")), StringComparison.Ordinal);
        Assert.Contains("Hogwarts", await ada.RefusedAsync("home", ("organization", "Hogwarts")), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_merged_home_is_its_heir_and_a_withdrawn_one_is_refused(DatabaseKind kind)
    {
        await using var site = await SmallWorld.StartAsync(kind, ["alpha,Alpha University,education,TH,Bangkok", "beta,Beta Academy,education,CN,Beijing", "gone,Gone Institute,education,CN,Beijing"]);
        using var ada = await site.AdministratorAsync();
        await SmallWorld.MergeAsync(site, "alpha", "beta");
        await site.WithAsync<SeraiDb>(async db =>
        {
            (await db.Organizations.SingleAsync(o => o.Slug == "gone")).Status = OrganizationStatus.Withdrawn;
            await db.SaveChangesAsync();
        });
        await ada.ChooseAsync("home", ("organization", "alpha"));
        Assert.Equal("beta", (await Form.OpenAsync(ada.Client, "/settings/home"))["organization"]);
        Assert.Contains("“Gone Institute” was withdrawn", await ada.RefusedAsync("home", ("organization", "gone")), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task The_office_says_its_own_on_the_front_page_and_nothing_of_it_becomes_markup(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var ada = await site.AdministratorAsync();
        await ada.ChooseAsync("front-page", ("headingEn", "Our alliances"), ("textEn", "**Welcome** to <script>alert(1)</script>.\n\n- one\n- [two](https://example.org/two)\n- [three](javascript:alert(1))"), ("textZhHant", "歡迎。"));
        using var response = await site.Client.GetAsync("/");
        var page = await response.Content.ReadAsStringAsync();
        Assert.Contains(">Our alliances</h1>", page, StringComparison.Ordinal);
        Assert.Contains("<b>Welcome</b> to &lt;script&gt;alert(1)&lt;/script&gt;.", page, StringComparison.Ordinal);
        Assert.Contains("<a href=\"https://example.org/two\">two</a>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"javascript", page, StringComparison.Ordinal);
        Assert.Contains("歡迎。", await site.GetAsync("/", "zh-Hant"), StringComparison.Ordinal);
        Assert.Contains("<h1 lang=\"en\">Our alliances</h1>", await site.GetAsync("/", "zh-Hant"), StringComparison.Ordinal);
        Assert.Contains("4000 is the most", await ada.RefusedAsync("front-page", ("textEn", new string('x', 4001))), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_two_choose_at_once_is_shown_to_the_second_and_not_overwritten(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind);
        using var ada = await site.AdministratorAsync();
        using var grace = await site.AdministratorAsync("Grace Hopper");
        var late = await Form.OpenAsync(grace.Client, "/settings/name");
        await ada.ChooseAsync("name", ("nameEn", "First"));
        (late["nameEn"], late["shortName"]) = ("Second", "S");
        var merge = await late.AgainAsync(HttpStatusCode.Conflict);
        Assert.Contains("Ada Lovelace", merge.Text, StringComparison.Ordinal);
        Assert.Contains("First", merge.Text, StringComparison.Ordinal);
        Assert.Contains("First\"", await site.GetAsync("/"), StringComparison.Ordinal);
        merge["pick.nameEn"] = "mine";
        await merge.SavedAsync();
        Assert.Contains("Second\"", await site.GetAsync("/"), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Others_find_no_such_page_and_take_none_of_it_back(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind);
        using var ada = await site.AdministratorAsync();
        var step = await ada.ChooseAsync("name", ("nameEn", "Mine"));
        using var editor = await site.SignedInAsync(Role.Steward);
        foreach (var page in (string[])["/settings", "/settings/name", "/settings/nothing"])
            await editor.GetAsync(page, HttpStatusCode.NotFound);
        Assert.DoesNotContain("Take it back", Plain.Of(await editor.GetAsync(step)), StringComparison.Ordinal);
        var form = await editor.FormAsync("/people/sign-out");
        using var answer = await editor.Client.PostAsync(step, new FormUrlEncodedContent(form.Fields));
        Assert.Contains("This takes the role of administrator", Plain.Of(await Visitor.TextAsync(answer, HttpStatusCode.Forbidden, step)), StringComparison.Ordinal);
        Assert.Contains("it changed 1 row.", Plain.Of(await site.GetAsync(step)), StringComparison.Ordinal);
        await ada.GetAsync("/settings/nothing", HttpStatusCode.NotFound);
        Assert.Contains("Mine\"", await site.GetAsync("/"), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_name_with_a_sign_that_nobody_sees_is_refused(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind);
        using var ada = await site.AdministratorAsync();
        Assert.Contains("the character U+3164, which nobody sees", await ada.RefusedAsync("name", ("nameEn", "Silk\u3164Road")), StringComparison.Ordinal);
        Assert.Contains("the character U+00AD, which nobody sees", await ada.RefusedAsync("name", ("shortName", "S\u00ADR")), StringComparison.Ordinal);
        Assert.Contains("the character U+200B, which nobody sees", await ada.RefusedAsync("front-page", ("headingEn", "Our\u200Balliances")), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_page_asks_nothing_for_what_the_site_has_chosen(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind);
        using var ada = await site.AdministratorAsync();
        await ada.ChooseAsync("name", ("nameEn", "Mine"));
        await site.GetAsync("/ui");
        using var count = new StatementCount();
        Assert.Contains("Mine\"", await site.GetAsync("/ui?asOf=2016-10-01"), StringComparison.Ordinal);
        Assert.Equal(0, count.Value);
    }
}
