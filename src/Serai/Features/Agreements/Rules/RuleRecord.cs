using Microsoft.EntityFrameworkCore;
using Serai.Features.Agreements.Life;
using Serai.Platform.Auth;
using Serai.Platform.Editing;
using Serai.Platform.Editing.Formats;
using static Serai.Features.Agreements.AgreementStage;

namespace Serai.Features.Agreements.Rules;

/// <summary>
/// What an office asks of one step, as it is edited: its key is “office/kind/stage”. One that is not set begins with what holds without it. It
/// is no kind that the API's records know: who may is asked by its pages alone.
/// </summary>
public sealed class RuleRecord(AgreementStage stage) : RecordKind
{
    /// <summary>The stages that steps lead to which somebody takes, in the order of a life.</summary>
    public static readonly IReadOnlyList<AgreementStage> Stages = [Idea, Drafting, InternalReview, Negotiation, Approved, Terminated, Withdrawn];

    /// <summary>Those that an agreement leaves only with the approval of those who are set for them.</summary>
    public static readonly IReadOnlyList<AgreementStage> WithApprovers = [InternalReview, Negotiation, Approved];

    private static readonly Field Used = Field.Of<AgreementRule>("used", new YesNoFormat(), r => r.IsUsed, (r, v) => r.IsUsed = (bool)v!),
        MayTake = Field.Of<AgreementRule>("mayTake", new ChoiceFormat<Role>(Role.Editor, Role.Representative, Role.Steward), r => r.MayTake, (r, v) => r.MayTake = (Role)v!, required: true),
        NeedsText = Field.Of<AgreementRule>("needsText", new YesNoFormat(), r => r.NeedsText, (r, v) => r.NeedsText = (bool)v!),
        NeedsDocument = Field.Of<AgreementRule>("needsDocument", new YesNoFormat(), r => r.NeedsDocument, (r, v) => r.NeedsDocument = (bool)v!),
        NeedsReason = Field.Of<AgreementRule>("needsReason", new YesNoFormat(), r => r.NeedsReason, (r, v) => r.NeedsReason = (bool)v!),
        ByItself = Field.Of<AgreementRule>("byItself", new YesNoFormat(), r => r.GoesOnByItself, (r, v) => r.GoesOnByItself = (bool)v!),
        TellsInCharge = Field.Of<AgreementRule>("tellsInCharge", new YesNoFormat(), r => r.TellsInCharge, (r, v) => r.TellsInCharge = (bool)v!),
        TellsParties = Field.Of<AgreementRule>("tellsParties", new YesNoFormat(), r => r.TellsParties, (r, v) => r.TellsParties = (bool)v!);

    public override string Name => "agreement-rule";

    public override Type Texts => typeof(RuleTexts);

    /// <summary>Only what makes sense of the stage.</summary>
    public override IReadOnlyList<Field> Fields { get; } = stage switch
    {
        Idea => [Used],
        Drafting => [MayTake, NeedsReason, TellsInCharge],
        InternalReview => [Used, MayTake, NeedsText, NeedsDocument, NeedsReason, ByItself, TellsInCharge],
        Negotiation => [Used, MayTake, NeedsText, NeedsDocument, NeedsReason, ByItself, TellsInCharge, TellsParties],
        Approved => [MayTake, NeedsText, NeedsDocument, NeedsReason, TellsInCharge, TellsParties],
        Terminated => [MayTake, NeedsDocument, NeedsReason, TellsInCharge, TellsParties],
        Withdrawn => [MayTake, NeedsReason, TellsInCharge],
        _ => throw new ArgumentOutOfRangeException(nameof(stage), stage, "Nobody takes a step there."),
    };

    public override bool IsRemovable => true;

    public static string Key(string office, string kind, AgreementStage stage) => RuleLinks.Rule(office, kind, stage);

    public override async Task<RecordAt?> FindAsync(SeraiDb db, string key, CancellationToken stop) =>
        await RuleAt.FindAsync(db, key, stop) is { } at && at.Stage == stage ? at.Of(await at.RuleAsync(db, stop)) : null;

    public override Task<RecordAt?> MakeAsync(SeraiDb db, string? within, CancellationToken stop) => Task.FromResult<RecordAt?>(null);

    public override ValueTask<IReadOnlyList<(string Field, FieldProblem Problem)>> CheckAsync(SeraiDb db, object record, CancellationToken stop) =>
        ValueTask.FromResult<IReadOnlyList<(string, FieldProblem)>>(record is AgreementRule { IsUsed: false, Approvers.Count: > 0 } ? [("used", new FieldProblem("HasApprovers") { Texts = Texts })] : []);

    public override Task<RecordAt> SettleAsync(SeraiDb db, RecordAt at, CancellationToken stop)
    {
        if (db.Entry(at.Record).State == EntityState.Detached)
            db.Add(at.Record);
        return Task.FromResult(at);
    }

    public override Task<FieldProblem?> KeptForAsync(SeraiDb db, RecordAt at, CancellationToken stop) =>
        Task.FromResult(db.Entry(at.Record).State == EntityState.Detached ? new FieldProblem("NotSet") { Texts = Texts } : null);

    /// <summary>What holds without it holds again.</summary>
    public override void Remove(SeraiDb db, RecordAt at)
    {
        var rule = (AgreementRule)at.Record;
        db.RemoveRange(rule.Approvers);
        db.Remove(rule);
    }
}
