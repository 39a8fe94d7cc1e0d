namespace Serai.Platform.Files.Store;

/// <summary>Why a file is not taken; the words of <see cref="FileTexts"/> say it.</summary>
public enum FileRefused
{
    None,

    /// <summary>It has no bytes.</summary>
    Empty,

    /// <summary>More than <see cref="FileStore.MostBytes"/>.</summary>
    TooLarge,

    /// <summary>Its bytes are not of the type that its name says.</summary>
    OtherType,

    /// <summary>A machine would run it.</summary>
    Program,

    /// <summary>The scanner found something in it.</summary>
    Infected,

    /// <summary>The scanner that is set could not be asked, or gave no answer.</summary>
    NotScanned,
}

/// <summary>Marks what is said of files: <c>Resources/Platform/Files/Store/FileTexts.*.resx</c>.</summary>
public sealed class FileTexts;
