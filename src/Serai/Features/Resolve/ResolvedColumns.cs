using System.Text.RegularExpressions;
using Serai.Platform.Tables;

namespace Serai.Features.Resolve;

/// <summary>The columns that resolving adds. Those of an earlier time go: a file that is resolved again has them once.</summary>
public sealed partial class ResolvedColumns
{
    private static readonly string[] Always = ["match_id", "match_ror", "match_name", "score", "verdict", "evidence"];

    /// <summary>Somebody may have taken some of them away meanwhile.</summary>
    private const int FewestOfBefore = 4;

    private readonly bool[] goes;

    /// <param name="header">The table's own columns.</param>
    /// <param name="candidates">How many candidates each row gets.</param>
    public ResolvedColumns(IReadOnlyList<string> header, int candidates)
    {
        Names = [.. Always, .. Enumerable.Range(1, candidates).Select(i => $"candidate_{i}_ror")];
        goes = new bool[header.Count];
        // A column "score" may be anybody's own: only where names were resolved before is the last one of these.
        if (Always.Count(header.Contains) < FewestOfBefore)
            return;
        foreach (var name in Always)
            if (header.ToList().LastIndexOf(name) is >= 0 and var at) goes[at] = true;
        for (var i = 0; i < header.Count; i++)
            goes[i] |= Candidate().IsMatch(header[i]);
    }

    /// <summary>Their names.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>Whether this column of the table is one of an earlier time.</summary>
    public bool Goes(int column) => column < goes.Length && goes[column];

    /// <summary>A row's cells: its own, what was added, and last what stands beyond the table's columns.</summary>
    public List<string> Row(IReadOnlyList<string> cells, IReadOnlyList<string> added) =>
        [.. cells.Take(goes.Length).Where((_, i) => !goes[i]), .. added, .. cells.Skip(goes.Length)];

    /// <summary>Which of the row's cells are numbers, in the same order; null for none.</summary>
    public IReadOnlyList<CellNumber?>? Numbers(TableRow row, CellNumber? score)
    {
        if (row.Numbers is null && score is null)
            return null;
        CellNumber?[] own = [.. Enumerable.Range(0, row.Cells.Count).Select(i => i < row.Numbers?.Count ? row.Numbers[i] : null)];
        var added = new CellNumber?[Names.Count];
        added[Array.IndexOf(Always, "score")] = score;
        return [.. own.Take(goes.Length).Where((_, i) => !goes[i]), .. added, .. own.Skip(goes.Length)];
    }

    [GeneratedRegex("^candidate_[0-9]+_ror$")]
    private static partial Regex Candidate();
}
