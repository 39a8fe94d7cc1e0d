using System.Diagnostics;

namespace Serai.Allocation;

/// <summary>Lets it be seen how long the solver itself takes.</summary>
internal static class SolverRuns
{
    private static readonly ActivitySource Source = new("Serai.Allocation");

    public static T Told<T>(Func<T> solve)
    {
        using var run = Source.StartActivity("solve");
        return solve();
    }
}
