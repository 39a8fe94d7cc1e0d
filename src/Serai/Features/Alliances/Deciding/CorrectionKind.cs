using Microsoft.EntityFrameworkCore;
using Serai.Features.Alliances.Editing;
using Serai.Features.Alliances.Statements;
using Serai.Features.Places;
using Serai.Platform.Editing;
using Serai.Platform.Editing.Formats;
using Serai.Platform.History;

namespace Serai.Features.Alliances.Deciding;

/// <summary>A statement that takes a mistyped one's place, with the decision that it does so: both are one step. Its key within is “slug/key of the mistyped one”.</summary>
public sealed class CorrectionKind(PlaceLabels places, IClock clock) : StatementKind(places, clock)
{
    private static readonly Field[] All =
    [
        .. Said,
        Field.Of<StatementDraft>("reason", new TextFormat(maxLength: DecideStatement.LongestReason), s => s.Reason, (s, v) => s.Reason = (string)v!, required: true),
    ];

    public override string Name => "alliance-correction";

    public override IReadOnlyList<Field> Fields => All;

    public static string Key(string slug, string statement) => $"{slug}/{statement}";

    public override async Task<RecordAt?> MakeAsync(SeraiDb db, string? within, CancellationToken stop) =>
        within?.Split('/') is [var slug, var key] && await db.AllianceOfAsync(slug, stop) is { } alliance
        && await db.MembershipStatements.FirstOrDefaultAsync(s => s.Key == key && s.AllianceId == alliance.Id && s.SupersededBy == null, stop) is { } wrong
            ? await AtAsync(db, StatementDraft.Of(alliance, wrong), stop)
            : null;

    public override void Add(SeraiDb db, RecordAt at)
    {
        if (at.Record is StatementDraft { Restores: null })
            base.Add(db, at);
    }

    // A wrong correction is corrected by what stood there before: the first statement takes its place back.
    protected override async Task<bool> IsSaidAsync(SeraiDb db, StatementDraft draft, string key, CancellationToken stop)
    {
        draft.Restores = null;
        if (await db.MembershipStatements.FirstOrDefaultAsync(s => s.Key == key, stop) is not { } said)
            return false;
        for (var next = said.SupersededBy; next is not null; next = await db.MembershipStatements.Where(s => s.Key == next).Select(s => s.SupersededBy).FirstOrDefaultAsync(stop))
            if (next == draft.Corrects!.Key)
            {
                draft.Restores = said;
                return false;
            }
        return true;
    }

    public override async Task FollowAsync(RecordAt at, StepInProgress step, FieldContext context)
    {
        var draft = (StatementDraft)at.Record;
        var (wrong, made) = (draft.Corrects!, draft.Made!);
        (made.SupersededBy, made.SupersededReason) = (null, null);
        (wrong.SupersededBy, wrong.SupersededReason) = (made.Key, draft.Reason);
        context.Db.Add(DecideStatement.New(step.Doing, draft.Alliance.Organization.Name, wrong.Key, DecisionKind.Supersede, made.Key, draft.Reason!));
        await StatedOffices.RemoveAsync(context.Db, wrong, context.Stop);
        await FollowAsync(draft, step, context, (history, alliance) => history.Add(alliance, "supersede", null, $"{wrong.MemberName} → {made.Key}", draft.Reason));
        // Whoever superseded it meanwhile has moved the alliance too, so that this is never reached with another's heir in place.
        if (await context.Db.MembershipStatements.CountAsync(s => s.Key == wrong.Key && s.SupersededBy == made.Key, context.Stop) != 1)
            throw new DbUpdateConcurrencyException($"{wrong.Key} was superseded meanwhile.");
    }
}
