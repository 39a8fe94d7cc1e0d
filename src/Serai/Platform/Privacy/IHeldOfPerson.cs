using System.Text.Json.Nodes;

namespace Serai.Platform.Privacy;

/// <summary>
/// One kind of thing that is held about a person: to show, to take out, to erase. Whoever keeps rows that refer to a person registers one;
/// a test walks the model for such rows that nobody claims.
/// </summary>
public interface IHeldOfPerson
{
    /// <summary>Small letters and hyphens: its name in the file that a person takes out, and in the names of its texts.</summary>
    string Name { get; }

    /// <summary>The marker of the texts <c>Held.name</c> (what it is) and <c>Held.name.Why</c> (what for, and until when).</summary>
    Type Texts { get; }

    /// <summary>The kinds of rows that are claimed.</summary>
    IReadOnlyCollection<Type> Rows { get; }

    /// <summary>All of it, but for secrets that let somebody in.</summary>
    Task<IReadOnlyList<JsonObject>> ExportAsync(HeldPerson person, CancellationToken stop);

    /// <summary>
    /// Takes away in the context what is the person's own, and leaves what is the institution's, without what names the person. The caller
    /// saves, within a step of the history.
    /// </summary>
    Task EraseAsync(HeldPerson person, CancellationToken stop);
}

/// <summary>Of whom it is held.</summary>
/// <param name="Account">The address as accounts are found by it.</param>
/// <param name="By">Who deletes the person; null for the program.</param>
public sealed record HeldPerson(Guid Id, string Name, string Email, string Account, Guid? By);

/// <summary>Marks the texts of what the platform holds: <c>Resources/Platform/Privacy/HeldTexts.*.resx</c>.</summary>
public sealed class HeldTexts;
