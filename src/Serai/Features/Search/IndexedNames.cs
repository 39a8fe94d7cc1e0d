using Serai.Names;

namespace Serai.Features.Search;

/// <summary>Says what the index is made of, how far the registry has come, and what changed on the way.</summary>
public sealed class IndexedNames(SeraiDb db, ReadKnown read)
{
    /// <summary>More organizations than this are not followed one by one: an index of all is built.</summary>
    public const int MostFollowed = 2000;

    private const string VersionSql = "select h.number, h.hash, (select max(id) from organization_name) from history_head as h";

    /// <summary>Changes whenever names may have changed.</summary>
    public async Task<IndexedVersion> VersionAsync(CancellationToken stop)
    {
        await foreach (var row in db.RowsAsync(VersionSql, stop))
            return new(row.Number(0), Convert.ToHexStringLower((byte[])row.GetValue(1)), row.Number(2));
        return new(0, "", 0);
    }

    /// <summary>
    /// Whose records the history touched on the way from one version to another; null where it does not tell: they are too many,
    /// somebody wrote past it, or the first version is no part of it, because another database was put in its place.
    /// </summary>
    public async Task<IReadOnlyCollection<Guid>?> ChangedAsync(IndexedVersion from, IndexedVersion to, CancellationToken stop)
    {
        if (to.Step <= from.Step || !await IsPartAsync(from, stop))
            return null;
        var changed = new HashSet<Guid>();
        await foreach (var row in db.RowsAsync(FormattableString.Invariant(
            $"select distinct t.subject_id from step as s join step_subject as t on t.step_id = s.id where s.number > {from.Step} limit {MostFollowed + 1}"), stop))
            changed.Add(row.Id(0));
        if (changed.Count > MostFollowed)
            return null;
        // Where an heir was itself merged, what was merged into it leads further too.
        for (var fresh = changed.ToList(); fresh.Count > 0 && changed.Count <= MostFollowed;)
        {
            var above = db.In("merged_into_id", fresh);
            fresh.Clear();
            await foreach (var row in db.RowsAsync($"select id from organization where {above}", stop))
                if (changed.Add(row.Id(0))) fresh.Add(row.Id(0));
        }
        return changed.Count <= MostFollowed ? changed : null;
    }

    /// <summary>An index of every organization that there is.</summary>
    public async Task<IndexedOrganizations> AllAsync(CancellationToken stop)
    {
        var (version, heirs) = (await VersionAsync(stop), await HeirsAsync(stop));
        return new(NameResolver.Build(await read.RunAsync(null, heirs, stop), stop), heirs, version);
    }

    /// <summary>An index that was made before, where some organizations changed.</summary>
    public async Task<IndexedOrganizations> FollowAsync(IndexedOrganizations made, IReadOnlyCollection<Guid> changed, IndexedVersion to, CancellationToken stop)
    {
        var heirs = await HeirsAsync(stop);
        return made.With(changed, await read.RunAsync(changed, heirs, stop), heirs, to);
    }

    /// <summary>Whom each merged record leads to in the end.</summary>
    public async Task<IReadOnlyDictionary<Guid, Guid>> HeirsAsync(CancellationToken stop)
    {
        var next = new Dictionary<Guid, Guid>();
        await foreach (var row in db.RowsAsync("select id, merged_into_id from organization where merged_into_id is not null", stop))
            next[row.Id(0)] = row.Id(1);
        return next.Keys.ToDictionary(id => id, id => Last(next, id));
    }

    // A circle of mergers would be a mistake in the data; it must not hang the index.
    private static Guid Last(Dictionary<Guid, Guid> next, Guid id)
    {
        for (var steps = 0; steps < 20 && next.TryGetValue(id, out var heir); steps++)
            id = heir;
        return id;
    }

    private async Task<bool> IsPartAsync(IndexedVersion version, CancellationToken stop)
    {
        if (version.Step == 0)
            return true;
        await foreach (var row in db.RowsAsync(FormattableString.Invariant($"select hash from step where number = {version.Step}"), stop))
            return Convert.ToHexStringLower((byte[])row.GetValue(0)) == version.Hash;
        return false;
    }
}
