using Serai.Platform.Auth;

namespace Serai.Features.Agreements.Life;

/// <summary>What an office asks of the step that brings an agreement of a kind to a stage.</summary>
/// <param name="To">The stage.</param>
public sealed record StageRule(AgreementStage To)
{
    /// <summary>Whether agreements of the kind go through the stage at all.</summary>
    public bool IsUsed { get; init; } = true;

    /// <summary>The right that whoever takes the step needs at the keeper's.</summary>
    public Right Right { get; init; } = Right.Edit;

    /// <summary>There must be a version of the text.</summary>
    public bool NeedsText { get; init; }

    /// <summary>There must be a document.</summary>
    public bool NeedsDocument { get; init; }

    /// <summary>It must be said why.</summary>
    public bool NeedsReason { get; init; }

    /// <summary>Once all approvers of the stage have approved, the step forward is taken by itself.</summary>
    public bool GoesOnByItself { get; init; }

    /// <summary>Whoever is in charge is told of the step.</summary>
    public bool TellsInCharge { get; init; }

    /// <summary>The offices of the other parties are.</summary>
    public bool TellsParties { get; init; }

    /// <summary>Who must approve before an agreement leaves the stage forward, in their order.</summary>
    public IReadOnlyList<Approver> Approvers { get; init; } = [];

    public RuleFrom From { get; init; }
}

/// <summary>Who must approve: a person of the office, or anybody there with a role. Those with the same number are asked at the same time.</summary>
public sealed record Approver(int Ordinal, Guid? PersonId, Role? Role);

/// <summary>Who says what a step asks for.</summary>
public enum RuleFrom
{
    Program,
    AllKinds,
    Kind,
}

/// <summary>The rules of all stages for agreements of one kind.</summary>
public sealed class StageRules(IEnumerable<StageRule> own)
{
    private static readonly Dictionary<AgreementStage, StageRule> Usual = new[]
    {
        new StageRule(AgreementStage.Approved) { NeedsText = true },
        new StageRule(AgreementStage.Terminated) { NeedsReason = true },
        new StageRule(AgreementStage.Withdrawn) { NeedsReason = true },
    }.ToDictionary(r => r.To);

    // Left out is only what an agreement can do without.
    public static readonly IReadOnlyList<AgreementStage> Optional = [AgreementStage.Idea, AgreementStage.InternalReview, AgreementStage.Negotiation];

    // From the first thought to the text that all agree to.
    private static readonly AgreementStage[] Path = [AgreementStage.Idea, AgreementStage.Drafting, AgreementStage.InternalReview, AgreementStage.Negotiation, AgreementStage.Approved];

    private readonly Dictionary<AgreementStage, StageRule> rules = own.ToDictionary(r => r.To);

    public StageRule Of(AgreementStage stage) => rules.GetValueOrDefault(stage) ?? Usual.GetValueOrDefault(stage) ?? new(stage);

    public bool Uses(AgreementStage stage) => Of(stage).IsUsed || !Optional.Contains(stage);

    /// <summary>Where somebody may bring an agreement from a stage: forward to the next stage that is used, back, or out.</summary>
    public IEnumerable<AgreementStage> WaysFrom(AgreementStage from)
    {
        var next = NextOf(from);
        return AgreementLife.PersonWays(from).Where(to => !Path.Contains(to) || to == next || AgreementLife.IsBack(from, to) || from == AgreementStage.Withdrawn);
    }

    /// <summary>The stage that comes after one on the way to the text that all agree to; null where none does.</summary>
    public AgreementStage? NextOf(AgreementStage from) => Path.SkipWhile(s => s != from).Skip(1).Where(Uses).Select(s => (AgreementStage?)s).FirstOrDefault();

    /// <summary>The stages of a life without accidents, in their order.</summary>
    public IReadOnlyList<AgreementStage> Line => [.. Path.Where(Uses), AgreementStage.InForce];
}
