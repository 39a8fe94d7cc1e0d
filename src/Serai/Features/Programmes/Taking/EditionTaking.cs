namespace Serai.Features.Programmes.Taking;

/// <summary>What an edition keeps about taking part. It moves with each change of who does, so that two at once never take the same place or number.</summary>
public sealed class EditionTaking : IVersioned
{
    public const int LongestLetter = 8000, LongestSignatory = 300;

    public Guid EditionId { get; init; }
    public Guid KeeperId { get; set; }

    /// <summary>The number of the participant who came last.</summary>
    public int LastNumber { get; set; }

    /// <summary>How often who takes part was changed.</summary>
    public int Turns { get; set; }

    /// <summary>What the letter for the visa says, with fields in braces; null where none is written.</summary>
    public string? VisaLetterText { get; set; }

    /// <summary>Who signs it, and as what.</summary>
    public string? Signatory { get; set; }
    public string? SignatoryOffice { get; set; }

    public int Version { get; set; }
}

/// <summary>
/// What a participant needs and tells for that: a room, food, whom to call, and what stands in the passport. Only those read it who edit for the organization that
/// runs the edition, and the participant; it is erased when the edition's time of keeping is over.
/// </summary>
public sealed class ParticipantNeeds : IVersioned
{
    public const int LongestDiet = 1000, LongestName = 200, LongestPhone = 60, LongestPassport = 40, LongestCitizenship = 100;

    public Guid ParticipantId { get; init; }
    public Guid EditionId { get; init; }
    public bool WantsRoom { get; set; }
    public LocalDate? ArrivesOn { get; set; }
    public LocalDate? LeavesOn { get; set; }
    public string? Diet { get; set; }
    public string? EmergencyName { get; set; }
    public string? EmergencyPhone { get; set; }

    /// <summary>The name as it stands in the passport.</summary>
    public string? PassportName { get; set; }
    public string? PassportNumber { get; set; }
    public LocalDate? BornOn { get; set; }

    /// <summary>As it is written in the passport.</summary>
    public string? Citizenship { get; set; }

    /// <summary>How often those who run the edition have looked at it, and when last.</summary>
    public int Looks { get; set; }
    public Instant? LookedAt { get; set; }

    public Instant SavedAt { get; set; }
    public int Version { get; set; }
}

/// <summary>A list that was taken in at one go: it can be taken back at one go, too.</summary>
public sealed class ParticipantImport
{
    public Guid Id { get; init; } = NewId.Next();
    public Guid EditionId { get; init; }
    public Guid KeeperId { get; set; }

    /// <summary>The numbers of its first and last participant.</summary>
    public int FirstNumber { get; init; }
    public int LastNumber { get; init; }

    public Instant At { get; init; }
    public Instant? TakenBackAt { get; set; }
}

/// <summary>A document for those who take part, or for one group of them.</summary>
public sealed class EditionFile
{
    public const int Most = 200, LongestTitle = 300;

    public Guid Id { get; init; } = NewId.Next();
    public Guid EditionId { get; init; }
    public Guid KeeperId { get; set; }
    public string Title { get; set; } = "";

    /// <summary>Null for all.</summary>
    public string? Group { get; set; }

    public Guid FileId { get; init; }
    public string FileName { get; init; } = "";
    public Instant At { get; init; }
}

/// <summary>What was told to those who take part, or to one group of them.</summary>
public sealed class Announcement
{
    public const int LongestSubject = 200, LongestText = 8000;

    public Guid Id { get; init; } = NewId.Next();
    public Guid EditionId { get; init; }
    public Guid KeeperId { get; set; }
    public string Subject { get; init; } = "";
    public string Text { get; init; } = "";

    /// <summary>Null for all.</summary>
    public string? Group { get; init; }

    /// <summary>To how many it was mailed.</summary>
    public int Mailed { get; init; }

    public Instant At { get; init; }
}
