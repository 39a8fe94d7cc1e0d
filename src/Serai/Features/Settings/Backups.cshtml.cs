using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Serai.Platform.Auth;
using Serai.Platform.Backup.Scheduled;
using Serai.Platform.Jobs;

namespace Serai.Features.Settings;

/// <summary>Which backups the site made by itself, and whether the last one is good.</summary>
[Needs(Right.ManageSite, IsSecret = true)]
public sealed class BackupsModel(SeraiDb db, BackupSettings settings, IClock clock, WakeUp wake) : PageModel
{
    private const int Shown = 60;

    private static readonly Duration Late = Duration.FromHours(36);

    public BackupSettings Settings => settings;
    public IReadOnlyList<BackupRun> Runs { get; private set; } = [];
    public BackupRun? LastGood { get; private set; }
    public Instant? Next { get; private set; }

    /// <summary>The last good one is older than it should be.</summary>
    public bool IsLate => settings.Folder is not null && Runs.Count > 0 && (LastGood is null || clock.GetCurrentInstant() - LastGood.Begun > Late);

    public bool IsAsked { get; private set; }

    public async Task OnGet(CancellationToken stop)
    {
        Runs = await db.BackupRuns.AsNoTracking().OrderByDescending(r => r.Begun).Take(Shown).ToListAsync(stop);
        LastGood = Runs.FirstOrDefault(r => r.Problem is null)
            ?? await db.BackupRuns.AsNoTracking().Where(r => r.Problem == null).OrderByDescending(r => r.Begun).FirstOrDefaultAsync(stop);
        Next = (await db.Set<Turn>().AsNoTracking().FirstOrDefaultAsync(t => t.Name == MakeBackup.JobName, stop))?.Due;
        IsAsked = Next is { } due && due <= clock.GetCurrentInstant();
    }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (settings.Folder is not null && await db.Set<Turn>().FirstOrDefaultAsync(t => t.Name == MakeBackup.JobName, stop) is { Lease: var lease, Due: { } due } turn && (lease is null || due > clock.GetCurrentInstant()))
        {
            turn.Due = clock.GetCurrentInstant();
            try
            {
                await db.SaveChangesAsync(stop);
                wake.Call();
            }
            catch (DbUpdateConcurrencyException)
            {
                // It is being made just now.
            }
        }
        Response.Headers.Location = SettingLinks.Backups;
        return StatusCode(StatusCodes.Status303SeeOther);
    }
}
