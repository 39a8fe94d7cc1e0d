using System.Net;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Agreements;
using Serai.Features.Agreements.Register;
using Serai.Features.Organizations;
using Serai.Platform.Auth;
using Serai.Platform.Db;
using static Serai.Tests.Features.Agreements.AgreementDesk;

namespace Serai.Tests.Features.Agreements;

/// <summary>What somebody meets who fills in the forms of agreements: what is said is so, and what was typed is still there.</summary>
public sealed class FormsTests
{
    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Fact]
    public async Task What_was_saved_of_a_part_can_be_taken_back_from_the_page_that_follows()
    {
        await using var site = await TestSite.StartAsync(DatabaseKind.Sqlite, sample: true);
        using var editor = await site.EditorAsync("Ada Lovelace");
        var slug = await editor.EnterAsync(("stage", "drafting"));
        var to = await editor.FillAndGoAsync($"/agreements/{slug}/obligations/new", ("what", "Two places a year"));
        // What stands behind the “#” no server is told.
        Assert.EndsWith("#obligations", to, StringComparison.Ordinal);
        Assert.Contains("class=\"note saved\"", await editor.GetAsync(to.Split('#')[0]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_signed_in_the_future()
    {
        await using var site = await TestSite.StartAsync(DatabaseKind.Sqlite, sample: true);
        using var editor = await site.EditorAsync("Ada Lovelace");
        using var response = await editor.FillAsync($"/agreements/new/{Home}", ("kind", "memorandum-of-understanding"), ("stage", "in-force"), ("parties", $"{Home}\n{Partner}"), ("signed", "2131"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Contains("“2131” lies in the future", Plain.Of(await response.Content.ReadAsStringAsync()));
        Assert.DoesNotContain(await site.WithAsync<SeraiDb, List<Agreement>>(db => db.Agreements.ToListAsync()), a => a.Signed?.Text == "2131");
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_is_no_character_is_refused_wherever_it_is_typed(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var editor = await site.EditorAsync("Ada Lovelace");
        var slug = await editor.EnterAsync(("stage", "drafting"));
        var page = $"/agreements/{slug}";
        foreach (var (sign, name) in ((string, string)[])[("\U0001fffe", "U+1FFFE"), ("\U0010ffff", "U+10FFFF")])
            foreach (var (form, field, text) in ((string, string, string)[])
                [("/edit", "title", "Mem{0}o"), ("/edit", "themes", "heal{0}th"), ("/obligations/new", "what", "pla{0}ces"), ("/comments/new", "text", "Wh{0}y?"), ("/text/write", "text-en", "## Aims\n\nTo sha{0}re.\n")])
            {
                using var refused = await editor.FillAsync(page + form, (field, text.Replace("{0}", sign, StringComparison.Ordinal)));
                Assert.Contains(name, Plain.Of(await Visitor.TextAsync(refused, HttpStatusCode.UnprocessableEntity, form + field)));
            }
        using (var note = await editor.FillAsync(page + "/text/write", ("text-en", "## Aims\n\nTo share.\n"), ("note", "new\U0001fffe")))
            Assert.Contains("U+1FFFE", Plain.Of(await Visitor.TextAsync(note, HttpStatusCode.UnprocessableEntity, "note")));
        await editor.RefusedAsync(slug, "withdrawn", "U+1FFFE", why: "no\U0001fffe");
        await editor.FillAndGoAsync(page + "/text/write", ("text-en", "## Aims 😀\n\nTo share.\n"));
        await editor.GetAsync(page + "/text");
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Notice_of_a_later_day_is_not_given_yet(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var editor = await site.EditorAsync("Ada Lovelace");
        var slug = await editor.EnterAsync(("stage", "in-force"), ("since", "2020"), ("until", "2031-03-31"));
        var edit = $"/agreements/{slug}/edit";
        using (var refused = await editor.FillAsync(edit, ("noticeGiven", "2026-11-24")))
            Assert.Contains("2026-11-24 lies in the future", Plain.Of(await Visitor.TextAsync(refused, HttpStatusCode.UnprocessableEntity, edit)));
        Task<Agreement> ReadAsync() => site.WithAsync<SeraiDb, Agreement>(db => db.Agreements.SingleAsync(a => a.Slug == slug));
        Assert.Null((await ReadAsync()).NoticeGiven);
        await editor.FillAndGoAsync(edit, ("noticeGiven", "2026-11-23"));
        Assert.Equal(TestSite.Today, (await ReadAsync()).NoticeGiven);
        // One that was taken before keeps nobody from putting another field right.
        await site.WithAsync<SeraiDb>(async db =>
        {
            (await db.Agreements.SingleAsync(a => a.Slug == slug)).NoticeGiven = TestSite.Today.PlusDays(9);
            await db.SaveChangesAsync();
        });
        await editor.FillAndGoAsync(edit, ("reference", "OAL/7"));
        Assert.Equal("OAL/7", (await ReadAsync()).Reference);
    }

    [Fact]
    public async Task Where_nobody_works_at_the_office_nobody_can_be_put_in_charge()
    {
        await using var site = await TestSite.StartAsync(DatabaseKind.Sqlite, sample: true);
        using var administrator = await site.SignedInAsync(Role.Administrator, null, "Ada Lovelace");
        var page = await administrator.GetAsync($"/agreements/new/{Home}");
        Assert.Contains("<select id=\"f-inCharge\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_cut_off_of_who_signed_and_the_party_stays_chosen()
    {
        await using var site = await TestSite.StartAsync(DatabaseKind.Sqlite, sample: true);
        using var editor = await site.EditorAsync("Ada Lovelace");
        var slug = await editor.ApprovedAsync("## Purpose\n\nTo share.\n");
        var form = await editor.FormAsync($"/agreements/{slug}/sign", "name");
        var second = await site.WithAsync<SeraiDb, Guid>(db => db.Organizations.Where(o => o.Slug == Partner).Select(o => o.Id).SingleAsync());
        (form["party"], form["name"], form["on"]) = (second.ToString(), new string('x', 301), "2026");
        using var refused = await editor.SendAsync(form);
        var page = await refused.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("has 301 characters", Plain.Of(page));
        Assert.Contains($"selected=\"selected\" value=\"{second}\"", page, StringComparison.Ordinal);
        Assert.Equal(0, await site.WithAsync<SeraiDb, int>(db => db.AgreementSignatures.CountAsync()));
    }

    [Fact]
    public async Task Clauses_that_were_left_out_stay_so_where_a_gap_cannot_be_filled()
    {
        await using var site = await TestSite.StartAsync(DatabaseKind.Sqlite, sample: true);
        using var editor = await site.EditorAsync("Ada Lovelace");
        await editor.FillAndGoAsync($"/agreements/templates/{Home}/new", ("templateName", "Ours"), ("textEn", "{{parties}} agree until {{until}}.\n\n## [fees] Fees\n\nNone.\n\n## [housing] Housing\n\nOffered.\n"));
        var slug = await editor.EnterAsync(("stage", "drafting"));
        var form = await editor.FormAsync($"/agreements/{slug}/text/from-template", "template");
        form.Remove("keep");
        form["keep"] = "housing";
        using var refused = await editor.SendAsync(form);
        var page = await refused.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.DoesNotContain("value=\"fees\" checked", page, StringComparison.Ordinal);
        Assert.Contains("value=\"housing\" checked", page, StringComparison.Ordinal);
        Assert.Contains("English", Plain.Of(page));
    }

    [Fact]
    public async Task The_step_that_leads_on_is_the_first_to_be_offered()
    {
        await using var site = await TestSite.StartAsync(DatabaseKind.Sqlite, sample: true);
        using var editor = await site.EditorAsync("Ada Lovelace");
        var slug = await editor.EnterAsync(("stage", "drafting"));
        await editor.MovedAsync(slug, "internal-review");
        var page = await editor.GetAsync($"/agreements/{slug}");
        Assert.Contains("<button class=\"btn first\" name=\"to\" value=\"negotiation\"", page, StringComparison.Ordinal);
        Assert.Contains("<button class=\"btn\" name=\"to\" value=\"drafting\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_agreement_without_a_title_is_called_by_its_parties_in_the_language_of_the_reader()
    {
        await using var site = await TestSite.StartAsync(DatabaseKind.Sqlite, sample: true);
        using var editor = await site.EditorAsync("Ada Lovelace");
        var slug = await editor.EnterAsync(("stage", "in-force"), ("since", "2020"), ("until", "2031-03-31"));
        var page = $"/agreements/{slug}";
        foreach (var text in (string[])["## Purpose\n\nTo share.\n", "## Purpose\n\nTo learn.\n"])
            await editor.FillAndGoAsync(page + "/text/write", ("text-en", text));
        editor.Client.DefaultRequestHeaders.AcceptLanguage.Clear();
        editor.Client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("zh-Hant");
        foreach (var address in (string[])[page + "/edit", page + "/text/compare", page + "/activities", "/agreements/calendar?month=2031-03"])
            Assert.Contains("香港中文大學與寧夏醫科大學", Plain.Of(await editor.GetAsync(address)));
    }

    [Fact]
    public async Task A_question_that_cannot_be_kept_is_still_there_under_the_name_that_was_typed()
    {
        await using var site = await TestSite.StartAsync(DatabaseKind.Sqlite, sample: true);
        using var editor = await site.EditorAsync("Ada Lovelace");
        var name = new string('n', 101);
        using var refused = await editor.FillAsync("/agreements?stage=holds", ("name", name));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        var page = await refused.Content.ReadAsStringAsync();
        Assert.Contains($"name=\"query\" value=\"?stage=holds\"", page, StringComparison.Ordinal);
        Assert.Contains($"value=\"{name}\"", page, StringComparison.Ordinal);
        Assert.Equal(0, await site.WithAsync<SeraiDb, int>(db => db.Set<RegisterView>().CountAsync()));
    }
}
