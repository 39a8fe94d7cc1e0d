using Serai.Names.Index;

namespace Serai.Names;

/// <content>How an index comes to be: built, changed, kept.</content>
public sealed partial class NameIndex
{
    /// <summary>
    /// How many organizations were changed since the index was built. Searches and further changes take a little
    /// longer for each: build anew, or call <see cref="Rebuilt"/>, after some thousands.
    /// </summary>
    public int UpdatedCount => Enumerable.Range(1, _built.Length - 1).Sum(Living);

    /// <summary>A shelf that is so many times larger than what is new stays as it is.</summary>
    private const int Larger = 8;

    /// <summary>Builds the index of these names, in whatever order they come.</summary>
    /// <param name="names">One entry for each name of each organization.</param>
    /// <param name="stop">Ends it.</param>
    /// <exception cref="OperationCanceledException">It was ended.</exception>
    public static NameIndex Build(IEnumerable<NamedRecord> names, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(names);
        return new NameIndex([ShelfBuilder.Build(names, stop)], [[]]);
    }

    /// <summary>This index with new or changed organizations, without building it all anew.</summary>
    /// <param name="names">
    /// All names of these organizations: what the index knew of an organization named here is replaced.
    /// </param>
    public NameIndex With(IEnumerable<NamedRecord> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        var changed = names.ToList();
        return Change(changed.Select(name => name.Id).ToHashSet(StringComparer.Ordinal), changed);
    }

    /// <summary>This index without some organizations.</summary>
    /// <param name="ids">Their ids; an unknown one makes no difference.</param>
    public NameIndex Without(params IEnumerable<string> ids)
    {
        ArgumentNullException.ThrowIfNull(ids);
        return Change(ids.ToHashSet(StringComparer.Ordinal), []);
    }

    /// <summary>The same names in one piece again, as if built with all changes from the start.</summary>
    public NameIndex Rebuilt() =>
        _built.Length == 1 && _gone[0].Length == 0 ? this : Build(_built.SelectMany((shelf, number) => shelf.Records(_gone[number])));

    /// <summary>Writes the index, so that it need not be built at the next start.</summary>
    /// <param name="stream">Where to; it stays open.</param>
    public void Save(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        IndexFile.Write(stream, _built, _gone);
    }

    /// <summary>Reads what <see cref="Save"/> wrote.</summary>
    /// <param name="stream">Where from; it stays open.</param>
    /// <exception cref="InvalidDataException">
    /// It is not an index, is damaged or cut short, or was written by another version of the library: build it anew.
    /// </exception>
    public static NameIndex Load(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var (shelves, gone) = IndexFile.Read(stream);
        return new NameIndex(shelves, gone);
    }

    /// <summary>
    /// The changes go to a shelf of their own, together with those of the shelves that are not much larger: so there are never many
    /// shelves, and of a thousand changes the next one touches a few.
    /// </summary>
    internal NameIndex Change(IReadOnlySet<string> ids, IEnumerable<NamedRecord> changed)
    {
        var (built, gone) = (_built.ToList(), _gone.ToList());
        for (var number = 0; number < built.Count; number++)
            gone[number] = Taken(built[number], gone[number], ids);
        var names = changed.ToList();
        var size = ids.Count;
        while (built.Count > 1 && (built[^1].Ids.Count < size * Larger || Array.TrueForAll(gone[^1], one => one) && gone[^1].Length > 0))
        {
            names.AddRange(built[^1].Records(gone[^1]));
            size += built[^1].Ids.Count;
            built.RemoveAt(built.Count - 1);
            gone.RemoveAt(gone.Count - 1);
        }
        if (names.Count > 0)
        {
            built.Add(ShelfBuilder.Build(names));
            gone.Add([]);
        }
        return new NameIndex([.. built], [.. gone]);
    }

    private static bool[] Taken(Shelf shelf, bool[] gone, IReadOnlySet<string> ids)
    {
        bool[]? changed = null;
        foreach (var id in ids)
            if (shelf.Ids.Find(id) is >= 0 and var owner && (gone.Length == 0 || !gone[owner]))
                (changed ??= gone.Length > 0 ? (bool[])gone.Clone() : new bool[shelf.Ids.Count])[owner] = true;
        return changed ?? gone;
    }

    private int Living(int number) => _built[number].Ids.Count - _gone[number].Count(gone => gone);
}
