using System.Collections;

namespace Serai.Platform.Db.Kept;

/// <summary>Something that is read of one organization or alliance, and the kinds of rows that it is read from.</summary>
/// <remarks>What is kept is shared between requests: nobody may change it.</remarks>
public sealed class KeptPart<T>(params Type[] kinds)
    where T : class
{
    internal Type[] Kinds { get; } = kinds;

    /// <summary>About how many rows a value is made of, where it is no list.</summary>
    public Func<T, int> Rows { get; init; } = value => (value as ICollection)?.Count ?? 0;
}

/// <summary>
/// What pages read again and again, kept in memory until one of the rows that it was read from may have changed
/// (<see cref="DataVersion"/>). A value read while somebody saves is not given out afterwards.
/// </summary>
public sealed class KeptReads(DataVersion data)
{
    /// <summary>About as many rows as 64 MB hold.</summary>
    private const long MostRows = 100_000;

    private readonly Generations<Key, Entry> kept = new(MostRows);

    /// <summary>What is read of one organization.</summary>
    /// <param name="text">What else it depends on, such as the reader's language.</param>
    public async ValueTask<T> Of<T>(KeptPart<T> part, Guid id, string? text, Func<Task<T>> read)
        where T : class
    {
        var now = data.Current;
        if (Find<T>(new(part, id, text), now) is { } known) return known;
        var value = await read();
        Keep(part, new(part, id, text), id, value, now);
        return value;
    }

    public ValueTask<T> Of<T>(KeptPart<T> part, Guid id, Func<Task<T>> read)
        where T : class => Of(part, id, null, read);

    /// <summary>What is found by a word, such as the last part of an address, and belongs to the organization found. Nothing found is not kept.</summary>
    public async ValueTask<T?> Named<T>(KeptPart<T> part, string word, Func<T, Guid> idOf, Func<Task<T?>> read)
        where T : class
    {
        var now = data.Current;
        var key = new Key(part, default, word);
        if (Find<T>(key, now) is { } known) return known;
        var value = await read();
        if (value is not null) Keep(part, key, idOf(value), value, now);
        return value;
    }

    /// <summary>The same of many organizations: only those that are not kept are read.</summary>
    /// <param name="read">Reads the missing ones; what it does not answer is not there.</param>
    public async ValueTask<Dictionary<Guid, T>> Each<T>(KeptPart<T> part, IReadOnlyCollection<Guid> ids, string? text, Func<IReadOnlyCollection<Guid>, Task<Dictionary<Guid, T>>> read)
        where T : class
    {
        var now = data.Current;
        var found = new Dictionary<Guid, T>(ids.Count);
        List<Guid>? missing = null;
        foreach (var id in ids)
            if (Find<T>(new(part, id, text), now) is { } known) found[id] = known;
            else (missing ??= []).Add(id);
        if (missing is null) return found;
        foreach (var (id, value) in await read(missing))
        {
            found[id] = value;
            Keep(part, new(part, id, text), id, value, now);
        }
        return found;
    }

    private T? Find<T>(Key key, long now)
        where T : class =>
        kept.Find(key, e => e.IsGood(data, now), e => e.Weight)?.Value as T;

    private void Keep<T>(KeptPart<T> part, Key key, Guid id, T value, long version)
        where T : class
    {
        var entry = new Entry(value, part.Kinds, id, version, 1 + part.Rows(value));
        kept.Keep(key, entry, entry.Weight);
    }

    private readonly record struct Key(object Part, Guid Id, string? Text);

    private sealed class Entry(object value, Type[] kinds, Guid id, long version, long weight)
    {
        private long seen;

        public object Value => value;

        public long Weight => weight;

        public bool IsGood(DataVersion data, long now)
        {
            if (Volatile.Read(ref seen) == now) return true;
            foreach (var kind in kinds)
                if (data.Of(kind, id) > version) return false;
            Volatile.Write(ref seen, now);
            return true;
        }
    }
}
