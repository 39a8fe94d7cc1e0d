using Serai.Names.Index;

namespace Serai.Names;

/// <content>How an index comes to be: built, changed, kept.</content>
public sealed partial class NameIndex
{
    /// <summary>
    /// How many organizations were changed since the index was built. Searches and further changes take a little
    /// longer for each: build anew, or call <see cref="Rebuilt"/>, after some thousands.
    /// </summary>
    public int UpdatedCount => _recent?.Ids.Count ?? 0;

    /// <summary>Builds the index of these names, in whatever order they come.</summary>
    /// <param name="names">One entry for each name of each organization.</param>
    public static NameIndex Build(IEnumerable<NamedRecord> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        return new NameIndex(ShelfBuilder.Build(names), null, []);
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
        _recent is null && _gone.Length == 0 ? this : Build(_main.Records(_gone).Concat(_recent?.Records([]) ?? []));

    /// <summary>Writes the index, so that it need not be built at the next start.</summary>
    /// <param name="stream">Where to; it stays open.</param>
    public void Save(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        IndexFile.Write(stream, _main, _recent, _gone);
    }

    /// <summary>Reads what <see cref="Save"/> wrote.</summary>
    /// <param name="stream">Where from; it stays open.</param>
    /// <exception cref="InvalidDataException">
    /// It is not an index, is damaged or cut short, or was written by another version of the library: build it anew.
    /// </exception>
    public static NameIndex Load(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var (main, recent, gone) = IndexFile.Read(stream);
        return new NameIndex(main, recent, gone);
    }

    private NameIndex Change(HashSet<string> ids, List<NamedRecord> names)
    {
        var gone = _gone.Length > 0 ? (bool[])_gone.Clone() : new bool[_main.Ids.Count];
        foreach (var id in ids)
            if (_main.Ids.Find(id) is >= 0 and var owner)
                gone[owner] = true;
        if (_recent is not null)
            names = [.. _recent.Records([]).Where(name => !ids.Contains(name.Id)), .. names];
        var recent = names.Count == 0 ? null : ShelfBuilder.Build(names, background: _main);
        return new NameIndex(_main, recent, Array.IndexOf(gone, true) < 0 ? [] : gone);
    }
}
