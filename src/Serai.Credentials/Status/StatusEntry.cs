using System.Globalization;
using System.Text.Json.Nodes;

namespace Serai.Credentials;

/// <summary>Where a credential's status is written. Source: Bitstring Status List 1.0, BitstringStatusListEntry.</summary>
public sealed record StatusEntry
{
    internal const string Type = "BitstringStatusListEntry";

    /// <param name="list">The https address of the status list credential.</param>
    /// <param name="index">From 0, drawn by <see cref="StatusList.Draw"/>.</param>
    /// <param name="purpose">What the bit means.</param>
    /// <exception cref="ArgumentException">The address is no https address.</exception>
    /// <exception cref="ArgumentOutOfRangeException">No list has such an index.</exception>
    public StatusEntry(string list, int index, StatusPurpose purpose = StatusPurpose.Revocation)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, StatusList.MostEntries);
        (List, Index, Purpose) = (Rules.HttpsAddress(list, nameof(list)), index, purpose);
    }

    /// <summary>The address of the status list credential.</summary>
    public string List { get; }

    /// <summary>The place in it, from 0.</summary>
    public int Index { get; }

    /// <summary>What the bit means.</summary>
    public StatusPurpose Purpose { get; }

    internal JsonObject ToJson() => new()
    {
        ["id"] = $"{List}#{Index.ToString(CultureInfo.InvariantCulture)}",
        ["type"] = Type,
        ["statusPurpose"] = Purpose.Name(),
        ["statusListIndex"] = Index.ToString(CultureInfo.InvariantCulture),
        ["statusListCredential"] = List,
    };
}
