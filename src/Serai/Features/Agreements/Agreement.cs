namespace Serai.Features.Agreements;

/// <summary>
/// What two or more organizations agreed, or are about to. It is kept by the office of one of them, its keeper; what it says once it is
/// signed stands in a version that nobody changes any more.
/// </summary>
public sealed class Agreement : IVersioned
{
    public Guid Id { get; init; } = NewId.Next();

    /// <summary>The year in which it was entered, and a number within it: <c>2026-0007</c>.</summary>
    public required string Slug { get; set; }

    /// <summary>What a list that brought it is known by, so that it is found when the list comes again; null of one that was entered here.</summary>
    public string? Key { get; init; }

    /// <summary>The organization whose office keeps it.</summary>
    public Guid KeeperId { get; set; }

    /// <summary>The keeper's own number for it.</summary>
    public string? Reference { get; set; }

    /// <summary>The key of one of the site's kinds: see <see cref="Kinds.AgreementKinds"/>.</summary>
    public string Kind { get; set; } = "";

    /// <summary>Null where it is called by its parties.</summary>
    public string? Title { get; set; }

    public AgreementStage Stage { get; set; }
    public Confidentiality Confidentiality { get; set; }

    /// <summary>When all had signed it.</summary>
    public EdtfDate? Signed { get; set; }

    public EdtfDate? Since { get; set; }

    /// <summary>The last day as it was agreed; null where that is not stated.</summary>
    public EdtfDate? Until { get; set; }

    /// <summary>The last day as it stands, with the times that it was renewed by itself; null while nothing ends it.</summary>
    public LocalDate? EndsOn { get; set; }

    /// <summary>From this day on it is said to be expiring; null while nothing ends it. It follows from the last day: see <see cref="Life.AgreementLife.ExpiringFrom"/>.</summary>
    public LocalDate? ExpiringFrom { get; set; }

    /// <summary>The last day on which notice can be given; null where none is agreed.</summary>
    public LocalDate? NoticeBy { get; set; }

    /// <summary>The day on which a party gave notice: it is not renewed by itself any more.</summary>
    public LocalDate? NoticeGiven { get; set; }

    public Renewal Renewal { get; set; }

    /// <summary>By how many years it is renewed each time.</summary>
    public int? RenewalYears { get; set; }

    /// <summary>How many months before the end whoever does not want it renewed must say so.</summary>
    public int? NoticeMonths { get; set; }

    public AgreedActivities Covers { get; set; }

    /// <summary>BCP 47 tags, one a line.</summary>
    public string Languages { get; set; } = "";

    /// <summary>Words of the parties' own, one a line.</summary>
    public string Themes { get; set; } = "";

    /// <summary>The alliance that it stands under.</summary>
    public Guid? AllianceId { get; set; }

    public Guid? InitiativeId { get; set; }

    /// <summary>The agreement that it is a part of.</summary>
    public Guid? ParentId { get; set; }

    /// <summary>The agreement that it takes the place of, once it is in force; until then that one stays in force.</summary>
    public Guid? SucceedsId { get; set; }

    /// <summary>In which way it does.</summary>
    public Succession? Succession { get; set; }

    /// <summary>The first one of those that took each other's place; its own id, where it is that one. What came of one came of all of them.</summary>
    public Guid FamilyId { get; set; }

    /// <summary>The person who sees to it.</summary>
    public Guid? InChargeId { get; set; }

    public Guid? SourceId { get; set; }
    public string? PlaceInSource { get; set; }

    /// <summary>Titles, parties, reference and themes, folded: see <see cref="Platform.Localisation"/>.</summary>
    public string Folded { get; set; } = "";

    /// <summary>What it is called, for the order of lists.</summary>
    public string SortName { get; set; } = "";

    /// <summary>The day of the latest activity that came of it, as far as its date tells.</summary>
    public LocalDate? LastActivity { get; set; }

    public int ActivityCount { get; set; }
    public Instant EnteredAt { get; set; }
    public int Version { get; set; }
    public List<AgreementParty> Parties { get; init; } = [];
    public List<AgreementField> Fields { get; init; } = [];

    /// <summary>Those who agree, each once: several of its units may, and of two that were merged since both rows stay as they were signed.</summary>
    public IReadOnlyList<Guid> Organizations() => [.. Parties.OrderBy(p => p.Ordinal).Select(p => p.OrganizationId).Distinct()];
}

/// <summary>One of those who agree.</summary>
public sealed class AgreementParty
{
    public Guid Id { get; init; } = NewId.Next();
    public Guid AgreementId { get; init; }
    public Guid OrganizationId { get; set; }

    /// <summary>The faculty, school or office of it that does, where it is one.</summary>
    public string? Unit { get; set; }

    public int Ordinal { get; set; }
}

/// <summary>A field of study that it is about: a code of ISCED-F 2013.</summary>
public sealed class AgreementField
{
    public Guid Id { get; init; } = NewId.Next();
    public Guid AgreementId { get; init; }

    /// <summary>Two, three or four digits: broad, narrow, detailed.</summary>
    public required string Code { get; init; }
}
