using Microsoft.EntityFrameworkCore;
using Serai.Platform.Editing;
using Serai.Platform.Editing.Formats;

namespace Serai.Features.Agreements.Rules;

/// <summary>Who must approve at a stage, as it is edited: its key is that of the rule, and its id behind it.</summary>
public sealed class ApproverRecord : RecordKind
{
    private const int MostSteps = 20;

    private static readonly IReadOnlyList<Field> All =
    [
        Field.Of<AgreementApprover>("ordinal", new WholeFormat(1, MostSteps), a => a.Ordinal, (a, v) => a.Ordinal = (int)(long)v!, required: true),
        Field.Of<AgreementApprover>("whose", new ApproverFormat(), a => a.PersonId is null && a.Role is null ? null : new ApproverTyped(a.PersonId, a.Role), Take, required: true),
    ];

    public override string Name => "agreement-approver";

    public override Type Texts => typeof(RuleTexts);

    public override IReadOnlyList<Field> Fields => All;

    public override bool IsRemovable => true;

    public static string Key(string rule, Guid id) => $"{rule}/{id:N}";

    public override async Task<RecordAt?> FindAsync(SeraiDb db, string key, CancellationToken stop) =>
        key.LastIndexOf('/') is > 0 and var cut && Guid.TryParseExact(key[(cut + 1)..], "N", out var id) && await RuleAt.FindAsync(db, key[..cut], stop) is { } at
        && (await at.RuleAsync(db, stop)).Approvers.Find(a => a.Id == id) is { } approver && db.Entry(approver).State != EntityState.Detached ? at.Of(approver) : null;

    public override async Task<RecordAt?> MakeAsync(SeraiDb db, string? within, CancellationToken stop)
    {
        if (within is null || await RuleAt.FindAsync(db, within, stop) is not { } at || !RuleRecord.WithApprovers.Contains(at.Stage))
            return null;
        var rule = await at.RuleAsync(db, stop);
        // With it comes a rule that was not set yet, and those who approve by that which holds without it.
        return at.Of(new AgreementApprover { RuleId = rule.Id, Rule = rule, OfficeId = at.Office.Id, Ordinal = rule.Approvers.Select(a => a.Ordinal).DefaultIfEmpty(0).Max() + 1 });
    }

    public override ValueTask<IReadOnlyList<(string Field, FieldProblem Problem)>> CheckAsync(SeraiDb db, object record, CancellationToken stop)
    {
        var approver = (AgreementApprover)record;
        FieldProblem? problem = approver.Rule is { IsUsed: false } ? new("NotUsed") { Texts = Texts }
            : approver.PersonId is { } person && approver.Rule!.Approvers.Exists(a => a.Id != approver.Id && a.PersonId == person) ? new("ApproverTwice") { Texts = Texts }
            : null;
        return ValueTask.FromResult<IReadOnlyList<(string, FieldProblem)>>(problem is null ? [] : [("whose", problem)]);
    }

    private static void Take(AgreementApprover approver, object? value) => (approver.PersonId, approver.Role) = value is ApproverTyped typed ? (typed.Person, typed.Role) : (null, null);
}
