using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Serai.Features.Programmes;
using Serai.Features.Programmes.Attending;
using Serai.Platform.Db;
using Serai.Platform.Privacy;

namespace Serai.Tests.Features.Programmes.Attending;

/// <summary>Whoever takes part is told which sessions they attended, and not who recorded it.</summary>
public sealed class AttendedHeldTests
{
    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task Own_sessions_are_taken_out_and_others_are_not(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var person = await site.SignedInAsync("Ada Lovelace");
        var edition = await site.WeekAsync();
        await site.WithAsync<SeraiDb>(async db =>
        {
            var people = await db.Set<Participant>().Where(p => p.EditionId == edition.Id).OrderBy(p => p.Number).ToListAsync();
            people[0].PersonId = person.PersonId;
            var lecture = await db.Set<EditionSession>().SingleAsync(s => s.EditionId == edition.Id && s.Number == 1);
            foreach (var one in people.Take(2))
                db.Add(new Attendance { EditionId = edition.Id, KeeperId = edition.KeeperId, SessionId = lecture.Id, ParticipantId = one.Id, At = AttendingDesk.Lecture, Way = AttendanceWay.Code, EnteredAt = AttendingDesk.Lecture, ChangedAt = AttendingDesk.Lecture });
            await db.SaveChangesAsync();
        });
        var rows = await site.WithAsync<IServiceProvider, IReadOnlyList<string>>(async parts => [.. (await parts.GetServices<IHeldOfPerson>().OfType<AttendedHeld>().Single()
            .ExportAsync(new HeldPerson(person.PersonId, "Ada Lovelace", "ada@example.org", "ADA@EXAMPLE.ORG", null), default)).Select(r => r.ToJsonString())]);
        var only = Assert.Single(rows);
        Assert.Contains("\"sessionId\"", only);
        Assert.DoesNotContain("personId", only);
    }
}
