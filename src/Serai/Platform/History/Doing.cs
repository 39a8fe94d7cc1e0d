using Serai.Platform.Auth;

namespace Serai.Platform.History;

/// <summary>Who is about to change what, by which way and why: what the history keeps of a step besides the changes themselves.</summary>
/// <param name="At">The instant.</param>
/// <param name="Actor">Who, in words; for a person the name, which is kept apart so that it can be erased.</param>
/// <param name="Way">The way in: page, API, import, command line, first start.</param>
/// <param name="Verb">What is done: edit, add, remove, decide, merge, import, undo.</param>
/// <param name="Subject">What it is done to: the address without its leading slash, <c>alliances/uasr</c>.</param>
public sealed record Doing(Instant At, string Actor, string Way, string Verb, string Subject)
{
    /// <summary>The person; null for the program itself and for the command line.</summary>
    public Guid? PersonId { get; init; }

    /// <summary>The role by which it is done there; null where it was no person.</summary>
    public Held? As { get; init; }

    /// <summary>The id of what it is done to, where it is one thing.</summary>
    public Guid? SubjectId { get; init; }

    /// <summary>Why, in the person's own words.</summary>
    public string? Reason { get; init; }

    /// <summary>What is done to people and their accounts is nobody else's business.</summary>
    public bool IsPrivate => Subject == "people" || Subject.StartsWith("people/", StringComparison.Ordinal);

    /// <summary>The step that this one takes back.</summary>
    public Guid? Undoes { get; init; }
}
