using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace Serai.Platform.Tables.Workbooks;

/// <summary>Collects the text of cells, of which no more is kept than a cell may hold and one sign, which tells that there was more.</summary>
internal sealed partial class CellText(int longest)
{
    private readonly StringBuilder text = new();
    private readonly char[] part = new char[4096];

    public void Clear() => text.Clear();

    /// <summary>Adds what stands in the element at hand, up to its end.</summary>
    public async Task AddAsync(XmlReader reader)
    {
        if (reader.IsEmptyElement)
            return;
        var depth = reader.Depth;
        while (await reader.ReadAsync() && reader.Depth > depth)
            if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace)
            {
                int read;
                while ((read = await reader.ReadValueChunkAsync(part, 0, part.Length)) > 0)
                    text.Append(part, 0, Math.Min(read, longest + 1 - text.Length));
            }
    }

    /// <summary>All that was added; "_x000A_" is how a sign is written that XML cannot hold.</summary>
    public override string ToString()
    {
        var all = text.ToString();
        return all.Contains("_x", StringComparison.Ordinal)
            ? Escaped().Replace(all, m => ((char)int.Parse(m.Groups[1].ValueSpan, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)).ToString())
            : all;
    }

    [GeneratedRegex("_x([0-9A-Fa-f]{4})_")]
    private static partial Regex Escaped();
}
