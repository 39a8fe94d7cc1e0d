namespace Serai.Features.Agreements.Importing.Bringing;

/// <summary>Finds the documents of a row: by the names that it gives, else by its reference in the name of a file.</summary>
public sealed class MatchDocuments
{
    private const int ShortestReference = 3;

    private readonly List<AgreementImportDocument> all;
    private readonly ILookup<string, AgreementImportDocument> byName;
    private readonly Dictionary<Guid, string[]> words;

    public MatchDocuments(IEnumerable<AgreementImportDocument> documents)
    {
        all = [.. documents.OrderBy(d => d.Path, StringComparer.Ordinal)];
        byName = all.SelectMany(d => Names(d.Path).Select(n => (n, d))).ToLookup(n => n.n, n => n.d, StringComparer.OrdinalIgnoreCase);
        words = all.ToDictionary(d => d.Id, d => Words(Path.GetFileNameWithoutExtension(d.Path)));
    }

    public IReadOnlyList<AgreementImportDocument> All => all;

    /// <summary>The documents, and the names for which there is none or more than one.</summary>
    public (IReadOnlyList<AgreementImportDocument> Found, IReadOnlyList<string> Missing, IReadOnlyList<string> Several) Of(IReadOnlyList<string> names, string? reference)
    {
        var (found, missing, several) = (new List<AgreementImportDocument>(), new List<string>(), new List<string>());
        foreach (var name in names)
            switch (byName[name.Replace('\\', '/').Trim('/')].Distinct().ToList())
            {
                case []:
                    missing.Add(name);
                    break;
                case [var only]:
                    found.Add(only);
                    break;
                default:
                    several.Add(name);
                    break;
            }
        if (names.Count == 0 && reference is not null && Words(reference) is var asked && asked.Sum(w => w.Length) >= ShortestReference)
            found.AddRange(all.Where(d => Holds(words[d.Id], asked)));
        return ([.. found.Distinct()], missing, several);
    }

    // With and without folders and ending.
    private static IEnumerable<string> Names(string path)
    {
        var name = path.Split('/')[^1];
        return new[] { path, name, Path.GetFileNameWithoutExtension(name) }.Where(n => n.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase);
    }

    // “OAL/2019/14” stands in “OAL-2019-14 signed.pdf” and in “OAL201914.pdf”, and not in “OAL-2019-140.pdf”.
    private static bool Holds(string[] name, string[] asked) =>
        name.Contains(string.Concat(asked)) || Enumerable.Range(0, Math.Max(0, name.Length - asked.Length + 1)).Any(at => name.AsSpan(at, asked.Length).SequenceEqual(asked));

    private static string[] Words(string text) =>
        string.Concat(text.Normalize(System.Text.NormalizationForm.FormKC).ToLowerInvariant().Select(c => char.IsLetterOrDigit(c) ? c : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
