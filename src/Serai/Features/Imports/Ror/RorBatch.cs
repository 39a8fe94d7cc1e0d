using Microsoft.EntityFrameworkCore;
using Serai.Features.Organizations;
using Serai.Platform.Db.Bulk;

namespace Serai.Features.Imports.Ror;

/// <summary>Writes some records at a time: what is new, what says something else than last time, and nothing of the rest.</summary>
/// <param name="all">All that is known, where that is little; otherwise null, and each batch asks.</param>
internal sealed class RorBatch(SeraiDb db, BulkInsert insert, RorStaging staging, RorRecording history, EditedByHand edited, Guid source, Dictionary<string, RorKnown>? all, RorImported imported)
{
    private readonly List<object?[]> changed = [];

    public async Task WriteAsync(RorBatches.Batch batch, CancellationToken stop)
    {
        var (records, rows) = (batch.Records, batch.Rows);
        var known = all ?? await RorKnown.InAsync(db, source, records.ConvertAll(r => r.Record.Id), stop);
        foreach (var (record, said) in records)
            if (!known.TryGetValue(record.Id, out var before))
                rows.AddNew(record, said);
            else
            {
                if (!said.AsSpan().SequenceEqual(before.Digest))
                    Change(record, said, before, rows);
                rows.AddStated(record, before.OrganizationId);
            }
        await NameAddressesAsync(rows, stop);
        var (these, own) = (changed.ConvertAll(c => (Guid)c[0]!), changed.Where(c => (bool)c[1]!).Select(c => (Guid)c[0]!).ToList());
        var earlier = these.Count == 0 ? null : await history.SaidOfAsync(these, own, stop);
        if (earlier is not null) KeepEdited(earlier.Organizations);
        await ReplaceAsync(stop);
        await rows.InsertAsync(stop);
        await history.CameAsync([.. rows.New.Select(n => n.Organization.Id)], stop);
        if (earlier is not null)
            await history.RecordAsync(earlier, await history.SaidOfAsync(these, own, stop), stop);
        imported.Records += records.Count + batch.SurelyNew;
        imported.New += rows.New.Count;
    }

    /// <summary>Gives each new organization the plainest of its addresses that is free.</summary>
    private async Task NameAddressesAsync(RorRows rows, CancellationToken stop)
    {
        var taken = await TakenAsync([.. rows.New.Select(n => n.Slugs[0])], stop);
        // Most get their first choice: what nobody has and nobody else of these could want. Only the others need a second.
        var wanted = rows.New.SelectMany(n => n.Slugs).CountBy(s => s, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        taken.UnionWith(await TakenAsync([.. rows.New.Where(n => wanted[n.Slugs[0]] > 1 || taken.Contains(n.Slugs[0])).SelectMany(n => n.Slugs[1..])], stop));
        foreach (var (organization, slugs) in rows.New)
            organization.Slug = slugs.First(taken.Add);
    }

    private async Task<HashSet<string>> TakenAsync(List<string> slugs, CancellationToken stop) =>
        slugs.Count == 0 ? [] : (await db.Organizations.Where(o => EF.Parameter(slugs).Contains(o.Slug)).Select(o => o.Slug).ToListAsync(stop)).ToHashSet(StringComparer.Ordinal);

    /// <summary>An organization kept by hand stays as it is; the register adds its names and ids to it.</summary>
    private void Change(RorRecord record, byte[] said, RorKnown before, RorRows rows)
    {
        var o = RorOrganization.Of(record, source);
        changed.Add([before.OrganizationId, before.Own, o.Name, o.NameLanguage, o.SortName, (int)o.Types, o.Status.ToString(), o.Established?.Text, o.CountryCode, o.City]);
        rows.AddSaid(record, before.OrganizationId, before.Own, said);
        imported.Changed++;
    }

    // What somebody edited here stays, and whoever imports is told.
    private void KeepEdited(IEnumerable<Organization> earlier)
    {
        var rows = changed.Where(c => (bool)c[1]!).ToDictionary(c => (Guid)c[0]!);
        foreach (var was in earlier)
        {
            if (edited.FieldsOf(was.Id) is not { Count: > 0 } fields || !rows.TryGetValue(was.Id, out var row)) continue;
            object?[] now = [was.Name, was.NameLanguage, was.SortName, (int)was.Types, was.Status.ToString(), was.Established?.Text, was.CountryCode, was.City];
            for (var n = 0; n < RorStaging.Fields.Length; n++)
            {
                if (!fields.Contains(RorStaging.Fields[n]) || Equals(now[n], row[n + 2])) continue;
                if (RorStaging.Fields[n] != "sort_name") edited.Keep($"{RorStaging.Fields[n].Replace('_', ' ')} of {was.Slug} ({now[n] ?? "none"}, not {row[n + 2] ?? "none"})");
                row[n + 2] = now[n];
            }
        }
    }

    private async Task ReplaceAsync(CancellationToken stop)
    {
        if (changed.Count == 0)
            return;
        await insert.RowsAsync(RorStaging.Changed, changed, stop);
        await staging.ReplaceAsync(stop);
        // With what the register said of these organizations the other ids that led to them are gone.
        var these = changed.Select(c => (Guid)c[0]!).ToHashSet();
        foreach (var (id, known) in all ?? [])
            if (these.Contains(known.OrganizationId))
                all!.Remove(id);
        changed.Clear();
    }
}
