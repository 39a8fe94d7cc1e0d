using Serai.Platform.Cli;

namespace Serai.Features.Imports.Statements;

/// <summary>How far an import is: its rows first, then the alliances whose conclusions are drawn anew.</summary>
public sealed class ImportSteps(long rows, IProgress<WorkDone>? progress, CancellationToken stop)
{
    /// <summary>The part of the time that the rows take, saving them and drawing conclusions the rest; measured on a list of 40,000.</summary>
    private const double RowsPart = 0.3;

    private const int Often = 100;
    private readonly long rows = Math.Max(1, rows);
    private long done;

    public IEnumerable<T> Each<T>(IEnumerable<T> rows)
    {
        foreach (var row in rows)
        {
            stop.ThrowIfCancellationRequested();
            yield return row;
            if (++done % Often == 0)
                Tell(RowsPart * done / this.rows);
        }
    }

    public IEnumerable<T> EachConcluded<T>(IReadOnlyCollection<T> alliances)
    {
        var concluded = 0;
        foreach (var alliance in alliances)
        {
            stop.ThrowIfCancellationRequested();
            Tell(RowsPart + (0.99 - RowsPart) * concluded++ / alliances.Count);
            yield return alliance;
        }
    }

    private void Tell(double part) => progress?.Report(new(done, Math.Min(part, 0.99)));
}
