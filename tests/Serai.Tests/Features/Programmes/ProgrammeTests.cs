using System.Net;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Programmes;
using Serai.Platform.Auth;
using Serai.Platform.Db;
using Serai.Tests.Features.Calls;
using static Serai.Tests.Features.Programmes.ProgrammeDesk;

namespace Serai.Tests.Features.Programmes;

/// <summary>Programmes and their editions, from the first draft to the next year's.</summary>
public sealed class ProgrammeTests
{
    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task A_programme_and_an_edition_are_made_published_and_read(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var organiser = await site.OrganiserAsync();
        using var nobody = site.Nobody();
        var slug = await organiser.ProgrammeAsync(("title", "Medicine week"), ("titleZhHant", "醫學週"), ("aims", "To learn.\n\nAnd to meet."), ("since", "2019-22"), ("languages", "en\nyue"));
        Assert.Equal("medicine-week", slug);
        await nobody.GetAsync($"/programmes/{slug}", HttpStatusCode.NotFound);
        Assert.DoesNotContain("Medicine week", await nobody.GetAsync("/programmes"));
        Assert.Contains("Medicine week", await organiser.GetAsync($"/programmes/of/{Home}"));
        await organiser.PressAsync($"/programmes/{slug}", "handler=Publish");
        Assert.Contains("Medicine week", await nobody.GetAsync("/programmes?q=MEDICINE"));
        Assert.Contains("No programme matches", await nobody.GetAsync("/programmes?q=chemistry"));

        var edition = await organiser.EditionAsync(slug, ("capacity", "20"), ("completionPercent", "80"));
        Assert.Equal("2027", edition);
        await organiser.SessionAsync(slug, edition, "Lecture", "2027-07-05 09:30", "2027-07-05 11:00", ("teachers", "A. Teacher\nB. Other"), ("link", "https://example.org/secret-room"));
        await nobody.GetAsync($"/programmes/{slug}/{edition}", HttpStatusCode.NotFound);
        await organiser.PressAsync($"/programmes/{slug}/{edition}", "handler=Publish");
        var page = Plain.Of(await nobody.GetAsync($"/programmes/{slug}"));
        foreach (var words in (string[])["Medicine week", "Every year", "since summer 2019", "And to meet.", "Medicine week 2027", "Announced"])
            Assert.Contains(words, page);
        var shown = await nobody.GetAsync($"/programmes/{slug}/{edition}");
        foreach (var words in (string[])["Lecture", "5 July 2027 09:30–11:00", "A. Teacher, B. Other", "20 places", "At least 80 % of the sessions that count."])
            Assert.Contains(words, Plain.Of(shown));
        Assert.DoesNotContain("secret-room", shown);
        Assert.Contains("secret-room", await organiser.GetAsync($"/programmes/{slug}/{edition}"));
        Assert.Contains("醫學週", await site.GetAsync($"/programmes/{slug}", "zh-Hant"));
        using var stranger = await site.SignedInAsync(Role.Steward, "uasr");
        foreach (var hidden in (string[])[$"/programmes/{slug}/edit", $"/programmes/{slug}/new-edition", $"/programmes/{slug}/{edition}/edit", $"/programmes/{slug}/{edition}/copy", $"/programmes/{slug}/{edition}/sessions/add", $"/programmes/{slug}/{edition}/sessions/1/edit", $"/programmes/{slug}/{edition}/sessions/1/remove", $"/programmes/of/{Home}", $"/programmes/of/{Home}/new"])
            await stranger.GetAsync(hidden, HttpStatusCode.NotFound);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task On_an_earlier_day_later_editions_are_not_there(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var organiser = await site.OrganiserAsync();
        var (programme, _) = await organiser.PublicEditionAsync();
        Assert.Contains("Medicine week 2027", await site.GetAsync($"/programmes/{programme}"));
        var then = await site.GetAsync($"/programmes/{programme}?asOf=2020");
        Assert.DoesNotContain("Medicine week 2027", then);
        Assert.Contains("No edition had begun by this day.", Plain.Of(then));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_cannot_be_is_refused_beside_its_field_and_changes_nothing(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var organiser = await site.OrganiserAsync();
        var (programme, edition) = await organiser.PublicEditionAsync();
        async Task RefusedAsync(string address, string sentence, params (string Field, string Value)[] values)
        {
            var form = await organiser.FormAsync(address, values[0].Field);
            foreach (var (field, value) in values)
                form[field] = value;
            using var response = await organiser.SendAsync(form);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
            Assert.Contains(sentence, Plain.Of(await response.Content.ReadAsStringAsync()));
        }

        var add = $"/programmes/{programme}/{edition}/sessions/add";
        await RefusedAsync(add, "is outside the days of the edition", ("title", "Late"), ("starts", "2027-07-12 09:00"), ("ends", "2027-07-12 10:00"));
        await RefusedAsync(add, "It ends before it starts", ("title", "Back"), ("starts", "2027-07-06 10:00"), ("ends", "2027-07-06 09:00"));
        var edit = $"/programmes/{programme}/{edition}/edit";
        await RefusedAsync(edit, "would lie outside these days", ("held", "2027-08-02/2027-08-06"));
        await RefusedAsync(edit, "There is no call “1999-01”", ("call", "1999-01"));
        await RefusedAsync(edit, "", ("capacity", "1,5"));
        await RefusedAsync($"/programmes/{programme}/edit", "before", ("since", "2020"), ("until", "2019"));
        await RefusedAsync($"/programmes/{programme}/{edition}/copy", "is not a day", ("first", "next summer"));
        await RefusedAsync($"/programmes/{programme}/{edition}/copy", "must begin later", ("first", "2026-07-06"));
        // Calendars and the day on which details are erased are reckoned from its days: they end before time does.
        await RefusedAsync($"/programmes/{programme}/{edition}/copy", "within the years 1000 to 2999", ("first", "9999-12-31"));
        await RefusedAsync($"/programmes/{programme}/new-edition", "within the years 1000 to 2999", ("held", "9999-12-31"), ("zone", "Asia/Hong_Kong"), ("keptDays", "90"));
        await RefusedAsync($"/programmes/{programme}/{edition}/sessions/add", "only the years 1901 to 2999", ("title", "Late"), ("starts", "9999-12-31 20:00"), ("ends", "9999-12-31 23:59"));
        var id = await site.WithAsync<SeraiDb, Guid>(db => db.Programmes.Where(p => p.Slug == programme).Join(db.Editions, p => p.Id, e => e.ProgrammeId, (p, e) => e.Id).SingleAsync());
        Assert.Equal(2, await site.WithAsync<SeraiDb, int>(db => db.EditionSessions.CountAsync(s => s.EditionId == id)));
        Assert.Equal("2027-07-05/2027-07-09", (await site.WithAsync<SeraiDb, Edition>(db => db.Editions.AsNoTracking().SingleAsync(e => e.Id == id))).Held!.Text);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task The_next_edition_is_begun_from_the_last_without_its_people(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var organiser = await site.OrganiserAsync();
        var (programme, edition) = await organiser.PublicEditionAsync(("capacity", "20"), ("completionPercent", "80"));
        await site.WithAsync<SeraiDb, int>(async db =>
        {
            var one = await db.Editions.SingleAsync(e => e.Slug == edition);
            db.Add(new Participant { EditionId = one.Id, KeeperId = one.KeeperId, Number = 1, Name = "Ada Lovelace", State = ParticipantState.Confirmed });
            return await db.SaveChangesAsync();
        });
        var to = await organiser.FillAndGoAsync($"/programmes/{programme}/{edition}/copy", [("first", "2028-07-03")]);
        Assert.StartsWith($"/programmes/{programme}/2028", to);
        var page = Plain.Of(await organiser.GetAsync($"/programmes/{programme}/2028"));
        foreach (var words in (string[])["Draft", "3 July 2028 09:30–11:00", "4 July 2028 14:00–17:00", "20 places", "At least 80 %", "Required: Clinical visit."])
            Assert.Contains(words, page);
        var made = await site.WithAsync<SeraiDb, Edition>(db => db.Editions.AsNoTracking().SingleAsync(e => e.Slug == "2028"));
        Assert.Equal("2028-07-03/2028-07-07", made.Held!.Text);
        Assert.False(await site.WithAsync<SeraiDb, bool>(db => db.Participants.AnyAsync(p => p.EditionId == made.Id)));
        using var nobody = site.Nobody();
        await nobody.GetAsync($"/programmes/{programme}/2028", HttpStatusCode.NotFound);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task The_next_of_an_edition_that_is_dated_to_a_year_is_of_the_next_year_and_so_are_its_sessions(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var organiser = await site.OrganiserAsync();
        var programme = await organiser.ProgrammeAsync();
        var edition = await organiser.EditionAsync(programme, ("held", "2027"));
        await organiser.SessionAsync(programme, edition, "Welcome", "2027-01-01 09:00", "2027-01-01 10:00");
        await organiser.SessionAsync(programme, edition, "Farewell", "2027-12-31 09:00", "2027-12-31 10:00");
        var copy = await Form.OpenAsync(organiser.Client, $"/programmes/{programme}/{edition}/copy");
        Assert.Equal("2028-01-01", copy["first"]);
        await copy.SavedAsync();
        var page = Plain.Of(await organiser.GetAsync($"/programmes/{programme}/2028"));
        foreach (var words in (string[])["7 January 2028 09:00–10:00", "29 December 2028 09:00–10:00"])
            Assert.Contains(words, page);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task The_list_asks_as_often_for_three_as_for_one(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var organiser = await site.OrganiserAsync();
        await organiser.PublicEditionAsync();
        async Task<int> AskedAsync()
        {
            using var count = StatementCount.From(site);
            await site.GetAsync("/programmes");
            return count.Value;
        }

        var one = await AskedAsync();
        await organiser.PublicEditionAsync();
        await organiser.PublicEditionAsync();
        Assert.Equal(one, await AskedAsync());
    }
}
