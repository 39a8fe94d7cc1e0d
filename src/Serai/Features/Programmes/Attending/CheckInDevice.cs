namespace Serai.Features.Programmes.Attending;

/// <summary>A link by which whoever has it takes attendance at an edition, with an account or without.</summary>
public sealed class CheckInDevice
{
    /// <summary>So long after an edition ends its links still take what phones hold.</summary>
    public const int DaysAfter = 14;

    public const int LongestName = 80, Most = 100;

    public Guid Id { get; init; } = NewId.Next();
    public Guid EditionId { get; init; }

    /// <summary>The hash of the secret in the link.</summary>
    public byte[] Hash { get; init; } = [];

    /// <summary>What those who run the edition call it: “Phone A”.</summary>
    public string Name { get; init; } = "";

    /// <summary>Who made it.</summary>
    public Guid? PersonId { get; init; }

    public Instant MadeAt { get; init; }

    /// <summary>When somebody ended it; null where nobody did.</summary>
    public Instant? EndedAt { get; set; }

    /// <summary>Whether it opens on a day at the edition's place.</summary>
    public bool Opens(Edition edition, LocalDate day) => EndedAt is null && (edition.Ends is not { } ends || day <= ends.PlusDays(DaysAfter));
}

/// <summary>A browser in which such a link was opened. It counts its scans from 1, so that it is known what did not arrive.</summary>
public sealed class CheckInBrowser : IVersioned
{
    public const int LongestMark = 40;

    public Guid Id { get; init; } = NewId.Next();
    public Guid DeviceId { get; init; }

    /// <summary>What the browser calls itself: a random word.</summary>
    public string Mark { get; init; } = "";

    public Instant FirstHeardAt { get; init; }
    public Instant LastHeardAt { get; set; }

    /// <summary>The highest number of a scan that it told of.</summary>
    public int Announced { get; set; }

    /// <summary>Up to this number all of them arrived.</summary>
    public int Arrived { get; set; }

    /// <summary>How many of those that arrived could not be taken.</summary>
    public int Refused { get; set; }

    public int Version { get; set; }

    /// <summary>How many it told of that did not arrive.</summary>
    public int Missing => Math.Max(0, Announced - Arrived);
}
