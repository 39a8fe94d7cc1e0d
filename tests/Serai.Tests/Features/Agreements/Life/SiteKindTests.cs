using System.Net;
using Serai.Features.Agreements;
using Serai.Platform.Auth;
using Serai.Platform.Db;

namespace Serai.Tests.Features.Agreements.Life;

/// <summary>The site's list of kinds of agreements.</summary>
public sealed class SiteKindTests
{
    private const string Kinds = "/agreements/kinds";

    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task A_kind_of_the_site_s_own_is_offered_and_hidden_and_agreements_of_it_stay(DatabaseKind kind)
    {
        await using var site = await LifeDesk.StartAsync(kind);
        using var administrator = await site.SignedInAsync(Role.Administrator);
        using var editor = await site.SignedInAsync(Role.Editor, LifeDesk.Keeper);
        await administrator.FillAndGoAsync(Kinds + "/new", ("name", "Double Degree"), ("nameZhHant", "雙學位協議"));
        // Its key is made from the name once, and is nobody else's; neither are words of addresses.
        await administrator.FillAndGoAsync(Kinds + "/new", ("name", "New"));
        Assert.Contains("<code>new-2</code>", await administrator.GetAsync(Kinds), StringComparison.Ordinal);
        Assert.Contains("Double Degree", await editor.GetAsync("/agreements/new/alpha"), StringComparison.Ordinal);
        var slug = await site.AgreementAsync(AgreementStage.Drafting, "double-degree");
        await administrator.FillAndGoAsync(Kinds + "/double-degree", ("name", "Dual degree"), ("hidden", "true"));
        Assert.DoesNotContain("Dual degree", await editor.GetAsync("/agreements/new/alpha"), StringComparison.Ordinal);
        Assert.Contains("Dual degree", await editor.GetAsync($"/agreements/{slug}"), StringComparison.Ordinal);
        using var chinese = new HttpRequestMessage(HttpMethod.Get, $"/agreements/{slug}");
        chinese.Headers.AcceptLanguage.ParseAdd("zh-Hant");
        Assert.Contains("雙學位協議", await (await editor.Client.SendAsync(chinese)).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        // The kind stays while an agreement is of it.
        await editor.FillAndGoAsync($"/agreements/{slug}/edit", ("title", "Another title"));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_kind_of_the_program_is_called_what_the_site_calls_it_and_that_is_taken_back(DatabaseKind kind)
    {
        await using var site = await LifeDesk.StartAsync(kind);
        using var administrator = await site.SignedInAsync(Role.Administrator);
        var slug = await site.AgreementAsync(AgreementStage.Drafting);
        var renamed = Step(await administrator.FillAndGoAsync(Kinds + "/memorandum-of-understanding", ("name", "Framework agreement")));
        Assert.Contains("Framework agreement", await administrator.GetAsync($"/agreements/{slug}"), StringComparison.Ordinal);
        await administrator.FillAndGoAsync(renamed, ("reason", "not what we call it"));
        Assert.Contains("Memorandum of understanding", await administrator.GetAsync($"/agreements/{slug}"), StringComparison.Ordinal);
        // One that an agreement is of does not go.
        var added = Step(await administrator.FillAndGoAsync(Kinds + "/new", ("name", "Double degree")));
        await site.AgreementAsync(AgreementStage.Drafting, "double-degree");
        using var undo = await administrator.FillAsync(added, ("reason", "not used"));
        Assert.Equal(HttpStatusCode.Conflict, undo.StatusCode);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Two_kinds_of_one_name_are_refused_and_only_administrators_look(DatabaseKind kind)
    {
        await using var site = await LifeDesk.StartAsync(kind);
        using var administrator = await site.SignedInAsync(Role.Administrator);
        using var steward = await site.SignedInAsync(Role.Steward, LifeDesk.Keeper);
        foreach (var (name, zh) in ((string, string)[])[("Staff Exchange Agreement", ""), ("Other", "諒解備忘錄"), ("", "")])
        {
            using var refused = await administrator.FillAsync(Kinds + "/new", ("name", name), ("nameZhHant", zh));
            Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        }
        using var empty = await administrator.FillAsync(Kinds + "/research", ("name", "Staff exchange agreement"));
        Assert.Contains("Another kind is called", await Visitor.TextAsync(empty, HttpStatusCode.UnprocessableEntity, "research"), StringComparison.Ordinal);
        foreach (var address in (string[])[Kinds, Kinds + "/new", Kinds + "/research"])
            await steward.GetAsync(address, HttpStatusCode.NotFound);
        await administrator.GetAsync(Kinds + "/nothing", HttpStatusCode.NotFound);
    }

    private static string Step(string location) => "/changes/steps/" + location.Split("saved=")[1];
}
