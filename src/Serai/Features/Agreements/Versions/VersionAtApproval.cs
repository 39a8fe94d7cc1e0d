using Microsoft.EntityFrameworkCore;
using Serai.Features.Agreements.Life;
using Serai.Platform.Auth;
using Serai.Platform.Editing;

namespace Serai.Features.Agreements.Versions;

/// <summary>What all agree to is what they sign: when it is approved, terms that changed since the text was written are kept with it as a version of its own.</summary>
public sealed class VersionAtApproval(SeraiDb db, ReadContent read, MakeVersion make, IClock clock) : IHoldsBack
{
    public Task<FieldProblem?> WhyAsync(Agreement agreement, AgreementStage from, AgreementStage to, CancellationToken stop) => Task.FromResult<FieldProblem?>(null);

    public async Task FollowAsync(HttpContext context, Agreement agreement, AgreementStage from, AgreementStage to, CancellationToken stop)
    {
        if (to != AgreementStage.Approved || await db.NewestAsync(agreement.Id, stop) is not { } newest)
            return;
        await db.Entry(agreement).Collection(a => a.Parties).LoadAsync(stop);
        await db.Entry(agreement).Collection(a => a.Fields).LoadAsync(stop);
        // Who answers letters there now, or what a party is called now, makes no other version of what was approved.
        if ((await read.NowAsync(agreement, newest, stop)).Digest() == newest.Digest)
            return;
        await make.AddAsync(agreement, [.. newest.Content().Texts], null, clock.GetCurrentInstant(), context.Actor.PersonId, stop);
    }
}
