namespace Serai.Allocation.Tests;

public sealed class SolverTests
{
    /// <summary>The solver's own code is there for this machine.</summary>
    [Fact]
    public void Solver_is_there()
    {
        var model = new Google.OrTools.Sat.CpModel();
        var x = model.NewBoolVar("x");
        model.Maximize(x);
        var solver = new Google.OrTools.Sat.CpSolver();
        Assert.Equal(Google.OrTools.Sat.CpSolverStatus.Optimal, solver.Solve(model));
    }
}
