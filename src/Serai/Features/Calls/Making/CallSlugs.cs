using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Serai.Platform.Web;

namespace Serai.Features.Calls.Making;

/// <summary>Addresses of new calls: the year and a number.</summary>
public sealed class CallSlugs(SeraiDb db, Today today)
{
    /// <summary>The next. Two who ask at once get the same; the database takes one, and the other asks again.</summary>
    public Task<string> NewAsync(CancellationToken stop) => NewAsync(db, today, stop);

    internal static async Task<string> NewAsync(SeraiDb db, Today today, CancellationToken stop)
    {
        var start = today.Day.Year.ToString(CultureInfo.InvariantCulture) + "-";
        var last = await db.Calls.Where(c => c.Slug.StartsWith(start)).OrderByDescending(c => c.Slug.Length).ThenByDescending(c => c.Slug).Select(c => c.Slug).FirstOrDefaultAsync(stop);
        var number = last is null ? 0 : int.Parse(last[start.Length..], NumberStyles.None, CultureInfo.InvariantCulture);
        return string.Create(CultureInfo.InvariantCulture, $"{start}{number + 1:00}");
    }
}
