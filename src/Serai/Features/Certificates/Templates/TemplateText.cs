using System.Text.RegularExpressions;

namespace Serai.Features.Certificates.Templates;

/// <summary>A piece of a template's text.</summary>
/// <param name="Text">What stands there; of a field its name.</param>
/// <param name="IsField">Whether a value comes in its place.</param>
public readonly record struct TextPiece(string Text, bool IsField)
{
    /// <summary>Whether it is a day, which stays on one line.</summary>
    public bool IsDay { get; init; }
}

/// <summary>Texts with fields in braces: <c>has completed {programme}</c>.</summary>
public static partial class TemplateText
{
    /// <summary>The text cut where its fields are. A brace that belongs to none is a sign like any other.</summary>
    public static IReadOnlyList<TextPiece> Pieces(string text)
    {
        var (pieces, from) = (new List<TextPiece>(), 0);
        foreach (Match field in Field().Matches(text))
        {
            if (field.Index > from)
                pieces.Add(new(text[from..field.Index], false));
            pieces.Add(new(field.Groups[1].Value.Trim().ToLowerInvariant(), true));
            from = field.Index + field.Length;
        }
        if (from < text.Length)
            pieces.Add(new(text[from..], false));
        return pieces;
    }

    /// <summary>The names of its fields, in their order.</summary>
    public static IEnumerable<string> Fields(string text) => Pieces(text).Where(p => p.IsField).Select(p => p.Text);

    /// <summary>Whether a brace stands in it that belongs to no field: it would be printed.</summary>
    public static bool HasStrayBrace(string text) => Pieces(text).Any(p => !p.IsField && p.Text.AsSpan().IndexOfAny('{', '}') >= 0);

    [GeneratedRegex(@"\{([^{}\n]*)\}")]
    private static partial Regex Field();
}
