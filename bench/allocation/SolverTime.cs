using System.Diagnostics;

namespace Serai.Allocation.Bench;

/// <summary>Adds up what the solver alone takes, by the activities that the library tells.</summary>
internal sealed class SolverTime : IDisposable
{
    private readonly ActivityListener _listener;

    public SolverTime()
    {
        _listener = new()
        {
            ShouldListenTo = source => source.Name == "Serai.Allocation",
            Sample = (ref _) => ActivitySamplingResult.AllData,
            ActivityStopped = run =>
            {
                Seconds += run.Duration.TotalSeconds;
                Longest = Math.Max(Longest, run.Duration.TotalSeconds);
                Runs++;
            },
        };
        ActivitySource.AddActivityListener(_listener);
    }

    public double Seconds { get; private set; }

    public double Longest { get; private set; }

    public int Runs { get; private set; }

    public void Dispose() => _listener.Dispose();
}
