using Serai.Features.Certificates.Templates;
using Serai.Platform.Mail;
using Serai.Platform.Web;

namespace Serai.Features.Certificates.Printing;

/// <summary>Sets a certificate: values into the template's texts, each in a size that fits.</summary>
public static class SetSheet
{
    /// <param name="design">The template.</param>
    /// <param name="values">What its fields say.</param>
    /// <param name="address">Where it can be checked; null where the site does not know its own address.</param>
    /// <param name="picture">The source of a picture.</param>
    public static CertificateSheet Of(CertificateDesign design, SheetValues values, string? address, Func<CertificatePicture, string> picture)
    {
        var room = SheetFit.Room(design, design.Words.Count);
        var words = MailWords.Of(typeof(PrintingTexts), design.Words.Count > 0 ? design.Words[0].Language : "");
        return new(
            design, [.. design.Words.Select(w => Tongue(w, values, room))],
            new(values.Code, words["Proof.Check"], words["Proof.Code"], address, address is null ? null : QrPicture.Of(address)), picture);
    }

    private static SheetTongue Tongue(CertificateWords words, SheetValues values, (double Width, double Height) room)
    {
        // Of an empty text, as one may stand in a form that is looked at, there are no lines.
        List<SheetLine> lines = [.. words.Body.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(l => Line(l, words.Language, values, room.Width))];
        return new(words.Language, string.Concat(Filled(words.Heading, words.Language, values).Select(p => p.Text)), lines, SheetFit.Text(lines, room.Width, room.Height));
    }

    private static SheetLine Line(string text, string language, SheetValues values, double width)
    {
        var isHolder = TemplateText.Pieces(text) is [{ IsField: true, Text: CertificateFields.Name }];
        var pieces = Filled(text, language, values);
        return new(pieces, isHolder ? SheetFit.Holder(TextLength.Of(values.Name), width) : null);
    }

    private static IReadOnlyList<TextPiece> Filled(string text, string language, SheetValues values) =>
        [.. TemplateText.Pieces(text).Select(p => p.IsField ? p with { Text = values.In(language, p.Text), IsDay = values.IsDay(language, p.Text) } : p)];
}
