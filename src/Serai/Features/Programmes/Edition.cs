using Serai.Platform.History;

namespace Serai.Features.Programmes;

/// <summary>How far an edition is on a day.</summary>
public enum EditionStage
{
    /// <summary>Only those who run it see it.</summary>
    Draft,
    Announced,
    Running,
    Over,

    /// <summary>Public, and nobody says when.</summary>
    Undated,
}

/// <summary>A programme as it was or will be held one time.</summary>
public sealed class Edition : IVersioned
{
    /// <summary>For how many days after its end the personal details of participants are kept, where nothing else is said.</summary>
    public const int UsualKeptDays = 90;

    public const int MostParticipants = 5000, MostKeptDays = 3650;

    /// <summary>Whether an edition may begin or end on a day: calendars, and the days on which something is erased, are reckoned from it.</summary>
    public static bool IsInReach(LocalDate day) => day.Year is >= 1000 and < 3000;

    public Guid Id { get; init; } = NewId.Next();
    public Guid ProgrammeId { get; init; }

    /// <summary>The keeper of its programme.</summary>
    public Guid KeeperId { get; set; }

    /// <summary>Its address within the programme: the year, and a number where there are several. Begins with a digit.</summary>
    public string Slug { get; set; } = "";

    /// <summary>A title of its own; null where it goes by the programme's and its time.</summary>
    public string? Title { get; set; }
    public string? TitleZhHant { get; set; }
    public string? TitleZhHans { get; set; }

    /// <summary>When it was or will be held: a day, days from and to, or no more than a summer.</summary>
    public EdtfDate? Held { get; set; }

    /// <summary>The first and last day that this may mean.</summary>
    public LocalDate? Begins { get; set; }
    public LocalDate? Ends { get; set; }

    public string? Place { get; set; }

    /// <summary>The organization at which it is held.</summary>
    public Guid? HostId { get; set; }

    /// <summary>The named time zone (IANA) of its sessions.</summary>
    public string Zone { get; set; } = "";

    /// <summary>For how many participants there is room; null without a limit.</summary>
    public int? Capacity { get; set; }

    /// <summary>The call whose accepted submissions become participants.</summary>
    public Guid? CallId { get; set; }

    /// <summary>At least so much of the sessions that count must have been attended, in percent; null where nothing is asked.</summary>
    public int? CompletionPercent { get; set; }

    /// <summary>For how many days after its end the personal details of participants are kept.</summary>
    public int KeptDays { get; set; } = UsualKeptDays;

    /// <summary>How many took part, as its source says; where Serai ran it the participants are counted.</summary>
    public int? ParticipantsTold { get; set; }

    public Guid? SourceId { get; set; }
    public string? PlaceInSource { get; set; }

    /// <summary>The activity of the registry that it is.</summary>
    public Guid? ActivityId { get; set; }

    /// <summary>The edition that it was begun from.</summary>
    public Guid? CopiedFromId { get; set; }

    public Instant? PublishedAt { get; set; }
    public Instant EnteredAt { get; set; }
    public int Version { get; set; }

    public EditionStage StageOn(LocalDate day) =>
        PublishedAt is null ? EditionStage.Draft
        : Begins is not { } begins ? EditionStage.Undated
        : day < begins ? EditionStage.Announced
        : Ends is { } ends && day > ends ? EditionStage.Over
        : EditionStage.Running;

    /// <summary>The day from which on personal details of its participants are not kept any more; null while nobody knows its end.</summary>
    public LocalDate? ForgetsOn => Ends?.PlusDays(KeptDays);

    public string? TitleIn(string language) => InLanguage.Of(language, Title, TitleZhHant, TitleZhHans);
}

/// <summary>A lecture, workshop or visit of an edition, at which attendance is taken.</summary>
public sealed class EditionSession : IVersioned
{
    public Guid Id { get; init; } = NewId.Next();
    public Guid EditionId { get; init; }
    public Guid KeeperId { get; set; }

    /// <summary>Its place in the edition, from 1: by it addresses name it. It stays when others go, and no other session gets it when this one goes.</summary>
    public int Number { get; set; }

    public string Title { get; set; } = "";
    public string? TitleZhHant { get; set; }
    public string? TitleZhHans { get; set; }

    /// <summary>When it begins and ends on the clocks of the edition's zone, as ISO 8601 to the minute.</summary>
    public string StartsLocal { get; set; } = "";
    public string EndsLocal { get; set; } = "";

    /// <summary>The same as instants.</summary>
    public Instant Starts { get; set; }
    public Instant Ends { get; set; }

    /// <summary>The room; null where it is held online only.</summary>
    public string? Place { get; set; }

    /// <summary>Where it is held online; only those who run it and participants see it.</summary>
    public string? Link { get; set; }

    /// <summary>Who teaches, one a line.</summary>
    public string Teachers { get; set; } = "";

    /// <summary>Whether it counts for the share of sessions that must be attended.</summary>
    public bool Counts { get; set; } = true;

    /// <summary>Whether whoever misses it has not completed the edition.</summary>
    public bool IsRequired { get; set; }

    public int Version { get; set; }

    public string TitleIn(string language) => InLanguage.Of(language, Title, TitleZhHant, TitleZhHans)!;

    public IReadOnlyList<string> TeacherNames => Teachers.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
