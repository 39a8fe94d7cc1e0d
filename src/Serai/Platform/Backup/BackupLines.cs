using System.IO.Compression;
using System.Security.Cryptography;
using Serai.Platform.Backup.Sealed;

namespace Serai.Platform.Backup;

/// <summary>The lines of a backup, unpacked, decrypted and added up as they are read.</summary>
internal sealed class BackupLines : IDisposable
{
    /// <summary>No cell of the registry is as long.</summary>
    private const int LongestLine = 1 << 28;

    private readonly Stream file;
    private readonly GZipStream packed;
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private byte[] buffer = new byte[1 << 18];
    private int from, to;

    private BackupLines(Stream file, GZipStream packed) => (this.file, this.packed) = (file, packed);

    /// <summary>Of all lines before the one that was read last.</summary>
    public string Sha256 { get; private set; } = "";

    public static BackupLines Open(Stream file, string? password)
    {
        Span<byte> mark = stackalloc byte[SealedFormat.Mark.Length];
        var have = file.ReadAtLeast(mark, mark.Length, throwOnEndOfStream: false);
        if (have == mark.Length && mark.SequenceEqual(SealedFormat.Mark))
            return password is null
                ? throw new BackupRefused("The backup is encrypted: say its password with --password-file FILE, or in the environment's SERAI_BACKUP_PASSWORD.")
                : Unpacked(new UnsealingStream(file, password));
        if (have < 2 || mark[0] != 0x1f || mark[1] != 0x8b)
            throw new BackupRefused(have == 0 ? "The file is empty." : "The file is no backup of Serai: it begins otherwise.");
        file.Position = 0;
        return Unpacked(file);
    }

    private static BackupLines Unpacked(Stream file) => new(file, new GZipStream(file, CompressionMode.Decompress));

    /// <summary>The next line without its end; empty where there is none. It counts until the next is asked for.</summary>
    /// <exception cref="BackupRefused">The file is damaged.</exception>
    public ReadOnlySpan<byte> Next()
    {
        for (var looked = from; ;)
        {
            var end = buffer.AsSpan(looked, to - looked).IndexOf((byte)'\n');
            if (end >= 0)
            {
                var line = buffer.AsSpan(from, looked + end - from);
                Sha256 = line.StartsWith("{\"end\""u8) ? Convert.ToHexStringLower(hash.GetCurrentHash()) : "";
                hash.AppendData(buffer.AsSpan(from, line.Length + 1));
                from = looked + end + 1;
                return line;
            }
            var kept = to - from;
            MakeRoom();
            looked = from + kept;
            var more = Fill();
            if (more == 0)
                return kept == 0 ? [] : throw Cut();
            to += more;
        }
    }

    private void MakeRoom()
    {
        if (from > 0)
        {
            buffer.AsSpan(from, to - from).CopyTo(buffer);
            (from, to) = (0, to - from);
        }
        if (to < buffer.Length)
            return;
        if (buffer.Length >= LongestLine)
            throw new BackupRefused("The file is damaged: one of its lines has no end.");
        Array.Resize(ref buffer, buffer.Length * 2);
    }

    private int Fill()
    {
        try
        {
            return packed.Read(buffer, to, buffer.Length - to);
        }
        catch (InvalidDataException)
        {
            throw new BackupRefused("The file is damaged: what is packed in it does not unpack.");
        }
        catch (SealBroken problem)
        {
            throw new BackupRefused(problem.Message);
        }
    }

    public static BackupRefused Cut() => new("The end of the file is missing: the backup was cut short, or its copy was.");

    public void Dispose()
    {
        packed.Dispose();
        file.Dispose();
        hash.Dispose();
    }
}
