using System.Net;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Alliances.Lists;
using Serai.Platform.Auth;
using Serai.Platform.Db;
using Serai.Tests.Features.Organizations;

namespace Serai.Tests.Features.Alliances.Lists;

/// <summary>What of a list was taken back is taken anew; whoever is gone since is named; what would change comes as a file.</summary>
public sealed class TakingAgainTests
{
    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task A_list_taken_in_two_steps_of_which_the_first_was_taken_back_is_opened_again(DatabaseKind kind)
    {
        await using var site = await ListWalk.StartAsync(kind);
        using var editor = await site.SignedInAsync(Role.Editor, ListWalk.Slug);
        // The source is there already, so that the first step rests on nothing of the second.
        await editor.TakeAsync(await editor.BringAsync("name,country\nAlpha University,Thailand\n"));
        var list = await editor.BringAsync("name,country\nBeta Academy,China\nWestern University,\nWestern University,Nowhere\n");
        await editor.TakeAsync(list);
        await editor.ChooseAsync(list, ((await site.RowsAsync(list))[1], (await site.IdAsync("western-ca")).ToString("N")));
        var first = (await site.RowsAsync(list))[0].Step!.Value;
        await editor.TakeAsync(list);
        await editor.FillAndGoAsync($"/changes/steps/{first:N}", ("reason", "the wrong file"));
        Assert.Equal(["Alpha University", "Gamma Hospital", "Western University"], await site.MembersAsync());
        Assert.Contains("was taken back. Open the list again", Plain.Of(await editor.GetAsync(list + "/names?show=all")));
        Assert.Contains("1 row (taken back)", Plain.Of(await editor.GetAsync(list)));
        await editor.FillAndGoAsync(list, ("what", "reopen"));
        Assert.Equal([false, true, false], (await site.RowsAsync(list)).Select(r => r.Step is not null));
        await editor.TakeAsync(list);
        Assert.Equal(["Alpha University", "Beta Academy", "Gamma Hospital", "Western University"], await site.MembersAsync());
        Assert.DoesNotContain("was taken back", Plain.Of(await editor.GetAsync(list)));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task An_organization_that_went_since_it_was_chosen_is_named_with_its_row(DatabaseKind kind)
    {
        await using var site = await ListWalk.StartAsync(kind);
        using var editor = await site.SignedInAsync(Role.Editor, ListWalk.Slug);
        const string csv = "name,country\nNowhere College of Nothing,Iceland\n";
        var first = await editor.BringAsync(csv);
        var form = await editor.FormAsync(first + "/names", "seen." + (await site.RowsAsync(first))[0].Id.ToString("N"));
        form["rest"] = "new";
        using (await editor.SendAsync(form))
            await editor.TakeAsync(first);
        await SmallWorld.IndexAsync(site);
        var second = await editor.BringAsync(csv, ("title", "Another list"));
        Assert.Equal(RowChoice.Organization, Assert.Single(await site.RowsAsync(second)).Choice);
        await editor.UndoAsync(first);
        Assert.Contains("The organization that was chosen is not there any more", Plain.Of(await editor.GetAsync(second + "/names?show=all")));
        var page = Plain.Of(await editor.GetAsync(second + "/changes"));
        Assert.Contains("The organization that was chosen is not there any more", page);
        Assert.Contains("Nowhere College of Nothing", page);
        await editor.TakeAsync(second);
        Assert.Equal(RowChoice.Open, Assert.Single(await site.RowsAsync(second)).Choice);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_would_change_comes_as_a_file_in_full(DatabaseKind kind)
    {
        await using var site = await ListWalk.StartAsync(kind);
        using var editor = await site.SignedInAsync(Role.Editor, ListWalk.Slug);
        var list = await editor.BringAsync("name,country\nAlpha University,Thailand\nBeta Academy,China\n" + string.Concat(Enumerable.Range(1, 250).Select(n => $"=Zyx {n} Seminary,Peru\n")));
        var form = await editor.FormAsync(list + "/names", "seen." + (await site.RowsAsync(list))[2].Id.ToString("N"));
        form["rest"] = "new";
        using (await editor.SendAsync(form)) { }
        Assert.Contains("and 51 more", Plain.Of(await editor.GetAsync(list + "/changes")));
        using var answer = await editor.Client.GetAsync(list + "/changes?as=csv");
        Assert.Equal("text/csv; charset=utf-8", answer.Content.Headers.ContentType!.ToString());
        var lines = (await answer.Content.ReadAsStringAsync()).TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("change,row,in_the_list,member,country_or_region,was,becomes,is_new", lines[0]);
        Assert.Equal(1 + 252, lines.Length);
        Assert.Contains("Added,3,Beta Academy,Beta Academy,China,,,", lines);
        Assert.Contains("Added,4,'=Zyx 1 Seminary,'=Zyx 1 Seminary,Peru,,,new", lines);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_is_too_long_is_refused_by_its_field_and_what_is_sent_twice_is_done_once(DatabaseKind kind)
    {
        await using var site = await ListWalk.StartAsync(kind);
        using var editor = await site.SignedInAsync(Role.Editor, ListWalk.Slug);
        foreach (var (field, most) in ((string, int)[])[("title", 500), ("address", 1000), ("dated", 100), ("category", 200)])
        {
            using var refused = await editor.UploadAsync("name\nAlpha University\n"u8.ToArray(), "list.csv", (field, (field == "address" ? "https://a.example/" : "") + new string('x', most) + "y"));
            Assert.Contains($"{most} characters", Plain.Of(await Visitor.TextAsync(refused, HttpStatusCode.UnprocessableEntity, field)));
        }
        using var brought = await editor.UploadAsync("name,country\nNowhere College of Nothing,Iceland\n"u8.ToArray(), "list.csv");
        var columns = brought.Headers.Location!.ToString();
        var form = await editor.FormAsync(columns, "column.name");
        form["first"] = "yes";
        foreach (var sent in await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => editor.SendAsync(form))))
            using (sent)
                Assert.Equal(HttpStatusCode.SeeOther, sent.StatusCode);
        var list = columns.Replace("/columns", "", StringComparison.Ordinal);
        var rows = await site.RowsAsync(list);
        Assert.Equal([1, 2], rows.Select(r => r.Number));
        foreach (var (field, most) in ((string, int)[])[("name", 500), ("city", 300), ("web", 1000)])
        {
            var one = await editor.FormAsync($"{list}/rows/{rows[1].Id:N}", "country");
            one[field] = (field == "web" ? "https://a.example/" : "") + new string('x', most + 1);
            using var refused = await editor.SendAsync(one);
            Assert.Contains($"{most} characters", Plain.Of(await Visitor.TextAsync(refused, HttpStatusCode.UnprocessableEntity, field)));
        }
        Assert.Equal(RowChoice.Open, (await site.RowsAsync(list))[1].Choice);
    }
}
