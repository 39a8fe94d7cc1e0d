using System.Globalization;
using System.Text;
using QRCoder;

namespace Serai.Features.Certificates.Printing;

/// <summary>The address of a certificate as a QR code: one line of an SVG's path.</summary>
/// <param name="Size">Width and height with the white around, in modules.</param>
/// <param name="Path">All dark modules, those beside each other in one piece.</param>
public sealed record CodePicture(int Size, string Path)
{
    public static CodePicture Of(string text)
    {
        using var code = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        // The library's own matrix has the white around it already.
        var (rows, path) = (code.ModuleMatrix, new StringBuilder());
        for (var y = 0; y < rows.Count; y++)
            for (var x = 0; x < rows[y].Length;)
            {
                var end = x;
                while (end < rows[y].Length && rows[y][end])
                    end++;
                if (end > x)
                    path.Append(CultureInfo.InvariantCulture, $"M{x} {y}h{end - x}v1h-{end - x}z");
                x = Math.Max(end, x + 1);
            }
        return new(rows.Count, path.ToString());
    }
}
