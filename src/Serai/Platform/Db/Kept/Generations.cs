using System.Collections.Concurrent;

namespace Serai.Platform.Db.Kept;

/// <summary>
/// Values in bounded memory. When half of it is full, those so far become the old ones, and the old ones that nobody asked
/// for since are forgotten.
/// </summary>
/// <param name="most">How much all of them may weigh together, in whatever the caller weighs them by.</param>
public sealed class Generations<TKey, TValue>(long most)
    where TKey : notnull
    where TValue : class
{
    private volatile Generation young = new(), old = new();

    /// <summary>The value, if it is still good; what no longer is, is forgotten where it stands among the old.</summary>
    public TValue? Find(TKey key, Func<TValue, bool> isGood, Func<TValue, long> weight)
    {
        if (young.Values.TryGetValue(key, out var value) && isGood(value)) return value;
        if (!old.Values.TryRemove(key, out value) || !isGood(value)) return null;
        Keep(key, value, weight(value));
        return value;
    }

    public void Keep(TKey key, TValue value, long weight)
    {
        if (weight > most / 2) return;
        var room = young;
        room.Values[key] = value;
        if (Interlocked.Add(ref room.Weight, weight) < most / 2) return;
        // Of several that find it full one wins; the others' values are in the generation that becomes the old one.
        if (Interlocked.CompareExchange(ref young, new Generation(), room) == room) old = room;
    }

    private sealed class Generation
    {
        public readonly ConcurrentDictionary<TKey, TValue> Values = new();
        public long Weight;
    }
}
