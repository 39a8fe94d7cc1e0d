using Serai.Names;
using Serai.Names.Bench;
using Serai.Names.Tests.Support;

// Usage: Serai.Names.Bench FOLDER [wrong LIST [web] | halves | speed | ask TEXT…], the folder of test data (ror/ and names/ below it).
var folder = args.Length > 0 ? args[0] : Environment.GetEnvironmentVariable("SERAI_TEST_DATA") ?? "../shared/data";
if (args.Length > 2 && args[1] == "wrong")
{
    Resolving.Wrong(folder, args[2], args.Contains("web"));
    return 0;
}
if (args.Length > 2 && args[1] == "ask")
{
    Resolving.Ask(folder, args[2..]);
    return 0;
}
if (args.Length > 1 && args[1] == "halves")
{
    Resolving.Halves(folder);
    return 0;
}
if (args.Length > 1 && args[1] == "speed")
{
    ResolvingSpeed.Table(folder);
    return 0;
}
Resolving.Table(folder);
Console.WriteLine("\nSearch as one types:\n");
var names = RorSample.Read(folder);
var queries = Csv.Rows(Path.Combine(folder, "names", "ror-names-dev.csv")).Select(row => new NameQuery(row[0], row[^1].Split(' '))).ToList();
Console.WriteLine($"{names.Count} names of {names.DistinctBy(name => name.Id).Count()} organizations; {queries.Count} queries, "
    + $"{queries.Count(query => query.HasAnswer)} of them with an answer; one thread.\n");

var made = Made.Measure(() => NameIndex.Build(names));
var index = made.Result;
using var file = new MemoryStream();
index.Save(file);
var loaded = Made.Measure(() =>
{
    file.Position = 0;
    return NameIndex.Load(file);
});
var serai = Measures.Of("Serai.Names", queries, query => [.. index.Search(query, 5).Select(hit => hit.Id)], passes: 9);

using var peer = new SqliteFullText();
var filled = Made.Measure(() => peer.Fill(names), times: 1);
var fts = Measures.Of("SQLite FTS5, words", queries, query => peer.Search(query, 5), passes: 1);

Console.WriteLine("| | first | first five | p50 | p99 | searches per second of processor time | build | memory |");
Console.WriteLine("|---|---|---|---|---|---|---|---|");
Console.WriteLine(serai.Row(made));
Console.WriteLine(fts.Row(filled with { Megabytes = peer.Megabytes }));
Console.WriteLine($"\nAgainst FTS5: {serai.PerSecond / fts.PerSecond:F0} times the searches a second, p99 {fts.P99 / serai.P99:F0} times shorter.");
Console.WriteLine($"Serai.Names saved: {file.Length / 1e6:F1} MB; loaded in {loaded.Seconds * 1000:F0} ms of processor time, "
    + $"{loaded.Seconds / made.Seconds:F3} of the time it takes to build.\n");
Console.WriteLine("| Other queries (Serai.Names) | rows | first | first five | p50 | p99 |\n|---|---|---|---|---|---|");
foreach (var other in (string[])["zh-dev", "ror-logs-dev", "springer-dev"])
{
    var rows = Csv.Rows(Path.Combine(folder, "names", other + ".csv")).Select(row => new NameQuery(row[0], row[^1].Split(' '))).ToList();
    Console.WriteLine(Measures.Of(other, rows, query => [.. index.Search(query, 5).Select(hit => hit.Id)], passes: 2).ShortRow);
}
Console.WriteLine(Typing.Of(queries, query => index.Search(query, 10)).ShortRow);
return 0;
