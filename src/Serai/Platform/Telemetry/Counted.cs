using System.Diagnostics.Metrics;

namespace Serai.Platform.Telemetry;

/// <summary>
/// What the program counts of its own work. Costs nothing while nobody listens. The attributes are words of the program: never
/// whose, never what.
/// </summary>
public static class Counted
{
    /// <summary>What the program's own meter is called.</summary>
    public const string Meter = "Serai";

    private static readonly Meter Own = new(Meter);
    private static readonly Counter<long>
        Jobs = Own.CreateCounter<long>("serai.jobs.done", "{job}", "Pieces of background work that are over, by kind."),
        Mails = Own.CreateCounter<long>("serai.mails.sent", "{mail}", "Mails that a server took, by kind."),
        Saves = Own.CreateCounter<long>("serai.saves", "{step}", "Steps of the history that were committed, by way and verb."),
        Rows = Own.CreateCounter<long>("serai.import.rows", "{row}", "Rows that imports read and committed, by kind.");

    public static void JobDone(string job) => Jobs.Add(1, new KeyValuePair<string, object?>("job", job));

    public static void MailSent(string kind) => Mails.Add(1, new KeyValuePair<string, object?>("kind", kind));

    public static void Saved(string way, string verb) => Saves.Add(1, new("way", way), new("verb", verb));

    public static void Imported(string kind, long rows) => Rows.Add(rows, new KeyValuePair<string, object?>("kind", kind));
}
