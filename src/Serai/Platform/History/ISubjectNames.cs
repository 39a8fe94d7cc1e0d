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

/// <summary>The names of persons, for those who may know them. One who is not found any more was deleted.</summary>
public interface IPersonNames
{
    Task<IReadOnlyDictionary<Guid, string>> OfAsync(IReadOnlyCollection<Guid> ids, CancellationToken stop);
}
