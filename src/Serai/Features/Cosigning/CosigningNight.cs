using Microsoft.EntityFrameworkCore;
using Serai.Features.Agreements;
using Serai.Features.Agreements.Life;
using Serai.Features.Cosigning.Copies;
using Serai.Features.Cosigning.Partners;
using Serai.Features.Cosigning.Protocol;
using Serai.Features.Cosigning.Sending;
using Serai.Platform.History;
using Serai.Platform.Jobs;
using Serai.Platform.Web;

namespace Serai.Features.Cosigning;

/// <summary>Every night: what notice has ended ends here too, partners are asked whether they have revoked a key, and the copies of what is in force are laid beside those of the partners.</summary>
public sealed class CosigningNight(SeraiDb db, EndByNotice end, CompareCopies compare, PartnerKeysKnown keys, IClock clock, DateTimeZone zone, ILogger<CosigningNight> log) : DailyJob(db, clock, zone, log)
{
    private readonly SeraiDb db = db;
    private readonly IClock clock = clock;
    private readonly ILogger<CosigningNight> log = log;

    protected override string Name => "cosigning-night";

    protected override LocalTime At => new(3, 30);

    protected override async Task DoAsync(CancellationToken stop)
    {
        await end.RunAsync(clock.GetCurrentInstant().InUtc().Date, stop);
        await end.RenewNoMoreAsync(clock.GetCurrentInstant().InUtc().Date, stop);
        foreach (var id in await db.Partners.Where(p => p.State == PartnerState.Accepted).OrderBy(p => p.Id).Select(p => p.Id).ToListAsync(stop))
            await keys.RefreshAsync(id, stop);
        var partners = db.Partners;
        foreach (var id in await db.CosignedAgreements.Where(c => c.InForce != null && c.Stage != CosignStage.Terminated && partners.Any(p => p.Id == c.PartnerId && p.State == PartnerState.Accepted)).OrderBy(c => c.Id).Select(c => c.Id).ToListAsync(stop))
            try
            {
                await compare.RunAsync(id, asks: false, stop);
            }
            catch (InvalidDataException damaged)
            {
                // The others are compared all the same.
                log.LogWarning("The copy of {Agreement} cannot be compared: {Problem}", id, damaged.Message);
            }
    }
}

/// <summary>Ends what notice has ended, the day after its last day.</summary>
public sealed class EndByNotice(SeraiDb db, IClock clock)
{
    /// <summary>What renews itself does so no more once the term runs in which the notice ends it.</summary>
    public async Task RenewNoMoreAsync(LocalDate day, CancellationToken stop)
    {
        db.ChangeTracker.Clear();
        var agreements = db.Agreements;
        foreach (var id in await db.CosignedAgreements.Where(c => c.LastDay >= day && agreements.Any(a => a.Id == c.HoldingId && a.NoticeGiven == null && a.EndsOn >= c.LastDay)).OrderBy(c => c.Id).Select(c => c.HoldingId!.Value).ToListAsync(stop))
        {
            db.ChangeTracker.Clear();
            var agreement = await db.Agreements.FirstAsync(a => a.Id == id, stop);
            await using var step = await db.BeginStepAsync(new Doing(clock.GetCurrentInstant(), "Serai", "program", SayToPartner.Notice, AgreementLinks.Subject(agreement.Slug)) { SubjectId = agreement.KeeperId }, stop);
            agreement.NoticeGiven = day;
            await step.CompleteAsync(stop);
        }
    }

    public async Task RunAsync(LocalDate day, CancellationToken stop)
    {
        db.ChangeTracker.Clear();
        foreach (var id in await db.CosignedAgreements.Where(c => c.LastDay < day && c.Stage != CosignStage.Terminated).OrderBy(c => c.Id).Select(c => c.Id).ToListAsync(stop))
        {
            db.ChangeTracker.Clear();
            var cosigned = await db.CosignedAgreements.FirstAsync(c => c.Id == id, stop);
            var agreement = await db.Agreements.FirstOrDefaultAsync(a => a.Id == cosigned.HoldingId, stop);
            var now = clock.GetCurrentInstant();
            await using var step = await db.BeginStepAsync(new Doing(now, "Serai", "program", MoveAgreement.Verb, agreement is null ? "agreements" : AgreementLinks.Subject(agreement.Slug)) { SubjectId = cosigned.KeeperId }, stop);
            cosigned.Stage = CosignStage.Terminated;
            if (agreement is not null && AgreementLife.By(agreement.StageOn(day), AgreementStage.Terminated) is not null)
                agreement.Move(db, agreement.StageOn(day), AgreementStage.Terminated, EdtfDate.Of(cosigned.LastDay!.Value), now, null, null);
            await step.CompleteAsync(stop);
        }
    }
}
