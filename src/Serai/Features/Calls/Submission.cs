using Serai.Platform.History;

namespace Serai.Features.Calls;

public enum SubmissionState
{
    /// <summary>Being written; nobody but its writer reads it.</summary>
    Draft,
    Submitted,
    Withdrawn,
}

/// <summary>What somebody submits to a call.</summary>
public sealed class Submission : IVersioned
{
    public Guid Id { get; init; } = NewId.Next();
    public Guid CallId { get; init; }
    public Guid KeeperId { get; set; }

    /// <summary>Its number in the call, given when it is first submitted.</summary>
    public int? Number { get; set; }

    public SubmissionState State { get; set; }

    /// <summary>The number of the form that it was submitted in last, else of the one that it is written in.</summary>
    public int FormNumber { get; set; }

    /// <summary>What is being written, as <see cref="Serai.Forms.AnswersJson"/> writes it.</summary>
    public string Draft { get; set; } = "{}";

    /// <summary>What was submitted last; null before.</summary>
    public string? Answers { get; set; }

    /// <summary>What lists call it by: its first line of text or name, as submitted last.</summary>
    public string? Title { get; set; }

    /// <summary>Who wrote it, where somebody was signed in.</summary>
    public Guid? PersonId { get; set; }

    /// <summary>For which organization it is submitted, where members of an alliance are asked.</summary>
    public Guid? ForId { get; set; }

    /// <summary>The invitation that it began with; one of those is for one submission.</summary>
    public Guid? InvitationId { get; set; }

    /// <summary>Where the receipt went.</summary>
    public string? Name { get; set; }
    public string? Email { get; set; }

    /// <summary>The language that its writer reads.</summary>
    public string Language { get; set; } = "";

    public Instant BegunAt { get; init; }
    public Instant SavedAt { get; set; }

    /// <summary>When it was submitted last.</summary>
    public Instant? SubmittedAt { get; set; }

    /// <summary>When it was submitted for the first time.</summary>
    public Instant? FirstSubmittedAt { get; set; }

    public Instant? WithdrawnAt { get; set; }
    public int Version { get; set; }

    /// <summary>Whether what is written differs from what was submitted.</summary>
    public bool IsAhead => State == SubmissionState.Submitted && Draft != Answers;
}

/// <summary>A secret address by which somebody writes on. Whoever has it needs no account, so nothing typed is lost by signing in or out.</summary>
public sealed class WritingKey
{
    public Guid Id { get; init; } = NewId.Next();
    public Guid SubmissionId { get; init; }

    /// <summary>What is stored of the secret.</summary>
    public byte[] Hash { get; init; } = [];

    public Instant At { get; init; }
}

/// <summary>How many submissions a call has numbered: the next gets the one after it.</summary>
public sealed class SubmissionCount
{
    public Guid CallId { get; init; }
    public int Last { get; set; }
}

/// <summary>An answer of a submission in a column of its own, by which lists are filtered and ordered and places are counted.</summary>
public sealed class SubmissionValue
{
    public Guid Id { get; init; } = NewId.Next();
    public Guid CallId { get; init; }
    public Guid SubmissionId { get; init; }

    /// <summary>The field's id in the form.</summary>
    public string Field { get; init; } = "";

    /// <summary>The option's id, the day, the registry's word for the organization; else the answer's beginning, folded as search folds it.</summary>
    public string Value { get; init; } = "";

    /// <summary>The number, or a day as the number of days since 1970-01-01.</summary>
    public double? Number { get; init; }
}

/// <summary>A personal link: it invites somebody to a call that not everybody may answer, or lets somebody submit after its deadline.</summary>
public sealed class CallInvitation
{
    public Guid Id { get; init; } = NewId.Next();
    public Guid CallId { get; init; }
    public Guid KeeperId { get; set; }
    public string Name { get; set; } = "";
    public string Email { get; set; } = "";
    public byte[] Hash { get; set; } = [];

    /// <summary>Until when it takes a submission, where that is later than the deadline.</summary>
    public Instant? Until { get; set; }

    /// <summary>Why it is later: organisers read it.</summary>
    public string? Why { get; set; }

    public Instant SentAt { get; set; }
    public Guid? PersonId { get; set; }

    /// <summary>When it was taken back.</summary>
    public Instant? EndedAt { get; set; }
}
