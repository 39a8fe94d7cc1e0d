using Microsoft.Extensions.Localization;
using Serai.Platform.Editing;

namespace Serai.Features.People.Accounts;

/// <summary>What holds of each line that a person writes into a form about people.</summary>
public static class TypedLine
{
    /// <summary>What is wrong with it, in words that name the field; null where nothing is. Nothing typed is not judged here.</summary>
    /// <param name="label">The key of the field's label.</param>
    /// <param name="lines">Whether it may have several.</param>
    public static string? Problem(IStringLocalizer<PeopleTexts> texts, string label, string? typed, int longest, bool lines = false)
    {
        var text = FieldValues.Clean(typed ?? "");
        return HiddenSigns.First(text, lines) is { } sign ? texts["Text.Hidden", texts[label].Value, sign].Value
            : text.Length > longest ? texts["Text.TooLong", texts[label].Value, text.Length, longest].Value
            : null;
    }
}
