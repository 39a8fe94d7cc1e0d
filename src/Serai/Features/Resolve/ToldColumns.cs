using Serai.Platform.Cli;

namespace Serai.Features.Resolve;

/// <summary>Reads <c>name=Member,country=3</c>. A comma in a column's name stays in it: only what begins with "word=" begins anew.</summary>
internal static class ToldColumns
{
    private const string Example = "Write it as name=Member,country=3.";

    /// <exception cref="CommandRefused">It is not written so, or says one thing twice.</exception>
    public static IReadOnlyDictionary<string, string>? Read(string? told)
    {
        if (string.IsNullOrWhiteSpace(told))
            return null;
        var parts = new List<string>();
        foreach (var part in told.Split(','))
            if (part.Contains('=', StringComparison.Ordinal) || parts.Count == 0) parts.Add(part);
            else parts[^1] += "," + part;
        var columns = new Dictionary<string, string>();
        foreach (var part in parts)
            if (part.Split('=', 2) is not [var purpose, { } column] || column.Trim().Length == 0)
                throw new CommandRefused($"--columns: “{part.Trim()}” names no column. {Example}");
            else if (!columns.TryAdd(purpose.Trim().ToLowerInvariant(), column.Trim()))
                throw new CommandRefused($"--columns: {purpose.Trim()} is told twice. {Example}");
        return columns;
    }
}
