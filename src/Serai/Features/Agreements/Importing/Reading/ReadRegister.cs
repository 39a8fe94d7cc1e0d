using Microsoft.EntityFrameworkCore;
using Serai.Features.Agreements.Kinds;
using Serai.Features.Office;
using Serai.Platform.Web;

namespace Serai.Features.Agreements.Importing.Reading;

/// <summary>Reads all rows of a register by what was said of it: for the pages that ask about them, and for what taking them in would do.</summary>
public sealed class ReadRegister(SeraiDb db, AgreementKinds kinds, OfficeStaff staff, Today today)
{
    public async Task<RegisterRead> OfAsync(AgreementImport import, CancellationToken stop)
    {
        var meanings = await MeaningsAsync(import, stop);
        var rows = await db.AgreementImportRows.Where(r => r.ImportId == import.Id).OrderBy(r => r.Number).ToListAsync(stop);
        return Of(import, rows, meanings);
    }

    /// <summary>One row alone.</summary>
    public async Task<RowRead> OfAsync(AgreementImport import, AgreementImportRow row, CancellationToken stop) => Of(import, [row], await MeaningsAsync(import, stop)).Rows[0].Read!;

    private async Task<Meanings> MeaningsAsync(AgreementImport import, CancellationToken stop)
    {
        await staff.LoadAsync(new(import.KeeperId, "", [import.KeeperId]), stop);
        return new(kinds, import.Chosen, staff.People);
    }

    private RegisterRead Of(AgreementImport import, IReadOnlyList<AgreementImportRow> rows, Meanings meanings)
    {
        var reader = new ReadRow(import.Purposes, import.DateWays, meanings, today.Day);
        return new(import, meanings, [.. rows.Select(r => (r, r.Problem is null ? reader.Of(r.All) : null))]);
    }
}

/// <summary>A register as it was understood.</summary>
/// <param name="Rows">In their order; what was read is null of a row that the table itself could not be read in.</param>
public sealed record RegisterRead(AgreementImport Import, Meanings Meanings, IReadOnlyList<(AgreementImportRow Row, RowRead? Read)> Rows)
{
    /// <summary>The words of a column with how many rows say them, those that are not understood first, then the most frequent.</summary>
    public IReadOnlyList<WordSaid> Words(ColumnPurpose purpose)
    {
        var at = Import.Purposes.ToList().IndexOf(purpose);
        var isNeeded = purpose is ColumnPurpose.Kind or ColumnPurpose.Status;
        var said = from row in Rows
                   where row.Read is not null
                   let cells = row.Row.All
                   from word in ReadRow.Words(purpose, at >= 0 && at < cells.Count ? cells[at] : "").DistinctBy(WordTables.Fold)
                   where word.Length > 0 || (isNeeded && (purpose == ColumnPurpose.Kind || row.Read!.Issues.Exists(i => i.Column == purpose && i.Code == "NotSaid") || Meanings.Of(purpose, "").IsChosen))
                   group word by WordTables.Fold(word) into same
                   select new WordSaid(same.First(), same.Count(), Meanings.Of(purpose, same.First()));
        return [.. said.OrderBy(w => w.Meaning.Value is not null).ThenByDescending(w => w.Rows).ThenBy(w => w.Text, StringComparer.Ordinal)];
    }

    /// <summary>The doubtful dates of a column that nobody settled yet, with how many rows have one, by what is in doubt.</summary>
    public IReadOnlyList<(DateAnswer Doubt, string Example, string Could, int Rows)> Doubts(ColumnPurpose purpose) =>
        [.. Rows.SelectMany(r => r.Read?.Issues ?? []).Where(i => i.Column == purpose && i.Code.StartsWith("Date.", StringComparison.Ordinal) && i.Weight == IssueWeight.Open)
            .GroupBy(i => i.Code).Select(g => (Enum.Parse<DateAnswer>(g.Key[5..]), g.First().Value, g.First().More[0], g.Count()))];
}

/// <summary>A word of a column.</summary>
public sealed record WordSaid(string Text, int Rows, Meaning Meaning);
