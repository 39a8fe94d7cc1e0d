using Serai.Platform.Cli;

namespace Serai.Features.Imports;

/// <summary>Why a file was refused: the file, the record (1 is the first after the header; 0 the file as a whole) and the reason.</summary>
public sealed record ImportProblem(string File, int Record, string Reason)
{
    public override string ToString() => Record == 0 ? $"{File}: {Reason}" : $"{File}, record {Record}: {Reason}";
}

/// <summary>Nothing of the import was kept.</summary>
public class ImportRefused(IReadOnlyList<ImportProblem> problems)
    : CommandRefused(string.Join(Environment.NewLine, problems))
{
    public ImportRefused(string file, int record, string reason)
        : this([new ImportProblem(file, record, reason)])
    {
    }

    public IReadOnlyList<ImportProblem> Problems { get; } = problems;
}
