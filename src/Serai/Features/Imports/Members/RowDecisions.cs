using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Alliances.Lists;
using Serai.Features.Organizations;
using Serai.Features.Organizations.Addresses;
using Serai.Platform.Cli;
using Serai.Platform.Tables;

namespace Serai.Features.Imports.Members;

/// <summary>What a file says of the rows of a list: the row's number, and the organization that it names.</summary>
internal static class RowDecisions
{
    private const string Row = "row", Organization = "organization", Written = "written", Out = "out";

    public static async Task<IReadOnlyDictionary<int, RowDecision>> ReadAsync(SeraiDb db, string path, CancellationToken stop)
    {
        var name = Path.GetFileName(path);
        var opened = await TableFile.OpenAsync(File.OpenRead(path), name, TableOptions.Default, stop);
        if (!opened.IsOpen)
            throw new CommandRefused($"{name}: {opened.Problem}");
        await using var table = opened.File;
        var (row, organization) = (At(table, name, Row), At(table, name, Organization));
        var decisions = new Dictionary<int, RowDecision>();
        await foreach (var line in table.RowsAsync(stop))
            if (!line.IsEmpty)
            {
                if (!int.TryParse(NameColumns.In(line, row), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                    throw new CommandRefused($"{name}, row {line.Number}: the column “{Row}” holds no number of a row.");
                decisions[number] = await DecisionAsync(db, NameColumns.In(line, organization), $"{name}, row {line.Number}", stop);
            }
        return decisions;
    }

    private static int At(TableFile table, string file, string column)
    {
        for (var i = 0; i < table.Header.Count; i++)
            if (table.Header[i].Equals(column, StringComparison.OrdinalIgnoreCase))
                return i;
        throw new CommandRefused($"{file}: there is no column “{column}”; it needs {Row} and {Organization}.");
    }

    private static async Task<RowDecision> DecisionAsync(SeraiDb db, string? word, string where, CancellationToken stop)
    {
        if (word is Written or Out)
            return new(word == Out ? RowChoice.LeftOut : RowChoice.AsWritten);
        var last = (word ?? "").TrimEnd('/').Split('/')[^1].ToLowerInvariant();
        var heir = RorId.Read(word ?? "") is { } ror ? await db.HeirOf(db.Organizations.Where(o => o.Identifiers.Any(i => i.Scheme == RorId.Scheme && i.Value == ror)), stop)
            : Guid.TryParse(last, CultureInfo.InvariantCulture, out var id) ? await db.HeirOf(id, stop)
            : await db.HeirOf(db.Organizations.Where(o => o.Slug == last), stop);
        return heir is { } organization ? new(RowChoice.Organization, organization.Id) : throw new CommandRefused($"{where}: no organization here has the address or id “{word}”. Write {Written} or {Out} for none.");
    }
}
