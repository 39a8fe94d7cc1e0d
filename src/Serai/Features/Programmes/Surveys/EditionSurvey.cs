namespace Serai.Features.Programmes.Surveys;

/// <summary>How far a survey is.</summary>
public enum SurveyStage
{
    /// <summary>It is being made.</summary>
    Draft,

    /// <summary>It stands, and is not open yet.</summary>
    Waiting,
    Open,

    /// <summary>Nobody answers any more.</summary>
    Closed,
}

/// <summary>What those who took part in an edition are asked at its end.</summary>
public sealed class EditionSurvey : IVersioned
{
    /// <summary>Of fewer answers than this nothing is shown of a survey that is anonymous: among three, one knows who wrote what.</summary>
    public const int FewestShown = 5;

    public Guid Id { get; init; } = NewId.Next();
    public Guid EditionId { get; init; }
    public Guid KeeperId { get; set; }

    /// <summary>The questions, as the form engine writes them. Fixed from the first answer on.</summary>
    public string Design { get; set; } = "";

    /// <summary>Whether nobody, whoever looks after the site included, can tell who answered what. Fixed once it is published.</summary>
    public bool IsAnonymous { get; set; } = true;

    /// <summary>From when on it can be answered; null for from its publication on.</summary>
    public Instant? OpensAt { get; set; }

    /// <summary>Until when; null until it is closed by hand. A survey that is anonymous stays closed: its report is then open.</summary>
    public Instant? ClosesAt { get; set; }

    public Instant? PublishedAt { get; set; }

    /// <summary>When those who had not answered were last written to.</summary>
    public Instant? RemindedAt { get; set; }

    public int Version { get; set; }

    public SurveyStage StageAt(Instant now) =>
        PublishedAt is null ? SurveyStage.Draft
        : ClosesAt <= now ? SurveyStage.Closed
        : OpensAt > now ? SurveyStage.Waiting
        : SurveyStage.Open;

    /// <summary>Whether its answers may be looked at. While an anonymous one is open they may not: whoever looked before and after somebody answered would know what they said.</summary>
    public bool ShowsAt(Instant now, int answers) => PublishedAt is not null && (!IsAnonymous || (answers >= FewestShown && StageAt(now) == SurveyStage.Closed));
}

/// <summary>Whether somebody has answered a survey. It holds neither when nor what.</summary>
public sealed class SurveyMark
{
    public Guid SurveyId { get; init; }
    public Guid ParticipantId { get; init; }
    public bool HasAnswered { get; set; }
}

/// <summary>
/// A place for somebody's answers. All are there before anybody answers, empty; whoever answers fills one that is drawn by lot, so that nothing of a slot tells
/// whose it is or when it was filled.
/// </summary>
public sealed class SurveySlot
{
    /// <summary>Wholly random: an id that grows with the time would tell the order.</summary>
    public Guid Id { get; init; } = Guid.NewGuid();

    public Guid SurveyId { get; init; }

    /// <summary>Whose answers these are; always null where the survey is anonymous.</summary>
    public Guid? ParticipantId { get; set; }

    /// <summary>The answers as JSON; null while it is empty.</summary>
    public string? Answers { get; set; }
}

/// <summary>A link to the survey that was sent to a participant. It can be followed again and again, and is not used up by answering.</summary>
public sealed class SurveyKey
{
    /// <summary>Wholly random, since ids of both others tell nothing either.</summary>
    public Guid Id { get; init; } = Guid.NewGuid();

    public Guid SurveyId { get; init; }
    public Guid ParticipantId { get; init; }
    public byte[] Hash { get; init; } = [];
}
