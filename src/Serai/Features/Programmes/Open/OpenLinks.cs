namespace Serai.Features.Programmes.Open;

/// <summary>What programs read of programmes.</summary>
public static class OpenLinks
{
    /// <summary>All editions as a calendar.</summary>
    public const string Calendar = ProgrammeLinks.All + ".ics";

    /// <summary>The editions of one programme.</summary>
    public static string CalendarOf(string slug) => ProgrammeLinks.Show(slug) + ".ics";

    /// <summary>The sessions of one edition.</summary>
    public static string CalendarOf(string slug, string edition) => ProgrammeLinks.Edition(slug, edition) + ".ics";
}
