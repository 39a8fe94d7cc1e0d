using Serai.Platform.Auth;

namespace Serai.Features.Programmes;

/// <summary>What a part of this feature adds to the page of an edition: where it stands and how much there is.</summary>
public interface IBesideEdition
{
    /// <summary>Parts come in the order of these.</summary>
    int Order { get; }

    /// <summary>What this actor may see of it, in the reader's language; empty for nothing.</summary>
    Task<IReadOnlyList<EditionLink>> OfAsync(Programme programme, Edition edition, Actor actor, CancellationToken stop);
}

/// <param name="Words">“Participants”.</param>
/// <param name="Address">Where it stands.</param>
/// <param name="Count">How many there are; null where nothing is counted.</param>
/// <param name="ForEverybody">Whether it stands among what the public reads, not with what those do who run it.</param>
public sealed record EditionLink(string Words, string Address, int? Count = null, bool ForEverybody = false);

/// <summary>What a part of this feature takes along when an edition is begun from another: its plan, never its people.</summary>
public interface ICopiesEdition
{
    /// <summary>Adds to the database what belongs to the new edition; the step saves it.</summary>
    Task CopyAsync(Edition from, Edition to, CancellationToken stop);
}

/// <summary>What a part of this feature adds to the page of a programme.</summary>
public interface IBesideProgramme
{
    /// <summary>Parts come in the order of these.</summary>
    int Order { get; }

    /// <summary>What this actor may see of it, in the reader's language; empty for nothing.</summary>
    Task<IReadOnlyList<EditionLink>> OfAsync(Programme programme, Actor actor, CancellationToken stop);
}
