using System.Text.Json;
using Serai.Edtf.Tests.Support;

namespace Serai.Edtf.Tests.Vectors;

/// <summary>A row of the vectors: a text, the set it stands in, and what the oracle computes of it.</summary>
internal sealed record Vector(string Source, string Set, string Text, IReadOnlyList<JsonElement>? Bounds)
{
    public static IReadOnlyList<Vector> All()
    {
        using var file = JsonDocument.Parse(File.ReadAllText(TestData.Need("edtf", "vectors.json")));
        return [.. file.RootElement.EnumerateArray().Select(row => new Vector(
            row.GetProperty("source").GetString()!,
            row.GetProperty("set").GetString()!,
            row.GetProperty("edtf").GetString()!,
            row.TryGetProperty("bounds", out var bounds) ? [.. bounds.Clone().EnumerateArray()] : null))];
    }
}
