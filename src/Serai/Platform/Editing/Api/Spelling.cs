namespace Serai.Platform.Editing.Api;

/// <summary>Finds which name was meant by one that is none.</summary>
public static class Spelling
{
    private const int Longest = 60, LettersForAnError = 3;

    public static FieldProblem Unknown(string name, IEnumerable<string> known)
    {
        var all = known.ToList();
        var near = all.Select(k => (Name: k, Distance: Distance(name, k))).Where(k => k.Distance <= Math.Max(1, k.Name.Length / LettersForAnError)).OrderBy(k => k.Distance).Select(k => k.Name).FirstOrDefault();
        return near is null ? new(FieldProblem.UnknownField, name, string.Join(", ", all)) : new(FieldProblem.MisspeltField, name, near);
    }

    /// <summary>How many letters must be put in, left out or exchanged to make one word of the other; case does not count (Levenshtein 1965).</summary>
    public static int Distance(string one, string other)
    {
        if (one.Length > Longest) return one.Length;
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var same = char.ToLowerInvariant(one[i - 1]) == char.ToLowerInvariant(other[j - 1]);
                (diagonal, row[j]) = (row[j], Math.Min(diagonal + (same ? 0 : 1), 1 + Math.Min(row[j], row[j - 1])));
            }
        }
        return row[^1];
    }
}
