using System.Reflection;
using System.Text.Json;

namespace Serai.Edtf.Tests.Grammar;

/// <summary>What the npm package edtf said of a text when npm/golden.mjs asked it.</summary>
/// <param name="Level">Null where it refused.</param>
/// <param name="First">The first day, "" where there is none, null where it was not asked.</param>
internal sealed record Golden(string Text, int? Level, string? Type, string? First, string? Last)
{
    /// <summary>Levels 0 and 1, and of level 2 the one-of sets: what Serai reads.</summary>
    public bool IsOurs => Level <= 1 || Type == "Set";

    public static IReadOnlyList<Golden> All()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("golden.json")!;
        using var file = JsonDocument.Parse(stream);
        return [.. file.RootElement.EnumerateArray().Select(row => Of([.. row.EnumerateArray()]))];
    }

    private static Golden Of(IReadOnlyList<JsonElement> row) => new(
        row[0].GetString()!,
        row.Count > 1 ? row[1].GetInt32() : null,
        row.Count > 2 ? row[2].GetString() : null,
        row.Count > 3 ? row[3].GetString() : null,
        row.Count > 4 ? row[4].GetString() : null);
}
