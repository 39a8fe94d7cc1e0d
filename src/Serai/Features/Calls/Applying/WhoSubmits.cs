using Microsoft.EntityFrameworkCore;
using Serai.Features.Alliances;
using Serai.Features.Organizations;
using Serai.Platform.Auth;
using Serai.Platform.Editing;
using Serai.Platform.Web;

namespace Serai.Features.Calls.Applying;

/// <summary>Whether somebody may submit to a call now.</summary>
public sealed class WhoSubmits(SeraiDb db, AllianceQueries alliances)
{
    /// <summary>Why not; null where they may.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="call">The call.</param>
    /// <param name="submission">What is to be submitted.</param>
    /// <param name="forId">For which organization, where members are asked.</param>
    /// <param name="now">The server's clock: no other counts.</param>
    /// <param name="stop">To stop.</param>
    public async Task<FieldProblem?> RefusesAsync(Actor actor, Call call, Submission submission, Guid? forId, Instant now, CancellationToken stop)
    {
        var invitation = submission.InvitationId is { } id ? await db.CallInvitations.AsNoTracking().FirstOrDefaultAsync(i => i.Id == id && i.EndedAt == null, stop) : null;
        if (!Takes(call, invitation, now))
            return KeepDraft.Problem(call.StageAt(now) == CallStage.Closed ? "Closed" : "NotOpen");
        return call.Audience switch
        {
            CallAudience.SignedIn when !actor.IsSignedIn => KeepDraft.Problem("SignInFirst"),
            CallAudience.Invited when invitation is null => KeepDraft.Problem("NotInvited"),
            CallAudience.Members when invitation is null => await NotAMemberAsync(actor, call, forId, now, stop),
            _ => null,
        };
    }

    /// <summary>Whether it takes submissions: all do while the call is open, those with a personal link as long as that says.</summary>
    public static bool Takes(Call call, CallInvitation? invitation, Instant now) =>
        call.TakesAt(now) || (call.StageAt(now) == CallStage.Closed && invitation is { EndedAt: null, Until: { } until } && now < until);

    /// <summary>The members of the call's alliance for which somebody speaks, by name.</summary>
    public async Task<IReadOnlyList<OrganizationBrief>> MembersOfAsync(Actor actor, Call call, Instant now, string language, CancellationToken stop)
    {
        if (call.AllianceId is not { } alliance || !actor.IsSignedIn)
            return [];
        var day = call.MembersOn ?? now.InZone(DateTimeZoneProviders.Tzdb[call.Zone]).Date;
        var members = await alliances.MembersOn(alliance, DayRange.Of(day), language, stop);
        return [.. members.Where(m => m.Membership.MemberId is { } id && actor.May(Right.Represent, id)).Select(m => m.Organization).OfType<OrganizationBrief>()];
    }

    private async Task<FieldProblem?> NotAMemberAsync(Actor actor, Call call, Guid? forId, Instant now, CancellationToken stop)
    {
        if (!actor.IsSignedIn)
            return KeepDraft.Problem("SignInFirst");
        var own = await MembersOfAsync(actor, call, now, "en", stop);
        return own.Count == 0 ? KeepDraft.Problem("NotOfAMember") : own.Any(o => o.Id == forId) ? null : KeepDraft.Problem("ForWhom");
    }
}
