using Serai.Platform.History;

namespace Serai.Features.Calls.Contributing;

/// <summary>As what somebody else is asked to take part in a submission.</summary>
public enum ContributorRole
{
    /// <summary>Confirms that they are one of its authors.</summary>
    CoAuthor,

    /// <summary>Writes a reference letter, which whoever submits never reads.</summary>
    Referee,
}

public enum ContributorState
{
    Asked,

    /// <summary>The co-author confirmed; the referee gave a letter.</summary>
    Done,
    Declined,

    /// <summary>Taken back by whoever submits: the link opens nothing any more.</summary>
    TakenBack,
}

/// <summary>Somebody whom the writer of a submission asks by mail to take part in it. Whoever has the link needs no account.</summary>
public sealed class Contributor : IVersioned
{
    /// <summary>How many a submission has at most, those taken back aside.</summary>
    public const int Most = 20;

    /// <summary>Longest letter, in characters.</summary>
    public const int LongestLetter = 20_000, LongestWhy = 500;

    /// <summary>For how many days after the close a letter is taken.</summary>
    public const int DaysForLetters = 14;

    public Guid Id { get; init; } = NewId.Next();
    public Guid CallId { get; init; }
    public Guid SubmissionId { get; init; }
    public Guid KeeperId { get; set; }
    public ContributorRole Role { get; init; }
    public ContributorState State { get; set; }
    public string Name { get; set; } = "";
    public string Email { get; set; } = "";

    /// <summary>What is kept of the secret in the link that was mailed last.</summary>
    public byte[] Hash { get; set; } = [];

    /// <summary>The language of the mail.</summary>
    public string Language { get; init; } = "";

    public Instant AskedAt { get; set; }
    public Instant? AnsweredAt { get; set; }

    /// <summary>Why they declined; organisers read it.</summary>
    public string? Why { get; set; }

    /// <summary>The letter: a text, a file, or both.</summary>
    public string? Letter { get; set; }
    public Guid? FileId { get; set; }
    public string? FileName { get; set; }

    /// <summary>Who answered, where somebody was signed in.</summary>
    public Guid? PersonId { get; set; }

    public int Version { get; set; }

    /// <summary>Until when an answer is taken; null without an end.</summary>
    public Instant? Until(Call call) => Role == ContributorRole.Referee && call.TakesUntil is { } closes ? closes + Duration.FromDays(DaysForLetters) : call.TakesUntil;

    /// <summary>Whether an answer is taken at an instant: while a submission stands, and time is left.</summary>
    public bool TakesAt(Instant now, Call call, Submission submission) =>
        State != ContributorState.TakenBack && submission.State != SubmissionState.Withdrawn && !(now >= Until(call));
}
