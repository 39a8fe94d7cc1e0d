using Serai.Platform.Cli;

namespace Serai.Features.Imports;

/// <summary>Why a file was refused: the file, the record (1 is the first after the header; 0 the file as a whole) and the reason.</summary>
public sealed record ImportProblem(string File, int Record, string Reason)
{
    public override string ToString() => Record == 0 ? $"{File}: {Reason}" : $"{File}, record {Record}: {Reason}";
}

/// <summary>Nothing of the import was kept.</summary>
public class ImportRefused(IReadOnlyList<ImportProblem> problems)
    : CommandRefused(Sentences(problems))
{
    public ImportRefused(string file, int record, string reason)
        : this([new ImportProblem(file, record, reason)])
    {
    }

    private const int MostTold = 100;

    public IReadOnlyList<ImportProblem> Problems { get; } = problems;

    // A wrong column is wrong in each row: a hundred lines tell as much as a million.
    private static string Sentences(IReadOnlyList<ImportProblem> problems)
    {
        var told = problems.Take(MostTold).Select(p => p.ToString());
        return string.Join(Environment.NewLine, problems.Count > MostTold ? told.Append($"… and {problems.Count - MostTold} more.") : told);
    }
}
