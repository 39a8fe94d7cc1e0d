using Serai.Features.Certificates.Templates;

namespace Serai.Features.Certificates.Printing;

/// <summary>
/// Which sizes fit: a name too long for the template is set smaller in a few steps, then wraps; it is never cut. The steps are those of the classes
/// <c>holder-0</c> … and <c>text-0</c> … of the style sheet.
/// </summary>
public static class SheetFit
{
    private const double Point = 0.3528, HolderLetter = 0.54, TextLetter = 0.5, HolderLine = 1.25, TextLine = 1.4, Gap = 2.2, HolderGap = 7, Heading = 16;

    private static readonly double[] Holders = [34, 28, 23, 19, 16], Texts = [14, 12.5, 11, 9.5];

    /// <summary>The step for a holder's name.</summary>
    /// <param name="length">As <see cref="TextLength"/> measures it.</param>
    /// <param name="width">The room in a line, in millimetres.</param>
    public static int Holder(int length, double width) => Array.FindIndex(Holders, size => length * size * Point * HolderLetter <= width) is >= 0 and var fits ? fits : Holders.Length - 1;

    /// <summary>The step for the text around it: the largest with which all lines have room.</summary>
    public static int Text(IReadOnlyList<SheetLine> lines, double width, double height) =>
        Array.FindIndex(Texts, size => Heading + lines.Sum(l => Height(l, size, width)) <= height) is >= 0 and var fits ? fits : Texts.Length - 1;

    /// <summary>The room of one language, in millimetres.</summary>
    public static (double Width, double Height) Room(CertificateDesign design, int tongues)
    {
        var (width, height) = design.IsPortrait ? (170.0, 185.0) : (257.0, 112.0);
        return tongues < 2 ? (width, height) : design.IsBelow ? (width, (height - 8) / 2) : ((width - 12) / 2, height);
    }

    private static double Height(SheetLine line, double size, double width)
    {
        var length = TextLength.Of(line.Text);
        var (letters, height, gap) = line.Holder is { } step ? (Holders[step] * Point * HolderLetter, Holders[step] * Point * HolderLine, HolderGap) : (size * Point * TextLetter, size * Point * TextLine, Gap);
        return Math.Max(1, Math.Ceiling(length * letters / width)) * height + gap;
    }
}
