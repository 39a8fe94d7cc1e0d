using System.Text;
using System.Text.Unicode;

namespace Serai.Features.Imports.Statements;

/// <summary>The text of a CSV file. UTF-8 alone: any other encoding would be guessed, and names come out wrong in silence.</summary>
internal static class CsvText
{
    private const string WayOut = "Save it from the spreadsheet as “CSV UTF-8”.";

    /// <exception cref="ImportRefused">Not UTF-8; names the line where that shows.</exception>
    public static string Of(string file, byte[] bytes)
    {
        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] || bytes.AsSpan(0, Math.Min(bytes.Length, 4)).Contains((byte)0))
            throw new ImportRefused(file, 0, $"is UTF-16 text. {WayOut}");
        var text = bytes.AsSpan(bytes is [0xEF, 0xBB, 0xBF, ..] ? 3 : 0);
        if (!Utf8.IsValid(text))
            throw new ImportRefused(file, 0, $"is not UTF-8 text: {FirstWrong(text)}. {WayOut}");
        return Encoding.UTF8.GetString(text);
    }

    private static string FirstWrong(ReadOnlySpan<byte> text)
    {
        var (at, line, begin) = (0, 1, 0);
        while (Rune.DecodeFromUtf8(text[at..], out var rune, out var length) == System.Buffers.OperationStatus.Done)
        {
            at += length;
            if (rune.Value == '\n')
                (line, begin) = (line + 1, at);
        }
        var before = Encoding.UTF8.GetString(text[Math.Max(begin, at - 20)..at]);
        return $"line {line} holds the byte {text[at]:X2} after “{before.TrimStart('\uFFFD')}”";
    }
}
