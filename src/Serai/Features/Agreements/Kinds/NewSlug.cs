using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace Serai.Features.Agreements.Kinds;

/// <summary>What the next agreement is called in addresses: the year, and a number within it.</summary>
public static class NewSlug
{
    private const string Number = "0000";

    /// <summary>Two who ask at once get the same; the database takes one, and the other asks again.</summary>
    public static async Task<string> AfterAsync(SeraiDb db, int year, CancellationToken stop) => Of(year, await LastAsync(db, year, stop) + 1);

    public static string Of(int year, int number) => string.Create(CultureInfo.InvariantCulture, $"{year}-{number.ToString(Number, CultureInfo.InvariantCulture)}");

    /// <summary>The highest number of a year; 0 where there is none.</summary>
    public static async Task<int> LastAsync(SeraiDb db, int year, CancellationToken stop)
    {
        var start = year.ToString(CultureInfo.InvariantCulture) + "-";
        // The longer one is the higher; of the same length letters and numbers have the same order.
        var last = await db.Agreements.Where(a => a.Slug.StartsWith(start)).OrderByDescending(a => a.Slug.Length).ThenByDescending(a => a.Slug).Select(a => a.Slug).FirstOrDefaultAsync(stop);
        return last is null ? 0 : int.Parse(last[start.Length..], NumberStyles.None, CultureInfo.InvariantCulture);
    }
}
