using System.Globalization;

namespace Serai.Features.Programmes.Attending;

/// <summary>The addresses of attendance, the check-in and completion.</summary>
public static class AttendingLinks
{
    public static string Attendance(string slug, string edition) => ProgrammeLinks.Edition(slug, edition) + "/attendance";

    /// <summary>The list of one session, in which people are ticked.</summary>
    public static string Session(string slug, string edition, int session) => string.Create(CultureInfo.InvariantCulture, $"{Attendance(slug, edition)}/sessions/{session}");

    public static string AttendanceCsv(string slug, string edition) => Attendance(slug, edition) + ".csv";

    public static string SessionsCsv(string slug, string edition) => Attendance(slug, edition) + "/sessions.csv";

    public static string PhonesCsv(string slug, string edition) => Attendance(slug, edition) + "/phones.csv";

    public static string Import(string slug, string edition) => Attendance(slug, edition) + "/import";

    public static string CheckIn(string slug, string edition) => ProgrammeLinks.Edition(slug, edition) + "/check-in";

    /// <summary>All codes on paper.</summary>
    public static string Badges(string slug, string edition) => CheckIn(slug, edition) + "/badges";

    /// <summary>Where attendance is taken, by whoever has the secret.</summary>
    public static string Device(string slug, string edition, string secret) => $"{CheckIn(slug, edition)}/device/{secret}";

    /// <summary>What the check-in works on without network: only these addresses.</summary>
    public static string DeviceScope(string slug, string edition) => CheckIn(slug, edition) + "/device/";

    public static string Worker(string slug, string edition) => CheckIn(slug, edition) + "/worker.js";

    /// <summary>What a phone takes along: sessions, participants, the public key.</summary>
    public static string List(string slug, string edition) => CheckIn(slug, edition) + "/list";

    public static string Sync(string slug, string edition) => CheckIn(slug, edition) + "/sync";

    public static string Completion(string slug, string edition) => ProgrammeLinks.Edition(slug, edition) + "/completion";

    public static string CompletionCsv(string slug, string edition) => Completion(slug, edition) + ".csv";

    public static string Decide(string slug, string edition, int number) => string.Create(CultureInfo.InvariantCulture, $"{Completion(slug, edition)}/{number}");

    /// <summary>A participant's own code.</summary>
    public static string MyCode(string slug, string edition, string secret) => $"{ProgrammeLinks.Edition(slug, edition)}/me/{secret}/code";
}
