namespace Serai.Features.Agreements.Life;

/// <summary>Reads what the keeper's office asks of the steps of an agreement.</summary>
public sealed class ReadRules
{
    public Task<StageRules> OfAsync(Agreement agreement, CancellationToken stop) => Task.FromResult(new StageRules([]));
}
