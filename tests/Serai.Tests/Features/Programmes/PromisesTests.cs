using System.Net;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Alliances;
using Serai.Features.Organizations;
using Serai.Features.Programmes;
using Serai.Features.Programmes.Taking;
using Serai.Platform.Auth;
using Serai.Platform.Db;
using Serai.Platform.Editing;
using Serai.Platform.History.Undo;
using Serai.Tests.Features.Calls;
using Serai.Tests.Features.Programmes.Taking;
using static Serai.Tests.Features.Programmes.ProgrammeDesk;

namespace Serai.Tests.Features.Programmes;

/// <summary>What a programme may not claim, and what an edition has promised and cannot be edited away.</summary>
public sealed class PromisesTests
{
    private const string Edit = "/programmes/summer-week/2027/edit";

    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task A_programme_names_an_alliance_that_is_its_organizations_own(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var organiser = await site.OrganiserAsync();
        var address = $"/programmes/{await organiser.ProgrammeAsync()}/edit";
        Assert.Contains("is no alliance", await RefusedAsync(organiser, address, ("alliance", "ningxia-medical-university")));
        Assert.Contains("is not League of European Research Universities", await RefusedAsync(organiser, address, ("alliance", "leru")));
        Assert.Contains("is no alliance", await RefusedAsync(organiser, $"/programmes/of/{Home}/new", ("title", "Another week"), ("rhythm", "yearly"), ("alliance", "ningxia-medical-university")));
        await organiser.FillAndGoAsync(address, ("alliance", "uasr"));
        // An alliance names itself, and whoever hosts its secretariat names it.
        using var alliance = await site.SignedInAsync(Role.Editor, "leru");
        await alliance.FillAndGoAsync("/programmes/of/leru/new", ("title", "Summer school"), ("rhythm", "yearly"), ("alliance", "leru"));
        await site.WithAsync<SeraiDb>(async db =>
        {
            var home = await db.Set<Organization>().SingleAsync(o => o.Slug == Home);
            var leru = await db.Set<Alliance>().SingleAsync(a => a.Organization.Slug == "leru");
            (leru.SecretariatHostId, leru.SecretariatHost) = (home.Id, home.Name);
            await db.SaveChangesAsync();
        });
        await organiser.FillAndGoAsync(address, ("alliance", "leru"));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task An_edition_never_has_fewer_places_than_people_who_take_part(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var editor = await site.SignedInAsync(Role.Editor, Home);
        var edition = await site.EditionAsync(capacity: 5);
        await site.TakenInAsync(edition, ("Ada Lovelace", null), ("Bo Chen", null), ("Chan Tai Man", null));
        Assert.Contains("3 take part already, so there cannot be 2 places", await RefusedAsync(editor, Edit, ("capacity", "2")));
        await editor.FillAndGoAsync(Edit, ("capacity", "3"));
        // Whoever read the edition before that sees in their turn how many places there are now.
        Assert.Equal(5, edition.Capacity);
        await site.WithAsync<EditionTurn>(turn => turn.RunAsync(new(site.Clock.GetCurrentInstant(), "tester", "test", "invite", "programmes"), edition, (_, _) => Task.FromResult<FieldProblem?>(null), default));
        Assert.Equal(3, edition.Capacity);
        var step = Guid.Parse((await editor.FillAndGoAsync(Edit, ("capacity", "4"))).Split("saved=")[1]);
        await site.TakenInAsync(edition, ("Dora Fong", null));
        Assert.Contains("4 take part already", await RefusedAsync(editor, Edit, ("capacity", "3")));
        // Nor is the step taken back that made the fourth place.
        Assert.NotEmpty(await BackAsync(site, step));
        await site.WithAsync<SeraiDb>(async db =>
        {
            (await db.Set<Participant>().SingleAsync(p => p.EditionId == edition.Id && p.Name == "Dora Fong")).State = ParticipantState.Removed;
            await db.SaveChangesAsync();
        });
        Assert.Empty(await BackAsync(site, step));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Fewer_places_and_one_more_at_the_same_moment_never_make_too_many(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var editor = await site.SignedInAsync(Role.Editor, Home);
        var edition = await site.EditionAsync(capacity: 2);
        await site.TakenInAsync(edition, ("Ada Lovelace", null));
        await CallDesk.PostAsync(editor, TakingDesk.List + "/invite", "people", HttpStatusCode.SeeOther, ("people", "Bo Chen, bo@example.org"));
        var link = TakingDesk.LinkOf(Assert.Single(await site.MailsAsync("participant-invited")), "/invited/");
        using var nobody = site.Nobody();
        var (accept, fewer) = (await nobody.FormAsync(link, "handler=Accept"), await editor.FormAsync(Edit, "capacity"));
        fewer["capacity"] = "1";
        var sent = await Task.WhenAll(nobody.SendAsync(accept), editor.SendAsync(fewer));
        Assert.Equal([303, 422], sent.Select(s => (int)s.StatusCode).Order());
        foreach (var one in sent)
            one.Dispose();
        var now = await site.WithAsync<SeraiDb, int?>(db => db.Editions.Where(e => e.Id == edition.Id).Select(e => e.Capacity).SingleAsync());
        Assert.True((await site.ParticipantsAsync()).Count(p => p.TakesPart) <= now);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task The_day_of_erasing_only_comes_nearer_once_somebody_told_something(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var editor = await site.SignedInAsync(Role.Editor, Home);
        using var nobody = site.Nobody();
        var secret = (await site.TakenInAsync(await site.EditionAsync(), ("Ada Lovelace", null)))[0];
        await editor.FillAndGoAsync(Edit, ("keptDays", "100"));
        await nobody.FillAndGoAsync(TakingDesk.Me(secret) + "/details", ("diet", "no peanuts"));
        Assert.Contains("is erased on 17 October 2027", await RefusedAsync(editor, Edit, ("keptDays", "3650")));
        Assert.Contains("is erased on 17 October 2027", await RefusedAsync(editor, Edit, ("held", "2027-07-05/2027-07-12")));
        await editor.FillAndGoAsync(Edit, ("held", "2027-07-12/2027-07-16"), ("keptDays", "93"));
        await editor.FillAndGoAsync(Edit, ("keptDays", "30"));
        await site.WithAsync<SeraiDb>(async db =>
        {
            db.RemoveRange(await db.ParticipantNeeds.ToListAsync());
            await db.SaveChangesAsync();
        });
        await editor.FillAndGoAsync(Edit, ("keptDays", "90"));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_zone_that_leaves_the_time_of_a_session_out_and_another_organizations_call_are_refused(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var organiser = await site.OrganiserAsync();
        var programme = await organiser.ProgrammeAsync();
        var edition = await organiser.EditionAsync(programme, ("held", "2027-03-22/2027-03-28"));
        await organiser.SessionAsync(programme, edition, "Night watch", "2027-03-28 02:15", "2027-03-28 02:45");
        // It ends with the last day.
        await organiser.SessionAsync(programme, edition, "Farewell", "2027-03-28 20:00", "2027-03-29 00:00");
        var address = $"/programmes/{programme}/{edition}/edit";
        Assert.Contains("On the clocks of Europe/Berlin the session “Night watch”", await RefusedAsync(organiser, address, ("zone", "Europe/Berlin")));
        var own = await organiser.CallAsync(("kind", "programme"));
        await site.WithAsync<SeraiDb>(async db =>
        {
            var call = await db.Set<Serai.Features.Calls.Call>().SingleAsync(c => c.Slug == own);
            db.Entry(call).Property(c => c.KeeperId).CurrentValue = await db.Set<Organization>().Where(o => o.Slug == "leru").Select(o => o.Id).SingleAsync();
            await db.SaveChangesAsync();
        });
        Assert.Contains($"There is no call “{own}”", await RefusedAsync(organiser, address, ("call", own)));
        Assert.Contains("There is no call “nowhere”", await RefusedAsync(organiser, address, ("call", "https://example.org/calls/nowhere")));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task The_next_edition_is_made_once_and_years_later_by_whole_weeks(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var organiser = await site.OrganiserAsync();
        var programme = await organiser.ProgrammeAsync();
        var edition = await organiser.EditionAsync(programme);
        var copy = $"/programmes/{programme}/{edition}/copy";
        await organiser.FillAndGoAsync(copy, [("first", "2028-07-03")]);
        Assert.Contains("was made already: 2028", await RefusedAsync(organiser, copy, ("first", "2028-07-03")));
        await organiser.FillAndGoAsync(copy, [("first", "2028-08-07")]);
        Assert.Equal(3, await site.WithAsync<SeraiDb, int>(db => db.Editions.CountAsync(e => db.Set<Programme>().Any(p => p.Id == e.ProgrammeId && p.Slug == programme))));
        // Of a month nothing is known but the year; four years later are 209 weeks.
        var month = await organiser.EditionAsync(programme, ("held", "2027-01"));
        await organiser.SessionAsync(programme, month, "Welcome", "2027-01-04 09:00", "2027-01-04 10:00");
        var to = await organiser.FillAndGoAsync($"/programmes/{programme}/{month}/copy", [("first", "2031-01-01")]);
        Assert.Contains("6 January 2031 09:00–10:00", Plain.Of(await organiser.GetAsync(to)));
    }

    private static Task<IReadOnlyList<Obstacle>> BackAsync(TestSite site, Guid step) =>
        site.WithAsync<UndoStep, IReadOnlyList<Obstacle>>(undo => undo.RunAsync(step, new(site.Clock.GetCurrentInstant(), "tester", "test", "undo", "programmes")));

    private static async Task<string> RefusedAsync(Visitor visitor, string address, params (string Field, string Value)[] values)
    {
        var form = await visitor.FormAsync(address, values[0].Field);
        foreach (var (field, value) in values)
            form[field] = value;
        using var response = await visitor.SendAsync(form);
        return Plain.Of(await Visitor.TextAsync(response, HttpStatusCode.UnprocessableEntity, address));
    }
}
