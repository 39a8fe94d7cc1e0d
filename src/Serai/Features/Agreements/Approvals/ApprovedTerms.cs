using Microsoft.EntityFrameworkCore;
using Serai.Features.Agreements.Life;

namespace Serai.Features.Agreements.Approvals;

/// <summary>What somebody has approved is not changed under their hands: it goes back first, and is approved anew.</summary>
public static class ApprovedTerms
{
    /// <summary>Whether somebody has signed what it says. While it is drafted and negotiated again a signature of before says nothing of the text that comes.</summary>
    public static async Task<bool> IsSignedAsync(this SeraiDb db, Agreement agreement, CancellationToken stop)
    {
        var id = agreement.Id;
        return agreement.Stage is not (AgreementStage.Idea or AgreementStage.Drafting or AgreementStage.InternalReview or AgreementStage.Negotiation) && await db.StandingSignatures.AnyAsync(s => s.AgreementId == id, stop);
    }

    /// <summary>Whether text and terms stand as they are: the office has approved them, or somebody who was asked has. Before there is a text that nobody approved, it may still be brought.</summary>
    public static async Task<bool> IsApprovedAsync(this SeraiDb db, Agreement agreement, CancellationToken stop)
    {
        var (id, isApproved) = (agreement.Id, agreement.Stage is AgreementStage.Approved or AgreementStage.PartlySigned);
        return (isApproved && await db.AgreementVersions.AnyAsync(v => v.AgreementId == id, stop))
            || (AgreementLife.Open.Contains(agreement.Stage) && await db.Set<AgreementApproval>().AnyAsync(a => a.AgreementId == id && a.State == ApprovalState.Approved && (a.EndedAt == null || isApproved), stop));
    }
}
