using Serai.Platform.Auth;

namespace Serai.Features.Agreements.Approvals;

/// <summary>
/// That somebody is asked to approve while an agreement is in a stage. All that are asked on one entering of a stage are a round; whoever is
/// set as approver after that is asked the next time.
/// </summary>
public sealed class AgreementApproval : AgreementRow
{
    /// <summary>From 1, for each agreement.</summary>
    public int Round { get; init; }

    public AgreementStage Stage { get; init; }

    /// <summary>Lower ones are asked first.</summary>
    public int Ordinal { get; init; }

    /// <summary>Whose it is; null where anybody with the role may.</summary>
    public Guid? PersonId { get; set; }

    public Role? Role { get; init; }

    /// <summary>Who was asked first, where it was handed over.</summary>
    public Guid? ForId { get; set; }

    /// <summary>Who handed it over.</summary>
    public Guid? HandedById { get; set; }

    public ApprovalState State { get; set; }
    public Guid? DecidedBy { get; set; }
    public Instant? DecidedAt { get; set; }
    public string? Words { get; set; }

    /// <summary>The number of the newest version of the text at that time; null where there was none.</summary>
    public int? TextVersion { get; set; }

    public Guid? AskedBy { get; init; }
    public Instant AskedAt { get; init; }

    /// <summary>When the agreement left the stage; null while the round goes on.</summary>
    public Instant? EndedAt { get; set; }

    public bool IsOpen => State == ApprovalState.Open && EndedAt is null;

    public void Decide(ApprovalState state, Guid? by, Instant at, string? words, int? version) => (State, DecidedBy, DecidedAt, Words, TextVersion) = (state, by, at, words, version);

    /// <summary>Somebody else decides in the place of whoever was asked first.</summary>
    public void HandOver(Guid to, Guid? by)
    {
        var first = ForId ?? PersonId;
        (PersonId, ForId, HandedById) = (to, first == to ? null : first, by);
    }

    /// <summary>The agreement left the stage.</summary>
    public void End(Instant at) => (EndedAt, State) = (at, State == ApprovalState.Open ? ApprovalState.NotNeeded : State);
}

public enum ApprovalState
{
    Open,
    Approved,

    /// <summary>Returned for changes.</summary>
    Returned,

    /// <summary>The agreement left the stage before.</summary>
    NotNeeded,
}

public static class Rounds
{
    /// <summary>Whether it is its turn: nobody before it is still to decide.</summary>
    public static bool IsTurnOf(this IEnumerable<AgreementApproval> round, AgreementApproval one) => one.IsOpen && !round.Any(o => o.AgreementId == one.AgreementId && o.IsOpen && o.Ordinal < one.Ordinal);

    /// <summary>Whether somebody may decide it, were it its turn.</summary>
    public static bool IsFor(this AgreementApproval one, Actor actor) =>
        one.PersonId is { } person ? person == actor.PersonId && actor.May(Right.SeeOffice, one.KeeperId)
        : one.Role is { } role && actor.May(Rules.RightsOfRoles.RightOfIt(role), one.KeeperId);

    /// <summary>Whether somebody may hand it to another: whoever decides it, and the stewards.</summary>
    public static bool MayHandOver(this AgreementApproval one, Actor actor) => one.IsOpen && (one.IsFor(actor) || actor.May(Right.HandOutRoles, one.KeeperId));
}
