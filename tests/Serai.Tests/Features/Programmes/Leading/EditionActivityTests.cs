using System.Net;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Activities;
using Serai.Features.Agreements;
using Serai.Features.Programmes;
using Serai.Features.Programmes.Leading;
using Serai.Features.Sources;
using Serai.Platform.Auth;
using Serai.Platform.Db;
using Serai.Tests.Features.Calls;
using static Serai.Tests.Features.Programmes.Leading.LeadingDesk;

namespace Serai.Tests.Features.Programmes.Leading;

/// <summary>An edition is an activity of the registry: once, looked over first, and counted where it came of something.</summary>
public sealed class EditionActivityTests
{
    private const string Address = "/programmes/week/2026/activity";

    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task It_is_recorded_once_and_counts_for_its_agreement(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var editor = await site.SignedInAsync(Role.Editor, Home);
        using var nobody = site.Nobody();
        var memorandum = await site.MemorandumAsync();
        await site.EditionAsync("week", "2026-07-06/2026-07-10", (p, _) => p.AgreementId = memorandum.Id);
        await site.PeopleAsync("week", "2026", ("Grace Hopper", Home, null), ("Emmy Noether", Ningxia, null), ("Lise Meitner", "~ Kaiser Wilhelm Institute", null));
        var page = Plain.Of(await editor.GetAsync(Address));
        Assert.Contains("Days 5 Participants 3 listed here", page);
        Assert.DoesNotContain("Hopper", page);
        var form = await editor.FormAsync(Address, "/activity");
        using (var first = await editor.SendAsync(form))
            Assert.Equal(HttpStatusCode.SeeOther, first.StatusCode);
        using (var second = await editor.SendAsync(form))
            Assert.Contains("recorded it already", await Visitor.TextAsync(second, HttpStatusCode.UnprocessableEntity, Address), StringComparison.Ordinal);
        var activity = await ActivityAsync(site);
        Assert.Equal(("training programme", "Summer week 2026", "2026-07-06/2026-07-10", "3 participants"), (activity.Kind, activity.Title, activity.Date!.Text, activity.People));
        // Who came as one of an institution that the registry does not know is counted, and named nowhere.
        Assert.Equal(["Chinese University of Hong Kong", "Ningxia Medical University"], activity.Participants.Select(p => p.Name).Order(StringComparer.Ordinal));
        Assert.Equal(2, (await LinksAsync(site, memorandum.Id)).Count);
        var agreement = Plain.Of(await nobody.GetAsync(AgreementLinks.Show(memorandum.Slug)));
        Assert.Contains("Summer week: 1 edition, 3 participants, 5 days", agreement);
        Assert.Contains("Summer week 2026", agreement);
        // Its own page says it, where nothing else does.
        var source = await site.WithAsync<SeraiDb, Source>(db => db.Set<Source>().AsNoTracking().SingleAsync(s => s.Id == activity.SourceId));
        Assert.Equal(("Training programme: Summer week 2026", Trust.Own), (source.Title, source.Trust));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task It_is_brought_up_to_date_and_follows_its_agreement(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var editor = await site.SignedInAsync(Role.Editor, Home);
        var memorandum = await site.MemorandumAsync();
        await site.EditionAsync("week", "2026-07-06/2026-07-10", (p, _) => p.AgreementId = memorandum.Id);
        await editor.PressAsync(Address, "/activity");
        var before = await ActivityAsync(site);
        Assert.Null(before.People);
        Assert.DoesNotContain("<form method=\"post\" action=\"/programmes/week/2026/activity\"", await editor.GetAsync(Address));
        await site.PeopleAsync("week", "2026", ("Grace Hopper", Ningxia, null));
        await site.ChangeAsync("week", "2026", (p, e) => (p.AgreementId, e.Place) = (null, "Yinchuan"));
        Assert.Contains("recorded, and changed since", Plain.Of(await editor.GetAsync(Address)));
        await editor.PressAsync(Address, "/activity");
        var after = await ActivityAsync(site);
        Assert.Equal((before.Id, "Yinchuan", "1 participant"), (after.Id, after.Place, after.People));
        Assert.DoesNotContain(await LinksAsync(site, memorandum.Id), l => l.ActivityId == after.Id);
        Assert.Equal(1, (await site.MemorandumAsync()).ActivityCount);
        // Whoever changes the programme's agreement may do the same at once.
        await site.WithAsync<SeraiDb>(async db =>
        {
            var programme = await db.Set<Programme>().SingleAsync(p => p.Slug == "week");
            programme.AgreementId = memorandum.Id;
            await EditionLinks.FollowAsync(db, programme, TestContext.Current.CancellationToken);
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });
        Assert.Contains(await LinksAsync(site, memorandum.Id), l => l.ActivityId == after.Id && l.KnownBy == EditionLinks.KnownBy);
        Assert.Equal(2, (await site.MemorandumAsync()).ActivityCount);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Drafts_those_to_come_undated_ones_and_examples_are_none_and_say_why(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var editor = await site.SignedInAsync(Role.Editor, Home);
        using var reader = await site.SignedInAsync(Role.Viewer, Home);
        using var nobody = site.Nobody();
        await site.EditionAsync("week", "2026-07-06", (_, e) => e.PublishedAt = null);
        await site.EditionAsync("week", null);
        await site.EditionAsync("made-up", "2026-07-06", (p, _) => p.IsExample = true);
        Assert.Contains("not public yet", Plain.Of(await editor.GetAsync(Address)));
        Assert.Contains("Nobody says when", Plain.Of(await editor.GetAsync("/programmes/week/0/activity")));
        Assert.Contains("This programme is an example", Plain.Of(await editor.GetAsync("/programmes/made-up/2026/activity")));
        await reader.GetAsync(Address, HttpStatusCode.NotFound);
        await nobody.GetAsync(Address, HttpStatusCode.SeeOther);
        await site.EditionAsync("week", "2027-01-04/2027-01-08");
        await site.PeopleAsync("week", "2027", ("Grace Hopper", Home, null));
        var early = Plain.Of(await editor.GetAsync("/programmes/week/2027/activity"));
        Assert.Contains("It begins on 4 January 2027", early);
        Assert.Contains("Days and outcomes are counted beside the activity", early);
        // Nor by a form that was opened in time on another day.
        site.Clock.Reset(NodaTime.Instant.FromUtc(2027, 1, 5, 12, 0));
        using var then = await site.SignedInAsync(Role.Editor, Home, "Early Bird");
        var form = await then.FormAsync("/programmes/week/2027/activity", "/activity");
        await site.ChangeAsync("week", "2027", (_, e) => (e.Held, e.Begins, e.Ends) = (EdtfDate.Parse("2027-02-01"), new(2027, 2, 1), new(2027, 2, 1)));
        using (var refused = await then.SendAsync(form))
            Assert.Contains("It begins on 1 February 2027", Plain.Of(await Visitor.TextAsync(refused, HttpStatusCode.UnprocessableEntity, Address)));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_a_source_said_stays_as_it_said(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var editor = await site.SignedInAsync(Role.Editor, Home);
        const string Real = $"/programmes/{SampleProgrammes.Real}/2019/activity";
        Assert.Contains("a source told of", Plain.Of(await editor.GetAsync(Real)));
        Assert.DoesNotContain($"<form method=\"post\" action=\"{Real}\"", await editor.GetAsync(Real));
    }

    private static Task<Activity> ActivityAsync(TestSite site) => site.WithAsync<SeraiDb, Activity>(async db =>
    {
        var edition = await db.Set<Edition>().AsNoTracking().SingleAsync(e => db.Set<Programme>().Any(p => p.Id == e.ProgrammeId && p.Slug == "week"));
        var key = ActivityPlans.KeyOf(edition);
        return await db.Set<Activity>().AsNoTracking().Include(a => a.Participants).SingleAsync(a => a.Key == key && a.Id == edition.ActivityId);
    });

    private static Task<List<AgreementActivity>> LinksAsync(TestSite site, Guid agreement) =>
        site.WithAsync<SeraiDb, List<AgreementActivity>>(db => db.Set<AgreementActivity>().AsNoTracking().Where(l => l.AgreementId == agreement).ToListAsync());
}
