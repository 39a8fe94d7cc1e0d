using System.Globalization;
using System.Text;
using QRCoder;

namespace Serai.Platform.Web;

/// <summary>A QR code as the path of an SVG, each row's dark stretches: the page says the rest by attributes.</summary>
/// <param name="Size">Width and height with the white around that readers need, in modules.</param>
/// <param name="Path">All dark modules.</param>
public sealed record QrPicture(int Size, string Path)
{
    /// <summary>A picture of a text.</summary>
    public static QrPicture Of(string text)
    {
        using var code = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        // The library's own matrix has the white around it already.
        var rows = code.ModuleMatrix;
        var path = new StringBuilder();
        for (var y = 0; y < rows.Count; y++)
            for (var x = 0; x < rows[y].Length; x++)
            {
                var from = x;
                while (x < rows[y].Length && rows[y][x])
                    x++;
                if (x > from)
                    path.Append(CultureInfo.InvariantCulture, $"M{from} {y}h{x - from}v1h-{x - from}z");
            }
        return new(rows.Count, path.ToString());
    }

    /// <summary>The picture as a file.</summary>
    public string ToSvg() => string.Create(CultureInfo.InvariantCulture,
        $"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {Size} {Size}"><rect width="{Size}" height="{Size}" fill="#fff"/><path d="{Path}" fill="#000" shape-rendering="crispEdges"/></svg>""");
}
