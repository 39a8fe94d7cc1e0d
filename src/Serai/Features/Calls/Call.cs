using Serai.Platform.History;

namespace Serai.Features.Calls;

/// <summary>What a call is for. The kinds differ only in the form with which they begin and in what an accepted submission becomes.</summary>
public enum CallKind
{
    /// <summary>Applications to a programme.</summary>
    Programme,

    /// <summary>Applications for membership of an alliance.</summary>
    Membership,

    /// <summary>Abstracts for a conference.</summary>
    Abstract,

    /// <summary>Proposals for a fund.</summary>
    Proposal,

    /// <summary>Nominations: somebody names somebody else.</summary>
    Nomination,
}

/// <summary>Who may submit.</summary>
public enum CallAudience
{
    Anyone,

    /// <summary>People with an account on this site.</summary>
    SignedIn,

    /// <summary>Whoever got an invitation by mail.</summary>
    Invited,

    /// <summary>Who represents an organization that is a member of the alliance on the day that the call names.</summary>
    Members,
}

/// <summary>How far a call is at an instant.</summary>
public enum CallStage
{
    /// <summary>Only those who run it see it.</summary>
    Draft,

    /// <summary>Public, and not open yet.</summary>
    Announced,
    Open,

    /// <summary>Past the deadline, within the time of grace that the call states.</summary>
    Grace,
    Closed,
}

/// <summary>An invitation to submit something until a deadline, with a form, run by an organization or alliance.</summary>
public sealed class Call : IVersioned
{
    /// <summary>Longest time of grace, in minutes: a week.</summary>
    public const int MostGrace = 7 * 24 * 60;

    public Guid Id { get; init; } = NewId.Next();

    /// <summary>Its address: the year and a number.</summary>
    public string Slug { get; set; } = "";

    /// <summary>The organization, an alliance being one, that runs it.</summary>
    public Guid KeeperId { get; set; }

    public CallKind Kind { get; set; }
    public string Title { get; set; } = "";
    public string? TitleZhHant { get; set; }
    public string? TitleZhHans { get; set; }
    public string? About { get; set; }
    public string? AboutZhHant { get; set; }
    public string? AboutZhHans { get; set; }
    public CallAudience Audience { get; set; }

    /// <summary>Whose members are asked, where members are.</summary>
    public Guid? AllianceId { get; set; }

    /// <summary>The day on which they are members; null for the day on which they submit.</summary>
    public LocalDate? MembersOn { get; set; }

    /// <summary>The named time zone (IANA) in which it opens and closes.</summary>
    public string Zone { get; set; } = "";

    /// <summary>When it opens and closes on the clocks of its zone, as ISO 8601 to the minute; null where not said: it is open from its publication, or without an end.</summary>
    public string? OpensLocal { get; set; }
    public string? ClosesLocal { get; set; }

    /// <summary>The same as instants.</summary>
    public Instant? Opens { get; set; }
    public Instant? Closes { get; set; }

    /// <summary>For how many minutes after the deadline it still takes submissions; stated openly.</summary>
    public int GraceMinutes { get; set; }

    /// <summary>When it was made public; null while it is a draft.</summary>
    public Instant? PublishedAt { get; set; }

    /// <summary>The number of the form that is filled in; null until the first is published.</summary>
    public int? FormNumber { get; set; }

    /// <summary>The call that it was copied from.</summary>
    public Guid? CopiedFromId { get; set; }

    public Instant EnteredAt { get; set; }
    public int Version { get; set; }

    /// <summary>Until when submissions are taken; null without an end.</summary>
    public Instant? TakesUntil => Closes is { } closes ? closes + Duration.FromMinutes(GraceMinutes) : null;

    public CallStage StageAt(Instant now) =>
        PublishedAt is not { } published || published > now ? CallStage.Draft
        : Opens > now ? CallStage.Announced
        : Closes is not { } closes || now < closes ? CallStage.Open
        : now < TakesUntil ? CallStage.Grace
        : CallStage.Closed;

    public bool TakesAt(Instant now) => StageAt(now) is CallStage.Open or CallStage.Grace;

    /// <summary>Its title in a reader's language, else the first one.</summary>
    public string TitleIn(string language) => In(language, TitleZhHant, TitleZhHans) ?? Title;

    public string? AboutIn(string language) => In(language, AboutZhHant, AboutZhHans) ?? About;

    private static string? In(string language, string? traditional, string? simplified) => language switch
    {
        Platform.Localisation.Languages.Traditional => traditional ?? simplified,
        Platform.Localisation.Languages.Simplified => simplified ?? traditional,
        _ => null,
    };
}
