using Serai.Allocation;
using Serai.Platform.History;

namespace Serai.Features.Calls.Reviewing;

/// <summary>Somebody who is asked to review the submissions of a call.</summary>
public sealed class Reviewer : IVersioned
{
    /// <summary>Most reviews of a round that one can take.</summary>
    public const int MostLimit = 500;

    public Guid Id { get; init; } = NewId.Next();
    public Guid CallId { get; init; }

    /// <summary>Who accepted; null before. Name and address are then the account's, and no longer stand here.</summary>
    public Guid? PersonId { get; set; }

    public string Name { get; set; } = "";
    public string Email { get; set; } = "";

    /// <summary>What the reviewer says it is, so that submissions that name it are not theirs to judge.</summary>
    public string? Orcid { get; set; }

    /// <summary>What is kept of the secret link.</summary>
    public byte[] Hash { get; set; } = [];

    /// <summary>How many reviews of a round the reviewer takes at most.</summary>
    public int Limit { get; set; }

    /// <summary>The options that the reviewer knows about, with the field before them, by blanks: <c>theme.energy theme.water</c>.</summary>
    public string Topics { get; set; } = "";

    public Instant InvitedAt { get; init; }
    public Guid? InvitedBy { get; init; }
    public Instant? AcceptedAt { get; set; }

    /// <summary>When the invitation or the task was taken back.</summary>
    public Instant? EndedAt { get; set; }

    public int Version { get; set; }

    public IReadOnlyList<string> TopicsOf(string? field) => field is null ? [] : [.. Topics.Split(' ').Where(t => t.StartsWith(field + ".", StringComparison.Ordinal)).Select(t => t[(field.Length + 1)..])];
}

public enum ReviewState
{
    Asked,
    Declined,
    Done,

    /// <summary>Given to somebody else by those who run the call.</summary>
    TakenBack,

    /// <summary>Handed over by the reviewer to another one, whose own row it is now.</summary>
    HandedOver,
}

/// <summary>That somebody is to review a submission in a round, and what they wrote.</summary>
public sealed class Review : IVersioned
{
    /// <summary>Longest comment, in characters.</summary>
    public const int LongestComment = 10_000, LongestWhy = 500;

    public Guid Id { get; init; } = NewId.Next();
    public Guid RoundId { get; init; }
    public Guid CallId { get; init; }
    public Guid SubmissionId { get; init; }
    public Guid ReviewerId { get; init; }
    public Guid? PersonId { get; set; }
    public ReviewState State { get; set; }

    /// <summary>By criterion, as <see cref="Criteria"/> writes them; null before the first is given.</summary>
    public string? Scores { get; set; }

    /// <summary>From 0 to 100; null while it is not done.</summary>
    public decimal? Total { get; set; }

    public string? ToAuthors { get; set; }
    public string? ToOrganisers { get; set; }
    public string? DeclinedWhy { get; set; }
    public Instant AskedAt { get; set; }
    public Instant? SavedAt { get; set; }
    public Instant? DoneAt { get; set; }

    /// <summary>The review of the one who handed it over, when and why; null where those who run the call asked.</summary>
    public Guid? HandedFromId { get; set; }
    public Instant? HandedAt { get; set; }
    public string? HandedWhy { get; set; }

    public int Version { get; set; }
}

/// <summary>A conflict of interest that the reviewer told.</summary>
public sealed class DeclaredConflict
{
    public Guid Id { get; init; } = NewId.Next();
    public Guid CallId { get; init; }
    public Guid ReviewerId { get; init; }
    public Guid SubmissionId { get; init; }
    public Guid? PersonId { get; init; }
    public string Why { get; init; } = "";
    public Instant At { get; init; }
}

/// <summary>What a reviewer says about reviewing a submission.</summary>
public sealed class Bid
{
    public Guid Id { get; init; } = NewId.Next();
    public Guid CallId { get; init; }
    public Guid ReviewerId { get; init; }
    public Guid SubmissionId { get; init; }
    public Guid? PersonId { get; init; }
    public ReviewBid Value { get; set; }
}
