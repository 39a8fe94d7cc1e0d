using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Serai.Credentials;
using Serai.Features.Certificates.Checking;
using Serai.Platform.Auth.Doors;
using Serai.Platform.Editing;
using Serai.Platform.Files.Store;
using Serai.Platform.Web;

namespace Serai.Features.Certificates;

/// <summary>Checks a credential of whomever for anybody: nothing of it is kept.</summary>
[AllowAnonymous, StaysOpen]
[RequestSizeLimit(BroughtText.MostBytes + (1 << 20))]
[RequestFormLimits(MultipartBodyLengthLimit = BroughtText.MostBytes + (1 << 20), ValueLengthLimit = CredentialLimits.CredentialLength * 4)]
public sealed class CheckModel(FindBrought find, CheckCredential check, CheckingTurns turns, FileScan scan, IStringLocalizerFactory all, IStringLocalizer<FileTexts> files, IClock clock, Today today) : PageModel
{
    private const int LongestAddress = 2048;

    public string Typed { get; private set; } = "";
    public string At { get; private set; } = "";
    public string Email { get; private set; } = "";
    public CheckResult? Result { get; private set; }

    /// <summary>Whether the address that was typed is the holder's; null where none was typed, or the credential names none.</summary>
    public bool? IsHolders => Result?.Contents is { Emails: { Count: > 0 } emails } && Email.Length > 0 ? emails.Any(e => e.Is(Email)) : null;

    public Instant Now { get; } = clock.GetCurrentInstant();

    public LocalDate DayOf(Instant at) => today.DayOf(at);

    public void OnGet() => Response.Headers.CacheControl = "no-store";

    public async Task<IActionResult> OnPost([FromForm] string? credential, [FromForm] string? address, [FromForm] string? email, IFormFile? file, CancellationToken stop)
    {
        Response.Headers.CacheControl = "no-store";
        ModelState.Clear();
        (Typed, At, Email) = ((credential ?? "").Trim(), FieldValues.Clean(address ?? ""), FieldValues.Clean(email ?? ""));
        using var turn = await turns.TakeAsync(HttpContext);
        if (!turn.IsAcquired)
            return TooMany();
        if (file is { Length: > 0 })
            return await OfFileAsync(file, stop);
        if (Typed.Length > 0)
            return BroughtText.LooksLikeOne(Typed) ? await CheckAsync(Typed, stop) : Again("credential", Problem("NotACredential"));
        if (At.Length == 0)
            return Again("credential", Problem("NothingToCheck"));
        if (At.Length > LongestAddress)
            return Again("address", Problem("AddressTooLong", At.Length, LongestAddress));
        var (text, problem) = await find.AtAsync(At, stop);
        return text is not null ? await CheckAsync(text, stop) : Again("address", problem!);
    }

    private PageResult TooMany()
    {
        Response.Headers.RetryAfter = "60";
        return Again("", Problem("TooBusy", CheckingTurns.InAMinute), StatusCodes.Status429TooManyRequests);
    }

    private async Task<IActionResult> OfFileAsync(IFormFile file, CancellationToken stop)
    {
        if (file.Length > BroughtText.MostBytes)
            return Again("file", Problem("FileTooLarge", BroughtText.MostBytes >> 20));
        if (await scan.RefusesAsync(file, stop) is { } found)
            return Told("file", found.Sentence(files), StatusCodes.Status422UnprocessableEntity);
        var bytes = new byte[file.Length];
        await using (var content = file.OpenReadStream())
            await content.ReadExactlyAsync(bytes, stop);
        return BroughtText.Of(bytes) is { } text ? await CheckAsync(text, stop) : Again("file", Problem(BroughtText.IsPdf(bytes) ? "NothingAttached" : "NotACredential"));
    }

    private async Task<PageResult> CheckAsync(string text, CancellationToken stop)
    {
        Result = await check.RunAsync(text, stop);
        // What was read stands there, so that it can be kept on the device, and checked once more.
        Typed = text;
        return Page();
    }

    private static FieldProblem Problem(string code, params object[] words) => new(code, words) { Texts = typeof(CertificateTexts) };

    private PageResult Again(string input, FieldProblem problem, int status = StatusCodes.Status422UnprocessableEntity) => Told(input, problem.Sentence(all), status);

    private PageResult Told(string input, string sentence, int status)
    {
        ModelState.AddModelError(input, sentence);
        Response.StatusCode = status;
        return Page();
    }
}
