using System.Globalization;
using System.Text;
using QRCoder;

namespace Serai.Features.People.SecondFactor;

/// <summary>A QR code as one line of an SVG's path: the page says the rest by attributes.</summary>
public sealed class KeyPicture
{
    private KeyPicture(int size, string path) => (Size, Path) = (size, path);

    /// <summary>Width and height with the white around, in modules.</summary>
    public int Size { get; }

    /// <summary>All dark modules.</summary>
    public string Path { get; }

    public static KeyPicture Of(string text)
    {
        using var code = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        // The library's own matrix has the white around it already.
        var rows = code.ModuleMatrix;
        var path = new StringBuilder();
        for (var y = 0; y < rows.Count; y++)
            for (var x = 0; x < rows[y].Length; x++)
                if (rows[y][x]) path.Append(CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z");
        return new(rows.Count, path.ToString());
    }
}
