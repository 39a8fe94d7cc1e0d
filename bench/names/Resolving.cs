using System.Globalization;
using Serai.Names.Tests.Support;

namespace Serai.Names.Bench;

/// <summary>How right and how fast the resolver is over the lists of names and affiliations.</summary>
internal static class Resolving
{
    private static readonly (string List, bool Web)[] Lists =
        [("ror-names-dev", false), ("ror-logs-dev", false), ("s2aff-train", false), ("s2aff-val", false), ("springer-dev", false), ("zh-dev", false), ("zh-dev", true)];

    /// <param name="folder">The folder of test data.</param>
    public static void Table(string folder)
    {
        var organizations = RorOrganizations.Read(folder);
        var made = Made.Measure(() => NameResolver.Build(organizations));
        var resolver = made.Result;
        Console.WriteLine($"{organizations.Count} organizations, about 43 % of ROR; one thread.\n");
        Console.WriteLine("| list | rows | first | first five | match: precision | recall | absent, yet matched | all ids: precision | recall |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|---|");
        foreach (var (list, web) in Lists)
            Console.WriteLine(Outcome.Of(ResolveRow.Read(folder, list, web, organizations), row => Asked(resolver, row)).Row(list + (web ? ", with web address" : "")));
        var names = resolver.Names;
        foreach (var list in (string[])["ror-names-dev", "ror-logs-dev", "zh-dev"])
            Console.WriteLine(Outcome.Of(ResolveRow.Read(folder, list, false, organizations), row => Exact(names.ExactMatches(row.Text))).Row(list + ", exact folded name alone"));

        var bare = ResolvingSpeed.Of(resolver, ResolveRow.Read(folder, "ror-names-dev", false, organizations));
        var lines = ResolvingSpeed.Of(resolver, ResolveRow.Read(folder, "springer-dev", false, organizations));
        using var file = new MemoryStream();
        resolver.Save(file);
        var loaded = Made.Measure(() =>
        {
            file.Position = 0;
            return NameResolver.Load(file);
        });
        var (usual, longest) = Changes.Measure(resolver, organizations);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"""

            | | measured | asked for | ratio |
            |---|---|---|---|
            | bare names a second of processor time | {bare:F0} | 3000 | {bare / 3000:F2} |
            | affiliation lines a second | {lines:F0} | 800 | {lines / 800:F2} |
            | building, seconds of processor time | {made.Seconds:F1} | 6 | {made.Seconds / 6:F2} |
            | memory, MB | {made.Megabytes:F0} | 300 | {made.Megabytes / 300:F2} |
            | loading what was kept ({file.Length / 1e6:F0} MB), seconds | {loaded.Seconds:F2} | building | {loaded.Seconds / made.Seconds:F2} |
            | a change after 5,000 others, the median in ms of processor time | {usual:F0} | 50 | {usual / 50:F2} |
            | the longest of the last 600, ms | {longest:F0} | | |
            """));
    }

    /// <summary>Prints the figures of the odd and of the even rows of each list: rules are made from the one half and tried on the other.</summary>
    /// <param name="folder">The folder of test data.</param>
    public static void Halves(string folder)
    {
        var organizations = RorOrganizations.Read(folder);
        var resolver = NameResolver.Build(organizations);
        foreach (var (list, web) in Lists)
        {
            var rows = ResolveRow.Read(folder, list, web, organizations).Index().ToList();
            foreach (var (name, half) in ((string, int)[])[("odd", 0), ("even", 1)])
                Console.WriteLine(Outcome.Of([.. rows.Where(row => row.Index % 2 == half).Select(row => row.Item)], row => Asked(resolver, row)).Row($"{list}{(web ? ", with web address" : "")}, {name} rows"));
            Console.WriteLine(Outcome.Of([.. rows.Select(row => row.Item)], row => Asked(resolver, row)).Row(list));
        }
    }

    private static (string? First, string[] Five, string[] Matches) Asked(NameResolver resolver, ResolveRow row)
    {
        var answer = resolver.Resolve(row.Text, row.Hints);
        return (answer.Candidates.Count > 0 ? answer.Candidates[0].Id : null, [.. answer.Candidates.Take(5).Select(c => c.Id)], [.. answer.Matches.Select(m => m.Id)]);
    }

    private static (string? First, string[] Five, string[] Matches) Exact(IReadOnlyList<string> ids) =>
        (ids.FirstOrDefault(), [.. ids.Take(5)], ids.Count == 1 ? [ids[0]] : []);

    /// <summary>Rows a second of processor time: the median of nine passes after the compiler is done.</summary>

    /// <summary>Prints what is wrong in a list, so that somebody can see why.</summary>
    /// <param name="folder">The folder of test data.</param>
    /// <param name="list">The list.</param>
    /// <param name="web">Whether the web address is told.</param>
    public static void Wrong(string folder, string list, bool web)
    {
        var organizations = RorOrganizations.Read(folder);
        var byId = organizations.ToDictionary(o => o.Id);
        var resolver = NameResolver.Build(organizations);
        foreach (var row in ResolveRow.Read(folder, list, web, organizations))
        {
            var answer = resolver.Resolve(row.Text, row.Hints);
            var (first, five, matches) = Asked(resolver, row);
            var what = (matches.Any(id => !row.Ids.Contains(id)) ? "WRONG " : "") + (row.Ids.Except(matches).Any() ? "MISSED " : "")
                + (row.Ids.Length > 0 && !row.Ids.Contains(first) ? "NOT FIRST " : "") + (row.Ids.Length > 0 && !five.Any(row.Ids.Contains) ? "NOT IN FIVE " : "");
            if (what.Length == 0)
                continue;
            Console.WriteLine($"{what}: {row.Text}");
            foreach (var id in row.Ids)
                Console.WriteLine($"    wanted {(byId.TryGetValue(id, out var wanted) ? Told(wanted) : id + " not in the sample")}");
            Tell(answer, byId);
        }
    }

    /// <summary>Prints what is thought of some texts.</summary>
    /// <param name="folder">The folder of test data.</param>
    /// <param name="texts">The texts.</param>
    public static void Ask(string folder, string[] texts)
    {
        var organizations = RorOrganizations.Read(folder);
        var byId = organizations.ToDictionary(o => o.Id);
        var resolver = NameResolver.Build(organizations);
        foreach (var text in texts)
        {
            Console.WriteLine(text);
            Tell(resolver.Resolve(text), byId);
        }
    }

    private static void Tell(Resolution answer, Dictionary<string, KnownOrganization> byId)
    {
        foreach (var c in answer.Candidates.Take(4))
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"    {c.Score:F3} {c.Verdict,-6} {c.Name}: {string.Join("; ", c.Evidence)} ({Told(byId[c.Id])})"));
    }

    private static string Told(KnownOrganization organization) =>
        $"{organization.Id[^9..]} {organization.Names.First(n => n.Kind == NameKind.Official).Text}, {string.Join("; ", organization.Places.Select(p => $"{p.City} {p.Country}"))}";
}
