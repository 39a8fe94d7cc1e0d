namespace Serai.Features.Agreements;

/// <summary>Something that belongs to one agreement.</summary>
public abstract class AgreementRow : IVersioned
{
    public Guid Id { get; init; } = NewId.Next();
    public Guid AgreementId { get; init; }

    /// <summary>The agreement's keeper: at whose office the history asks who may see it.</summary>
    public Guid KeeperId { get; set; }

    public int Version { get; set; }
}

/// <summary>Who signs for a party.</summary>
public sealed class AgreementSignatory : AgreementRow
{
    public Guid PartyId { get; set; }
    public string Name { get; set; } = "";
    public string? Post { get; set; }
}

/// <summary>Whom one writes to about it.</summary>
public sealed class AgreementContact : AgreementRow
{
    public Guid PartyId { get; set; }
    public string Name { get; set; } = "";
    public string? Post { get; set; }
    public string? Email { get; set; }
    public string? Phone { get; set; }
}

/// <summary>What a party owes.</summary>
public sealed class AgreementObligation : AgreementRow
{
    public string What { get; set; } = "";

    /// <summary>The party that owes it; null where all of them do.</summary>
    public Guid? OwedBy { get; set; }

    public LocalDate? Due { get; set; }

    /// <summary>The day on which it was met; null while it is open.</summary>
    public LocalDate? Met { get; set; }
}

/// <summary>A document of it: the signed paper, a letter, an annex.</summary>
public sealed class AgreementFile : AgreementRow
{
    public string? Title { get; set; }
    public Guid FileId { get; set; }
}

/// <summary>That it went from one stage to another. Rows are added and never changed.</summary>
public sealed class AgreementMove : AgreementRow
{
    /// <summary>Null for the first.</summary>
    public AgreementStage? From { get; init; }

    public AgreementStage To { get; init; }

    /// <summary>The day from which on it is so, as precise as known: the day of signing rather than that of typing it in.</summary>
    public EdtfDate? On { get; init; }

    public Instant At { get; init; }

    /// <summary>Null where time alone did it.</summary>
    public Guid? PersonId { get; init; }

    public string? Why { get; init; }
}

/// <summary>That an activity came of it.</summary>
public sealed class AgreementActivity : AgreementRow
{
    public Guid ActivityId { get; init; }

    /// <summary>The feature that ran it and knew; null where somebody said so by hand.</summary>
    public string? KnownBy { get; init; }
}
