using System.Globalization;

namespace Serai.Platform.Web.Api;

/// <summary>A date of honest precision: as written, and the days it may mean.</summary>
/// <param name="Edtf">As the source has it, in EDTF (ISO 8601-2).</param>
/// <param name="Earliest">The first day it may denote; null where nothing bounds it.</param>
/// <param name="Latest">The last day it may denote; null where nothing bounds it.</param>
public sealed record DateJson(string Edtf, string? Earliest, string? Latest)
{
    public static DateJson? Of(EdtfDate? date) =>
        date is null ? null : new(date.Text, Iso(date.Earliest), Iso(date.Latest));

    public static string? Iso(LocalDate? day) => day?.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);
}
