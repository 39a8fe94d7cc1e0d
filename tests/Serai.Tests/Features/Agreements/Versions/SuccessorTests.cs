using System.Net;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Agreements;
using Serai.Features.Agreements.Night;
using Serai.Platform.Db;
using static Serai.Tests.Features.Agreements.AgreementDesk;

namespace Serai.Tests.Features.Agreements.Versions;

/// <summary>What takes the place of a signed agreement, when it is not alone, and what is no paper.</summary>
public sealed class SuccessorTests
{
    private const string First = "# Memorandum\n\n## Purpose\n\nBoth sides share what they know.\n";

    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task Of_many_who_amend_at_once_one_does(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var editor = await site.EditorAsync();
        var old = await SignedAsync(editor);
        var form = await editor.FormAsync($"/agreements/{old}/succeed/amendment", "since");
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(async _ =>
        {
            using var answer = await editor.SendAsync(form);
            return answer.StatusCode;
        }));
        Assert.Single(answers, HttpStatusCode.SeeOther);
        Assert.All(answers, a => Assert.True(a is HttpStatusCode.SeeOther or HttpStatusCode.UnprocessableEntity, a.ToString()));
        Assert.Equal(1, await site.WithAsync<SeraiDb, int>(db => db.Set<Agreement>().CountAsync(a => a.SucceedsId != null)));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task One_that_was_withdrawn_is_not_taken_up_beside_another(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var editor = await site.EditorAsync();
        var old = await SignedAsync(editor);
        var first = await AmendAsync(editor, old);
        await editor.MovedAsync(first, "withdrawn", "Not now");
        var second = await AmendAsync(editor, old);
        await editor.RefusedAsync(first, "drafting", "Another agreement takes the place", "Now");
        await editor.MovedAsync(second, "withdrawn", "Nor this");
        await editor.MovedAsync(first, "drafting", "Now");
        // Whoever had signed it signed what it said: it is not worked on any more.
        await editor.ApproveAsync(first);
        await editor.PaperAsync(first, ("name", "Chan Tai Man"), ("on", "2026-11-20"));
        await editor.MovedAsync(first, "withdrawn", "They changed their mind");
        await editor.RefusedAsync(first, "drafting", "A party had signed it", "Again");
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_successor_that_was_signed_early_is_waited_for_and_one_that_ended_before_is_not(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var editor = await site.EditorAsync();
        var old = await SignedAsync(editor);
        async Task<string> LaterAsync()
        {
            var next = (await editor.FillAndGoAsync($"/agreements/{old}/succeed/renewal", ("since", "2031"), ("until", "2035-12-31"))).Split('?')[0].Split('/')[^1];
            await editor.ApproveAsync(next);
            foreach (var name in (string[])["Chan Tai Man", "Li Na"])
                await editor.PaperAsync(next, ("name", name), ("on", "2026-11-20"));
            return next;
        }

        var first = await LaterAsync();
        // The office has seen to it: nobody is reminded that the old one ends.
        Assert.Equal(0, await site.WithAsync<Remind, int>(remind => remind.RunAsync(new(2030, 7, 1), default)));
        // Nor does it renew itself on its last day.
        Task<Agreement> OldAsync() => site.WithAsync<SeraiDb, Agreement>(db => db.Set<Agreement>().AsNoTracking().SingleAsync(a => a.Slug == old));
        await site.WithAsync<SeraiDb>(db => db.Set<Agreement>().Where(a => a.Slug == old).ExecuteUpdateAsync(a => a.SetProperty(x => x.Renewal, Renewal.Automatic).SetProperty(x => x.RenewalYears, 5)));
        await site.WithAsync<MoveByTime, int>(moves => moves.RunAsync(new(2030, 12, 31), default));
        Assert.Equal((AgreementStage.Expiring, new NodaTime.LocalDate(2030, 12, 31)), ((await OldAsync()).Stage, (await OldAsync()).EndsOn!.Value));
        await site.WithAsync<SeraiDb>(db => db.Set<Agreement>().Where(a => a.Slug == old).ExecuteUpdateAsync(a => a.SetProperty(x => x.Renewal, Renewal.None).SetProperty(x => x.RenewalYears, (int?)null)));
        await editor.MovedAsync(first, "terminated", "Not after all");
        Assert.Equal(1, await site.WithAsync<Remind, int>(remind => remind.RunAsync(new(2030, 7, 1), default)));
        Assert.Equal(0, await site.WithAsync<TakePlaces, int>(places => places.RunAsync(new(2031, 1, 1), default)));
        var second = await LaterAsync();
        Assert.Equal(1, await site.WithAsync<TakePlaces, int>(places => places.RunAsync(new(2031, 1, 1), default)));
        Assert.Contains("Renewed", Plain.Of(await editor.GetAsync($"/agreements/{old}")), StringComparison.Ordinal);
        Assert.Contains("begins 2031", Plain.Of(await editor.GetAsync($"/agreements/{second}")), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_lies_about_its_type_is_no_paper(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var editor = await site.EditorAsync();
        var slug = await editor.ApprovedAsync(First);
        foreach (var (name, bytes, words) in ((string, byte[], string)[])[("scan.pdf", "MZ and more"u8.ToArray(), "is a program"), ("scan.pdf", "just words"u8.ToArray(), "is not what its name says"), ("letter.docx", "%PDF-1.7"u8.ToArray(), "is not what its name says")])
            foreach (var (address, field) in ((string, string)[])[($"/agreements/{slug}/files/new", "title"), ($"/agreements/{slug}/sign", "name")])
            {
                var form = await editor.FormAsync(address, field);
                (form[field], form[field == "name" ? "on" : field]) = ("Li Na", field == "name" ? "2026-11-01" : "Li Na");
                using var content = new MultipartFormDataContent();
                foreach (var (key, value) in form.Fields.Where(f => f.Key != "file"))
                    content.Add(new StringContent(value), key);
                content.Add(new ByteArrayContent(bytes), "file", name);
                using var answer = await editor.Client.PostAsync(form.Action, content);
                Assert.Contains(words, Plain.Of(await Visitor.TextAsync(answer, HttpStatusCode.UnprocessableEntity, address)), StringComparison.Ordinal);
            }
        Assert.Equal((0, 0), await site.WithAsync<SeraiDb, (int, int)>(async db => (await db.Set<AgreementFile>().CountAsync(), await db.Set<AgreementSignature>().CountAsync())));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task The_ends_of_the_calendar_are_no_trouble_and_a_leap_day_stays_one(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var editor = await site.EditorAsync();
        var endless = await editor.EnterAsync(("stage", "in-force"), ("since", "2020"), ("until", "9999-12-31"));
        await editor.GetAsync($"/agreements/{endless}/succeed/renewal");
        using (var early = await editor.FillAsync($"/agreements/{endless}/edit", ("since", ""), ("until", "-9998"), ("noticeMonths", "120")))
            Assert.NotEqual(HttpStatusCode.InternalServerError, early.StatusCode);
        var leap = await editor.EnterAsync(("stage", "in-force"), ("since", "2018-03-01"), ("until", "2020-02-29"), ("renewal", "automatic"), ("renewalYears", "2"));
        Task<NodaTime.LocalDate?> EndAsync() => site.WithAsync<SeraiDb, NodaTime.LocalDate?>(db => db.Set<Agreement>().Where(a => a.Slug == leap).Select(a => a.EndsOn).SingleAsync());
        Assert.Equal(new(2028, 2, 29), await EndAsync());
        await editor.FillAndGoAsync($"/agreements/{leap}/edit", ("reference", "L-1"));
        Assert.Equal(new(2028, 2, 29), await EndAsync());
    }

    private static async Task<string> AmendAsync(Visitor editor, string slug) => (await editor.FillAndGoAsync($"/agreements/{slug}/succeed/amendment", ("why", "A clause"))).Split('?')[0].Split('/')[^1];

    private static async Task<string> SignedAsync(Visitor editor)
    {
        var slug = await editor.ApprovedAsync(First, ("until", "2030-12-31"));
        foreach (var name in (string[])["Chan Tai Man", "Li Na"])
            await editor.PaperAsync(slug, ("name", name), ("on", "2026-11-02"));
        return slug;
    }
}
