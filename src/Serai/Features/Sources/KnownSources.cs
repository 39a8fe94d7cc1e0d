using Microsoft.EntityFrameworkCore;
using Serai.Platform.Db.Kept;

namespace Serai.Features.Sources;

/// <summary>Sources by their ids, read once: many rows rest on few, and one read anew after a change rests on the same one again.</summary>
public sealed class KnownSources(SeraiDb db, KeptReads kept)
{
    private static readonly KeptPart<Source> Part = new(typeof(Source));

    /// <summary>Those of these that there are. One statement, and none for those known.</summary>
    public ValueTask<Dictionary<Guid, Source>> Of(IReadOnlyCollection<Guid> ids, CancellationToken stop) =>
        kept.Each(Part, ids, null, async missing => await db.Sources.AsNoTracking().Where(s => missing.Contains(s.Id)).ToDictionaryAsync(s => s.Id, stop));
}
