using Microsoft.EntityFrameworkCore;
using Serai.Features.Organizations;
using Serai.Features.Places;
using Serai.Platform.Db.Bulk;
using Serai.Platform.History;

namespace Serai.Features.Imports.Ror;

/// <summary>
/// Brings the dump of the Research Organization Registry into the registry. A record is recognised by its ROR id: a
/// second import changes what changed and adds what is new. All of it is one transaction.
/// </summary>
public sealed class ImportRor(SeraiDb db, IClock clock, PlaceLabels places)
{
    /// <param name="path">The official zip file, or the JSON from inside it.</param>
    /// <param name="actor">Who imports, for the history.</param>
    /// <param name="way">The way in, for the history.</param>
    /// <param name="limits">What the file may be at most.</param>
    /// <param name="progress">Told after each batch.</param>
    /// <param name="stop">Nothing is kept once it stops.</param>
    /// <exception cref="ImportRefused">With what is wrong, and where; nothing was kept.</exception>
    public async Task<RorImported> RunAsync(string path, string actor, string way, RorLimits? limits = null, IProgress<RorProgress>? progress = null, CancellationToken stop = default)
    {
        var now = clock.GetCurrentInstant();
        limits = (limits ?? RorLimits.Default) with { LatestYear = now.InUtc().Year + 1 };
        // Within the transaction of the first start's whole sample where there is one.
        await using var step = await db.BeginStepAsync(new(now, actor, way, "import", "imports/" + Path.GetFileName(path)), stop);
        step.TouchesEverything();
        db.Database.SetCommandTimeout(TimeSpan.FromMinutes(30));
        await db.TakeTurnAsync(stop);
        var source = await RorSource.In(db, stop);
        await db.SaveChangesAsync(stop);
        var history = new RorRecording(db, step, source.Id);
        var staging = new RorStaging(db, history);
        await staging.CreateAsync(stop);
        var imported = new RorImported();
        var (removed, edited) = (await RemovedByHand.LoadAsync(db, stop), await EditedByHand.LoadAsync(db, stop));
        await using (var insert = BulkInsert.Into(db))
        {
            // The ids are a copy, for the thread that reads.
            var known = await RorKnown.AreFewAsync(db, stop) ? await RorKnown.InAsync(db, source.Id, null, stop) : null;
            var batches = new RorBatches(new RorReader(path, limits), places, () => new(insert, source.Id, now, removed, edited), known?.Keys.ToHashSet(StringComparer.Ordinal));
            var batch = new RorBatch(db, insert, staging, history, edited, source.Id, known, imported);
            await insert.RowsAsync(RorStaging.Edited, edited.Rows.Select(r => new object?[] { r.Table, r.Id }), stop);
            await foreach (var some in batches.ReadAsync(stop))
            {
                if (known is not null && imported.Records == 0 && some.Records.Count + some.SurelyNew == RorBatches.Size)
                    SetIndexesAside(insert);
                await batch.WriteAsync(some, stop);
                progress?.Report(some.Progress);
            }
            insert.PutIndexesBack();
            await insert.RowsAsync(RorStaging.Removed, removed.Pairs.Select(r => new object?[] { r.FromId, r.ToId, r.Kind.ToString() }), stop);
            removed.LeaveOut(await staging.RelateAsync(imported, stop));
            imported.LeftOut = [.. removed.Sentences, .. edited.Sentences];
            await FollowAsync(staging, insert, imported, stop);
            imported.Rows += insert.Rows;
        }
        await staging.DropAsync(stop);
        if (imported.ChangedAnything)
            db.Add(new Change { At = now, Actor = actor, Way = way, Subject = "imports/" + Path.GetFileName(path), Verb = "import", New = imported.ToString() });
        db.AddRange(imported.Mergers.Select(m => new Change { At = now, Actor = actor, Way = way, Subject = "organizations/" + m.Slug, Verb = "merge", Old = m.Name, New = m.Heir }));
        await step.CompleteAsync(stop);
        // All is kept by now, and nobody is told otherwise.
        if (imported.Rows > TableCounts.Many)
            await TableCounts.RenewAsync(db, CancellationToken.None);
        return imported;
    }

    /// <summary>Those that no batch asks: far more comes than there was.</summary>
    private static void SetIndexesAside(BulkInsert insert)
    {
        insert.SetIndexesAside<Organization>(but: "id");
        insert.SetIndexesAside<OrganizationName>(but: "organization_id");
        insert.SetIndexesAside<OrganizationIdentifier>(but: "organization_id");
    }

    private static async Task FollowAsync(RorStaging staging, BulkInsert insert, RorImported imported, CancellationToken stop)
    {
        var (heirs, unfollowed) = RorHeirs.Follow(await staging.SuccessionsAsync(stop));
        await insert.RowsAsync(RorStaging.Heirs, heirs.Select(h => new object?[] { h.Key, h.Value }), stop);
        imported.Merged = await staging.MergeAsync(imported, stop);
        imported.Unfollowed = unfollowed;
    }
}
