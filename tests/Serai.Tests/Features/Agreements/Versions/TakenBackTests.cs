using System.Net;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Agreements;
using Serai.Platform.Db;
using Serai.Platform.History;
using Serai.Tests.Features.Agreements.Life;
using static Serai.Tests.Features.Agreements.AgreementDesk;

namespace Serai.Tests.Features.Agreements.Versions;

/// <summary>What the history takes back of an agreement, and what has been rested on since.</summary>
public sealed class TakenBackTests
{
    private const string First = "# Memorandum\n\n## Purpose\n\nBoth sides share what they know.\n";
    private const string Second = "# Memorandum\n\n## Purpose\n\nBoth sides share what they have.\n";

    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task Old_terms_do_not_come_back_to_what_was_approved_or_signed(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var editor = await site.EditorAsync();
        var slug = await editor.EnterAsync(("stage", "drafting"), ("until", "2030-12-31"));
        var page = $"/agreements/{slug}";
        var (notice, reference) = (Step(await editor.FillAndGoAsync(page + "/edit", ("noticeMonths", "6"))), Step(await editor.FillAndGoAsync(page + "/edit", ("reference", "A-7"))));
        var owed = Step(await editor.FillAndGoAsync(page + "/obligations/new", ("what", "Ten places")));
        await editor.FillAndGoAsync(page + "/text/write", ("text-en", First));
        await editor.ApproveAsync(slug);
        foreach (var step in (string[])[notice, owed])
            await RefusedAsync(editor, step);
        await editor.PaperAsync(slug, ("name", "Chan Tai Man"), ("on", "2026-11-01"));
        await editor.PaperAsync(slug, ("name", "Li Na"), ("on", "2026-11-02"));
        foreach (var step in (string[])[notice, owed])
            await RefusedAsync(editor, step);
        Assert.Equal(6, (await site.ReadAsync(slug)).NoticeMonths);
        Assert.Equal(1, await site.WithAsync<SeraiDb, int>(db => db.Set<AgreementObligation>().CountAsync()));
        // The office's own number is no term.
        await editor.FillAndGoAsync(reference, ("reason", "another number"));
        Assert.Null((await site.ReadAsync(slug)).Reference);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task While_it_is_drafted_terms_and_the_last_version_go_back(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var editor = await site.EditorAsync();
        var slug = await editor.EnterAsync(("stage", "drafting"), ("until", "2030-12-31"));
        var page = $"/agreements/{slug}";
        var notice = Step(await editor.FillAndGoAsync(page + "/edit", ("noticeMonths", "6")));
        var first = Step(await editor.FillAndGoAsync(page + "/text/write", ("text-en", First)));
        var second = Step(await editor.FillAndGoAsync(page + "/text/write", ("text-en", Second)));
        // The chain has no hole: of two versions the later one goes first.
        await RefusedAsync(editor, first);
        await editor.FillAndGoAsync(second, ("reason", "the wrong file"));
        var back = "/changes/steps/" + await site.WithAsync<SeraiDb, Guid>(db => db.Steps.OrderByDescending(s => s.Number).Select(s => s.Id).FirstAsync());
        await editor.FillAndGoAsync(notice, ("reason", "not agreed"));
        Assert.Null((await site.ReadAsync(slug)).NoticeMonths);
        Assert.Equal([1], await VersionsAsync(site, slug));
        // Nor does it come back behind those who approve the other one.
        await editor.ApproveAsync(slug);
        await RefusedAsync(editor, back);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_somebody_approved_keeps_its_version_and_another_text_is_not_approved_by_taking_back(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var editor = await site.EditorAsync();
        var slug = await editor.EnterAsync(("stage", "drafting"), ("until", "2030-12-31"));
        var page = $"/agreements/{slug}";
        var written = Step(await editor.FillAndGoAsync(page + "/text/write", ("text-en", First)));
        await editor.ApproveAsync(slug);
        await RefusedAsync(editor, written);
        var returned = Step(await editor.MovedAsync(slug, "drafting", "The fees are missing"));
        await editor.FillAndGoAsync(page + "/text/write", ("text-en", Second));
        await RefusedAsync(editor, returned);
        Assert.Equal(AgreementStage.Drafting, (await site.ReadAsync(slug)).Stage);
    }

    private static string Step(string address) => "/changes/steps/" + address.Split("saved=")[1].Split('#', '&')[0];

    private static async Task RefusedAsync(Visitor editor, string step)
    {
        using var undo = await editor.FillAsync(step, ("reason", "by mistake"));
        Assert.Equal(HttpStatusCode.Conflict, undo.StatusCode);
        Assert.Contains("approved or signed since, or something later rests on it", Plain.Of(await undo.Content.ReadAsStringAsync()), StringComparison.Ordinal);
    }

    private static Task<List<int>> VersionsAsync(TestSite site, string slug) => site.WithAsync<SeraiDb, List<int>>(db => db.Set<AgreementVersion>().Where(v => db.Set<Agreement>().Any(a => a.Id == v.AgreementId && a.Slug == slug)).Select(v => v.Number).ToListAsync());
}
