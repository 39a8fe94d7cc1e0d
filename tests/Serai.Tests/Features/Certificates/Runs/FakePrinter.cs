using PdfSharp.Pdf;
using Serai.Platform.Paper;

namespace Serai.Tests.Features.Certificates.Runs;

/// <summary>Prints an empty page for each certificate, without the seconds that printing takes, and remembers what it was given.</summary>
internal sealed class FakePrinter : IPrintPaper
{
    /// <summary>Whatever holds these words cannot be printed; null where all can.</summary>
    public string? Fails { get; set; }

    /// <summary>A program that says what the fonts of the machine can draw; null for the machine's own.</summary>
    public string? FontList { get; init; }

    public List<string> Documents { get; } = [];

    public bool IsThere => true;

    public Task<Printed> PrintAsync(string html, CancellationToken stop)
    {
        if (Fails is not null && html.Contains(Fails, StringComparison.Ordinal))
            return Task.FromResult(Printed.Not(PaperTrouble.Failed));
        Documents.Add(html);
        using var document = new PdfDocument();
        for (var pages = html.Split("<article ").Length - 1; pages > 0; pages--)
            document.AddPage();
        using var to = new MemoryStream();
        document.Save(to, closeStream: false);
        return Task.FromResult(new Printed(to.ToArray(), PaperTrouble.None));
    }
}
