using System.Globalization;
using System.Text;
using QRCoder;

namespace Serai.Features.Programmes.Attending;

/// <summary>A QR code as the path of an SVG: each row's dark stretches.</summary>
public sealed record CodePicture(int Size, string Path)
{
    public static CodePicture Of(string text)
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
}
