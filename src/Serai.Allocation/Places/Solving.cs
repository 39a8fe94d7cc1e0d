using Google.OrTools.Sat;

namespace Serai.Allocation;

/// <summary>Asking the solver. One worker and one seed, so that the same question has the same answer; no limit of time, so that an answer is never the best so far.</summary>
internal static class Solving
{
    // Sums that cannot hold together are seen at once by their linear program, and by trying hardly ever.
    private const string Always = "num_workers:1,random_seed:1,linearization_level:2,";

    // Sets of flags take many times longer to simplify than to solve.
    private const string AsIs = "cp_model_presolve:false";

    // Sums that hold only if a rule is kept are worth it, but for what looks for flags that exclude each other.
    private const string Simplified = "symmetry_level:0,cp_model_probing_level:0,presolve_inclusion_work_limit:0,merge_at_most_one_work_limit:0";

    /// <summary>The best values; null where there are none at all.</summary>
    /// <exception cref="InvalidOperationException">The solver gave up.</exception>
    public static CpSolver? Solve(this CpModel model, bool simplify = false)
    {
        var solver = new CpSolver { StringParameters = Always + (simplify ? Simplified : AsIs) };
        return solver.Solve(model) switch
        {
            CpSolverStatus.Optimal => solver,
            CpSolverStatus.Infeasible => null,
            var status => throw new InvalidOperationException($"The solver answered {status}: {model.Validate()}"),
        };
    }
}
