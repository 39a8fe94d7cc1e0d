using Microsoft.EntityFrameworkCore;
using Serai.Features.Calls.Becoming;
using Serai.Features.Calls.Deciding;
using Serai.Features.Calls.Reviewing;
using Serai.Features.Organizations.Merging;

namespace Serai.Features.Calls;

/// <summary>Calls of an organization that was merged are run by its heir; whoever is asked as a member of it is asked as one of the heir.</summary>
public sealed class CallsFollowHeir : IFollowsHeir
{
    public async Task FollowAsync(SeraiDb db, Guid merged, Guid heir, CancellationToken stop)
    {
        foreach (var call in await db.Calls.Where(c => c.KeeperId == merged || c.AllianceId == merged).ToListAsync(stop))
            (call.KeeperId, call.AllianceId) = (call.KeeperId == merged ? heir : call.KeeperId, call.AllianceId == merged ? heir : call.AllianceId);
        foreach (var form in await db.CallForms.Where(f => f.KeeperId == merged).ToListAsync(stop))
            form.KeeperId = heir;
        foreach (var invitation in await db.CallInvitations.Where(i => i.KeeperId == merged).ToListAsync(stop))
            invitation.KeeperId = heir;
        foreach (var quotas in await db.CallQuotas.Where(q => q.KeeperId == merged).ToListAsync(stop))
            quotas.KeeperId = heir;
        foreach (var decision in await db.CallDecisions.Where(d => d.KeeperId == merged).ToListAsync(stop))
            decision.KeeperId = heir;
        foreach (var made in await db.MadeOfSubmissions.Where(m => m.KeeperId == merged).ToListAsync(stop))
            made.KeeperId = heir;
        foreach (var round in await db.ReviewRounds.Where(r => r.KeeperId == merged).ToListAsync(stop))
            round.KeeperId = heir;
        foreach (var submission in await db.Submissions.Where(s => s.KeeperId == merged || s.ForId == merged).ToListAsync(stop))
            (submission.KeeperId, submission.ForId) = (submission.KeeperId == merged ? heir : submission.KeeperId, submission.ForId == merged ? heir : submission.ForId);
    }
}
