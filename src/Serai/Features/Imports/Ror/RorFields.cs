using System.Globalization;
using System.Text.Json;

namespace Serai.Features.Imports.Ror;

/// <summary>A record's field is not as the schema has it.</summary>
internal sealed class RorFieldWrong(RorProblemCode code, params IReadOnlyList<string> arguments) : Exception
{
    public RorProblemCode Code { get; } = code;
    public IReadOnlyList<string> Arguments { get; } = arguments;
}

/// <summary>Steps through a record's JSON, refusing values of another kind than expected.</summary>
internal static class RorFields
{
    private const int LongestText = 2000;

    /// <summary>Goes to the value behind a field's name; it must be of this kind.</summary>
    public static void Enter(this ref Utf8JsonReader reader, JsonTokenType kind, string field)
    {
        reader.Read();
        if (reader.TokenType != kind)
            throw new RorFieldWrong(RorProblemCode.WrongKind, field);
    }

    /// <summary>Goes to the next field of the object; false at its end.</summary>
    public static bool NextField(this ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.TokenType == JsonTokenType.PropertyName;
    }

    /// <summary>Goes to the list's next item, which must be of this kind; false at the list's end.</summary>
    public static bool NextItem(this ref Utf8JsonReader reader, JsonTokenType kind, string field)
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.EndArray)
            return false;
        return reader.TokenType == kind ? true : throw new RorFieldWrong(RorProblemCode.WrongKind, field);
    }

    /// <summary>A text; blank is as good as none.</summary>
    public static string Text(this ref Utf8JsonReader reader, string field)
    {
        reader.Enter(JsonTokenType.String, field);
        return reader.TextHere(field);
    }

    public static string? TextOrNull(this ref Utf8JsonReader reader, string field)
    {
        reader.Read();
        return reader.TokenType switch
        {
            JsonTokenType.Null => null,
            JsonTokenType.String => reader.Trimmed(field) is { Length: > 0 } text ? text : null,
            _ => throw new RorFieldWrong(RorProblemCode.WrongKind, field),
        };
    }

    public static string TextHere(this ref Utf8JsonReader reader, string field) =>
        reader.Trimmed(field) is { Length: > 0 } text ? text : throw new RorFieldWrong(RorProblemCode.Missing, field);

    // PostgreSQL keeps no NUL and looks up no text of thousands of letters; no register has either on purpose.
    private static string Trimmed(this ref Utf8JsonReader reader, string field)
    {
        var text = reader.GetString()!.Trim();
        if (text.Length > LongestText)
            throw new RorFieldWrong(RorProblemCode.TextTooLong, field, LongestText.ToString(CultureInfo.InvariantCulture));
        return text.Contains('\0') ? throw new RorFieldWrong(RorProblemCode.WrongKind, field) : text;
    }

    public static double? NumberOrNull(this ref Utf8JsonReader reader, string field)
    {
        reader.Read();
        return reader.TokenType switch
        {
            JsonTokenType.Null => null,
            JsonTokenType.Number => reader.GetDouble(),
            _ => throw new RorFieldWrong(RorProblemCode.WrongKind, field),
        };
    }

    public static long? WholeOrNull(this ref Utf8JsonReader reader, string field)
    {
        reader.Read();
        return reader.TokenType switch
        {
            JsonTokenType.Null => null,
            JsonTokenType.Number when reader.TryGetInt64(out var whole) => whole,
            _ => throw new RorFieldWrong(RorProblemCode.WrongKind, field),
        };
    }

    /// <summary>The meaning of the word at hand.</summary>
    public static T WordHere<T>(this ref Utf8JsonReader reader, string field, (byte[] Word, T Meaning)[] words)
    {
        foreach (var (word, meaning) in words)
            if (reader.ValueTextEquals(word))
                return meaning;
        throw new RorFieldWrong(RorProblemCode.UnknownWord, field, reader.GetString()!);
    }

    /// <summary>Passes over the value behind a field's name.</summary>
    public static void Pass(this ref Utf8JsonReader reader)
    {
        reader.Read();
        reader.Skip();
    }

    public static string Invariant(double? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "none";
}
