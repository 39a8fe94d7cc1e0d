using System.Net;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Activities;
using Serai.Features.Agreements;
using Serai.Features.Agreements.Came;
using Serai.Platform.Auth;
using Serai.Platform.Db;
using static Serai.Tests.Features.Agreements.AgreementDesk;

namespace Serai.Tests.Features.Agreements.Came;

public sealed class CameTests
{
    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task What_came_of_it_is_linked_counted_and_told_with_its_source(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var editor = await site.EditorAsync("Ada Lovelace");
        var slug = await editor.EnterAsync(("stage", "in-force"), ("since", "2019-08"), ("confidentiality", "listed"));
        var page = $"/agreements/{slug}";
        Assert.Contains("Nothing is recorded that came of it.", Plain.Of(await editor.GetAsync(page)));
        // The registry knows of two things that both took part in: the memorandum itself, and the programme.
        var programme = await site.WithAsync<SeraiDb, Guid>(db => db.Set<Activity>().Where(a => a.Kind == "training programme" && a.AllianceId == null).Select(a => a.Id).SingleAsync());
        Assert.Contains("Training Programme", Plain.Of(await editor.GetAsync(page + "/activities")));
        var form = await editor.FormAsync(page + "/activities", "activity");
        form["activity"] = programme.ToString("N");
        using (var linked = await editor.SendAsync(form))
            Assert.Equal(HttpStatusCode.SeeOther, linked.StatusCode);
        var source = await site.WithAsync<SeraiDb, string>(db => db.Set<Activity>().Where(a => a.Id == programme).Select(a => a.Source.Key).SingleAsync());
        await editor.FillAndGoAsync(page + "/activities/new", ("activityTitle", "Visit of the dean"), ("activityKind", "visit"), ("date", "2026-05"), ("participants", $"Dean = {Partner}"), ("activitySource", source));
        using var nobody = site.Nobody();
        var text = Plain.Of(await nobody.GetAsync(page));
        foreach (var words in (string[])["In force, alive", "2 activities, each with its source", "Visit of the dean", "May 2026"])
            Assert.Contains(words, text);
        var agreement = await site.WithAsync<SeraiDb, Agreement>(db => db.Set<Agreement>().SingleAsync(a => a.Slug == slug));
        Assert.Equal(2, agreement.ActivityCount);
        // The evidence for its renewal.
        await editor.FillAndGoAsync(page + "/obligations/new", ("what", "Ten places a summer"), ("due", "2025-06-30"), ("met", "2025-06-01"));
        var evidence = Plain.Of(await editor.GetAsync(page + "/evidence"));
        foreach (var words in (string[])["Memorandum of understanding since August 2019: 2 activities are recorded.", "1 of 1 obligations met", "Ten places a summer", "Made on 23 November 2026 by Ada Lovelace"])
            Assert.Contains(words, evidence);
        await nobody.GetAsync(page + "/evidence", HttpStatusCode.SeeOther);
        // Taken back it came of nothing.
        var back = await editor.FormAsync(page + "/activities", "id");
        using (await editor.SendAsync(back)) { }
        Assert.Equal(1, await site.WithAsync<SeraiDb, int>(db => db.Set<Agreement>().Where(a => a.Slug == slug).Select(a => a.ActivityCount).SingleAsync()));
    }

    [Theory]
    [InlineData("2019-22/..", 2021, "2019+ 2020- 2021-")]
    [InlineData("2019/2021", 2026, "2019+ 2020+ 2021+")]
    [InlineData("2026-05", 2026, "2026+")]
    [InlineData("2019~", 2026, "2018+")]
    public void An_activity_counts_in_each_year_in_which_it_was_and_hollow_where_it_goes_on(string date, int now, string years) =>
        Assert.Equal(years, string.Join(' ', Reckon.Years(Edtf.Edtf.Parse(date), now).Select(y => y.Year + (y.IsCertain ? "+" : "-"))));
}
