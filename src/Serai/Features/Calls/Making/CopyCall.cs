using Microsoft.EntityFrameworkCore;
using Serai.Platform.Auth;
using Serai.Platform.History;
using Serai.Platform.Web;

namespace Serai.Features.Calls.Making;

/// <summary>Makes a call anew from an earlier one: its words, its form and its dates a year later, as a draft; invitations and submissions stay where they are.</summary>
public sealed class CopyCall(SeraiDb db, CallSlugs slugs, IClock clock)
{
    public const string Verb = "copy";

    /// <returns>The new call's slug and the step; null where there is none, or it is not theirs to copy.</returns>
    public Task<(string Slug, Guid Step)?> RunAsync(HttpContext context, Guid id, CancellationToken stop) =>
        db.AgainAsync(() => TryAsync(context, id, stop));

    private async Task<(string, Guid)?> TryAsync(HttpContext context, Guid id, CancellationToken stop)
    {
        if (await db.Calls.AsNoTracking().FirstOrDefaultAsync(c => c.Id == id, stop) is not { } old || !context.Actor.May(Right.Edit, old.KeeperId))
            return null;
        var form = await db.CallForms.AsNoTracking().Where(f => f.CallId == id).OrderByDescending(f => f.Number).FirstAsync(stop);
        var made = new Call
        {
            Slug = await slugs.NewAsync(stop), KeeperId = old.KeeperId, Kind = old.Kind, Title = old.Title, TitleZhHant = old.TitleZhHant, TitleZhHans = old.TitleZhHans,
            About = old.About, AboutZhHant = old.AboutZhHant, AboutZhHans = old.AboutZhHans, Audience = old.Audience, AllianceId = old.AllianceId, MembersOn = old.MembersOn?.PlusYears(1),
            Zone = old.Zone, OpensLocal = Later(old.OpensLocal, old.Zone), ClosesLocal = Later(old.ClosesLocal, old.Zone), GraceMinutes = old.GraceMinutes, CopiedFromId = old.Id, EnteredAt = clock.GetCurrentInstant(),
        };
        (made.Opens, made.Closes) = (CallTime.Of(made.OpensLocal, made.Zone, later: false, out _), CallTime.Of(made.ClosesLocal, made.Zone, later: true, out _));
        await using var step = await db.BeginStepAsync(context.Doing(Verb, CallLinks.Subject(made.Slug), made.KeeperId), stop);
        db.Add(made);
        db.Add(new CallForm { CallId = made.Id, KeeperId = made.KeeperId, Number = 1, Design = form.Design, At = step.Doing.At, PersonId = step.Doing.PersonId });
        await step.CompleteAsync(stop);
        return (made.Slug, step.Id);
    }

    // A year later; an hour after it where the clocks leave that time out.
    private static string? Later(string? local, string zone)
    {
        if (local is null)
            return null;
        var time = LocalTimeFormat.Pattern.Parse(local).Value.PlusYears(1);
        return LocalTimeFormat.Pattern.Format(DateTimeZoneProviders.Tzdb[zone].MapLocal(time).Count > 0 ? time : time.PlusHours(1));
    }
}
