using Microsoft.EntityFrameworkCore;
using Serai.Platform.Auth;
using Serai.Platform.History;

namespace Serai.Features.Agreements.Approvals;

/// <summary>An approval as the keeper's office sees it.</summary>
/// <param name="Who">Whose it is; null for anybody with the role.</param>
/// <param name="HasLeft">Whose it is has no role at the office any more, and decides nothing: a steward hands it to somebody else.</param>
/// <param name="IsTurn">Nobody before it is still to decide.</param>
public sealed record ApprovalShown(AgreementApproval Row, string? Who, string? For, string? By, bool HasLeft, bool IsTurn);

/// <summary>The approvals of an agreement: those of the round that goes on, or of the last one, and the ones before.</summary>
public sealed record ApprovalsShown(IReadOnlyList<ApprovalShown> Now, IReadOnlyList<ApprovalShown> Earlier)
{
    public static readonly ApprovalsShown None = new([], []);
}

/// <summary>Reads approvals for the keeper's office.</summary>
public sealed class ApprovalQueries(SeraiDb db, IStaff staff, IPersonNames persons)
{
    public async Task<ApprovalsShown> OfAsync(Agreement agreement, Actor actor, CancellationToken stop)
    {
        if (agreement.SeenBy(actor) != Sees.All)
            return ApprovalsShown.None;
        var id = agreement.Id;
        var rows = await db.Set<AgreementApproval>().AsNoTracking().Where(a => a.AgreementId == id).ToListAsync(stop);
        if (rows.Count == 0)
            return ApprovalsShown.None;
        var people = (await staff.AtAsync([agreement.KeeperId], stop)).Select(s => s.Id).ToHashSet();
        var names = await persons.OfAsync([.. rows.SelectMany(r => new[] { r.PersonId, r.ForId, r.DecidedBy }).OfType<Guid>().Distinct()], stop);
        string? Name(Guid? person) => person is { } known ? names.GetValueOrDefault(known) : null;
        var shown = rows.OrderByDescending(r => r.Round).ThenBy(r => r.Ordinal).ThenBy(r => r.Id)
            .Select(r => new ApprovalShown(r, Name(r.PersonId), Name(r.ForId), Name(r.DecidedBy), r.IsOpen && r.PersonId is { } person && !people.Contains(person), rows.IsTurnOf(r))).ToList();
        var last = shown[0].Row.Round;
        return new([.. shown.Where(s => s.Row.Round == last)], [.. shown.Where(s => s.Row.Round != last)]);
    }
}
