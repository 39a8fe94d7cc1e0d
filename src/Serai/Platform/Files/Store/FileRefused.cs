namespace Serai.Platform.Files.Store;

/// <summary>Why a file is not taken; the words of <see cref="FileTexts"/> say it.</summary>
public enum FileRefused
{
    None,

    /// <summary>It has no bytes.</summary>
    Empty,

    /// <summary>More than <see cref="FileStore.MostBytes"/>.</summary>
    TooLarge,
}

/// <summary>Marks what is said of files: <c>Resources/Platform/Files/Store/FileTexts.*.resx</c>.</summary>
public sealed class FileTexts;
