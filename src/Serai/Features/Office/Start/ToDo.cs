namespace Serai.Features.Office.Start;

/// <summary>One thing that needs doing.</summary>
/// <param name="Kind">Which table of the page it stands in.</param>
/// <param name="Day">By when; null where nobody said.</param>
/// <param name="PersonId">Whose it is; null where it is nobody's.</param>
public sealed record ToDo(ToDoKind Kind, Guid Id, Guid PartnerId, LocalDate? Day, Guid? PersonId = null)
{
    /// <summary>The reminder's own words, or the name of whose term ends.</summary>
    public string Words { get; init; } = "";

    public OfficeDues? Dues { get; init; }

    /// <summary>For a term: when it ends, as precise as it is known.</summary>
    public EdtfDate? Until { get; init; }

    /// <summary>The word of the part in addresses.</summary>
    public required string Part { get; init; }
}

public enum ToDoKind
{
    Reminder,
    Dues,

    /// <summary>A delegate's or deputy's term ends.</summary>
    Delegate,

    /// <summary>A contact person's term ends.</summary>
    Contact,
}
