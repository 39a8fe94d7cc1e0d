using Microsoft.EntityFrameworkCore;
using NodaTime;
using Serai.Features.Activities;
using Serai.Features.Agreements;
using Serai.Features.Organizations;
using Serai.Features.Programmes;
using Serai.Features.Programmes.Leading;
using Serai.Platform.Db;
using static Serai.Tests.Features.Programmes.Leading.LeadingDesk;

namespace Serai.Tests.Features.Programmes.Leading;

/// <summary>The sample says of the real programme what its one source does; what is made up says so.</summary>
public sealed class SampleProgrammesTests
{
    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task The_real_programme_stands_under_its_memorandum_with_nothing_invented(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        var memorandum = await site.MemorandumAsync();
        await site.WithAsync<SeraiDb>(async db =>
        {
            var programme = await db.Set<Programme>().AsNoTracking().SingleAsync(p => p.Slug == SampleProgrammes.Real);
            Assert.Equal((memorandum.Id, memorandum.KeeperId, ProgrammeRhythm.Yearly, "2019-22", (EdtfDate?)null, false), (programme.AgreementId!.Value, programme.KeeperId, programme.Rhythm, programme.Since!.Text, programme.Until, programme.IsExample));
            Assert.Equal("Belt and Road & Greater Bay Area Chinese Medicine Training Programme", programme.Title);
            Assert.Contains("dates the first edition only", programme.Aims!, StringComparison.Ordinal);
            Assert.Equal(Home, await db.Set<Organization>().Where(o => o.Id == programme.KeeperId).Select(o => o.Slug).SingleAsync());
            // The first edition alone, as its activity is dated; it is that activity and no second one.
            var edition = await db.Set<Edition>().AsNoTracking().SingleAsync(e => e.ProgrammeId == programme.Id);
            var activity = await db.Set<Activity>().AsNoTracking().SingleAsync(a => a.Kind == ActivityPlans.Kind);
            Assert.Equal(("2019", "2019-22", activity.Id, activity.SourceId), (edition.Slug, edition.Held!.Text, edition.ActivityId!.Value, edition.SourceId!.Value));
            Assert.Equal(activity.SourceId, programme.SourceId);
            Assert.True(await db.Set<AgreementActivity>().AnyAsync(l => l.AgreementId == memorandum.Id && l.ActivityId == activity.Id));
            Assert.Null(edition.ParticipantsTold);
            Assert.Null(edition.Capacity);
            Assert.Null(edition.Place);
            Assert.False(await db.Set<Participant>().AnyAsync(p => p.EditionId == edition.Id));
            Assert.False(await db.Set<EditionSession>().AnyAsync(s => s.EditionId == edition.Id));
        });
        using var nobody = site.Nobody();
        Assert.Contains("Training Programme: 1 edition", Plain.Of(await nobody.GetAsync(AgreementLinks.Show(memorandum.Slug))));
        Assert.Contains("Nobody says how many took part.", Plain.Of(await nobody.GetAsync($"/programmes/{SampleProgrammes.Real}/numbers")));
        // A summer has no days.
        Assert.DoesNotContain("BEGIN:VEVENT", await nobody.GetAsync($"/programmes/{SampleProgrammes.Real}.ics"));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_is_made_up_says_so(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        await site.WithAsync<SeraiDb>(async db =>
        {
            var programme = await db.Set<Programme>().AsNoTracking().SingleAsync(p => p.IsExample);
            Assert.StartsWith("Example: ", programme.Title, StringComparison.Ordinal);
            Assert.StartsWith("示例：", programme.TitleZhHant, StringComparison.Ordinal);
            Assert.StartsWith("示例：", programme.TitleZhHans, StringComparison.Ordinal);
            Assert.Equal("uasr", await db.Set<Organization>().Where(o => o.Id == programme.AllianceId).Select(o => o.Slug).SingleAsync());
            var edition = await db.Set<Edition>().AsNoTracking().SingleAsync(e => e.ProgrammeId == programme.Id);
            Assert.Equal((80, EditionStage.Over, (Guid?)null), (edition.CompletionPercent!.Value, edition.StageOn(new LocalDate(2200, 1, 1)), edition.ActivityId));
            Assert.Equal(5, await db.Set<EditionSession>().CountAsync(s => s.EditionId == edition.Id && s.Counts));
            var people = await db.Set<Participant>().AsNoTracking().Where(p => p.EditionId == edition.Id).ToListAsync();
            Assert.Equal(12, people.Count);
            Assert.All(people, p => Assert.Matches("^Example Participant .+ \\(made up\\)$", p.Name));
            Assert.All(people, p => Assert.EndsWith("@example.org", p.Email, StringComparison.Ordinal));
            // No real institution sent anybody.
            Assert.All(people, p => Assert.Null(p.InstitutionId));
            Assert.Equal(["Hong Kong", "mainland China"], people.Select(p => p.Group!).Distinct().Order(StringComparer.OrdinalIgnoreCase));
            Assert.Equal(2, await db.Set<Programme>().CountAsync());
        });
        using var nobody = site.Nobody();
        Assert.Contains("Example: a training week: 1 edition, 12 participants, 5 days", Plain.Of(await nobody.GetAsync("/alliances/uasr/activities")));
        Assert.DoesNotContain("Example: a training week", await nobody.GetAsync("/alliances/uasr/activities?asOf=2020-01-01"));
        Assert.Contains("This programme is an example", Plain.Of(await nobody.GetAsync($"/programmes/{SampleProgrammes.Example}/numbers")));
    }
}
