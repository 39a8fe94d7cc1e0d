using System.Text;

namespace Serai.Names.Index;

/// <summary>
/// An index in a file: a head that says what it is and how long, then the shelves; each with a sum. The file belongs
/// to the build of this library and the runtime that wrote it, since a change of either may fold names otherwise.
/// </summary>
internal static class IndexFile
{
    /// <summary>Changes with the layout of the file.</summary>
    private const int Version = 2;

    /// <summary>No index has more.</summary>
    private const int MostShelves = 64;

    private static readonly byte[] Magic = "SERAI-NAMES\n"u8.ToArray();

    private static byte[] Maker => Encoding.UTF8.GetBytes(
        $"{Version} {typeof(IndexFile).Module.ModuleVersionId} {Environment.Version} {BitConverter.IsLittleEndian}");

    public static void Write(Stream stream, Shelf[] shelves, bool[][] gone)
    {
        using var count = new BlockWriter(null);
        Body(count, shelves, gone);
        using var writer = new BlockWriter(stream);
        stream.Write(Magic);
        writer.Write(Maker);
        writer.Write([count.Length]);
        writer.WriteSum();
        Body(writer, shelves, gone);
        writer.WriteSum();
    }

    /// <exception cref="InvalidDataException">It is no index, a damaged one, or another version's.</exception>
    public static (Shelf[] Shelves, bool[][] Gone) Read(Stream stream)
    {
        Span<byte> magic = stackalloc byte[Magic.Length];
        if (stream.ReadAtLeast(magic, magic.Length, throwOnEndOfStream: false) < magic.Length || !magic.SequenceEqual(Magic))
            throw new InvalidDataException("This is no name index.");
        using var reader = new BlockReader(stream) { Left = 1024 };
        var maker = reader.Read<byte>();
        var length = reader.Read<long>();
        reader.CheckSum();
        if (!maker.AsSpan().SequenceEqual(Maker) || length.Length != 1)
            throw new InvalidDataException("The name index was written by another version; build it anew.");
        reader.Left = length[0];
        // Nothing read is used before the sum at the end is right.
        var count = reader.Read<bool>().Length;
        if (count is 0 or > MostShelves)
            throw new InvalidDataException("The name index is damaged.");
        var (shelves, gone) = (new Shelf[count], new bool[count][]);
        for (var i = 0; i < count; i++)
            (gone[i], shelves[i]) = (reader.Read<bool>(), ShelfFile.Read(reader));
        reader.CheckSum();
        return (shelves, gone);
    }

    private static void Body(BlockWriter to, Shelf[] shelves, bool[][] gone)
    {
        to.Write(new bool[shelves.Length]);
        for (var i = 0; i < shelves.Length; i++)
        {
            to.Write(gone[i]);
            ShelfFile.Write(to, shelves[i]);
        }
    }
}
