using System.Collections.Concurrent;

namespace Serai.Platform.Db;

/// <summary>
/// Numbers that move when something in the database may have changed: what was read before is read anew.
/// They count for this process alone. One for everything, and one for each kind of thing of each organization, so that a
/// change of one name does not make a whole registry be read again.
/// </summary>
public sealed class DataVersion
{
    /// <summary>More single numbers than this are forgotten for one that holds for all.</summary>
    private const int Most = 100_000;

    private readonly Lock turn = new();
    private readonly ConcurrentDictionary<Type, long> kinds = new();
    private readonly ConcurrentDictionary<(Type Kind, Guid Id), long> things = new();
    private long current = 1;
    private long everything = 1;

    /// <summary>Moves with every change.</summary>
    public long Current => Volatile.Read(ref current);

    /// <summary>When things of this kind that belong to <paramref name="id"/> last moved.</summary>
    public long Of(Type kind, Guid id) => Math.Max(
        Volatile.Read(ref everything),
        Math.Max(kinds.GetValueOrDefault(kind), things.GetValueOrDefault((kind, id))));

    /// <summary>Says that anything may have changed, or something else that pages show, such as the search index.</summary>
    public void Moved() => Move(next => Volatile.Write(ref everything, next));

    /// <summary>Says what changed.</summary>
    public void Moved(Touched what)
    {
        if (what.Everything) Moved();
        else if (!what.IsNothing) Move(next => Mark(what, next));
    }

    private void Mark(Touched what, long next)
    {
        foreach (var kind in what.Kinds)
            kinds[kind] = next;
        if (things.Count + what.Things.Count > Most)
        {
            Volatile.Write(ref everything, next);
            things.Clear();
            return;
        }
        foreach (var thing in what.Things)
            things[thing] = next;
    }

    // What moved is marked before the number that makes readers look.
    private void Move(Action<long> mark)
    {
        lock (turn)
        {
            var next = current + 1;
            mark(next);
            Volatile.Write(ref current, next);
        }
    }
}

/// <summary>What a commit changed: all, all of some kinds, or single things.</summary>
public sealed class Touched
{
    public bool Everything { get; set; }
    public HashSet<Type> Kinds { get; } = [];
    public HashSet<(Type Kind, Guid Id)> Things { get; } = [];
    public void Add(Touched other)
    {
        Everything |= other.Everything;
        Kinds.UnionWith(other.Kinds);
        Things.UnionWith(other.Things);
    }

    public bool IsNothing => !Everything && Kinds.Count == 0 && Things.Count == 0;
}
