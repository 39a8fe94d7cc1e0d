using Microsoft.Extensions.Localization;

namespace Serai.Platform.Files.Store;

/// <summary>Why one file is not taken.</summary>
/// <param name="Why">The reason.</param>
/// <param name="Name">What whoever sent it calls it.</param>
/// <param name="Called">What the scanner calls that which it found in it.</param>
public sealed record FileProblem(FileRefused Why, string Name, string? Called = null)
{
    /// <summary>In the reader's language.</summary>
    public string Sentence(IStringLocalizer<FileTexts> texts) => texts[Why.ToString(), Why == FileRefused.TooLarge ? FileStore.MostBytes >> 20 : Name, Called ?? ""].Value;
}
