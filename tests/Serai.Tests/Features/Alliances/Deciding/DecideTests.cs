using System.Net;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Alliances;
using Serai.Platform.Db;

namespace Serai.Tests.Features.Alliances.Deciding;

/// <summary>Where sources disagree an editor of the alliance decides, with a reason, and may decide otherwise later.</summary>
public sealed class DecideTests
{
    private static readonly string[] Disagreeing = ["The Ring,Beta Academy,China,member,2015-12,,", "The Ring,Beta Academy,China,member,2016-02,,,Another page"];

    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task Both_sides_stand_side_by_side_and_a_decision_settles_it(DatabaseKind kind)
    {
        await using var site = await RingWorld.StartAsync(kind, Disagreeing);
        using var editor = await site.EditorAsync();
        var list = Plain.Of(await editor.GetStringAsync("/alliances/the-ring/decide"));
        Assert.Contains("Of one member the sources say different things.", list);
        Assert.Contains("since December 2015", list);
        Assert.Contains("since February 2016", list);
        var key = await site.KeyOfAsync("Beta Academy", "2016-02");
        var form = await Form.OpenAsync(editor, $"/alliances/the-ring/statements/{key}");
        form["decision"] = "accept";
        form = await form.AgainAsync(HttpStatusCode.UnprocessableEntity);
        Assert.Contains("Say why", form.Text);
        (form["decision"], form["note"]) = ("accept", "the minutes say so");
        var saved = await form.SavedAsync();
        var settled = Assert.Single(await site.MembershipsAsync("Beta Academy"));
        Assert.Equal(("2016-02", false), (settled.Since!.Text, settled.IsDisputed));
        Assert.Contains("held to be right the minutes say so (editor of The Ring, 23 November 2026)", Plain.Of(await site.GetAsync("/alliances/the-ring/sources")));
        Assert.Contains("Of no member do trusted sources contradict each other.", Plain.Of(await editor.GetStringAsync("/alliances/the-ring/decide")));
        await RingWorld.UndoAsync(editor, saved);
        Assert.True(Assert.Single(await site.MembershipsAsync("Beta Academy")).IsDisputed);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_later_decision_takes_an_earlier_one_back(DatabaseKind kind)
    {
        await using var site = await RingWorld.StartAsync(kind, Disagreeing);
        using var editor = await site.EditorAsync();
        var key = await site.KeyOfAsync("Beta Academy", "2016-02");
        await RingWorld.DecideAsync(editor, key, "accept", "the minutes say so");
        await RingWorld.DecideAsync(editor, key, "reject", "the minutes were of another body");
        var settled = Assert.Single(await site.MembershipsAsync("Beta Academy"));
        Assert.Equal(("2015-12", false), (settled.Since!.Text, settled.IsDisputed));
        Assert.Contains("It is right after all", Plain.Of(await editor.GetStringAsync($"/alliances/the-ring/statements/{key}")));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Of_two_who_decide_at_once_the_second_is_told(DatabaseKind kind)
    {
        await using var site = await RingWorld.StartAsync(kind, Disagreeing);
        using var editor = await site.EditorAsync();
        var key = await site.KeyOfAsync("Beta Academy", "2016-02");
        var first = await Form.OpenAsync(editor, $"/alliances/the-ring/statements/{key}");
        var second = await Form.OpenAsync(editor, $"/alliances/the-ring/statements/{key}");
        (first["decision"], first["note"]) = ("accept", "the minutes");
        (second["decision"], second["note"]) = ("reject", "a misprint");
        await first.SavedAsync();
        var again = await second.AgainAsync(HttpStatusCode.Conflict);
        Assert.Contains("Somebody else decided about it while you were reading.", again.Text);
        Assert.Contains("the minutes", again.Text);
        Assert.Equal("a misprint", again["note"]);
        again["decision"] = "reject";
        await again.SavedAsync();
        Assert.Equal(2, await site.WithAsync<SeraiDb, int>(db => db.Decisions.CountAsync()));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_name_is_said_to_mean_an_organization(DatabaseKind kind)
    {
        await using var site = await RingWorld.StartAsync(kind, "The Ring,Gamma Clinic,China,member,2012,,");
        using var editor = await site.EditorAsync();
        Assert.Contains("One name stands as it is written", Plain.Of(await editor.GetStringAsync("/alliances/the-ring/decide")));
        var key = await site.KeyOfAsync("Gamma Clinic", "2012");
        var form = await Form.OpenAsync(editor, $"/alliances/the-ring/statements/{key}");
        (form["decision"], form["note"], form["organization"]) = ("identify", "its former name", "nobody");
        var again = await form.AgainAsync(HttpStatusCode.UnprocessableEntity);
        Assert.Contains("No organization here is called", again.Text);
        form["organization"] = "gamma";
        var saved = await form.SavedAsync();
        Assert.Contains("The Ring", Plain.Of(await site.GetAsync("/organizations/gamma")));
        await RingWorld.UndoAsync(editor, saved);
        Assert.DoesNotContain("The Ring", Plain.Of(await site.GetAsync("/organizations/gamma")));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_decision_makes_only_its_own_alliance_be_read_again(DatabaseKind kind)
    {
        await using var site = await RingWorld.StartAsync(kind, [.. Disagreeing, "The Chain,Gamma Hospital,China,member,2012,,"]);
        using var editor = await site.EditorAsync();
        await editor.GetStringAsync("/alliances/the-ring");
        var ids = await site.WithAsync<SeraiDb, Dictionary<string, Guid>>(db => db.Alliances.Include(a => a.Organization).ToDictionaryAsync(a => a.Organization.Slug, a => a.Id));
        var data = Organizations.SiteParts.Part<DataVersion>(site);
        var key = await site.KeyOfAsync("Beta Academy", "2016-02");
        var (ring, chain) = (data.Of(typeof(Membership), ids["the-ring"]), data.Of(typeof(Membership), ids["the-chain"]));
        await RingWorld.DecideAsync(editor, key, "accept", "the minutes");
        Assert.NotEqual(ring, data.Of(typeof(Membership), ids["the-ring"]));
        Assert.Equal(chain, data.Of(typeof(Membership), ids["the-chain"]));
        var kept = await site.GetAsync("/alliances/the-ring");
        data.Moved();
        Assert.Equal(await site.GetAsync("/alliances/the-ring"), kept);
    }
}
