using Microsoft.EntityFrameworkCore;
using Serai.Features.Certificates.Templates;
using Serai.Platform.Auth;
using Serai.Platform.Editing;

namespace Serai.Features.Certificates.Runs;

/// <summary>Begins a run, stops it, and lets it go on.</summary>
public sealed class StartRun(SeraiDb db, IssueCertificate issue, IClock clock)
{
    /// <param name="asked">The run's id as the form has it: one that is sent several times, as by a double press, begins one run. Null for another one each time.</param>
    /// <returns>The run; or what is in the way.</returns>
    public async Task<(Guid? Run, FieldProblem? Problem)> RunAsync(HttpContext context, string kind, Certified certified, Guid? template, IReadOnlyList<Guid> holders, Guid? asked, CancellationToken stop)
    {
        if (holders.Count == 0)
            return (null, Problem("NobodyChosen"));
        var keeper = certified.KeeperId;
        if (template is not { } chosen || await db.CertificateTemplates.Where(t => t.Id == chosen && t.KeeperId == keeper).Select(t => t.Design).FirstOrDefaultAsync(stop) is not { } design)
            return (null, Problem("NoTemplate"));
        // Nothing is begun that could not sign.
        if (await issue.PrepareAsync(certified.IssuerId, stop) is { } obstacle)
            return (null, obstacle);
        var (now, person) = (clock.GetCurrentInstant(), context.Actor.PersonId);
        return (await db.AgainAsync(async () =>
        {
            if (asked is { } known && await db.CertificateRuns.AsNoTracking().FirstOrDefaultAsync(r => r.Id == known, stop) is { } there)
            {
                if (there.KeeperId == keeper && there.ForKind == kind && there.ForId == certified.Id)
                    return there.Id;
                asked = null;
            }
            var run = new CertificateRun { Id = asked ?? NewId.Next(), KeeperId = keeper, ForKind = kind, ForId = certified.Id, TemplateId = chosen, Design = design, PersonId = person, StartedAt = now, Due = now };
            db.Add(run);
            db.AddRange(holders.Distinct().Select((holder, i) => new CertificateRunItem { RunId = run.Id, Number = i + 1, HolderRef = holder }));
            await db.SaveChangesAsync(stop);
            return run.Id;
        }), null);
    }

    /// <summary>Whoever works on it finishes the holder at hand, and then finds it taken away.</summary>
    public Task<bool> StopAsync(Guid id, CancellationToken stop) => ChangeAsync(id, run => run is { FinishedAt: null, StoppedAt: null }, run =>
    {
        run.StoppedAt = clock.GetCurrentInstant();
        run.Due = null;
        return Task.CompletedTask;
    }, stop);

    /// <summary>Goes on where it was; one that is over looks once more for what is not printed, also for what could not be.</summary>
    public Task<bool> GoOnAsync(Guid id, CancellationToken stop) => ChangeAsync(id, run => run.StoppedAt is not null || run.NotPrinted is not null, async run =>
    {
        (run.StoppedAt, run.FinishedAt, run.NotPrinted, run.Problem) = (null, null, null, null);
        (run.Attempts, run.Due) = (0, clock.GetCurrentInstant());
        foreach (var item in await db.CertificateRunItems.Where(i => i.RunId == id && (i.Problem == HolderProblem.NotPrinted || i.Problem == HolderProblem.NeitherToldNorPrinted)).ToListAsync(stop))
            item.Problem = HolderProblem.BeforeNotPrinted(item.Problem);
    }, stop);

    internal static FieldProblem Problem(string code, params object[] words) => new(code, words) { Texts = typeof(RunTexts) };

    private Task<bool> ChangeAsync(Guid id, Func<CertificateRun, bool> may, Func<CertificateRun, Task> change, CancellationToken stop) => db.AgainAsync(async () =>
    {
        if (await db.CertificateRuns.FirstOrDefaultAsync(r => r.Id == id, stop) is not { } run || !may(run))
            return false;
        await change(run);
        // Another id: whoever holds the lease finds it gone.
        run.Lease = NewId.Next();
        await db.SaveChangesAsync(stop);
        return true;
    });
}
