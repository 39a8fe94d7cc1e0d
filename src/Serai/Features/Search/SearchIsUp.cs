using Serai.Platform.Web.Health;

namespace Serai.Features.Search;

/// <summary>Who searches finds: the index has come up.</summary>
public sealed class SearchIsUp(SearchIndex index) : IReadyPart
{
    public string Name => "search";

    public Task<bool> IsReadyAsync(CancellationToken stop) => Task.FromResult(index.IsReady);
}
