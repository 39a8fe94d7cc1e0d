using Google.OrTools.Sat;

namespace Serai.Allocation;

/// <summary>A model of how many of each kind are taken. Scores are no matter in it.</summary>
internal sealed class KindCounts
{
    private readonly List<IntVar>[] parts;
    private readonly IReadOnlyList<int> fixedIn;

    /// <param name="kinds">The kinds.</param>
    /// <param name="fixedIn">How many each row counts beside them.</param>
    public KindCounts(IReadOnlyList<Kind> kinds, IReadOnlyList<int> fixedIn)
    {
        this.fixedIn = fixedIn;
        parts = [.. fixedIn.Select(_ => new List<IntVar>())];
        Taken = [.. kinds.Select(kind => Model.NewIntVar(0, kind.Members.Length, ""))];
        for (var k = 0; k < Taken.Length; k++)
            foreach (var row in kinds[k].Rows)
                parts[row].Add(Taken[k]);
    }

    public CpModel Model { get; } = new();

    /// <summary>How many of each kind.</summary>
    public IntVar[] Taken { get; }

    /// <summary>How many a row counts, those beside the kinds included.</summary>
    public LinearExpr Of(int row) => LinearExpr.Sum(parts[row]) + fixedIn[row];

    public Constraint Hold(int row, int least, int most) => Model.AddLinearConstraint(Of(row), least, most);
}
