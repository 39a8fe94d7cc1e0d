using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Serai.Platform.Telemetry;

namespace Serai.Platform.Jobs;

/// <summary>
/// A row that stands for work to be done: a mail to send, a document to print. It is done at least once, so doing it twice
/// must harm nobody.
/// </summary>
public interface IWork
{
    Guid Id { get; }

    /// <summary>
    /// Not to be done before. While somebody does it this is the end of the lease: from then on another may take it, as when
    /// a process was killed. Null: there is nothing more to do.
    /// </summary>
    Instant? Due { get; set; }

    /// <summary>
    /// Whose turn it is, or was last: another id each time it is taken, so that nobody finishes what another has taken since. It
    /// stays when the work is done: who read the row before it was taken must find another id than the one it read.
    /// </summary>
    Guid? Lease { get; set; }

    /// <summary>How often it was taken, this time included.</summary>
    int Attempts { get; set; }

    /// <summary>Why it did not succeed the last time; null where it did, or was never tried.</summary>
    string? Problem { get; set; }
}

public static class WorkRows
{
    /// <summary>What every kind of work needs in its mapping.</summary>
    public static void MapWork<T>(this EntityTypeBuilder<T> work)
        where T : class, IWork
    {
        work.HasIndex(w => w.Due);
        work.Property(w => w.Lease).IsConcurrencyToken();
    }

    /// <summary>Finished, or given up: nothing more to do.</summary>
    public static void IsOver(this IWork work)
    {
        work.Due = null;
        Counted.JobDone(work.GetType().Name);
    }

    /// <summary>Did not succeed: tried again after a while that grows with each attempt.</summary>
    public static void PutOff(this IWork work, Instant now, string problem) =>
        (work.Due, work.Problem) = (now + BackOff.After(work.Attempts), Short(problem));

    /// <summary>Not even tried, since the program stops: another may take it at once.</summary>
    public static void GiveBack(this IWork work, Instant now) => (work.Due, work.Attempts) = (now, work.Attempts - 1);

    /// <summary>As much of a problem's words as a row keeps.</summary>
    public static string Short(string problem) => problem.Length <= 500 ? problem : problem[..500];
}
