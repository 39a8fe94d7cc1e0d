namespace Serai.Features.Agreements.Register;

/// <summary>The addresses of what offices look at: the register's other faces. Each takes the register's question.</summary>
public static class RegisterLinks
{
    public const string FileRoute = AgreementLinks.All + "/register.{format}", Views = AgreementLinks.All + "/views", Board = AgreementLinks.All + "/board", Calendar = AgreementLinks.All + "/calendar",
        Map = AgreementLinks.All + "/map", Coverage = AgreementLinks.All + "/coverage", CoverageCsv = Coverage + ".csv", Feeds = AgreementLinks.All + "/feeds", FeedRoute = Feeds + "/{secret}.ics", Reminders = AgreementLinks.All + "/reminders";

    /// <summary>All that is asked for, as a file.</summary>
    public static string File(string format) => $"{AgreementLinks.All}/register.{format}";

    /// <summary>A calendar that programs subscribe to, by the secret that only its owner was shown.</summary>
    public static string Feed(string secret) => $"{Feeds}/{secret}.ics";

    public static string RemindersOf(string office) => $"{Reminders}/{office}";

    /// <summary>The step of its page at which an agreement is taken further.</summary>
    public static string Next(string slug) => AgreementLinks.Show(slug) + "#next";
}
