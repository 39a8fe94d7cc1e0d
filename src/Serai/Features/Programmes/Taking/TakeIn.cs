using Microsoft.EntityFrameworkCore;
using Serai.Platform.Editing;
using Serai.Platform.History;
using Serai.Platform.Web;

namespace Serai.Features.Programmes.Taking;

/// <summary>Takes people into an edition, confirms them, and takes them off it.</summary>
public sealed class TakeIn(SeraiDb db, EditionTurn turn, ParticipantMail mail, EraseParticipants erase, SiteAddress site)
{
    public const string Invite = "invite participants", Confirm = "confirm participant", Remove = "remove participant", Link = "send participant's link", Erase = "erase participant";

    /// <summary>Invites: each gets a mail with a link. There may be more invitations than places; whoever accepts when all are taken is told so.</summary>
    public Task<Turned> InviteAsync(HttpContext context, Programme programme, Edition edition, IReadOnlyList<Participant> invited, CancellationToken stop) =>
        turn.RunAsync(DoingOf(context, Invite, programme, edition), edition, async (_, taking) =>
        {
            var room = await db.Participants.CountAsync(p => p.EditionId == edition.Id, stop);
            if (room + invited.Count > Edition.MostParticipants)
                return EditionTurn.Problem("TooMany", Edition.MostParticipants);
            var there = await PeopleThere.OfAsync(db, edition.Id, null, stop);
            if (invited.Select(there.ProblemOf).FirstOrDefault(p => p is not null) is { } already)
                return already;
            await AddAsync(context, programme, edition, taking, invited, stop);
            return null;
        }, stop);

    /// <summary>Numbers them and adds them with their mails to what is saved next. The turn is the caller's.</summary>
    public async Task AddAsync(HttpContext context, Programme programme, Edition edition, EditionTaking taking, IReadOnlyList<Participant> added, CancellationToken stop)
    {
        foreach (var participant in added)
        {
            participant.Number = ++taking.LastNumber;
            db.Add(participant);
        }
        await mail.LinkAsync(path => site.Of(context.Request, path), programme, edition, added, stop);
    }

    /// <summary>Gives somebody a place who was invited, declined or was taken off.</summary>
    public Task<Turned> ConfirmAsync(HttpContext context, Programme programme, Edition edition, int number, int shown, CancellationToken stop) =>
        ChangeAsync(context, Confirm, null, programme, edition, number, shown, async participant =>
        {
            if (participant.TakesPart)
                return EditionTurn.Problem("ConfirmedAlready");
            if (participant.Name.Length == 0)
                return EditionTurn.Problem("ErasedAlready");
            if ((await PeopleThere.OfAsync(db, edition.Id, participant.Id, stop)).ProblemOf(participant) is { } already)
                return already;
            if (await EditionTurn.FullAsync(db, edition, 1, stop) is { } full)
                return full;
            participant.State = ParticipantState.Confirmed;
            await mail.LinkAsync(path => site.Of(context.Request, path), programme, edition, [participant], stop);
            return null;
        }, stop);

    /// <summary>Takes somebody off: the place is free, the link opens nothing any more, and what they needed is erased.</summary>
    public Task<Turned> RemoveAsync(HttpContext context, Programme programme, Edition edition, int number, int shown, string why, CancellationToken stop) =>
        ChangeAsync(context, Remove, why, programme, edition, number, shown, async participant =>
        {
            if (participant.State == ParticipantState.Removed)
                return EditionTurn.Problem("RemovedAlready");
            await OffAsync([participant], stop);
            return null;
        }, stop);

    /// <summary>Takes people off, in the context: their links open nothing any more, and what they needed is erased.</summary>
    internal async Task OffAsync(IReadOnlyList<Participant> participants, CancellationToken stop)
    {
        await mail.EndAsync(participants, stop);
        foreach (var participant in participants)
            participant.State = ParticipantState.Removed;
        await EraseParticipants.NeedsAsync(db, [.. participants.Select(p => p.Id)], stop);
    }

    /// <summary>Sends the link again, a new one.</summary>
    public Task<Turned> LinkAsync(HttpContext context, Programme programme, Edition edition, int number, int shown, CancellationToken stop) =>
        ChangeAsync(context, Link, null, programme, edition, number, shown, async participant =>
        {
            if (participant.State is not (ParticipantState.Invited or ParticipantState.Confirmed))
                return EditionTurn.Problem("NoLinkFor");
            if (participant.Email is null)
                return EditionTurn.Problem("NoAddress");
            await mail.LinkAsync(path => site.Of(context.Request, path), programme, edition, [participant], stop);
            return null;
        }, stop);

    /// <summary>Erases what names somebody; the number stays. The step tells no name.</summary>
    public Task<Turned> EraseAsync(HttpContext context, Programme programme, Edition edition, int number, int shown, CancellationToken stop) =>
        ChangeAsync(context, Erase, null, programme, edition, number, shown, async participant =>
        {
            await erase.RunAsync([participant], stop);
            return null;
        }, stop);

    internal static Doing DoingOf(HttpContext context, string verb, Programme programme, Edition edition, string? why = null) =>
        context.Doing(verb, ProgrammeLinks.EditionSubject(programme.Slug, edition.Slug), programme.KeeperId, why);

    private Task<Turned> ChangeAsync(
        HttpContext context, string verb, string? why, Programme programme, Edition edition, int number, int shown, Func<Participant, Task<FieldProblem?>> change, CancellationToken stop) =>
        turn.RunAsync(DoingOf(context, verb, programme, edition, why), edition, async (_, _) =>
            await db.Participants.FirstOrDefaultAsync(p => p.EditionId == edition.Id && p.Number == number, stop) is not { } participant || participant.Version != shown
                ? EditionTurn.Problem("ChangedMeanwhile") : await change(participant), stop);
}
