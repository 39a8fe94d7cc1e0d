using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Serai.Platform.History;

namespace Serai.Features.Changes;

/// <summary>Reads what changed, the latest first.</summary>
public sealed class ChangeQueries(SeraiDb db)
{
    public const int PartSize = 50;

    /// <summary>Up to <see cref="PartSize"/> changes, and one more where there are more.</summary>
    /// <param name="before">Only those with a smaller id; all for null.</param>
    public async Task<List<Change>> Latest(long? before, CancellationToken stop)
    {
        var found = db.Changes.AsNoTracking();
        if (before is { } id)
            found = found.Where(c => c.Id < id);
        return await found.OrderByDescending(c => c.Id).Take(PartSize + 1).ToListAsync(stop);
    }

    /// <summary>The first change ever; null while there is none.</summary>
    public async Task<Change?> First(CancellationToken stop) => await db.Changes.AsNoTracking().OrderBy(c => c.Id).FirstOrDefaultAsync(stop);

    /// <summary>Reads <c>?before=</c>: false where it is there and no id.</summary>
    public static bool TryRead(string? text, out long? before)
    {
        before = null;
        if (string.IsNullOrEmpty(text)) return true;
        if (!long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id)) return false;
        before = id;
        return true;
    }
}
