using System.Text.Json;
using Serai.Features.Sources;
using Serai.Platform.Tables;

namespace Serai.Features.Alliances.Lists.Reading;

/// <summary>Takes a list in as it came: its columns and all its cells, before anybody says what they mean.</summary>
public sealed class BringList(SeraiDb db, IClock clock)
{
    /// <summary>What a browser may send: a list of twenty thousand names has two.</summary>
    public const int MostBytes = 8 << 20;

    private const int LongestName = 200, MostColumns = 60, LongestCell = 20_000;

    private static readonly TableLimits Limits = new() { MaxBytes = 64 << 20, MaxColumns = MostColumns, MaxCell = LongestCell, MaxField = MostBytes };

    /// <summary>Reads and keeps it.</summary>
    /// <param name="about">What was said of it.</param>
    /// <param name="stream">The file, which the reading closes. It must be able to go back.</param>
    /// <param name="fileName">Its ending says what it should be.</param>
    /// <param name="told">Columns by purpose, where somebody said them; what is not said is told from their names.</param>
    /// <param name="stop">To stop.</param>
    public async Task<BroughtList> RunAsync(AboutList about, Stream stream, string fileName, IReadOnlyDictionary<string, string>? told, CancellationToken stop)
    {
        var opened = await TableFile.OpenAsync(stream, fileName, new() { Encoding = about.Encoding, Limits = Limits }, stop);
        if (!opened.IsOpen)
            return new(null, opened.Problem);
        await using var file = opened.File;
        var list = ListOf(about, Cut(fileName), file.Header);
        var rows = new List<MemberListRow>();
        try
        {
            await foreach (var row in file.RowsAsync(stop))
                if (row.Problem is not null || !row.IsEmpty)
                {
                    if (rows.Count == MemberList.MostRows)
                        return new(null, null) { IsTooLong = true };
                    rows.Add(new() { ListId = list.Id, Number = row.Number, Cells = ToJson(row.Cells), Problem = row.Problem is { } problem ? RowProblem.Of(problem).Kept : null });
                }
        }
        catch (TableRefused refused)
        {
            return new(null, refused.Problem);
        }
        if (rows.Count == 0)
            return new(null, null) { HasNoRows = true };
        var columns = NameColumns.Pick(file.Header, told);
        if (told is { Count: > 0 } && columns.Problem is { } wrong)
            return new(null, wrong);
        list.Columns = JsonSerializer.Serialize(Guessed(file.Header, columns.Columns));
        list.RowCount = rows.Count;
        db.Add(list);
        db.AddRange(rows);
        await db.SaveChangesAsync(stop);
        return new(list, null) { NameIsKnown = columns.ArePicked };
    }

    private MemberList ListOf(AboutList about, string fileName, IReadOnlyList<string> header) => new()
    {
        AllianceId = about.AllianceId,
        FileName = fileName,
        Title = about.Title,
        Address = about.Address,
        Trust = about.Trust,
        AsOf = about.AsOf,
        Complete = about.Complete,
        Category = about.Category,
        BegunBy = about.By,
        BegunAt = clock.GetCurrentInstant(),
        Header = ToJson(header),
    };

    private static ListColumns Guessed(IReadOnlyList<string> header, NameColumns? picked)
    {
        var category = Enumerable.Range(0, header.Count).Where(i => CategoryHeader.Is(header[i])).Select(i => (int?)i).FirstOrDefault();
        // A column “as of” says when it was so, not since when.
        var since = Enumerable.Range(0, header.Count).Where(i => CategoryHeader.IsSince(header[i])).Select(i => (int?)i).FirstOrDefault();
        return new(picked?.Name ?? 0, picked?.Country, picked?.City, picked?.Web, since, category);
    }

    // Neither database nor page takes NUL, and half a character is none.
    private static string ToJson(IReadOnlyList<string> cells) => JsonSerializer.Serialize(cells.Select(c => Cut(c.Replace("\0", "", StringComparison.Ordinal), LongestCell)));

    private static string Cut(string text, int most = LongestName) => text.Length <= most ? text : text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)];
}

/// <summary>What somebody says of a list.</summary>
/// <param name="By">The person; null at the command line.</param>
public sealed record AboutList(Guid AllianceId, Guid? By, string Title, string? Address, Trust Trust, EdtfDate? AsOf, bool Complete, string Category)
{
    /// <summary>The encoding of a text, where it is known; null: it is found out.</summary>
    public string? Encoding { get; init; }
}

/// <summary>The list, or why there is none.</summary>
public sealed record BroughtList(MemberList? List, TableProblem? Problem)
{
    /// <summary>It has more rows than a list of members has.</summary>
    public bool IsTooLong { get; init; }

    /// <summary>Nothing stands below the names of the columns.</summary>
    public bool HasNoRows { get; init; }

    /// <summary>Which column holds the names was told by its own name.</summary>
    public bool NameIsKnown { get; init; }
}
