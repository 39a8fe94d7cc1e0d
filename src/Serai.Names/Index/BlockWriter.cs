using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Serai.Names.Index;

/// <summary>Writes arrays as they lie in memory, and sums them up. Without a stream it only counts the bytes.</summary>
internal sealed class BlockWriter(Stream? stream) : IDisposable
{
    private readonly IncrementalHash _sum = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public long Length { get; private set; }

    public void Write<T>(T[] items)
        where T : unmanaged
    {
        var count = (long)items.Length;
        Write(MemoryMarshal.AsBytes(new ReadOnlySpan<long>(in count)));
        Write(MemoryMarshal.AsBytes(items.AsSpan()));
    }

    /// <summary>Ends a section: its sum, by which a damaged one is known.</summary>
    public void WriteSum() => stream?.Write(_sum.GetHashAndReset());

    public void Dispose() => _sum.Dispose();

    private void Write(ReadOnlySpan<byte> bytes)
    {
        Length += bytes.Length;
        if (stream is null)
            return;
        _sum.AppendData(bytes);
        stream.Write(bytes);
    }
}
