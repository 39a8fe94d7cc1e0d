using Microsoft.EntityFrameworkCore;
using NodaTime.Text;
using Serai.Features.Calls.Making;
using Serai.Platform.Auth;
using Serai.Platform.Editing;
using Serai.Platform.History;
using Serai.Platform.Web;

namespace Serai.Features.Programmes.Making;

/// <summary>Begins an edition from an earlier one: its sessions as many days later as it begins later, its rules and its survey, none of its people. It is a draft.</summary>
public sealed class CopyEdition(SeraiDb db, IEnumerable<ICopiesEdition> parts, IClock clock)
{
    public const string Verb = "copy";

    /// <summary>So many days later the same weekday of the next year comes.</summary>
    private const int UsualDays = 364, Week = 7;

    /// <summary>The first day of the next one, where nobody says another: the same weekday a year later; of one that is not dated to days, the first of as long a time a year later.</summary>
    /// <returns>None where nothing says when the earlier one began.</returns>
    public static LocalDate? UsualFirst(Edition old) => old.Begins is not { } began ? null : old.Ends == began || IsDated(old) ? began.PlusDays(UsualDays) : began.PlusYears(1);

    /// <param name="context">Who asks.</param>
    /// <param name="id">The edition that is there.</param>
    /// <param name="first">The first day of the new one.</param>
    /// <param name="stop">Nothing is kept once it stops.</param>
    /// <returns>The new one's address and the step, or why it cannot be.</returns>
    public Task<(string? Slug, Guid? Step, FieldProblem? Problem)> RunAsync(HttpContext context, Guid id, LocalDate first, CancellationToken stop) =>
        db.AgainAsync(() => TryAsync(context, id, first, stop));

    private async Task<(string?, Guid?, FieldProblem?)> TryAsync(HttpContext context, Guid id, LocalDate first, CancellationToken stop)
    {
        if (await db.Editions.AsNoTracking().FirstOrDefaultAsync(e => e.Id == id, stop) is not { } old || !context.Actor.May(Right.Edit, old.KeeperId))
            return (null, null, EditionRecord.Problem("Gone"));
        if (old is not { Begins: { } began, Ends: { } ended })
            return (null, null, EditionRecord.Problem("HeldWithoutEnd"));
        if (first <= began)
            return (null, null, EditionRecord.Problem("NotLater", old.Held!.Text));
        if (!Edition.IsInReach(first) || !Edition.IsInReach(first.PlusDays(Period.DaysBetween(began, ended))))
            return (null, null, EditionRecord.Problem("HeldOutOfReach", LocalDatePattern.Iso.Format(first)));
        var of = old.ProgrammeId;
        var programme = await db.Programmes.AsNoTracking().FirstAsync(p => p.Id == of, stop);
        // Of an edition whose days nobody states the first day says no more than the year: its sessions move by whole weeks.
        var days = IsDated(old) || began == ended ? Period.DaysBetween(began, first) : WholeWeeks(Period.DaysBetween(began, began.PlusYears(first.Year - began.Year)));
        var made = new Edition
        {
            ProgrammeId = of, KeeperId = old.KeeperId, Slug = await EditionSlugs.NewAsync(db, of, first.Year, stop), Title = null, Held = Later(old, first, ended.PlusDays(days)),
            Place = old.Place, HostId = old.HostId, Zone = old.Zone, Capacity = old.Capacity, CompletionPercent = old.CompletionPercent, KeptDays = old.KeptDays, CopiedFromId = old.Id, EnteredAt = clock.GetCurrentInstant(),
        };
        (made.Begins, made.Ends) = (made.Held!.Earliest, made.Held.Latest);
        var begins = made.Begins;
        // Pressed twice, it is one.
        if (await db.Editions.Where(e => e.CopiedFromId == id && e.Begins == begins).Select(e => e.Slug).FirstOrDefaultAsync(stop) is { } there)
            return (null, null, EditionRecord.Problem("CopiedAlready", there));
        await using var step = await db.BeginStepAsync(context.Doing(Verb, ProgrammeLinks.EditionSubject(programme.Slug, made.Slug), made.KeeperId), stop);
        db.Add(made);
        foreach (var session in await db.EditionSessions.AsNoTracking().Where(s => s.EditionId == id).ToListAsync(stop))
            db.Add(Later(made, session, days));
        foreach (var part in parts)
            await part.CopyAsync(old, made, stop);
        await step.CompleteAsync(stop);
        return (made.Slug, step.Id, null);
    }

    // What was dated to days is dated to days again; of what was not, no more is said than the year.
    private static EdtfDate Later(Edition old, LocalDate first, LocalDate last) =>
        old.Held is { IsInterval: false } && old.Begins == old.Ends ? EdtfDate.Of(first)
        : IsDated(old) ? EdtfDate.Parse(FormattableString.Invariant($"{first:uuuu-MM-dd}/{last:uuuu-MM-dd}"))
        : EdtfDate.Parse(first.Year.ToString("0000", System.Globalization.CultureInfo.InvariantCulture));

    private static int WholeWeeks(int days) => (days + (Week / 2)) / Week * Week;

    private static bool IsDated(Edition old) => old.Held!.Text == FormattableString.Invariant($"{old.Begins!.Value:uuuu-MM-dd}/{old.Ends!.Value:uuuu-MM-dd}");

    private static EditionSession Later(Edition made, EditionSession old, int days)
    {
        // The same weekday of the first or last week of a year may lie beside it.
        var day = LocalTimeFormat.Pattern.Parse(old.StartsLocal).Value.Date.PlusDays(days);
        days += day < made.Begins ? Week : day > made.Ends ? -Week : 0;
        var session = new EditionSession
        {
            EditionId = made.Id, KeeperId = made.KeeperId, Number = old.Number, Title = old.Title, TitleZhHant = old.TitleZhHant, TitleZhHans = old.TitleZhHans, Place = old.Place, Teachers = old.Teachers,
            Counts = old.Counts, IsRequired = old.IsRequired, StartsLocal = Later(old.StartsLocal, days, made.Zone), EndsLocal = Later(old.EndsLocal, days, made.Zone),
        };
        SessionRecord.Settle(made, session);
        return session;
    }

    // An hour later where the clocks leave that time out.
    private static string Later(string local, int days, string zone)
    {
        var time = LocalTimeFormat.Pattern.Parse(local).Value.PlusDays(days);
        return LocalTimeFormat.Pattern.Format(DateTimeZoneProviders.Tzdb[zone].MapLocal(time).Count > 0 ? time : time.PlusHours(1));
    }
}
