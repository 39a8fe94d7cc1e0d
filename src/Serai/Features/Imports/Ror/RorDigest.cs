using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace Serai.Features.Imports.Ror;

/// <summary>
/// A digest of what Serai keeps of a record, so that a record that says the same as last time needs no work, however
/// the file spells it and whatever else it holds.
/// </summary>
public sealed class RorDigest
{
    // Raise when the import makes something else of the same record: all records are then written anew.
    private const long Version = 1;

    private readonly XxHash128 hash = new();

    /// <summary>Sixteen bytes.</summary>
    public byte[] Of(RorRecord record)
    {
        Add(Version);
        Add(record.Id);
        Add((long)record.Status, (long)record.Types, record.Established ?? 0);
        Add(record.Names.Count, record.Places.Count, record.ExternalIds.Count, record.Links.Count);
        foreach (var name in record.Names)
        {
            Add((long)name.Kinds);
            Add(name.Text);
            Add(name.Language);
        }
        foreach (var place in record.Places)
        {
            Add(place.CountryCode);
            Add(place.City);
            Add(BitConverter.DoubleToInt64Bits(place.Latitude ?? double.NaN), BitConverter.DoubleToInt64Bits(place.Longitude ?? double.NaN), place.GeoNamesId ?? -1);
        }
        foreach (var id in record.ExternalIds)
        {
            Add(id.Preferred ? 1 : 0);
            Add(id.Scheme);
            Add(id.Value);
        }
        foreach (var link in record.Links)
        {
            Add((long)link.Kind);
            Add(link.Address);
        }
        return hash.GetHashAndReset();
    }

    private void Add(params ReadOnlySpan<long> numbers) => hash.Append(MemoryMarshal.AsBytes(numbers));

    // With its length before it, so that no two different lists of texts run together into the same bytes.
    private void Add(string? text)
    {
        Add(text?.Length ?? -1);
        hash.Append(MemoryMarshal.AsBytes(text.AsSpan()));
    }
}
