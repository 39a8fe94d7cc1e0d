using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Net.Http.Headers;
using Serai.Platform.Web;

namespace Serai.Platform.Paper;

/// <summary>
/// A page as a PDF to be kept: the page is written as ever, in the layout for paper, and what was written is printed instead of
/// sent. Where it cannot be printed a page says why, in the reader's language.
/// </summary>
/// <param name="name">What the file is called, without the ending.</param>
public sealed class PaperResult(string name) : PageResult
{
    public const string MediaType = "application/pdf";

    private const int BusySeconds = 10, LongestName = 150;
    private const string Unsafe = "/\\:*?\"<>|";

    public override async Task ExecuteResultAsync(ActionContext context)
    {
        var (http, paper) = (context.HttpContext, context.HttpContext.RequestServices.GetRequiredService<IPrintPaper>());
        http.Response.Headers.CacheControl = "no-store";
        var printed = await PrintAsync(context, paper);
        if (printed.Pdf is not { } pdf)
        {
            if (printed.Trouble == PaperTrouble.Busy) http.Response.Headers.RetryAfter = BusySeconds.ToString(CultureInfo.InvariantCulture);
            await Refusal.Answer(http, "Paper" + printed.Trouble, null, null, StatusCodes.Status503ServiceUnavailable);
            return;
        }
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(FileName(name));
        var response = http.Response;
        (response.ContentType, response.ContentLength, response.StatusCode) = (MediaType, pdf.Length, StatusCodes.Status200OK);
        response.Headers.ContentDisposition = disposition.ToString();
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
        await response.Body.WriteAsync(pdf, http.RequestAborted);
    }

    // Written for nothing where nothing prints it.
    private async Task<Printed> PrintAsync(ActionContext context, IPrintPaper paper)
    {
        if (!paper.IsThere) return Printed.Not(PaperTrouble.NoPrinter);
        using var turn = await context.HttpContext.RequestServices.GetRequiredService<PaperTurns>().TakeAsync(context.HttpContext);
        return turn.IsAcquired ? await paper.PrintAsync(await WriteAsync(context), context.HttpContext.RequestAborted) : Printed.Not(PaperTrouble.Busy);
    }

    // Its links lead to the site from wherever the file lies; those within the document stay within it.
    private async Task<string> WriteAsync(ActionContext context)
    {
        var (request, response) = (context.HttpContext.Request, context.HttpContext.Response);
        var (body, written) = (response.Body, new MemoryStream());
        try
        {
            response.Body = written;
            await base.ExecuteResultAsync(context);
        }
        finally
        {
            response.Body = body;
            // What the page said of itself is not the answer: an empty one is what the error pages fill.
            response.ContentType = null;
        }
        return Encoding.UTF8.GetString(written.GetBuffer(), 0, (int)written.Length)
            .Replace(" href=\"/", $" href=\"{request.Scheme}://{request.Host}/", StringComparison.Ordinal);
    }

    private static string FileName(string name)
    {
        var plain = new string([.. name.Where(c => !char.IsControl(c)).Select(c => Unsafe.Contains(c, StringComparison.Ordinal) ? '-' : c)]).Trim(' ', '.');
        // A sign of two halves is not cut in two.
        if (plain.Length > LongestName) plain = plain[..(char.IsHighSurrogate(plain[LongestName - 1]) ? LongestName - 1 : LongestName)].TrimEnd();
        return plain + ".pdf";
    }
}
