using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Serai.Features.Agreements.Kinds;
using Serai.Features.Agreements.Versions;
using Serai.Features.Organizations.Merging;
using Serai.Platform.History;
using Serai.Platform.History.Undo;

namespace Serai.Features.Agreements.Approvals;

/// <summary>
/// What was approved or signed is not rewritten by taking an old step back, and a version leaves only from the end of its chain while
/// nobody has approved it. The forms refuse the same.
/// </summary>
public sealed class TermsStandFast(SeraiDb db) : IStandsFast
{
    private const int AtOnce = 500;

    public async Task<IReadOnlyList<EntityEntry>> FastAsync(IReadOnlyCollection<EntityEntry> touched, Step undone, CancellationToken stop)
    {
        var fast = new List<EntityEntry>();
        // Agreements that go with all that is theirs rewrite nothing.
        var going = touched.Where(e => e is { State: EntityState.Deleted, Entity: Agreement }).Select(e => ((Agreement)e.Entity).Id).ToHashSet();
        var terms = touched.Where(e => AgreementOf(e) is { } id && !going.Contains(id) && IsTerm(e, undone)).ToLookup(e => AgreementOf(e)!.Value);
        foreach (var some in terms.Select(t => t.Key).Chunk(AtOnce))
            foreach (var id in await ApprovedAsync(some, touched, stop))
                fast.AddRange(terms[id]);
        foreach (var entry in touched.Where(e => e is { State: EntityState.Deleted, Entity: AgreementVersion }))
            if (!going.Contains(((AgreementVersion)entry.Entity).AgreementId) && await IsRestedOnAsync((AgreementVersion)entry.Entity, touched, stop))
                fast.Add(entry);
        var coming = touched.Where(e => e is { State: EntityState.Added, Entity: Agreement }).Select(e => ((Agreement)e.Entity).Id).ToHashSet();
        foreach (var entry in touched.Where(e => e is { State: EntityState.Added, Entity: AgreementVersion }))
            if (!coming.Contains(((AgreementVersion)entry.Entity).AgreementId) && await ComesTooLateAsync((AgreementVersion)entry.Entity, touched, stop))
                fast.Add(entry);
        foreach (var entry in touched.Where(e => e is { State: EntityState.Modified, Entity: Agreement } && e.Property(nameof(Agreement.Stage)).IsModified))
            if (await IsOvertakenAsync((Agreement)entry.Entity, undone, stop))
                fast.Add(entry);
        return fast;
    }

    private static Guid? AgreementOf(EntityEntry entry) => entry.Entity switch
    {
        Agreement agreement => agreement.Id,
        AgreementParty party => party.AgreementId,
        AgreementField field => field.AgreementId,
        AgreementObligation owed => owed.AgreementId,
        _ => null,
    };

    // Who took over a party that was merged is told by the registry, and changes no terms.
    private static bool IsTerm(EntityEntry entry, Step undone) => entry.Entity switch
    {
        Agreement => entry.State == EntityState.Modified && AgreementChecks.Said.Any(s => entry.Property(s.Property).IsModified),
        AgreementParty => entry.State != EntityState.Modified || undone.Verb != MergeOrganizations.Verb,
        AgreementObligation => entry.State != EntityState.Modified || ObligationPart.IsSaid(entry),
        _ => true,
    };

    // As the database has them still: what is taken back may be the approval itself.
    private async Task<List<Guid>> ApprovedAsync(Guid[] ids, IReadOnlyCollection<EntityEntry> touched, CancellationToken stop)
    {
        var back = touched.Where(e => e is { Entity: AgreementApproval, State: EntityState.Modified or EntityState.Deleted }).Select(e => ((AgreementApproval)e.Entity).Id).ToList();
        var (signatures, versions, approvals) = (db.AgreementSignatures, db.AgreementVersions, db.Set<AgreementApproval>());
        AgreementStage[] approved = [AgreementStage.Approved, AgreementStage.PartlySigned], open = [.. Life.AgreementLife.Open];
        return await db.Agreements.Where(a => ids.Contains(a.Id) && (signatures.Any(s => s.AgreementId == a.Id)
            || (approved.Contains(a.Stage) && versions.Any(v => v.AgreementId == a.Id))
            || (open.Contains(a.Stage) && approvals.Any(p => p.AgreementId == a.Id && p.State == ApprovalState.Approved && p.EndedAt == null && !back.Contains(p.Id))))).Select(a => a.Id).ToListAsync(stop);
    }

    private async Task<bool> IsRestedOnAsync(AgreementVersion version, IReadOnlyCollection<EntityEntry> touched, CancellationToken stop)
    {
        var going = touched.Where(e => e is { State: EntityState.Deleted, Entity: AgreementVersion }).Select(e => ((AgreementVersion)e.Entity).Id).ToList();
        var back = touched.Where(e => e.Entity is AgreementApproval).Select(e => ((AgreementApproval)e.Entity).Id).ToList();
        var (id, number, digest) = (version.AgreementId, version.Number, version.Digest);
        // The stage to which it goes back with it, if it does.
        var stage = touched.Select(e => e.Entity).OfType<Agreement>().FirstOrDefault(a => a.Id == id)?.Stage ?? await db.Agreements.Where(a => a.Id == id).Select(a => a.Stage).FirstAsync(stop);
        return stage is AgreementStage.Approved or AgreementStage.PartlySigned
            || await db.AgreementVersions.AnyAsync(v => !going.Contains(v.Id) && ((v.AgreementId == id && v.Number > number) || v.PreviousDigest == digest), stop)
            || await db.AgreementSignatures.AnyAsync(s => s.AgreementId == id, stop)
            || await db.Set<AgreementApproval>().AnyAsync(a => a.AgreementId == id && a.TextVersion >= number && !back.Contains(a.Id), stop);
    }

    // One that comes back would be the newest, and is not what was approved since; or its place is taken.
    private async Task<bool> ComesTooLateAsync(AgreementVersion version, IReadOnlyCollection<EntityEntry> touched, CancellationToken stop)
    {
        var (id, number) = (version.AgreementId, version.Number);
        return await db.AgreementVersions.AnyAsync(v => v.AgreementId == id && v.Number >= number, stop) || (await ApprovedAsync([id], touched, stop)).Count > 0;
    }

    // Approved again by taking back that it was returned: only where the text is still the one that was approved.
    private async Task<bool> IsOvertakenAsync(Agreement agreement, Step undone, CancellationToken stop)
    {
        if (agreement.Stage is not (AgreementStage.Approved or AgreementStage.PartlySigned) || await db.NewestAsync(agreement.Id, stop) is not { } newest)
            return false;
        var key = newest.Id.ToString("D");
        return await (from edit in db.Edits join step in db.Steps on edit.StepId equals step.Id where edit.Kind == "agreement_version" && edit.Key == key && step.Number > undone.Number select edit).AnyAsync(stop);
    }
}
