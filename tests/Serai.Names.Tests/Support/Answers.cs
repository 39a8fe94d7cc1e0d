namespace Serai.Names.Tests.Support;

public static class Answers
{
    /// <summary>What an index answers to these queries, in a form that compares.</summary>
    public static string Of(NameIndex index, IEnumerable<string> queries) =>
        string.Join('\n', queries.SelectMany(query => index.Search(query)).Select(hit => hit.ToString()));
}
