using System.Globalization;
using System.Text;
using QRCoder;

namespace Serai.Features.Certificates;

/// <summary>A QR code as one line of an SVG's path.</summary>
public sealed record QrPicture(int Size, string Path)
{
    /// <summary>A picture of a text, with the white around that readers need.</summary>
    public static QrPicture Of(string text)
    {
        using var code = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var rows = code.ModuleMatrix;
        var path = new StringBuilder();
        for (var y = 0; y < rows.Count; y++)
            for (var x = 0; x < rows[y].Length; x++)
                if (rows[y][x]) path.Append(CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z");
        return new(rows.Count, path.ToString());
    }

    /// <summary>The picture as a file.</summary>
    public string ToSvg() => string.Create(CultureInfo.InvariantCulture,
        $"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {Size} {Size}"><rect width="{Size}" height="{Size}" fill="#fff"/><path d="{Path}" fill="#000" shape-rendering="crispEdges"/></svg>""");
}
