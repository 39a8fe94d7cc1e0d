using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Serai.Names.Index;

/// <summary>Reads what <see cref="BlockWriter"/> wrote, and refuses what it did not.</summary>
internal sealed class BlockReader(Stream stream) : IDisposable
{
    private const string Damaged = "The name index is damaged or cut short; build it anew.";
    private readonly IncrementalHash _sum = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <summary>How many bytes the section may still have: no damaged count makes the reader ask for more memory.</summary>
    public long Left { get; set; }

    public T[] Read<T>()
        where T : unmanaged
    {
        var count = 0L;
        Fill(MemoryMarshal.AsBytes(new Span<long>(ref count)));
        if (count < 0 || count > Left / Unsafe.SizeOf<T>())
            throw new InvalidDataException(Damaged);
        var items = GC.AllocateUninitializedArray<T>((int)count);
        Fill(MemoryMarshal.AsBytes(items.AsSpan()));
        return items;
    }

    /// <summary>Ends a section: its sum must be that of the bytes read.</summary>
    public void CheckSum()
    {
        Span<byte> sum = stackalloc byte[SHA256.HashSizeInBytes];
        if (stream.ReadAtLeast(sum, sum.Length, throwOnEndOfStream: false) < sum.Length || !sum.SequenceEqual(_sum.GetHashAndReset()))
            throw new InvalidDataException(Damaged);
    }

    public void Dispose() => _sum.Dispose();

    private void Fill(Span<byte> bytes)
    {
        Left -= bytes.Length;
        if (Left < 0 || stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false) < bytes.Length)
            throw new InvalidDataException(Damaged);
        _sum.AppendData(bytes);
    }
}
