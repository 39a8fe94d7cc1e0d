using Serai.Features.Calls.Deciding;
using Serai.Forms;
using Serai.Platform.Editing;

namespace Serai.Features.Calls.Becoming;

/// <summary>
/// What the accepted submissions of some calls become: a member, a participant, a talk. Whichever feature makes such a thing registers one; the page on which it is
/// confirmed, the history, and the record that it happened, once, are the same for all.
/// </summary>
public interface IBecomes
{
    /// <summary>Small letters: what is kept with each that was made.</summary>
    string Name { get; }

    /// <summary>What the history calls it.</summary>
    string Verb { get; }

    /// <summary>What links and the page call it, in the reader's language: “Record the membership”.</summary>
    string Title { get; }

    /// <summary>How the thing is made. Its fields are those of the page; whoever confirms needs the right to edit it.</summary>
    RecordKind Record { get; }

    bool IsFor(Call call);

    /// <summary>What a submission would become, as far as it says so itself; people put it right.</summary>
    Task<WouldBecome> ProposeAsync(AcceptedSubmission accepted, CancellationToken stop);

    /// <summary>The id by which what was made is found again.</summary>
    Guid IdOf(RecordAt made);

    /// <summary>What was made as it stands now, in the reader's language. What does not stand any more is not among them.</summary>
    Task<IReadOnlyDictionary<Guid, BecameWhat>> ShownAsync(IReadOnlyCollection<Guid> ids, CancellationToken stop);
}

/// <summary>A submission whose place was told, and what it says.</summary>
public sealed record AcceptedSubmission(Call Call, Submission Submission, CallDecision Decision, FormDesign Design, FormAnswers Answers);

/// <param name="Within">The key of what it would be a part of.</param>
/// <param name="Values">What the fields are filled in with.</param>
public sealed record WouldBecome(string? Within, FieldValues Values)
{
    /// <summary>Why it cannot be made at all.</summary>
    public FieldProblem? InTheWay { get; init; }
}

/// <summary>“Beta Academy belongs to The Ring, since 2026”, and where that stands.</summary>
public sealed record BecameWhat(string Words, string Link);
