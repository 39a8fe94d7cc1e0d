namespace Serai.Features.Agreements.Comments;

/// <summary>Clauses in the order of the text: 2 before 10, 3.9 before 3.10.</summary>
public sealed class NumbersInOrder : IComparer<string?>
{
    public static readonly NumbersInOrder Instance = new();

    public int Compare(string? x, string? y)
    {
        if (x is null || y is null)
            return (x is null ? 0 : 1) - (y is null ? 0 : 1);
        for (var (i, j) = (0, 0); i < x.Length || j < y.Length;)
        {
            if (i == x.Length || j == y.Length)
                return (x.Length - i).CompareTo(y.Length - j);
            var (left, right) = (Run(x, i), Run(y, j));
            // Digits by how many there are, and then by themselves: leading zeros aside, that is by their number.
            var order = char.IsAsciiDigit(x[i]) && char.IsAsciiDigit(y[j])
                ? (left.TrimStart('0').Length, left.TrimStart('0')).CompareTo((right.TrimStart('0').Length, right.TrimStart('0')))
                : string.CompareOrdinal(left, right);
            if (order != 0)
                return order;
            (i, j) = (i + left.Length, j + right.Length);
        }
        return string.CompareOrdinal(x, y);
    }

    // As many as are all digits, or none.
    private static string Run(string text, int from)
    {
        var end = from + 1;
        while (end < text.Length && char.IsAsciiDigit(text[end]) == char.IsAsciiDigit(text[from]))
            end++;
        return text[from..end];
    }
}
