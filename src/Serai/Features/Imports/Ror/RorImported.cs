using System.Globalization;

namespace Serai.Features.Imports.Ror;

/// <summary>What an import came to.</summary>
public sealed record RorImported
{
    public int Records { get; set; }
    public int New { get; set; }
    public int Changed { get; set; }
    public int Unchanged => Records - New - Changed;

    /// <summary>Relations added, and those that neither side states any more.</summary>
    public int RelationsAdded { get; set; }

    public int RelationsRemoved { get; set; }

    /// <summary>Withdrawn records whose address now leads to their successor.</summary>
    public int Merged { get; set; }

    /// <summary>Those of them that were organizations of the registry before.</summary>
    public IReadOnlyList<RorMerger> Mergers { get; set; } = [];

    /// <summary>Relations with a record that is neither in the file nor in the registry.</summary>
    public int RelationsOpen { get; set; }

    /// <summary>What was left out, having been removed here by hand; nothing where nothing was.</summary>
    public IReadOnlyList<string> LeftOut { get; set; } = [];

    /// <summary>Rows inserted for entities.</summary>
    public long Rows { get; set; }

    /// <summary>Withdrawn records that cannot be followed.</summary>
    public IReadOnlyList<RorUnfollowed> Unfollowed { get; set; } = [];

    public bool ChangedAnything => New + Changed + RelationsAdded + RelationsRemoved + Merged > 0;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{Records:N0} records: {New:N0} new, {Changed:N0} changed, {Unchanged:N0} as before; {RelationsAdded:N0} {(RelationsAdded == 1 ? "relation" : "relations")} added, {RelationsRemoved:N0} removed; {Merged:N0} withdrawn records lead to their successor");
}

/// <summary>An organization that became another.</summary>
/// <param name="Slug">The last part of its address.</param>
/// <param name="Name">What it was called.</param>
/// <param name="Heir">What that which it became is called.</param>
public sealed record RorMerger(string Slug, string Name, string Heir);

/// <summary>A withdrawn record whose successor is not there, or not one.</summary>
/// <param name="Id">The record's id.</param>
/// <param name="Successors">The successors it names.</param>
/// <param name="Why">Why it leads nowhere.</param>
public sealed record RorUnfollowed(string Id, IReadOnlyList<string> Successors, RorUnfollowedReason Why);

public enum RorUnfollowedReason
{
    /// <summary>The successor is neither in the file nor in the registry.</summary>
    NotThere,

    /// <summary>More than one successor: which of them an address should lead to is not known.</summary>
    Several,

    /// <summary>The successors lead in a circle.</summary>
    Circle,
}

/// <summary>How far an import is.</summary>
public readonly record struct RorProgress(int Records, long Bytes, long Length);
