using static Serai.Features.Agreements.AgreementStage;

namespace Serai.Features.Agreements.Life;

/// <summary>What brings an agreement from one stage to another.</summary>
public enum MovedBy
{
    /// <summary>Somebody who may.</summary>
    Person,

    /// <summary>The signatures of its parties.</summary>
    Signatures,

    /// <summary>The days that pass.</summary>
    Time,

    /// <summary>Another agreement that comes into force in its place.</summary>
    Successor,

    /// <summary>What another site says that signs it too, or what is said to it.</summary>
    Partner,
}

/// <summary>The stages of an agreement's life and the ways between them. What is not among them is no step.</summary>
public static class AgreementLife
{
    /// <summary>So many months before its end, and no notice being agreed, it is said to be expiring.</summary>
    public const int ExpiringMonths = 6;

    private static readonly Dictionary<(AgreementStage From, AgreementStage To), MovedBy> Ways = new()
    {
        [(Idea, Drafting)] = MovedBy.Person,
        [(Idea, Withdrawn)] = MovedBy.Person,
        [(Drafting, InternalReview)] = MovedBy.Person,
        [(Drafting, Negotiation)] = MovedBy.Person,
        [(Drafting, Approved)] = MovedBy.Person,
        [(Drafting, Withdrawn)] = MovedBy.Person,
        [(InternalReview, Drafting)] = MovedBy.Person,
        [(InternalReview, Negotiation)] = MovedBy.Person,
        [(InternalReview, Approved)] = MovedBy.Person,
        [(InternalReview, Withdrawn)] = MovedBy.Person,
        [(Negotiation, Drafting)] = MovedBy.Person,
        [(Negotiation, Approved)] = MovedBy.Person,
        [(Negotiation, Withdrawn)] = MovedBy.Person,
        [(Approved, Drafting)] = MovedBy.Person,
        [(Approved, PartlySigned)] = MovedBy.Signatures,
        [(Approved, InForce)] = MovedBy.Signatures,
        [(Approved, Withdrawn)] = MovedBy.Person,
        [(PartlySigned, InForce)] = MovedBy.Signatures,
        [(PartlySigned, Withdrawn)] = MovedBy.Person,
        [(InForce, Expiring)] = MovedBy.Time,
        [(InForce, Expired)] = MovedBy.Time,
        [(InForce, Terminated)] = MovedBy.Person,
        [(InForce, Renewed)] = MovedBy.Successor,
        [(InForce, Superseded)] = MovedBy.Successor,
        [(Expiring, InForce)] = MovedBy.Time,
        [(Expiring, Expired)] = MovedBy.Time,
        [(Expiring, Terminated)] = MovedBy.Person,
        [(Expiring, Renewed)] = MovedBy.Successor,
        [(Expiring, Superseded)] = MovedBy.Successor,
        // Its end was written down wrongly, or it is taken up again by a later agreement.
        [(Expired, InForce)] = MovedBy.Time,
        [(Expired, Expiring)] = MovedBy.Time,
        [(Expired, Renewed)] = MovedBy.Successor,
        [(Expired, Superseded)] = MovedBy.Successor,
        [(Withdrawn, Drafting)] = MovedBy.Person,
        // Another text is on the table, or one of the two stepped back before both had signed.
        [(Approved, Negotiation)] = MovedBy.Partner,
        [(PartlySigned, Negotiation)] = MovedBy.Partner,
        [(PartlySigned, Approved)] = MovedBy.Partner,
        // Who steps back after the other has signed is bound.
        [(Drafting, InForce)] = MovedBy.Partner,
        [(InternalReview, InForce)] = MovedBy.Partner,
        [(Negotiation, InForce)] = MovedBy.Partner,
        [(Withdrawn, InForce)] = MovedBy.Partner,
    };

    /// <summary>The stages in which the text is still open.</summary>
    public static readonly IReadOnlyList<AgreementStage> Open = [Idea, Drafting, InternalReview, Negotiation, Approved, PartlySigned];

    /// <summary>The stages in which it holds.</summary>
    public static readonly IReadOnlyList<AgreementStage> Holding = [InForce, Expiring];

    /// <summary>The stages that everybody may see of an agreement that is not confidential: it holds, or did.</summary>
    public static readonly IReadOnlyList<AgreementStage> Public = [InForce, Expiring, Renewed, Expired, Terminated, Superseded];

    /// <summary>The stages from which on the offices of the other parties see it.</summary>
    public static readonly IReadOnlyList<AgreementStage> Shared = [Negotiation, Approved, PartlySigned, .. Public];

    /// <summary>What brings it there; null where there is no such way.</summary>
    public static MovedBy? By(AgreementStage from, AgreementStage to) => Ways.TryGetValue((from, to), out var by) ? by : null;

    /// <summary>Where somebody may bring it from a stage.</summary>
    public static IEnumerable<AgreementStage> PersonWays(AgreementStage from) => Ways.Where(w => w.Key.From == from && w.Value == MovedBy.Person).Select(w => w.Key.To);

    /// <summary>The stage of a day: what time does to an agreement that holds or has expired, whether anybody looked or not.</summary>
    /// <param name="stage">As it is written down.</param>
    /// <param name="endsOn">Its last day; null while nothing ends it.</param>
    /// <param name="noticeMonths">How long before the end notice must be given.</param>
    /// <param name="day">The day.</param>
    public static AgreementStage On(AgreementStage stage, LocalDate? endsOn, int? noticeMonths, LocalDate day) => stage is not (InForce or Expiring or Expired) ? stage
        : endsOn is not { } end || day < ExpiringFrom(end, noticeMonths) ? InForce
        : day <= end ? Expiring
        : Expired;

    /// <summary>The first day on which one that ends on a day is said to be expiring.</summary>
    public static LocalDate ExpiringFrom(LocalDate endsOn, int? noticeMonths) => endsOn.PlusMonths(-Math.Max(noticeMonths ?? 0, ExpiringMonths));

    /// <summary>Whether going from one stage to another is a step back.</summary>
    public static bool IsBack(AgreementStage from, AgreementStage to) => to == Drafting && from is InternalReview or Negotiation or Approved;
}
