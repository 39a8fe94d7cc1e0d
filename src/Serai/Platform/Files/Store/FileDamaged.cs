namespace Serai.Platform.Files.Store;

/// <summary>The bytes of a stored file are not those that were stored, or are not all there. None of the wrong ones were given out.</summary>
public sealed class FileDamaged(Guid file, string name) : IOException($"The stored file {file:D} is damaged: its bytes do not have the hash that they were stored under. Restore it from a backup.")
{
    public Guid File { get; } = file;

    /// <summary>What the file is called.</summary>
    public string Name { get; } = name;
}
