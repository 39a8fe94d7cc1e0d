using System.Text;

namespace Serai.Names.Folding;

/// <summary>Traditional, Japanese and regional Chinese characters, read as their simplified form.</summary>
internal static class HanVariants
{
    private const char First = '\u3400', Last = '\u9FFF';
    private static readonly char[] Simplified = Read();

    public static char Fold(char c) => c is >= First and <= Last ? Simplified[c - First] : c;

    private static char[] Read()
    {
        var table = new char[Last - First + 1];
        for (var i = 0; i < table.Length; i++)
            table[i] = (char)(First + i);
        using var stream = typeof(HanVariants).Assembly.GetManifestResourceStream("han-variants.txt")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            foreach (var variant in line.AsSpan(1))
                if (variant is >= First and <= Last)
                    table[variant - First] = line[0];
        }
        return table;
    }
}
