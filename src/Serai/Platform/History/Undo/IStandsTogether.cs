namespace Serai.Platform.History.Undo;

/// <summary>Rules about several rows at once, which a form asks before it saves; taking a step back asks them too.</summary>
public interface IStandsTogether
{
    /// <summary>What of these cannot be as it stands in the database now; nothing where all can.</summary>
    /// <param name="subjects">What a step touched.</param>
    /// <param name="stop">Ends the looking.</param>
    /// <returns>Kind and key, as the history has them.</returns>
    Task<IReadOnlyList<(string Kind, string Key)>> BrokenAsync(IReadOnlyCollection<Guid> subjects, CancellationToken stop);
}
