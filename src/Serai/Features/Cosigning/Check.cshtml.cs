using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Serai.Features.Cosigning.Bundles;
using Serai.Platform.Files.Store;
using Serai.Platform.Web;

namespace Serai.Features.Cosigning;

/// <summary>Checks an exported agreement for anybody: nothing of it is kept.</summary>
[AllowAnonymous]
[RequestSizeLimit(Bundle.MostBytes + (1 << 20))]
[RequestFormLimits(MultipartBodyLengthLimit = Bundle.MostBytes + (1 << 20))]
public sealed class CheckModel(IStringLocalizer<CosigningTexts> texts, IStringLocalizer<FileTexts> files, CheckTurns turns, FileScan scan, IClock clock, Today today) : PageModel
{
    public BundleFinding? Finding { get; private set; }

    /// <summary>The day of Universal Time, by which the stage counts everywhere.</summary>
    public LocalDate Today => clock.GetCurrentInstant().InUtc().Date;
    public LocalDate DayOf(Instant at) => today.DayOf(at);

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPost(IFormFile? file, CancellationToken stop)
    {
        ModelState.Clear();
        if (file is null || file.Length == 0)
            return Again("Problem.NoFile");
        if (file.Length > Bundle.MostBytes)
            return Again("Problem.NotABundle");
        using var turn = await turns.TakeAsync(HttpContext);
        if (!turn.IsAcquired)
            return Again("Problem.Busy", StatusCodes.Status503ServiceUnavailable);
        if (await scan.RefusesAsync(file, stop) is { } found)
            return Told(found.Sentence(files), StatusCodes.Status422UnprocessableEntity);
        var bytes = new byte[file.Length];
        await using (var content = file.OpenReadStream())
            await content.ReadExactlyAsync(bytes, stop);
        if (Bundle.Read(bytes) is not { } bundle)
            return Again("Problem.NotABundle");
        Finding = VerifyBundle.Of(bundle);
        return Page();
    }

    private PageResult Again(string text, int status = StatusCodes.Status422UnprocessableEntity) => Told(texts[text].Value, status);

    private PageResult Told(string sentence, int status)
    {
        ModelState.AddModelError("file", sentence);
        Response.StatusCode = status;
        return Page();
    }
}
