namespace Serai.Features.Office;

/// <summary>Something that an office keeps of an alliance that it is in, or of a partner. Only its own people see it.</summary>
public abstract class OfficeRow : IVersioned
{
    public Guid Id { get; init; } = NewId.Next();

    /// <summary>The organization whose office it is.</summary>
    public Guid OfficeId { get; init; }

    /// <summary>The alliance or other organization that it is about.</summary>
    public Guid PartnerId { get; init; }

    public int Version { get; set; }
}

/// <summary>Who speaks for one's own organization there, for a period.</summary>
public sealed class OfficeDelegate : OfficeRow
{
    public DelegateKind Kind { get; set; }

    /// <summary>Empty once the person had everything deleted.</summary>
    public string Name { get; set; } = "";

    public string? Email { get; set; }
    public EdtfDate? Since { get; set; }
    public EdtfDate? Until { get; set; }
}

public enum DelegateKind
{
    Delegate,
    Deputy,
}

/// <summary>Whom one writes to there.</summary>
public sealed class OfficeContact : OfficeRow
{
    public string Name { get; set; } = "";

    /// <summary>What the person is there: secretary general, programme officer.</summary>
    public string? Post { get; set; }

    public string? Email { get; set; }
    public string? Phone { get; set; }
    public EdtfDate? Since { get; set; }
    public EdtfDate? Until { get; set; }
}

/// <summary>What is to be paid for a year.</summary>
public sealed class OfficeDues : OfficeRow
{
    public int Year { get; set; }

    /// <summary>In the currency's own units, with as many digits after the point as it has.</summary>
    public decimal Amount { get; set; }

    /// <summary>ISO 4217.</summary>
    public string Currency { get; set; } = "";

    public LocalDate? Due { get; set; }

    /// <summary>Null while it is open.</summary>
    public LocalDate? Paid { get; set; }
}

/// <summary>Words for those who come after.</summary>
public sealed class OfficeNote : OfficeRow
{
    public string Text { get; set; } = "";
    public Guid? WrittenBy { get; set; }
    public Instant WrittenAt { get; set; }
}

/// <summary>Something to be done.</summary>
public sealed class OfficeReminder : OfficeRow
{
    public string What { get; set; } = "";
    public LocalDate? Due { get; set; }

    /// <summary>The person who is to do it; null while it is nobody's.</summary>
    public Guid? WhoseId { get; set; }

    public bool IsDone { get; set; }
    public Guid? DoneBy { get; set; }
    public Instant? DoneAt { get; set; }
}

/// <summary>A file that the office keeps.</summary>
public sealed class OfficeFile : OfficeRow
{
    /// <summary>What it is, where its name does not say.</summary>
    public string? Title { get; set; }

    public Guid FileId { get; set; }
}

/// <summary>When a person last looked at the office's start page.</summary>
public sealed class OfficeVisit
{
    /// <summary>Who comes back within this time has not been away.</summary>
    public static readonly Duration SameVisit = Duration.FromMinutes(30);

    public Guid OfficeId { get; init; }
    public Guid PersonId { get; init; }

    /// <summary>The end of the visit before this one; null on the first.</summary>
    public Instant? Before { get; set; }

    /// <summary>The last look.</summary>
    public Instant Last { get; set; }

    /// <summary>Notes a look.</summary>
    public void Look(Instant now)
    {
        if (now - Last > SameVisit) Before = Last;
        Last = now;
    }
}
