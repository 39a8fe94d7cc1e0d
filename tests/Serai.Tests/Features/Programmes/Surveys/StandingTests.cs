using Serai.Platform.Db;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Programmes;
using Serai.Features.Programmes.Surveys;
using Serai.Platform.History;
using Serai.Platform.History.Undo;

namespace Serai.Tests.Features.Programmes.Surveys;

/// <summary>What participants rest on stays, and what is taken along to the next year.</summary>
public sealed class StandingTests
{
    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task Taking_a_step_back_opens_no_survey_again_and_unmakes_none_that_was_published(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        await site.HeldAsync(1);
        using var keeper = await site.KeeperAsync();
        await keeper.PressedAsync(SurveyRoom.Address, "handler=Make");
        // As long as nobody rests on it, it can be taken back, and made again.
        Assert.Empty(await BackAsync(site, KeepSurvey.Make));
        Assert.Equal(0, await site.WithAsync<SeraiDb, int>(db => SurveyRoom.Surveys(db).CountAsync()));
        await keeper.PublishedAsync();
        Assert.NotEmpty(await BackAsync(site, KeepSurvey.Publish));
        await keeper.CloseAsync();
        Assert.NotEmpty(await BackAsync(site, KeepSurvey.Close));
        Assert.True(await site.WithAsync<SeraiDb, bool>(db => SurveyRoom.Surveys(db).AnyAsync(s => s.PublishedAt != null && s.ClosesAt != null)));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task The_next_edition_asks_the_same_and_nobody_has_answered(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        var secrets = await site.HeldAsync(1);
        using var keeper = await site.KeeperAsync();
        await keeper.PublishedAsync(anonymous: false);
        await site.AnsweredAsync(secrets[0], ("overall", "4"));
        await site.HeldAsync(1, "2027");
        await site.WithAsync<SeraiDb>(async db =>
        {
            var editions = await db.Set<Edition>().AsNoTracking().Where(e => db.Set<Programme>().Any(p => p.Id == e.ProgrammeId && p.Slug == SurveyRoom.Slug)).ToDictionaryAsync(e => e.Slug);
            await new CopySurvey(db).CopyAsync(editions["2026"], editions["2027"], default);
            await db.SaveChangesAsync();
            var (old, next) = (await db.Set<EditionSurvey>().SingleAsync(s => s.EditionId == editions["2026"].Id), await db.Set<EditionSurvey>().SingleAsync(s => s.EditionId == editions["2027"].Id));
            Assert.Equal((old.Design, old.IsAnonymous, null, null), (next.Design, next.IsAnonymous, next.PublishedAt, next.ClosesAt));
            Assert.False(await db.Set<SurveySlot>().AnyAsync(s => s.SurveyId == next.Id));
        });
        Assert.Contains("being made", Plain.Of(await keeper.GetAsync(SurveyRoom.Of("2027"))));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_survey_is_made_from_another_editions(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        await site.HeldAsync(1);
        await site.HeldAsync(1, "2027");
        using var keeper = await site.KeeperAsync();
        await keeper.PressedAsync(SurveyRoom.Address, "handler=Make");
        await keeper.FillAndGoAsync(SurveyRoom.Address + "/add", ("label-en", "How was the tea?"), ("kind", "Scale"));
        await keeper.FillAndGoAsync(SurveyRoom.Of("2027"), ("like", "2026"));
        Assert.Contains("How was the tea?", Plain.Of(await keeper.GetAsync(SurveyRoom.Of("2027"))));
    }

    private static async Task<IReadOnlyList<Obstacle>> BackAsync(TestSite site, string verb)
    {
        var step = await site.WithAsync<SeraiDb, Step>(db => db.Set<Step>().AsNoTracking().Where(s => s.Verb == verb).OrderByDescending(s => s.Number).FirstAsync());
        return await site.WithAsync<UndoStep, IReadOnlyList<Obstacle>>(undo => undo.RunAsync(step.Id, new(site.Clock.GetCurrentInstant(), "tester", "test", "undo", step.Subject)));
    }
}
