using Serai.Features.Search;
using Serai.Platform.Web.Api;

namespace Serai.Features.Organizations.Api;

/// <summary>Which organizations words mean, best first, for the lists that programs ask for.</summary>
public sealed class NameMatches(SearchIndex index)
{
    /// <summary>Null while the index is still coming up after a start.</summary>
    public IReadOnlyList<Guid>? Find(string words) =>
        index.IsReady ? [.. index.Search(words, SearchIndex.Most).Select(f => f.Id).Distinct()] : null;

    public static readonly ApiRefusal NotYet = new(
        "SearchNotReady", "q", null, "The search index is still coming up after a start; ask again in a few seconds.", StatusCodes.Status503ServiceUnavailable);
}
