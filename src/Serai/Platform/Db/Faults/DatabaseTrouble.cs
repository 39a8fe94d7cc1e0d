namespace Serai.Platform.Db.Faults;

/// <summary>
/// Writes a fault of the database down once a minute, however many requests and jobs it meets: a log that grows by a stack
/// trace a request helps nobody, and may fill the very disk that is full.
/// </summary>
public sealed class DatabaseTrouble(IClock clock, ILogger<DatabaseTrouble> log)
{
    private static readonly Duration Again = Duration.FromMinutes(1);

    private readonly Lock turn = new();
    private readonly Dictionary<DatabaseFault, Instant> told = [];

    /// <summary>Which fault it is; null where it is none, and nothing was written down.</summary>
    public DatabaseFault? Note(Exception problem)
    {
        if (DatabaseFaults.Of(problem) is not { } fault) return null;
        if (IsNews(fault)) log.LogError("{Trouble} It is told once a minute while it lasts. The database says: {Problem}", Words(fault), Innermost(problem).Message);
        return fault;
    }

    private bool IsNews(DatabaseFault fault)
    {
        var now = clock.GetCurrentInstant();
        lock (turn)
        {
            if (told.TryGetValue(fault, out var before) && now - before < Again) return false;
            told[fault] = now;
            return true;
        }
    }

    private static string Words(DatabaseFault fault) => fault switch
    {
        DatabaseFault.ReadOnly => "The database can only be read: pages are shown, nothing is saved.",
        DatabaseFault.Full => "The disk of the database is full: nothing is saved until there is room.",
        _ => "The database does not answer: readers are told to come again.",
    };

    private static Exception Innermost(Exception problem) => problem.InnerException is { } inner && problem is not System.Data.Common.DbException ? Innermost(inner) : problem;
}

/// <summary>On a request: who asks could not be found out, since the database has this fault.</summary>
/// <param name="Fault">Which.</param>
public sealed record AskedInVain(DatabaseFault Fault);
