using NodaTime;
using Serai.Platform.Db;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Serai.Features.People.Privacy;
using Serai.Features.Programmes;
using Serai.Features.Programmes.Surveys;
using Serai.Platform.History;

namespace Serai.Tests.Features.Programmes.Surveys;

/// <summary>Participants answer, once each.</summary>
public sealed class AnsweringTests
{
    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task Only_participants_answer_and_only_once(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        var secrets = await site.HeldAsync(2);
        using var keeper = await site.KeeperAsync();
        using var nobody = site.Nobody();
        await nobody.GetAsync(SurveyRoom.Mine(secrets[0]), HttpStatusCode.NotFound);
        await keeper.PublishedAsync();
        var page = Plain.Of(await nobody.GetAsync(SurveyRoom.Mine(secrets[0])));
        Assert.Contains("Anonymous. It is kept that you have answered", page);
        Assert.Contains("please do not say who you are", page);
        await nobody.GetAsync(SurveyRoom.Mine(Serai.Platform.Auth.Secret.New()), HttpStatusCode.NotFound);
        await site.AnsweredAsync(secrets[0], ("overall", "5"), ("best", "The herbs"));
        Assert.Contains("You have answered. Thank you.", Plain.Of(await nobody.GetAsync(SurveyRoom.Mine(secrets[0]))));
        using (var again = await nobody.Client.PostAsync(SurveyRoom.Mine(secrets[0]), new FormUrlEncodedContent([KeyValuePair.Create("overall", "1")])))
            Assert.Contains("You have answered this survey already.", Plain.Of(await Visitor.TextAsync(again, HttpStatusCode.UnprocessableEntity, "again")));
        Assert.Contains("\"overall\":5", Assert.Single(await site.SlotsAsync()).Answers);
        await keeper.CloseAsync();
        using var late = await nobody.Client.PostAsync(SurveyRoom.Mine(secrets[1]), new FormUrlEncodedContent([KeyValuePair.Create("overall", "1")]));
        Assert.Contains("The survey is not open, so nothing was kept.", Plain.Of(await Visitor.TextAsync(late, HttpStatusCode.UnprocessableEntity, "late")));
        Assert.Single(await site.SlotsAsync());
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Twice_at_once_is_once(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        var secrets = await site.HeldAsync(6);
        using var keeper = await site.KeeperAsync();
        await keeper.PublishedAsync();
        var sent = await Task.WhenAll(secrets.Concat(secrets).Select(async secret =>
        {
            using var visitor = site.Nobody();
            using var response = await visitor.Client.PostAsync(SurveyRoom.Mine(secret), new FormUrlEncodedContent([KeyValuePair.Create("overall", "4"), KeyValuePair.Create("best", "At once")]));
            return (int)response.StatusCode;
        }));
        Assert.Equal((6, 6), (sent.Count(s => s == 303), sent.Count(s => s == 422)));
        Assert.Equal(6, (await site.SlotsAsync()).Length);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_is_wrong_stands_beside_the_question_and_nothing_is_lost(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        var secrets = await site.HeldAsync(1);
        using var keeper = await site.KeeperAsync();
        await keeper.PublishedAsync();
        using var refused = await site.SendAnswersAsync(secrets[0], SurveyRoom.Year, ("content", "3"), ("teaching", "9"), ("best", "The \"garden\" & <herbs> 草藥"));
        var html = await Visitor.TextAsync(refused, HttpStatusCode.UnprocessableEntity, "wrong");
        Assert.Contains("id=\"f-overall-error\"", html);
        Assert.Contains("id=\"f-teaching-error\"", html);
        Assert.Contains("href=\"#f-overall\"", html);
        var form = PageForm.Find("again", html, "overall");
        Assert.Equal(("3", "The \"garden\" & <herbs> 草藥"), (form["content"], form["best"]));
        Assert.Empty(await site.SlotsAsync());
        (form["overall"], form["teaching"]) = ("4", "5");
        using var visitor = site.Nobody();
        using var taken = await visitor.SendAsync(form);
        Assert.Equal(303, (int)taken.StatusCode);
        Assert.Contains("<herbs> 草藥", System.Text.Json.Nodes.JsonNode.Parse(Assert.Single(await site.SlotsAsync()).Answers!)!["best"]!.GetValue<string>());
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Who_is_signed_in_answers_without_a_link_and_is_forgotten_with_the_account(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        await site.HeldAsync(3);
        using var keeper = await site.KeeperAsync();
        using var grace = await site.SignedInAsync("Grace Hopper");
        await site.WithAsync<SeraiDb>(async db =>
        {
            (await db.Set<Participant>().SingleAsync(p => p.Name == "Person 1")).PersonId = grace.PersonId;
            await db.SaveChangesAsync();
        });
        await keeper.PublishedAsync();
        var to = await grace.FillAndGoAsync(SurveyRoom.Address + "/mine", ("overall", "2"));
        Assert.Contains("Thank you", Plain.Of(await grace.GetAsync(to)));
        using var other = await site.SignedInAsync("Ada Lovelace");
        await other.GetAsync(SurveyRoom.Address + "/mine", HttpStatusCode.NotFound);
        Assert.Equal(3, await site.WithAsync<SeraiDb, int>(db => SurveyRoom.Marks(db).CountAsync()));
        Assert.Equal(DeletionProblem.None, await site.WithAsync<DeletePerson, DeletionProblem>(deletion => deletion.RunAsync(grace.PersonId, new Doing(site.Clock.GetCurrentInstant(), "tester", "test", "delete", "people") { Reason = "Asked for." }, default)));
        Assert.Equal((2, 0), (await site.WithAsync<SeraiDb, int>(db => SurveyRoom.Marks(db).CountAsync()), await site.WithAsync<SeraiDb, int>(db => SurveyRoom.Marks(db).CountAsync(m => m.HasAnswered))));
        Assert.Single(await site.SlotsAsync());
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Those_who_have_not_answered_are_written_to_and_only_counted(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(await Databases.CopyAsync(await SampleTemplate.Of(kind, true)), ("Serai:Address", "http://serai.example.org"));
        var secrets = await site.HeldAsync(3);
        using var keeper = await site.KeeperAsync();
        await keeper.PublishedAsync();
        await site.AnsweredAsync(secrets[1], ("overall", "4"));
        var to = await keeper.PressedAsync(SurveyRoom.Address, "handler=Remind");
        var page = Plain.Of(await keeper.GetAsync(to));
        Assert.Contains("2 participants are written to.", page);
        Assert.DoesNotContain("Person 1", page);
        var mails = await site.WithAsync<SeraiDb, Serai.Platform.Mail.OutboxMail[]>(db => db.Set<Serai.Platform.Mail.OutboxMail>().AsNoTracking().Where(m => m.Kind == "survey-asked").OrderBy(m => m.ToAddress).ToArrayAsync());
        Assert.Equal(["person.1@example.org", "person.3@example.org"], mails.Select(m => m.ToAddress));
        Assert.Contains("nobody can tell who answered what", mails[0].Text);
        // Its link is one of its own, beside the participant's.
        var link = LinkOf(mails[0]);
        Assert.DoesNotContain(secrets[0], link);
        using var nobody = site.Nobody();
        await nobody.FillAndGoAsync(link, ("overall", "3"));
        Assert.Contains("Thank you", Plain.Of(await nobody.GetAsync(SurveyRoom.Mine(secrets[0]))));
        using var again = await keeper.SendAsync(await keeper.FormAsync(SurveyRoom.Address, "handler=Remind"));
        Assert.Contains("less than an hour ago", Plain.Of(await Visitor.TextAsync(again, HttpStatusCode.UnprocessableEntity, "again")));
        // A later mail's link takes the place of the one before; whoever has answered keeps theirs.
        var before = LinkOf(mails[1]);
        await nobody.GetAsync(before);
        site.Clock.Advance(Duration.FromMinutes(61));
        await keeper.PressedAsync(SurveyRoom.Address, "handler=Remind");
        await nobody.GetAsync(before, HttpStatusCode.NotFound);
        await nobody.GetAsync(link);
        Assert.Equal(2, await site.WithAsync<SeraiDb, int>(db => db.Set<SurveyKey>().CountAsync()));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Of_a_draft_participants_are_led_to_no_page_that_is_not_there(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        var secret = (await site.HeldAsync(1))[0];
        using var keeper = await site.KeeperAsync();
        await keeper.PublishedAsync();
        using var nobody = site.Nobody();
        const string Edition = $"href=\"/programmes/{SurveyRoom.Slug}/{SurveyRoom.Year}\"";
        Assert.Contains(Edition, await nobody.GetAsync(SurveyRoom.Mine(secret)));
        await site.WithAsync<SeraiDb>(async db =>
        {
            (await db.Set<Programme>().SingleAsync(p => p.Slug == SurveyRoom.Slug)).PublishedAt = null;
            await db.SaveChangesAsync();
        });
        Assert.DoesNotContain(Edition, await nobody.GetAsync(SurveyRoom.Mine(secret)));
    }

    private static string LinkOf(Serai.Platform.Mail.OutboxMail mail) =>
        new Uri(mail.Text!.Split('\n', ' ').Select(l => l[Math.Max(0, l.IndexOf("http", StringComparison.Ordinal))..].TrimEnd('>', ')', '\r')).First(l => l.Contains("/me/", StringComparison.Ordinal))).AbsolutePath;
}
