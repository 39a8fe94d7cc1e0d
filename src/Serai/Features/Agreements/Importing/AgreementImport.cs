using System.Text.Json;
using Serai.Features.Agreements.Importing.Reading;

namespace Serai.Features.Agreements.Importing;

/// <summary>
/// A register of agreements that an office kept elsewhere, while it is settled what its columns, words and names mean. Nothing becomes an
/// agreement before it is taken in; what is kept here is the table as it came, and what was decided of it.
/// </summary>
public sealed class AgreementImport : IVersioned
{
    /// <summary>No office has as many agreements; a longer table is something else.</summary>
    public const int MostRows = 10_000;

    public Guid Id { get; init; } = NewId.Next();

    /// <summary>The organization whose office brought it, and will keep the agreements.</summary>
    public Guid KeeperId { get; set; }

    /// <summary>The file's name; empty where the table was pasted.</summary>
    public required string FileName { get; init; }

    /// <summary>Who brought it; null for somebody who was deleted.</summary>
    public Guid? BegunBy { get; init; }

    public Instant BegunAt { get; init; }
    public ImportState State { get; set; }

    /// <summary>The names of the columns, as a JSON list.</summary>
    public required string Header { get; init; }

    /// <summary>What each column is for, as a JSON list of <see cref="ColumnPurpose"/> and null.</summary>
    public string Columns { get; set; } = "[]";

    /// <summary>How the doubtful dates of a column are meant, as JSON by purpose.</summary>
    public string Ways { get; set; } = "{}";

    /// <summary>What words were said to mean, as JSON: see <see cref="Meanings"/>.</summary>
    public string Words { get; set; } = "{}";

    /// <summary>Who sees its agreements besides the office.</summary>
    public Confidentiality Confidentiality { get; set; }

    public int RowCount { get; set; }

    /// <summary>The last step of the history by which rows of it were taken in.</summary>
    public Guid? Step { get; set; }

    public Instant? EndedAt { get; set; }
    public int Version { get; set; }

    public bool IsOpen => State is ImportState.Columns or ImportState.Waiting or ImportState.Open;

    public IReadOnlyList<string> Heads => JsonSerializer.Deserialize<List<string>>(Header)!;

    public IReadOnlyList<ColumnPurpose?> Purposes
    {
        get => ImportJson.Read<List<ColumnPurpose?>>(Columns);
        set => Columns = ImportJson.Write(value);
    }

    public IReadOnlyDictionary<ColumnPurpose, DateWays> DateWays
    {
        get => ImportJson.Read<Dictionary<ColumnPurpose, DateWays>>(Ways);
        set => Ways = ImportJson.Write(value);
    }

    public IReadOnlyDictionary<string, string> Chosen
    {
        get => ImportJson.Read<Dictionary<string, string>>(Words);
        set => Words = ImportJson.Write(value);
    }
}

public enum ImportState
{
    /// <summary>It has to be said what its columns are for.</summary>
    Columns,

    /// <summary>Its partners are looked up as soon as the index of names is up.</summary>
    Waiting,

    /// <summary>It is settled what its words and names mean.</summary>
    Open,

    /// <summary>All that could be taken in was.</summary>
    Done,

    /// <summary>It was put away.</summary>
    Closed,
}
