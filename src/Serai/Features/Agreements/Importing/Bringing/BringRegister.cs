using System.Text.Json;
using Serai.Features.Agreements.Importing.Reading;
using Serai.Features.Alliances.Lists.Reading;
using Serai.Platform.Tables;

namespace Serai.Features.Agreements.Importing.Bringing;

/// <summary>Takes a register in as it came: its columns and all its cells, before anybody says what they mean.</summary>
public sealed class BringRegister(SeraiDb db, IClock clock)
{
    /// <summary>What a browser may send.</summary>
    public const int MostBytes = 8 << 20;

    private const int LongestName = 200, MostColumns = 60, LongestCell = 20_000;

    private static readonly TableLimits Limits = new() { MaxBytes = 64 << 20, MaxColumns = MostColumns, MaxCell = LongestCell, MaxField = MostBytes };

    /// <summary>Reads and keeps it.</summary>
    /// <param name="keeper">Whose office brings it.</param>
    /// <param name="by">Who.</param>
    /// <param name="stream">The table, which the reading closes. It must be able to go back.</param>
    /// <param name="name">What the office calls the file; empty for pasted rows.</param>
    /// <param name="fileName">Its ending says what it should be.</param>
    /// <param name="encoding">Of a text, where it is known.</param>
    /// <param name="stop">Nothing is kept once it stops.</param>
    public async Task<BroughtRegister> RunAsync(Guid keeper, Guid? by, Stream stream, string name, string fileName, string? encoding, CancellationToken stop)
    {
        var opened = await TableFile.OpenAsync(stream, fileName, new() { Encoding = encoding, Limits = Limits }, stop);
        if (!opened.IsOpen)
            return new(null, opened.Problem);
        await using var file = opened.File;
        var import = new AgreementImport { KeeperId = keeper, BegunBy = by, BegunAt = clock.GetCurrentInstant(), FileName = Cut(name, LongestName), Header = Kept(file.Header), Purposes = ColumnHeads.Guess(file.Header) };
        var rows = new List<AgreementImportRow>();
        try
        {
            await foreach (var row in file.RowsAsync(stop))
                if (row.Problem is not null || !row.IsEmpty)
                {
                    if (rows.Count == AgreementImport.MostRows)
                        return new(null, null) { IsTooLong = true };
                    rows.Add(new() { ImportId = import.Id, Number = row.Number, Cells = Kept(row.Cells), Problem = row.Problem is { } problem ? RowProblem.Of(problem).Kept : null });
                }
        }
        catch (TableRefused refused)
        {
            return new(null, refused.Problem);
        }
        if (rows.Count == 0)
            return new(null, null);
        import.RowCount = rows.Count;
        db.Add(import);
        db.AddRange(rows);
        await db.SaveChangesAsync(stop);
        return new(import, null);
    }

    /// <summary>Cells as they are kept: neither database nor page takes NUL, and half a character is none.</summary>
    public static string Kept(IReadOnlyList<string> cells) => JsonSerializer.Serialize(cells.Select(c => Cut(c.Replace("\0", "", StringComparison.Ordinal), LongestCell)));

    private static string Cut(string text, int most) => text.Length <= most ? text : text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)];
}

/// <summary>The import, or why there is none: what is wrong with the table, that it is too long, or that it has no rows.</summary>
public sealed record BroughtRegister(AgreementImport? Import, TableProblem? Problem)
{
    public bool IsTooLong { get; init; }
}
