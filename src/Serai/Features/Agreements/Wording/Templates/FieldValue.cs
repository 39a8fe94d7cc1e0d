using Serai.Platform.Editing;

namespace Serai.Features.Agreements.Wording.Templates;

/// <summary>What is put into a field.</summary>
internal static class FieldValue
{
    /// <summary>Why it cannot be put in; null where it can.</summary>
    public static WordingProblem? Problem(FieldPart field, string? value)
    {
        if (string.IsNullOrWhiteSpace(value) || HiddenSigns.AreAll(value))
            return new(WordingProblemCode.FieldWithoutValue, field.Text) { Line = field.Line };
        return Pieces.Hidden(value.Replace("\r\n", "\n", StringComparison.Ordinal)) is { } sign
            ? new(WordingProblemCode.HiddenSignInField, field.Text, sign) { Line = field.Line }
            : null;
    }

    /// <summary>The words with the values among them. A title and a heading are one line; elsewhere the lines of a value stay lines.</summary>
    public static string Put(PieceKind kind, IReadOnlyList<FieldPart> parts, IReadOnlyDictionary<string, string?> fields)
    {
        var text = string.Concat(parts.Select(p => p.IsField ? fields[p.Text] : p.Text));
        var lines = text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return string.Join(kind is PieceKind.Title or PieceKind.Heading ? ' ' : '\n', lines);
    }
}
