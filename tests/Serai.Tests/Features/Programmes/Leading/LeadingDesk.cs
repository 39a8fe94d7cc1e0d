using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Text;
using Serai.Features.Agreements;
using Serai.Features.Organizations;
using Serai.Features.Programmes;
using Serai.Features.Programmes.Attending;
using Serai.Platform.Db;

namespace Serai.Tests.Features.Programmes.Leading;

/// <summary>Programmes, editions and people past their pages: at any time, from anywhere.</summary>
internal static class LeadingDesk
{
    public const string Home = "chinese-university-of-hong-kong", Ningxia = "ningxia-medical-university", Memorandum = "CUHK and Ningxia Medical University 2019";

    private static readonly LocalDateTimePattern Local = LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm");

    /// <summary>An edition, with its programme where that is not there yet. Its address is the year of its date.</summary>
    /// <param name="site">The site.</param>
    /// <param name="programme">The address of a programme of the university.</param>
    /// <param name="held">EDTF; null for one that nobody dates.</param>
    /// <param name="change">What is otherwise than usual.</param>
    /// <returns>The edition's address.</returns>
    public static Task<string> EditionAsync(this TestSite site, string programme, string? held, Action<Programme, Edition>? change = null) => site.WithAsync<SeraiDb, string>(async db =>
    {
        var (keeper, now) = (await db.Set<Organization>().SingleAsync(o => o.Slug == Home), site.Clock.GetCurrentInstant());
        var whole = await db.Set<Programme>().FirstOrDefaultAsync(p => p.Slug == programme);
        if (whole is null)
        {
            whole = new() { Slug = programme, KeeperId = keeper.Id, Title = "Summer week", TitleZhHant = "暑期週", Languages = "en\nzh-Hant", PublishedAt = now, EnteredAt = now };
            db.Add(whole);
        }
        var date = held is null ? null : EdtfDate.Parse(held);
        var edition = new Edition
        {
            ProgrammeId = whole.Id, KeeperId = keeper.Id, Slug = held?[..4] ?? "0", Held = date, Begins = date?.Earliest, Ends = date?.Latest, Zone = "Asia/Hong_Kong", Place = "Sha Tin", EnteredAt = now, PublishedAt = now,
        };
        change?.Invoke(whole, edition);
        db.Add(edition);
        await db.SaveChangesAsync();
        return edition.Slug;
    });

    /// <summary>Changes an edition or its programme.</summary>
    public static Task ChangeAsync(this TestSite site, string programme, string edition, Action<Programme, Edition> change) => site.WithAsync<SeraiDb>(async db =>
    {
        var whole = await db.Set<Programme>().SingleAsync(p => p.Slug == programme);
        change(whole, await db.Set<Edition>().SingleAsync(e => e.ProgrammeId == whole.Id && e.Slug == edition));
        await db.SaveChangesAsync();
    });

    /// <summary>A session of two hours.</summary>
    /// <param name="starts">On the clocks of Hong Kong: <c>2026-07-06T09:30</c>.</param>
    public static Task SessionAsync(this TestSite site, string programme, string edition, string starts, Action<EditionSession>? change = null) => site.WithAsync<SeraiDb>(async db =>
    {
        var of = await db.Set<Edition>().SingleAsync(e => e.Slug == edition && db.Set<Programme>().Any(p => p.Id == e.ProgrammeId && p.Slug == programme));
        var (local, zone) = (Local.Parse(starts).Value, DateTimeZoneProviders.Tzdb[of.Zone]);
        var session = new EditionSession
        {
            EditionId = of.Id, KeeperId = of.KeeperId, Number = 1 + await db.Set<EditionSession>().CountAsync(s => s.EditionId == of.Id), Title = "Lecture", StartsLocal = starts, EndsLocal = Local.Format(local.PlusHours(2)),
            Starts = local.InZoneStrictly(zone).ToInstant(), Ends = local.PlusHours(2).InZoneStrictly(zone).ToInstant(), Place = "Room 1", Link = "https://meet.example.org/secret", Teachers = "Ada Lovelace",
        };
        change?.Invoke(session);
        db.Add(session);
        await db.SaveChangesAsync();
    });

    /// <summary>People who take part.</summary>
    /// <param name="people">Each with a home institution, by its slug or as <c>"~ words"</c>, and a group.</param>
    public static Task PeopleAsync(this TestSite site, string programme, string edition, params (string Name, string? Home, string? Group)[] people) => site.WithAsync<SeraiDb>(async db =>
    {
        var of = await db.Set<Edition>().SingleAsync(e => e.Slug == edition && db.Set<Programme>().Any(p => p.Id == e.ProgrammeId && p.Slug == programme));
        var number = await db.Set<Participant>().CountAsync(p => p.EditionId == of.Id);
        foreach (var (name, home, group) in people)
        {
            var known = home is null || home.StartsWith('~') ? null : await db.Set<Organization>().SingleAsync(o => o.Slug == home);
            db.Add(new Participant
            {
                EditionId = of.Id, KeeperId = of.KeeperId, Number = ++number, Name = name, Email = $"{name.Replace(' ', '.').ToLowerInvariant()}@example.org", InstitutionId = known?.Id, InstitutionName = known?.Name ?? home?[2..],
                Group = group, State = ParticipantState.Confirmed, Way = ParticipantWay.List, EnteredAt = site.Clock.GetCurrentInstant(),
            });
        }
        await db.SaveChangesAsync();
    });

    /// <summary>People who came to a session.</summary>
    public static Task AttendedAsync(this TestSite site, string programme, string edition, int session, params string[] names) => site.WithAsync<SeraiDb>(async db =>
    {
        var of = await db.Set<Edition>().SingleAsync(e => e.Slug == edition && db.Set<Programme>().Any(p => p.Id == e.ProgrammeId && p.Slug == programme));
        var at = await db.Set<EditionSession>().SingleAsync(s => s.EditionId == of.Id && s.Number == session);
        foreach (var person in await db.Set<Participant>().Where(p => p.EditionId == of.Id && names.Contains(p.Name)).ToListAsync())
            db.Add(new Attendance { EditionId = of.Id, KeeperId = of.KeeperId, SessionId = at.Id, ParticipantId = person.Id, At = at.Starts, Way = AttendanceWay.List, EnteredAt = at.Starts, ChangedAt = at.Starts });
        await db.SaveChangesAsync();
    });

    /// <summary>Changes one of the people.</summary>
    public static Task PersonAsync(this TestSite site, string name, Action<Participant> change) => site.WithAsync<SeraiDb>(async db =>
    {
        change(await db.Set<Participant>().SingleAsync(p => p.Name == name));
        await db.SaveChangesAsync();
    });

    /// <summary>The sample's memorandum.</summary>
    public static Task<Agreement> MemorandumAsync(this TestSite site) => site.WithAsync<SeraiDb, Agreement>(db => db.Set<Agreement>().AsNoTracking().SingleAsync(a => a.Key == Digest.Of("g", Memorandum)));

    /// <summary>A table, line by line without its head.</summary>
    public static async Task<string[]> LinesAsync(this Visitor visitor, string address) => [.. (await visitor.GetAsync(address)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1)];
}
