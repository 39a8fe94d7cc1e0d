using System.Diagnostics;
using System.Globalization;
using Serai.Names.Tests.Support;

namespace Serai.Names.Bench;

/// <summary>How right and how fast the resolver is over the lists of names and affiliations.</summary>
internal static class Resolving
{
    internal sealed record Row(string Text, ResolveHints? Hints, string[] Ids);

    public static void Table(string folder)
    {
        var organizations = RorOrganizations.Read(folder);
        var made = Made.Measure(() => NameResolver.Build(organizations), 1);
        var resolver = made.Result;
        Console.WriteLine($"build {made.Seconds:F1} s of processor time, {made.Megabytes:F0} MB\n");
        Console.WriteLine("| list | rows | first | first five | match: precision | at recall | absent wrongly matched | sets: precision | recall | a second |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|---|---|");
        foreach (var (list, web) in ((string, bool)[])[("ror-names-dev", false), ("ror-logs-dev", false), ("s2aff-train", false), ("s2aff-val", false), ("springer-dev", false), ("zh-dev", false), ("zh-dev", true)])
            Console.WriteLine(Measure(list + (web ? " + web" : ""), Followed(Rows(folder, list, web), organizations), resolver));
    }

    public static List<Row> Rows(string folder, string list, bool web) => [.. Csv.Rows(Path.Combine(folder, "names", list + ".csv"))
        .Select(row => new Row(row[0], web ? new ResolveHints { Web = row[1] } : null, row[^1].Split(' ', StringSplitOptions.RemoveEmptyEntries)))];

    /// <summary>The right answers, a withdrawn record followed to the one that took its place.</summary>
    private static List<Row> Followed(List<Row> rows, List<KnownOrganization> organizations)
    {
        var heirs = organizations.Where(o => o.Withdrawn && o.Successors.Count > 0).ToDictionary(o => o.Id, o => o.Successors[0]);
        return rows.ConvertAll(row => row with { Ids = [.. row.Ids.Select(id => heirs.GetValueOrDefault(id, id)).Distinct()] });
    }

    private static string Measure(string name, List<Row> rows, NameResolver resolver)
    {
        foreach (var row in rows.Take(100))
            resolver.Resolve(row.Text, row.Hints);
        var start = Made.Processor;
        var answers = rows.ConvertAll(row => resolver.Resolve(row.Text, row.Hints));
        var seconds = (Made.Processor - start).TotalSeconds;
        double first = 0, five = 0, asked = 0, matched = 0, right = 0, absent = 0, wrong = 0, given = 0, hit = 0, wanted = 0;
        foreach (var (row, answer) in rows.Zip(answers))
        {
            var ids = answer.Matches.Select(m => m.Id).ToList();
            given += ids.Count;
            hit += ids.Count(row.Ids.Contains);
            wanted += row.Ids.Length;
            if (row.Ids.Length == 0)
            {
                absent++;
                wrong += ids.Count > 0 ? 1 : 0;
                continue;
            }
            asked++;
            first += answer.Candidates.Take(1).Any(c => row.Ids.Contains(c.Id)) ? 1 : 0;
            five += answer.Candidates.Take(5).Any(c => row.Ids.Contains(c.Id)) ? 1 : 0;
            matched += ids.Count > 0 ? 1 : 0;
            right += ids.Count > 0 && row.Ids.Contains(answer.Candidates.First(c => c.Verdict == Verdict.Match).Id) ? 1 : 0;
        }
        return string.Create(CultureInfo.InvariantCulture,
            $"| {name} | {rows.Count} | {first / asked:F3} | {five / asked:F3} | {right / Math.Max(1, matched):F3} | {right / asked:F3} | {wrong:F0} of {absent:F0} | {hit / Math.Max(1, given):F3} | {hit / wanted:F3} | {rows.Count / seconds:F0} |");
    }

    /// <summary>Resolves a list again and again, for a profiler to look at.</summary>
    public static void Again(string folder, string list, int times)
    {
        var resolver = NameResolver.Build(RorOrganizations.Read(folder));
        var rows = Rows(folder, list, false);
        for (var i = 0; i < times; i++)
        {
            var start = Made.Processor;
            rows.ForEach(row => resolver.Resolve(row.Text, row.Hints));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{rows.Count / (Made.Processor - start).TotalSeconds:F0} a second"));
        }
    }

    /// <summary>Prints what is wrong.</summary>
    public static void Errors(string folder, string list, bool web, int part)
    {
        var organizations = RorOrganizations.Read(folder);
        var byId = organizations.ToDictionary(o => o.Id);
        var resolver = NameResolver.Build(organizations);
        foreach (var row in Followed(Rows(folder, list, web), organizations).Where((_, i) => part < 0 || i % 2 == part))
        {
            var answer = resolver.Resolve(row.Text, row.Hints);
            var ids = answer.Matches.Select(m => m.Id).ToList();
            var what = (ids.Exists(id => !row.Ids.Contains(id)) ? "WRONG " : "") + (row.Ids.Except(ids).Any() ? "MISSED " : "")
                + (row.Ids.Length > 0 && !answer.Candidates.Take(1).Any(c => row.Ids.Contains(c.Id)) ? "NOTFIRST " : "")
                + (row.Ids.Length > 0 && !answer.Candidates.Take(5).Any(c => row.Ids.Contains(c.Id)) ? "NOTFIVE " : "");
            if (what.Length == 0)
                continue;
            Console.WriteLine($"{what}: {row.Text}");
            foreach (var id in row.Ids)
                Console.WriteLine($"    wanted {id[^9..]} {(byId.TryGetValue(id, out var o) ? string.Join(" | ", o.Names.Take(6).Select(n => n.Text)) + " · " + string.Join(';', o.Places.Select(p => p.City + " " + p.Country)) + (o.Withdrawn ? " withdrawn" : "") : "NOT THERE")}");
            foreach (var c in answer.Candidates.Take(4))
                Console.WriteLine($"    {c.Score:F3} {c.Verdict,-6} {c.Id[^9..]} {c.Name} ({byId[c.Id].Names[0].Text}) · {string.Join(';', byId[c.Id].Places.Select(p => p.City + " " + p.Country))} {string.Join("; ", c.Evidence)}");
        }
    }
}
