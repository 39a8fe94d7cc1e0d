using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;
using Serai.Features.Certificates.Keys;
using Serai.Platform.Auth.Doors;
using Serai.Platform.Files.Store;
using Serai.Platform.Paper;
using Serai.Platform.Web;

namespace Serai.Features.Certificates.Printing;

/// <summary>A certificate's PDF for whoever knows its code. What a run has not printed is printed when it is first asked for.</summary>
internal static class PaperFile
{
    private const int BusySeconds = 10;

    public static void MapPaperFile(this IEndpointRouteBuilder app) => app.MapGet(PrintingLinks.Pdf("{code}"), SendAsync).AllowAnonymous().WithMetadata(new StaysOpenAttribute());

    private static async Task<IResult> SendAsync(string code, HttpContext http, SeraiDb db, KeepPapers kept, PrintCertificates print, FileStore files, PaperTurns turns, IssuerAddress address)
    {
        var stop = http.RequestAborted;
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers["X-Robots-Tag"] = "noindex";
        if (await db.Certificates.AsNoTracking().FirstOrDefaultAsync(c => c.Code == code, stop) is not { IsTakenOut: false } certificate)
            return Results.NotFound();
        // Of what was revoked no paper is given out: its page says so.
        if (certificate.RevokedAt is not null)
            return Results.Redirect(http.Kept().Link(CertificateLinks.Show(certificate.Code)));
        if (await StoredAsync(certificate, http, kept, files) is { } stored)
            return stored;
        if (!print.IsThere)
            return await NotAsync(http, PaperTrouble.NoPrinter);
        using var turn = await turns.TakeAsync(http);
        if (!turn.IsAcquired)
            return await NotAsync(http, PaperTrouble.Busy);
        // Whoever waited for a turn may find it printed.
        if (await StoredAsync(certificate, http, kept, files) is { } meanwhile)
            return meanwhile;
        var printed = await print.PrintAsync([certificate], stop);
        if (printed.Pdfs is not [var pdf])
            return await NotAsync(http, printed.Trouble);
        // Where the site does not know its own address nothing to check it by stands on it: that one is not kept.
        if (address.Root is not null)
            await kept.KeepAsync([(certificate, pdf)], stop);
        return Sent(http, certificate, pdf);
    }

    private static async Task<IResult?> StoredAsync(Certificate certificate, HttpContext http, KeepPapers kept, FileStore files)
    {
        if (await kept.FileOfAsync(certificate.Id, http.RequestAborted) is not { } id || await files.FindAsync(id, http.RequestAborted) is not { } file)
            return null;
        try
        {
            return await SendFile.OfAsync(files, file, http.RequestAborted);
        }
        catch (FileDamaged damaged)
        {
            await Refusal.Answer(http, nameof(FileDamaged), damaged.Name, null, StatusCodes.Status500InternalServerError);
            return Results.Empty;
        }
    }

    private static IResult Sent(HttpContext http, Certificate certificate, byte[] pdf)
    {
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(KeepPapers.FileName(certificate));
        var headers = http.Response.Headers;
        (headers.ContentDisposition, headers.XContentTypeOptions, headers.ContentSecurityPolicy) = (disposition.ToString(), "nosniff", "sandbox; default-src 'none'");
        return Results.Bytes(pdf, PaperResult.MediaType);
    }

    private static async Task<IResult> NotAsync(HttpContext http, PaperTrouble trouble)
    {
        if (trouble == PaperTrouble.Busy)
            http.Response.Headers.RetryAfter = BusySeconds.ToString(CultureInfo.InvariantCulture);
        await Refusal.Answer(http, "Paper" + trouble, null, null, StatusCodes.Status503ServiceUnavailable);
        return Results.Empty;
    }
}
