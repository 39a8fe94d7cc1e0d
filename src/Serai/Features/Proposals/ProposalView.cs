using Serai.Platform.Editing;
using Serai.Ui.Editing;

namespace Serai.Features.Proposals;

/// <summary>A proposal as its page shows it.</summary>
/// <param name="Rows">What would change: each field as it was and as it would be.</param>
/// <param name="Record">The record as it is now; null where it is gone.</param>
public sealed record ProposalView(Proposal Proposal, RecordKind Kind, IReadOnlyList<(FieldInput Input, FieldChange Change)> Rows, RecordAt? Record, FieldValues Now)
{
    /// <summary>Somebody changed the record since, in what the proposal would change.</summary>
    public bool HasMovedOn => Proposal is { IsOpen: true, Verb: not ProposalVerb.Add } && Rows.Any(r => r.Change.MustBeSeen);

    public static async Task<ProposalView?> OfAsync(Proposal proposal, RecordKinds kinds, FieldContext context)
    {
        if (kinds.Find(proposal.Kind) is not { } kind)
            return null;
        var at = proposal.RecordKey is null || proposal.Verb == ProposalVerb.Add
            ? await kind.MakeAsync(context.Db, proposal.RecordKey, context.Stop)
            : await kind.FindAsync(context.Db, proposal.RecordKey, context.Stop);
        var now = at is null || proposal.Verb == ProposalVerb.Add ? proposal.WasValues : await kind.TextsAsync(at.Record, context);
        context.Db.ChangeTracker.Clear();
        var (was, typed) = (proposal.WasValues, proposal.Verb == ProposalVerb.Remove ? [] : proposal.TypedValues);
        var inputs = await FieldInput.OfAsync(kind, typed, new Dictionary<string, FieldProblem>(), context);
        var changes = ThreeWay.Of(kind.Fields.Select(f => f.Name), was, proposal.Verb == ProposalVerb.Remove ? was : typed, now).ToDictionary(c => c.Field);
        var rows = inputs.Select(i => (i, changes[i.Field.Name]))
            .Where(r => proposal.Verb == ProposalVerb.Edit ? r.Item2.IsMine || r.Item2.IsTheirs : r.Item2.Was.Length + r.Item2.Mine.Length > 0);
        return new(proposal, kind, [.. rows], at, now);
    }
}
