using System.Globalization;
using System.Text;
using Serai.Tests.Deployment;

namespace Serai.Tests.Features.Certificates.Printing;

/// <summary>Which signs some font of this machine can draw; the others are boxes on paper.</summary>
internal sealed class FontsHere
{
    private readonly HashSet<int> signs = [];

    public static async Task<FontsHere> ReadAsync()
    {
        var (status, said) = await DeployFiles.RunAsync("fc-list", "--format", "%{charset}\n");
        Assert.True(status == 0, said);
        var fonts = new FontsHere();
        // “20-7e a0”: most fonts have the same as another.
        foreach (var range in said.Split('\n').Distinct().SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Distinct())
            if (range.Split('-') is [var first, .. var rest] && Read(first) is { } low && Read(rest is [var last] ? last : first) is { } high)
                for (var sign = low; sign <= high; sign++)
                    fonts.signs.Add(sign);
        return fonts;
    }

    public bool Draw(string text) => text.EnumerateRunes().All(r => Rune.IsWhiteSpace(r) || Rune.GetUnicodeCategory(r) is UnicodeCategory.Format or UnicodeCategory.NonSpacingMark || signs.Contains(r.Value));

    private static int? Read(string hex) => int.TryParse(hex, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var sign) ? sign : null;
}
