using Microsoft.AspNetCore.Html;
using Serai.Features.Certificates.Templates;
using Serai.Platform.Web;
using Serai.Platform.Web.Api;

namespace Serai.Features.Certificates.Printing;

/// <summary>A certificate as it is set: one page, on the screen or on paper.</summary>
/// <param name="Design">Its template.</param>
/// <param name="Tongues">What it says, in each of its languages, with all values in their places.</param>
/// <param name="Proof">Where it can be checked.</param>
/// <param name="Picture">The source of a picture.</param>
public sealed record CertificateSheet(CertificateDesign Design, IReadOnlyList<SheetTongue> Tongues, SheetProof Proof, Func<CertificatePicture, string> Picture)
{
    /// <summary>Its classes.</summary>
    public string Look => $"certificate {(Design.IsPortrait ? "high" : "wide")} {ApiJson.Word(Design.Accent)}";

    public bool IsBeside => !Design.IsBelow && Tongues.Count > 1;
}

/// <summary>What a certificate says in one language.</summary>
/// <param name="Size">Which of the sizes of text fits; 0 is the largest.</param>
public sealed record SheetTongue(string Language, string Heading, IReadOnlyList<SheetLine> Lines, int Size);

/// <summary>One line.</summary>
/// <param name="Pieces">Its texts, and the values in them.</param>
/// <param name="Holder">Which of the sizes of names fits, where it is the holder's name alone; else null.</param>
public sealed record SheetLine(IReadOnlyList<TextPiece> Pieces, int? Holder)
{
    public string Text => string.Concat(Pieces.Select(p => p.Text));

    /// <summary>Values are set apart, so that one from right to left does not turn what stands around it.</summary>
    public IHtmlContent Html
    {
        get
        {
            var html = new HtmlContentBuilder();
            foreach (var piece in Pieces)
                if (piece.IsField)
                    html.AppendHtml(piece.IsDay ? "<bdi class=\"day\">" : "<bdi>").Append(piece.Text).AppendHtml("</bdi>");
                else
                    html.Append(piece.Text);
            return html;
        }
    }
}

/// <summary>What stands at a certificate's foot for whoever wants to check it.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Words">“Check it at”, in its first language.</param>
/// <param name="CodeWords">“Code”, likewise.</param>
/// <param name="Address">Where; null where the site does not know its own address.</param>
/// <param name="Picture">The address as a picture; null where there is none.</param>
public sealed record SheetProof(string Code, string Words, string CodeWords, string? Address, QrPicture? Picture)
{
    /// <summary>The address, which breaks after a slash rather than within a word.</summary>
    public IHtmlContent AddressHtml
    {
        get
        {
            var html = new HtmlContentBuilder();
            foreach (var (i, part) in (Address ?? "").Split('/').Index())
            {
                if (i > 0)
                    html.Append("/");
                if (i > 0 && part.Length > 0)
                    html.AppendHtml("<wbr>");
                html.Append(part);
            }
            return html;
        }
    }
}
