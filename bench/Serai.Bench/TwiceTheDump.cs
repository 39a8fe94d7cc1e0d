using System.IO.Compression;
using System.Text.RegularExpressions;
using Serai.Features.Imports.Ror;

namespace Serai.Bench;

/// <summary>A dump with every record of another twice, the second time under an id of its own.</summary>
public static partial class TwiceTheDump
{
    // ROR's numbers have 30 bits; none of the sample's twins meets a real one.
    private const int Twin = 1 << 29;

    public static async Task<string> MakeAsync(string dump)
    {
        string json;
        using (var zip = ZipFile.OpenRead(dump))
        using (var reader = new StreamReader(zip.Entries.Single(e => e.Name.EndsWith(".json", StringComparison.Ordinal)).Open()))
            json = await reader.ReadToEndAsync();
        var real = Id().Matches(json).Select(m => RorId.Number(m.Value)).ToHashSet();
        var again = Id().Replace(json, m => RorId.Number(m.Value) is { } number ? RorId.Of(Other(number, real)) : m.Value);
        var path = Path.Combine(Path.GetTempPath(), "serai-bench-twice.json");
        await File.WriteAllTextAsync(path, json.TrimEnd()[..^1] + "," + again.TrimStart()[1..]);
        return path;
    }

    private static int Other(int number, HashSet<int?> real)
    {
        var other = number ^ Twin;
        while (real.Contains(other))
            other ^= 0x155555;
        return other;
    }

    [GeneratedRegex("https://ror\\.org/0[0-9a-z]{8}")]
    private static partial Regex Id();
}
