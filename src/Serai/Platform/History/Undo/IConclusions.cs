namespace Serai.Platform.History.Undo;

/// <summary>What a feature works out of recorded rows and keeps, without recording it: it goes before they do, and is drawn anew after.</summary>
public interface IConclusions
{
    /// <summary>Whose conclusions rest on any of these subjects.</summary>
    Task<IReadOnlyCollection<Guid>> RestingOnAsync(IReadOnlyCollection<Guid> subjects, CancellationToken stop);

    Task ForgetAsync(IReadOnlyCollection<Guid> whose, CancellationToken stop);

    /// <summary>Those that are there no more are passed over. The caller saves.</summary>
    Task DrawAsync(IReadOnlyCollection<Guid> whose, CancellationToken stop);
}
