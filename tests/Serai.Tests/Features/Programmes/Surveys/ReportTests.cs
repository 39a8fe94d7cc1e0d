using Serai.Platform.Db;
using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Programmes;
using Serai.Platform.Auth;

namespace Serai.Tests.Features.Programmes.Surveys;

/// <summary>What came of a survey, and what is shown of it to nobody.</summary>
public sealed class ReportTests
{
    private const string Report = SurveyRoom.Address + "/report";

    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task Of_an_anonymous_survey_nothing_is_shown_while_it_is_open_or_too_few_have_answered(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        var secrets = await site.HeldAsync(8);
        using var keeper = await site.KeeperAsync();
        using var administrator = await site.SignedInAsync(Role.Administrator);
        await keeper.PublishedAsync();
        foreach (var secret in secrets[..6])
            await site.AnsweredAsync(secret, ("overall", "4"), ("best", "The herb garden"));
        foreach (var visitor in (Visitor[])[keeper, administrator])
        {
            var page = Plain.Of(await visitor.GetAsync(Report));
            Assert.Contains("6 of 8 answered, 75 %.", page);
            Assert.Contains("The answers are not shown", page);
            Assert.DoesNotContain("herb", page);
            foreach (var file in (string[])["/tables.csv", "/answers.csv", "/texts/best"])
                await visitor.GetAsync(Report + file, HttpStatusCode.NotFound);
        }
        await keeper.CloseAsync();
        Assert.Contains("The herb garden", Plain.Of(await administrator.GetAsync(Report)));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Of_four_answers_nothing_is_ever_shown_and_of_five_all(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var keeper = await site.KeeperAsync();
        foreach (var (year, count) in ((string, int)[])[("2025", 4), ("2026", 5)])
        {
            var secrets = await site.HeldAsync(6, year);
            await keeper.PublishedAsync(year);
            foreach (var secret in secrets[..count])
                using (var taken = await site.SendAnswersAsync(secret, year, ("overall", "5")))
                    Assert.Equal(303, (int)taken.StatusCode);
            await keeper.CloseAsync(year);
        }
        Assert.Contains("fewer than 5 answered", Plain.Of(await keeper.GetAsync(SurveyRoom.Of("2025") + "/report")));
        var page = Plain.Of(await keeper.GetAsync(Report));
        Assert.Contains("5 answers. Mean 5, median 5.", page);
        // The other year is not shown beside it either.
        Assert.DoesNotContain("2025 (n", page);
        Assert.DoesNotContain("2025,", await keeper.GetAsync(Report + "/tables.csv"));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Years_stand_side_by_side_by_the_same_question(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var keeper = await site.KeeperAsync();
        foreach (var (year, points) in ((string, int[])[])[("2024", [1, 2, 2, 3, 2]), ("2025", [3, 3, 3, 3, 3, 3]), ("2026", [4, 5, 5, 4, 5, 4, 5, 5])])
        {
            var secrets = await site.HeldAsync(points.Length, year);
            await keeper.PublishedAsync(year);
            foreach (var (i, point) in points.Index())
                using (var taken = await site.SendAnswersAsync(secrets[i], year, ("overall", point.ToString(CultureInfo.InvariantCulture)), ("change", $"=More tea {i}")))
                    Assert.Equal(303, (int)taken.StatusCode);
            await keeper.CloseAsync(year);
        }
        var html = await keeper.GetAsync(Report);
        var page = Plain.Of(html);
        Assert.Contains("2026 (n = 8)", page);
        Assert.Contains("2025 (n = 6)", page);
        Assert.Contains("2024 (n = 5)", page);
        Assert.Contains("Mean 4.63, median 5.", page);
        Assert.Contains("class=\"before\"", html);
        var tables = await keeper.GetAsync(Report + "/tables.csv");
        Assert.Contains("2026,overall,", tables);
        Assert.Contains(",5,5,5,8,62.5,4.63,5\r\n", tables);
        Assert.Contains(",3,3,6,6,100,3,3\r\n", tables);
        Assert.Contains("2024,overall,", tables);
        var answers = (await keeper.GetAsync(Report + "/answers.csv")).TrimStart('\ufeff').Trim().Split("\r\n");
        Assert.Equal("content,teaching,organisation,overall,best,change", answers[0]);
        Assert.Equal(9, answers.Length);
        // What would run in a spreadsheet does not.
        Assert.All(answers[1..], l => Assert.Contains(",'=More tea", l));
        var texts = Plain.Of(await keeper.GetAsync(Report + "/texts/change"));
        Assert.All(Enumerable.Range(0, 8), i => Assert.Contains($"=More tea {i}", texts));
        Assert.Equal(texts, Plain.Of(await keeper.GetAsync(Report + "/texts/change")));
        Assert.Equal(texts, Plain.Of(await keeper.GetAsync(Report + "/texts/change?page=4000")));
        await keeper.GetAsync(Report + "/texts/overall", HttpStatusCode.NotFound);
        await keeper.GetAsync(Report + "/texts/nothing", HttpStatusCode.NotFound);
        // An earlier year knows nothing of later ones.
        Assert.DoesNotContain("2026 (n", Plain.Of(await keeper.GetAsync(SurveyRoom.Of("2025") + "/report")));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task With_names_who_said_what_is_told_and_can_be_looked_at_at_once(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        var secrets = await site.HeldAsync(3);
        using var keeper = await site.KeeperAsync();
        await keeper.PublishedAsync(anonymous: false);
        using var nobody = site.Nobody();
        Assert.Contains("see your answers with your name", Plain.Of(await nobody.GetAsync(SurveyRoom.Mine(secrets[1]))));
        await site.AnsweredAsync(secrets[1], ("overall", "3"), ("best", "The herbs"));
        var who = Assert.Single(await site.SlotsAsync()).ParticipantId;
        Assert.Equal(2, await site.WithAsync<SeraiDb, int>(db => db.Set<Participant>().Where(p => p.Id == who).Select(p => p.Number).SingleAsync()));
        Assert.Contains("The herbs Person 2", Plain.Of(await keeper.GetAsync(Report + "/texts/best")));
        Assert.Contains("\r\n2,Person 2,,,,3,The herbs,", await keeper.GetAsync(Report + "/answers.csv"));
        // It may be opened again.
        await keeper.CloseAsync();
        var form = await keeper.FormAsync(SurveyRoom.Address, "handler=Settle");
        form["closes"] = "2027-01-01T10:00";
        using var again = await keeper.SendAsync(form);
        Assert.Equal(303, (int)again.StatusCode);
        await site.AnsweredAsync(secrets[0], ("overall", "3"));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task However_many_answers_there_are_it_asks_as_often(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        var secrets = await site.HeldAsync(20);
        using var keeper = await site.KeeperAsync();
        await keeper.PublishedAsync(anonymous: false);
        var counts = new List<int>();
        foreach (var secret in secrets)
        {
            await site.AnsweredAsync(secret, ("overall", "3"), ("best", "The herbs"));
            using var count = StatementCount.From(site);
            await keeper.GetAsync(Report);
            counts.Add(count.Value);
        }
        Assert.Single(counts.Distinct());
    }
}
