using NodaTime;
using Serai.Platform.Db;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Organizations;
using Serai.Features.Programmes;
using Serai.Features.Programmes.Surveys;
using Serai.Platform.Auth;

namespace Serai.Tests.Features.Programmes.Surveys;

/// <summary>What the tests of surveys do again and again.</summary>
internal static class SurveyRoom
{
    public const string Home = "chinese-university-of-hong-kong", Slug = "summer-week", Year = "2026", Address = $"/programmes/{Slug}/{Year}/survey";

    public static Task<Visitor> KeeperAsync(this TestSite site) => site.SignedInAsync(Role.Editor, Home);

    /// <summary>A public edition with people who have a place, each with a secret.</summary>
    public static Task<string[]> HeldAsync(this TestSite site, int people, string year = Year) => site.WithAsync<SeraiDb, string[]>(async db =>
    {
        var (keeper, now) = ((await db.Set<Organization>().SingleAsync(o => o.Slug == Home)).Id, site.Clock.GetCurrentInstant());
        var programme = await db.Set<Programme>().FirstOrDefaultAsync(p => p.Slug == Slug);
        if (programme is null)
            db.Add(programme = new Programme { Slug = Slug, KeeperId = keeper, Title = "Summer week", PublishedAt = now, EnteredAt = now });
        var begins = new LocalDate(int.Parse(year, CultureInfo.InvariantCulture), 7, 6);
        var edition = new Edition { ProgrammeId = programme.Id, KeeperId = keeper, Slug = year, Zone = "Asia/Hong_Kong", Begins = begins, Ends = begins.PlusDays(4), PublishedAt = now, EnteredAt = now };
        db.Add(edition);
        await db.SaveChangesAsync();
        return await PeopleAsync(db, edition, people, now);
    });

    /// <summary>More people of the edition.</summary>
    public static Task<string[]> JoinedAsync(this TestSite site, int people) => site.WithAsync<SeraiDb, string[]>(async db =>
        await PeopleAsync(db, await db.Set<Edition>().AsNoTracking().SingleAsync(e => e.Slug == Year && db.Set<Programme>().Any(p => p.Id == e.ProgrammeId && p.Slug == Slug)), people, site.Clock.GetCurrentInstant()));

    /// <summary>Makes the ready-made survey, changes what is said, and publishes it.</summary>
    public static async Task PublishedAsync(this Visitor keeper, string year = Year, bool anonymous = true)
    {
        var address = Of(year);
        await keeper.PressedAsync(address, "handler=Make");
        if (!anonymous)
        {
            var form = await keeper.FormAsync(address, "handler=Settle");
            form.Remove("anonymous");
            using var settled = await keeper.SendAsync(form);
            Assert.Equal(303, (int)settled.StatusCode);
        }
        await keeper.PressedAsync(address, "handler=Publish");
    }

    public static Task<string> CloseAsync(this Visitor keeper, string year = Year) => keeper.PressedAsync(Of(year), "handler=Close");

    public static string Of(string year) => $"/programmes/{Slug}/{year}/survey";

    public static string Mine(string secret, string year = Year) => $"/programmes/{Slug}/{year}/me/{secret}/survey";

    /// <summary>Presses the button of a form that has nothing to fill in.</summary>
    /// <returns>Where it leads.</returns>
    public static async Task<string> PressedAsync(this Visitor visitor, string address, string form)
    {
        using var response = await visitor.SendAsync(await visitor.FormAsync(address, form));
        Assert.True((int)response.StatusCode == 303, $"{address} {form} answered {(int)response.StatusCode}: {Plain.Of(await response.Content.ReadAsStringAsync())}");
        return response.Headers.Location!.ToString();
    }

    /// <summary>Fills in the survey and sends it.</summary>
    public static async Task<HttpResponseMessage> SendAnswersAsync(this TestSite site, string secret, string year, params (string Field, string Value)[] values)
    {
        using var visitor = site.Nobody();
        var form = await visitor.FormAsync(Mine(secret, year), "overall");
        foreach (var (field, value) in values)
            form[field] = value;
        return await visitor.SendAsync(form);
    }

    /// <summary>Answers, and fails unless it is taken.</summary>
    public static async Task AnsweredAsync(this TestSite site, string secret, params (string Field, string Value)[] values)
    {
        using var response = await site.SendAnswersAsync(secret, Year, values);
        Assert.True((int)response.StatusCode == 303, $"{(int)response.StatusCode}: {Plain.Of(await response.Content.ReadAsStringAsync())}");
        Assert.Equal(Mine(secret), response.Headers.Location!.ToString());
    }

    /// <summary>The surveys of the tests' programme; the sample's example has one too.</summary>
    public static IQueryable<EditionSurvey> Surveys(SeraiDb db) =>
        db.Set<EditionSurvey>().AsNoTracking().Where(s => db.Set<Edition>().Any(e => e.Id == s.EditionId && db.Set<Programme>().Any(p => p.Id == e.ProgrammeId && p.Slug == Slug)));

    public static IQueryable<SurveyMark> Marks(SeraiDb db)
    {
        var surveys = Surveys(db);
        return db.Set<SurveyMark>().AsNoTracking().Where(m => surveys.Any(s => s.Id == m.SurveyId));
    }

    public static Task<SurveySlot[]> SlotsAsync(this TestSite site) => site.WithAsync<SeraiDb, SurveySlot[]>(db =>
    {
        var surveys = Surveys(db);
        return db.Set<SurveySlot>().AsNoTracking().Where(s => s.Answers != null && surveys.Any(o => o.Id == s.SurveyId)).ToArrayAsync();
    });

    private static async Task<string[]> PeopleAsync(SeraiDb db, Edition edition, int people, Instant now)
    {
        var (before, secrets) = (await db.Set<Participant>().CountAsync(p => p.EditionId == edition.Id), new List<string>());
        for (var i = 1; i <= people; i++)
        {
            var (number, secret) = (before + i, Secret.New());
            secrets.Add(secret);
            db.Add(new Participant
            {
                EditionId = edition.Id, KeeperId = edition.KeeperId, Number = number, Name = string.Create(CultureInfo.InvariantCulture, $"Person {number}"), Email = string.Create(CultureInfo.InvariantCulture, $"person.{number}@example.org"),
                State = ParticipantState.Confirmed, Way = ParticipantWay.List, Hash = Secret.Hash(secret), EnteredAt = now,
            });
        }
        await db.SaveChangesAsync();
        return [.. secrets];
    }
}
