using Serai.Features.Sources;

namespace Serai.Features.Alliances.Lists;

/// <summary>
/// A list of an alliance's members that somebody brought, while it is settled whom each row names. Nothing of the registry
/// changes before it is taken; what is kept here is the list as it came, and what was decided of its rows.
/// </summary>
public sealed class MemberList : IVersioned
{
    /// <summary>No alliance has as many members; a longer list is something else.</summary>
    public const int MostRows = 20_000;

    public Guid Id { get; init; } = NewId.Next();
    public Guid AllianceId { get; init; }

    /// <summary>The file's name; empty where the list was pasted.</summary>
    public required string FileName { get; init; }

    /// <summary>What the list is called as a source.</summary>
    public required string Title { get; set; }

    public string? Address { get; set; }
    public Trust Trust { get; set; }

    /// <summary>The day that the list is of.</summary>
    public EdtfDate? AsOf { get; set; }

    /// <summary>Whoever is not on it was no member on its day. False: it only adds.</summary>
    public bool Complete { get; set; }

    /// <summary>The source's word for the standing, where no column says it.</summary>
    public required string Category { get; set; }

    /// <summary>Who brought it; null at the command line, and for somebody who was deleted.</summary>
    public Guid? BegunBy { get; init; }

    public Instant BegunAt { get; init; }
    public ListState State { get; set; }

    /// <summary>The names of the columns, as a JSON list.</summary>
    public required string Header { get; init; }

    /// <summary>Which columns hold what, as <see cref="ListColumns"/> in JSON.</summary>
    public string Columns { get; set; } = "{}";

    public int RowCount { get; set; }

    /// <summary>The last step of the history by which rows of it were taken.</summary>
    public Guid? Step { get; set; }

    public Instant? EndedAt { get; set; }
    public int Version { get; set; }

    /// <summary>Whether its rows can still be decided about.</summary>
    public bool IsOpen => State is ListState.Columns or ListState.Waiting or ListState.Open;
}

public enum ListState
{
    /// <summary>It has to be said which columns hold what.</summary>
    Columns,

    /// <summary>Its names are looked up as soon as the index of names is up.</summary>
    Waiting,

    /// <summary>It is settled whom the rows name.</summary>
    Open,

    /// <summary>All of it was taken.</summary>
    Done,

    /// <summary>It was put away.</summary>
    Closed,
}

/// <summary>Which columns hold what, counted from 0.</summary>
public sealed record ListColumns(int Name, int? Country = null, int? City = null, int? Web = null, int? Since = null, int? Category = null);
