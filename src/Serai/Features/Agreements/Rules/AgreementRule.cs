using Serai.Features.Agreements.Life;
using Serai.Platform.Auth;

namespace Serai.Features.Agreements.Rules;

/// <summary>What an office asks of the step that brings its agreements of a kind to a stage. Only the office's own people see it.</summary>
public sealed class AgreementRule : IVersioned
{
    public Guid Id { get; init; } = NewId.Next();
    public Guid OfficeId { get; set; }

    /// <summary>The key of a kind; empty for all kinds that have no rule of their own.</summary>
    public string Kind { get; set; } = "";

    public AgreementStage Stage { get; init; }
    public bool IsUsed { get; set; } = true;

    /// <summary>The lowest role at the office that may take the step.</summary>
    public Role MayTake { get; set; } = Role.Editor;

    public bool NeedsText { get; set; }
    public bool NeedsDocument { get; set; }
    public bool NeedsReason { get; set; }

    /// <summary>Once all approvers of the stage have approved, the step forward is taken by itself.</summary>
    public bool GoesOnByItself { get; set; }

    /// <summary>Whoever is in charge of the agreement is told of the step.</summary>
    public bool TellsInCharge { get; set; }

    /// <summary>The offices of the other parties are.</summary>
    public bool TellsParties { get; set; }

    public int Version { get; set; }

    /// <summary>Who must approve before an agreement leaves the stage forward.</summary>
    public List<AgreementApprover> Approvers { get; init; } = [];

    public StageRule ToRule() => new(Stage)
    {
        IsUsed = IsUsed,
        Right = MayTake.RightOfIt(),
        NeedsText = NeedsText,
        NeedsDocument = NeedsDocument,
        NeedsReason = NeedsReason,
        GoesOnByItself = GoesOnByItself,
        TellsInCharge = TellsInCharge,
        TellsParties = TellsParties,
        Approvers = [.. Approvers.OrderBy(a => a.Ordinal).ThenBy(a => a.Id).Select(a => new Approver(a.Ordinal, a.PersonId, a.Role))],
        From = Kind.Length == 0 ? RuleFrom.AllKinds : RuleFrom.Kind,
    };
}

/// <summary>Who must approve: a person of the office, or anybody there with a role.</summary>
public sealed class AgreementApprover : IVersioned
{
    public Guid Id { get; init; } = NewId.Next();
    public Guid RuleId { get; init; }
    public AgreementRule? Rule { get; init; }
    public Guid OfficeId { get; set; }

    /// <summary>Lower ones are asked first; those with the same number at the same time.</summary>
    public int Ordinal { get; set; } = 1;

    /// <summary>Null where anybody with the role may.</summary>
    public Guid? PersonId { get; set; }

    public Role? Role { get; set; }
    public int Version { get; set; }
}

public static class RightsOfRoles
{
    /// <summary>The right that tells whether somebody has a role at least.</summary>
    public static Right RightOfIt(this Role role) => role switch
    {
        Role.Steward => Right.HandOutRoles,
        Role.Representative => Right.Represent,
        _ => Right.Edit,
    };
}
