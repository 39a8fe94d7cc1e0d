using System.Globalization;
using Serai.Features.Search;
using Serai.Names;
using Serai.Platform.Tables;

namespace Serai.Features.Resolve;

/// <summary>A row and what was found for it.</summary>
/// <param name="Added">One cell for each of <see cref="ResolvedColumns.Names"/>.</param>
/// <param name="Score">The score as a number; null where there is none.</param>
/// <param name="Verdict">Null where there was nothing to resolve.</param>
public sealed record ResolvedRow(TableRow Row, IReadOnlyList<string> Added, double? Score, Verdict? Verdict)
{
    /// <summary>A date that stands in the row and is none.</summary>
    public string? UnreadDate { get; init; }
}

/// <summary>Resolves the name in a row.</summary>
public sealed class ResolveRow(KnownNames known, NameColumns columns, int candidates)
{
    // With two or three that may be meant, a second look finds who is first more surely than with one.
    private const int Least = 5;

    public ResolvedRow Run(TableRow row)
    {
        if (row.Problem is { } problem)
            return new(row, Cells([], "", "", $"not resolved: {problem}", []), null, null);
        if (NameColumns.In(row, columns.Name) is not { } name)
            return new(row, Cells([], "", "", "", []), null, null);
        var date = NameColumns.In(row, columns.Date);
        var when = TableDates.Of(date);
        var found = known.Resolver.Resolve(name, new ResolveHints
        {
            Country = NameColumns.In(row, columns.Country),
            City = NameColumns.In(row, columns.City),
            Web = NameColumns.In(row, columns.Web),
        }.AsOf(when), Math.Max(Least, candidates));
        return Of(row, found) with { UnreadDate = when is null ? date : null };
    }

    private ResolvedRow Of(TableRow row, Resolution found)
    {
        // One that somebody has to look at is given too; the verdict says that it is not believed yet.
        IReadOnlyList<Candidate> meant = found.Verdict switch
        {
            Verdict.Match => found.Matches,
            Verdict.Review => [.. found.Candidates.Take(1)],
            _ => [],
        };
        // Of several in one line, it is as sure as the least sure.
        var score = meant.Count == 0 ? (double?)null : Math.Round(meant.Min(c => c.Score), 3);
        var told = meant.Select(c => string.Join("; ", c.Evidence.Where(e => found.SameNamed is null || e.Kind != EvidenceKind.SameNamed)));
        var evidence = string.Join(" | ", told);
        if (found.SameNamed is { } same)
            evidence = string.Join("; ", new[] { evidence, Bearing(same) }.Where(e => e.Length > 0));
        return new(row, Cells(meant, score?.ToString(CultureInfo.InvariantCulture) ?? "", found.Verdict.ToString().ToLowerInvariant(), evidence, found.Candidates), score, found.Verdict);
    }

    private static string Bearing(SameNamed same) => string.Create(CultureInfo.InvariantCulture,
        $"{same.Organizations} organizations bear this name, in {(same.Countries == 1 ? "one country or region" : $"{same.Countries} countries or regions")}");

    private string[] Cells(IReadOnlyList<Candidate> meant, string score, string verdict, string evidence, IReadOnlyList<Candidate> ranked)
    {
        var shown = meant.Select(c => known[c.Id]).ToList();
        return
        [
            string.Join(' ', shown.Select(s => s.Id).Where(id => id.Length > 0)),
            string.Join(' ', shown.Select(s => s.Ror).Where(ror => ror.Length > 0)),
            string.Join(" | ", shown.Select(s => s.Name)),
            score,
            verdict,
            evidence,
            .. Enumerable.Range(0, candidates).Select(i => i < ranked.Count ? known[ranked[i].Id].Ror : ""),
        ];
    }
}
