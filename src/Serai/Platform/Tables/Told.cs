namespace Serai.Platform.Tables;

/// <summary>Text of a file as a message quotes it: short, and without signs that a terminal would obey.</summary>
public static class Told
{
    private const int Most = 60;

    public static string Short(string text)
    {
        var cut = text.Length > Most ? text[..(char.IsHighSurrogate(text[Most - 1]) ? Most - 1 : Most)] + "…" : text;
        return cut.AsSpan().IndexOfAnyInRange('\0', '\u001F') < 0 && cut.AsSpan().IndexOfAnyInRange('\u007F', '\u009F') < 0 ? cut : string.Concat(cut.Select(c => char.IsControl(c) ? ' ' : c));
    }
}
