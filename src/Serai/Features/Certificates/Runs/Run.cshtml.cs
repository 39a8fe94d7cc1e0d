using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Serai.Platform.Auth;

namespace Serai.Features.Certificates.Runs;

/// <summary>How far a run is, holder by holder; it can be stopped, and go on.</summary>
[Needs(Right.Edit, Anywhere = true, IsSecret = true)]
public sealed class RunModel(SeraiDb db, RunQueries runs, StartRun start, IClock clock) : PageModel
{
    /// <summary>Holders on a page.</summary>
    public const int PageSize = 50;

    public CertificateRun Run { get; private set; } = null!;

    /// <summary>What it is of; null where that is gone.</summary>
    public Certified? Certified { get; private set; }

    /// <summary>Why some are not printed; null where all are, by this run or another.</summary>
    public string? NotPrinted { get; private set; }

    /// <summary>Whether it waits while another one is printed.</summary>
    public bool IsBehind { get; private set; }

    public RunProgress Progress { get; private set; } = null!;
    public IReadOnlyList<RunLine> Lines { get; private set; } = [];
    public int At { get; private set; }
    public int Pages => Math.Max(1, (Progress.Total + PageSize - 1) / PageSize);

    /// <summary>Whether there is more to come by itself.</summary>
    public bool IsAtWork => Run is { FinishedAt: null, StoppedAt: null };

    public async Task<IActionResult> OnGet(Guid id, [FromQuery(Name = "page")] string? at, CancellationToken stop)
    {
        if (!await FindAsync(id, stop))
            return NotFound();
        At = int.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? Math.Clamp(page, 1, 10_000) : 1;
        Progress = await runs.ProgressAsync(id, stop);
        NotPrinted = Run.NotPrinted is { } trouble && await runs.LacksPaperAsync(id, stop) ? trouble : null;
        IsBehind = IsAtWork && await runs.IsBehindAsync(Run, clock.GetCurrentInstant(), stop);
        Lines = await runs.LinesAsync(Run, (At - 1) * PageSize, PageSize, stop);
        Certified = runs.Maker(Run.ForKind) is { } maker ? await maker.FindAsync(Run.ForId, stop) : null;
        return Page();
    }

    public async Task<IActionResult> OnPostStop(Guid id, CancellationToken stop)
    {
        if (!await FindAsync(id, stop))
            return NotFound();
        await start.StopAsync(id, stop);
        return Again(id);
    }

    public async Task<IActionResult> OnPostGoOn(Guid id, CancellationToken stop)
    {
        if (!await FindAsync(id, stop))
            return NotFound();
        await start.GoOnAsync(id, stop);
        return Again(id);
    }

    private async Task<bool> FindAsync(Guid id, CancellationToken stop)
    {
        Response.Headers.CacheControl = "no-store";
        if (await db.CertificateRuns.AsNoTracking().FirstOrDefaultAsync(r => r.Id == id, stop) is not { } run || !HttpContext.Actor.May(Right.Edit, run.KeeperId))
            return false;
        Run = run;
        return true;
    }

    private StatusCodeResult Again(Guid id)
    {
        Response.Headers.Location = RunLinks.Show(id);
        return StatusCode(StatusCodes.Status303SeeOther);
    }
}
