using Microsoft.EntityFrameworkCore;
using Serai.Platform.Web;

namespace Serai.Features.Programmes.Taking;

/// <summary>Tells something to those who take part: on their pages and by mail, in one step.</summary>
public sealed class Announce(SeraiDb db, EditionTurn turn, ParticipantMail mail, SiteAddress site)
{
    public const string Verb = "announce";

    /// <summary>Whom it would go to.</summary>
    public IQueryable<Participant> To(Guid edition, string? group)
    {
        var people = db.Participants.Where(p => p.EditionId == edition && p.State == ParticipantState.Confirmed);
        return group is null ? people : people.Where(p => p.Group == group);
    }

    /// <param name="context">The request.</param>
    /// <param name="programme">The programme.</param>
    /// <param name="edition">Its edition.</param>
    /// <param name="id">Made with the preview: whoever presses twice tells it once.</param>
    /// <param name="subject">Of the mail.</param>
    /// <param name="text">Line by line.</param>
    /// <param name="group">To whom; null for all.</param>
    /// <param name="shown">How many the preview said would get it.</param>
    /// <param name="stop">To stop.</param>
    public Task<Turned> RunAsync(HttpContext context, Programme programme, Edition edition, Guid id, string subject, string text, string? group, int shown, CancellationToken stop) =>
        turn.RunAsync(TakeIn.DoingOf(context, Verb, programme, edition), edition, async (step, _) =>
        {
            if (await db.Announcements.AnyAsync(a => a.Id == id, stop))
                return EditionTurn.Problem("ToldAlready");
            var to = await To(edition.Id, group).AsNoTracking().OrderBy(p => p.Number).ToListAsync(stop);
            if (to.Count == 0)
                return EditionTurn.Problem("NobodyToTell");
            if (to.Count != shown)
                return EditionTurn.Problem("ListChanged");
            var told = new Announcement { Id = id, EditionId = edition.Id, KeeperId = edition.KeeperId, Subject = subject, Text = text, Group = group, Mailed = to.Count(p => p.Email is not null), At = step.Doing.At };
            db.Add(told);
            mail.Announce(path => site.Of(context.Request, path), programme, edition, told, to);
            return null;
        }, stop);
}
