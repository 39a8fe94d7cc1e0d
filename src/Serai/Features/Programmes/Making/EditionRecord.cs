using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Calls.Making;
using Serai.Features.Organizations.Editing;
using Serai.Features.Sources;
using Serai.Platform.Editing;
using Serai.Platform.Editing.Formats;
using Serai.Platform.History;

namespace Serai.Features.Programmes.Making;

/// <summary>An edition as those who run its programme edit it. Its key is “programme/edition”.</summary>
public class EditionRecord : RecordKind
{
    private const int MostPercent = 100, MostTold = 1_000_000, LongestPlaceInSource = 500;

    private static readonly Field[] All =
    [
        Field.Of<Edition>("held", new DateFormat(intervals: true), e => e.Held, (e, v) => e.Held = (EdtfDate?)v, required: true),
        Field.Of<Edition>("editionTitle", new TextFormat(), e => e.Title, (e, v) => e.Title = (string?)v),
        Field.Of<Edition>("titleZhHant", new TextFormat(), e => e.TitleZhHant, (e, v) => e.TitleZhHant = (string?)v),
        Field.Of<Edition>("titleZhHans", new TextFormat(), e => e.TitleZhHans, (e, v) => e.TitleZhHans = (string?)v),
        Field.Of<Edition>("place", new TextFormat(), e => e.Place, (e, v) => e.Place = (string?)v),
        Field.Of<Edition>("host", new OrganizationFormat(), e => e.HostId, (e, v) => e.HostId = (Guid?)v),
        Field.Of<Edition>("zone", new ZoneFormat(), e => e.Zone.Length == 0 ? null : e.Zone, (e, v) => e.Zone = (string)v!, required: true),
        Field.Of<Edition>("capacity", new WholeFormat(1, Edition.MostParticipants), e => e.Capacity, (e, v) => e.Capacity = (int?)(long?)v),
        Field.Of<Edition>("call", new CallFormat(), e => e.CallId, (e, v) => e.CallId = (Guid?)v),
        Field.Of<Edition>("completionPercent", new WholeFormat(1, MostPercent), e => e.CompletionPercent, (e, v) => e.CompletionPercent = (int?)(long?)v),
        Field.Of<Edition>("keptDays", new WholeFormat(0, Edition.MostKeptDays), e => e.KeptDays, (e, v) => e.KeptDays = (int)(long)v!, required: true),
        Field.Of<Edition>("participantsTold", new WholeFormat(0, MostTold), e => e.ParticipantsTold, (e, v) => e.ParticipantsTold = (int?)(long?)v),
        Field.Of<Edition>("source", new SourceFormat(), e => e.SourceId, (e, v) => e.SourceId = (Guid?)v),
        Field.Of<Edition>("placeInSource", new TextFormat(maxLength: LongestPlaceInSource), e => e.PlaceInSource, (e, v) => e.PlaceInSource = (string?)v),
    ];

    public override string Name => "edition";

    public override Type Texts => typeof(ProgrammeFieldTexts);

    public override IReadOnlyList<Field> Fields => All;

    public static string Key(string programme, string edition) => $"{programme}/{edition}";

    public override async Task<RecordAt?> FindAsync(SeraiDb db, string key, CancellationToken stop)
    {
        if (key.Split('/') is not [var slug, var own] || await db.Programmes.AsNoTracking().FirstOrDefaultAsync(p => p.Slug == slug, stop) is not { } programme)
            return null;
        var id = programme.Id;
        return await db.Editions.FirstOrDefaultAsync(e => e.ProgrammeId == id && e.Slug == own, stop) is { } edition ? At(programme, edition) : null;
    }

    public override Task<RecordAt?> MakeAsync(SeraiDb db, string? within, CancellationToken stop) => Task.FromResult<RecordAt?>(null);

    public override async ValueTask<IReadOnlyList<(string Field, FieldProblem Problem)>> CheckAsync(SeraiDb db, object record, CancellationToken stop)
    {
        var edition = (Edition)record;
        var (id, keeper, wrong) = (edition.Id, edition.KeeperId, new List<(string, FieldProblem)>());
        var sessions = await db.EditionSessions.AsNoTracking().Where(s => s.EditionId == id).ToListAsync(stop);
        if (edition.Held?.Earliest is null || edition.Held.Latest is null)
            wrong.Add(("held", Problem("HeldWithoutEnd")));
        else if (!Edition.IsInReach(edition.Held.Earliest.Value) || !Edition.IsInReach(edition.Held.Latest.Value))
            wrong.Add(("held", Problem("HeldOutOfReach", edition.Held.Text)));
        else
        {
            var last = edition.Held.Latest.Value;
            var days = new EditionDays(edition.Held.Earliest.Value, last);
            var outside = sessions.Find(s => !days.Has(s));
            if (outside is not null)
                wrong.Add(("held", Problem("SessionsOutside", outside.Title, outside.StartsLocal.Replace('T', ' '))));
            if (await EditionStands.KeptLongerAsync(db, edition, last, stop) is { } longer)
                wrong.Add(("keptDays", longer));
        }
        if (await EditionStands.FewerPlacesAsync(db, edition, stop) is { } fewer)
            wrong.Add(("capacity", fewer));
        // Each of its sessions is at the same time of the day, which another zone may leave out.
        if (sessions.Find(s => CallTime.Of(s.StartsLocal, edition.Zone, later: false, out _) is null || CallTime.Of(s.EndsLocal, edition.Zone, later: true, out _) is null) is { } never)
            wrong.Add(("zone", Problem("SessionNever", never.Title, never.StartsLocal.Replace('T', ' '), edition.Zone)));
        if (edition.CallId is { } call)
        {
            var of = await db.Set<Calls.Call>().Where(c => c.Id == call).Select(c => new { c.Slug, c.KeeperId, c.Kind }).FirstAsync(stop);
            // Of a draft of others it is not told that it is there.
            if (of.KeeperId != keeper)
                wrong.Add(("call", Problem("NoSuchCall", of.Slug)));
            else if (of.Kind != Calls.CallKind.Programme)
                wrong.Add(("call", Problem("NotItsCall")));
            else if (await db.Editions.AnyAsync(e => e.CallId == call && e.Id != id, stop))
                wrong.Add(("call", Problem("CallOfAnother")));
        }
        return wrong;
    }

    public override async Task<RecordAt> SettleAsync(SeraiDb db, RecordAt at, CancellationToken stop)
    {
        var edition = (Edition)at.Record;
        (edition.Begins, edition.Ends) = (edition.Held?.Earliest, edition.Held?.Latest);
        var id = edition.Id;
        // On the clocks of another zone its sessions are at other instants.
        foreach (var session in await db.EditionSessions.Where(s => s.EditionId == id).ToListAsync(stop))
            SessionRecord.Settle(edition, session);
        await EditionStands.MoveAsync(db, edition, stop);
        return at;
    }

    protected static RecordAt At(Programme programme, Edition edition) => new(
        edition, edition.Slug.Length == 0 ? ProgrammeLinks.Subject(programme.Slug) : ProgrammeLinks.EditionSubject(programme.Slug, edition.Slug), edition.KeeperId,
        edition.Slug.Length == 0 ? programme.Title : EditionNames.Of(programme, edition, CultureInfo.CurrentUICulture.Name), [edition.KeeperId],
        edition.Slug.Length == 0 ? ProgrammeLinks.Show(programme.Slug) : ProgrammeLinks.Edition(programme.Slug, edition.Slug));

    internal static FieldProblem Problem(string code, params object[] words) => new(code, words) { Texts = typeof(ProgrammeFieldTexts) };
}

/// <summary>A new edition of a programme.</summary>
public sealed class NewEdition(IClock clock, DateTimeZone zone) : EditionRecord
{
    public override string Name => "new-edition";

    public override async Task<RecordAt?> MakeAsync(SeraiDb db, string? within, CancellationToken stop)
    {
        if (await db.Programmes.AsNoTracking().FirstOrDefaultAsync(p => p.Slug == within, stop) is not { } programme)
            return null;
        var made = new Edition { ProgrammeId = programme.Id, KeeperId = programme.KeeperId, Zone = zone.Id };
        return At(programme, made);
    }

    public override async Task<RecordAt> SettleAsync(SeraiDb db, RecordAt at, CancellationToken stop)
    {
        var edition = (Edition)at.Record;
        (edition.Begins, edition.Ends) = (edition.Held?.Earliest, edition.Held?.Latest);
        (edition.Slug, edition.EnteredAt) = (await EditionSlugs.NewAsync(db, edition.ProgrammeId, edition.Begins!.Value.Year, stop), clock.GetCurrentInstant());
        var id = edition.ProgrammeId;
        return At(await db.Programmes.AsNoTracking().FirstAsync(p => p.Id == id, stop), edition);
    }
}

/// <summary>Addresses of new editions: the year, and a number where the year has one already.</summary>
public static class EditionSlugs
{
    /// <summary>The next. Two who ask at once get the same; the database takes one, and the other asks again.</summary>
    public static async Task<string> NewAsync(SeraiDb db, Guid programme, int year, CancellationToken stop)
    {
        var start = year.ToString("0000", CultureInfo.InvariantCulture);
        var taken = (await db.Editions.Where(e => e.ProgrammeId == programme && e.Slug.StartsWith(start)).Select(e => e.Slug).ToListAsync(stop)).ToHashSet(StringComparer.Ordinal);
        var slug = start;
        for (var n = 2; taken.Contains(slug); n++)
            slug = string.Create(CultureInfo.InvariantCulture, $"{start}-{n}");
        return slug;
    }
}
