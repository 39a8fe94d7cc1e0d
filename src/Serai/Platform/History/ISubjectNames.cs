namespace Serai.Platform.History;

/// <summary>What the history speaks of is named by the features that keep it.</summary>
public interface ISubjectNames
{
    /// <param name="ids">Ids of anything.</param>
    /// <param name="reader">The reader's language.</param>
    /// <param name="stop">Ends the looking.</param>
    /// <returns>Those of them that this feature keeps.</returns>
    Task<IReadOnlyDictionary<Guid, SubjectName>> OfAsync(IReadOnlyCollection<Guid> ids, string reader, CancellationToken stop);
}

/// <param name="Name">In the reader's language where one is known.</param>
/// <param name="Language">The name's language.</param>
/// <param name="Address">Its page.</param>
public sealed record SubjectName(string Name, string? Language, string Address)
{
    /// <summary>An organization or alliance: rights are held at it.</summary>
    public bool IsOrganization { get; init; }
}

/// <summary>Records that many organizations share, such as a source: no role is held at one.</summary>
public interface ISharedRecords
{
    /// <summary>The tables whose rows are such records.</summary>
    IReadOnlyList<string> Tables { get; }

    /// <summary>The organizations at each of which the right is asked to change one; null among them where only a right held everywhere will do.</summary>
    Task<IReadOnlyList<Guid?>> AskedAtAsync(Guid id, CancellationToken stop);
}

/// <summary>The names of persons, for those who may know them. One who is not found any more was deleted.</summary>
public interface IPersonNames
{
    Task<IReadOnlyDictionary<Guid, string>> OfAsync(IReadOnlyCollection<Guid> ids, CancellationToken stop);
}
