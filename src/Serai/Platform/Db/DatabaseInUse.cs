using Serai.Platform.Cli;

namespace Serai.Platform.Db;

/// <summary>
/// That programs use an SQLite database: each holds a lock on a file beside it, which the operating system lets go when the program ends,
/// however it ends. Whoever puts another file in its place must be alone.
/// </summary>
public sealed class DatabaseInUse : IDisposable
{
    private readonly FileStream? held;

    private DatabaseInUse(FileStream? held) => this.held = held;

    /// <summary>With others.</summary>
    /// <exception cref="CommandRefused">The file is just being replaced.</exception>
    public static DatabaseInUse Shared(DatabaseAddress address) => address.File is { Length: > 0 } file && file != ":memory:"
        ? Take(file, FileAccess.Read, FileShare.Read | FileShare.Delete, $"The database “{file}” is just being replaced. Try again when that is done.")
        : new(null);

    /// <summary>Without others.</summary>
    /// <exception cref="CommandRefused">Another program uses it.</exception>
    public static DatabaseInUse Alone(string file) =>
        Take(file, FileAccess.ReadWrite, FileShare.None, $"The database “{file}” is used by a program that runs. Stop the site first.");

    private static DatabaseInUse Take(string file, FileAccess access, FileShare share, string refusal)
    {
        try
        {
            if (Path.GetDirectoryName(Path.GetFullPath(file)) is { } folder)
                Directory.CreateDirectory(folder);
            return new(new FileStream(file + "-in-use", FileMode.OpenOrCreate, access, share, 1));
        }
        catch (IOException) when (File.Exists(file + "-in-use"))
        {
            throw new CommandRefused(refusal);
        }
        catch (UnauthorizedAccessException) when (access == FileAccess.Read)
        {
            // A folder that cannot be written to: nothing is replaced there either.
            return new(null);
        }
    }

    public void Dispose() => held?.Dispose();
}
