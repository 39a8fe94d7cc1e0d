namespace Serai.Names.Bench;

/// <summary>The same names as somebody types them: a search after each letter.</summary>
internal static class Typing
{
    public static Measures Of(List<NameQuery> queries, Func<string, IReadOnlyList<NameHit>> search)
    {
        var typed = queries.Take(100)
            .SelectMany(query => Enumerable.Range(1, query.Text.Length).Select(length => query with { Text = query.Text[..length] })).ToList();
        return Measures.Of("ror-names-dev, letter by letter", typed, text => [.. search(text).Select(hit => hit.Id)], passes: 2);
    }
}
