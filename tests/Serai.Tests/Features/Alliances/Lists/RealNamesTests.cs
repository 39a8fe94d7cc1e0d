using System.Diagnostics;
using System.Text;
using CsvHelper;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Alliances.Lists;
using Serai.Features.Imports.Ror;
using Serai.Platform.Auth;
using Serai.Platform.Db;
using Serai.Tests.Features.Organizations;

namespace Serai.Tests.Features.Alliances.Lists;

/// <summary>
/// 200 real names as first-hand and press lists of alliances write them, half of them without a country, against the sample of the
/// register of research organizations (43 % of it): from the file to the alliance in less than five minutes of a person's time. A
/// row is reckoned with four seconds where a key chooses, with eight where an organization is made; the forms with a minute.
/// </summary>
[Trait("Speed", "slow")]
public sealed class RealNamesTests
{
    private const int Names = 200, SecondsToChoose = 4, SecondsToMake = 8, SecondsForTheForms = 60;

    [Fact]
    public async Task Two_hundred_real_names_are_members_in_less_than_five_minutes()
    {
        var (dump, names) = (TestData.File("ror/ror-v2-sample.zip"), Read(TestData.File("alliances")));
        await using var site = await ListWalk.StartAsync(DatabaseKind.Sqlite);
        await site.WithAsync<ImportRor>(import => import.RunAsync(dump, "tester", "test"));
        await SmallWorld.IndexAsync(site);
        using var editor = await site.SignedInAsync(Role.Editor, ListWalk.Slug);
        var began = Stopwatch.GetTimestamp();
        var list = await editor.BringAsync("name,country\n" + string.Concat(names.Select(n => $"\"{n.Name.Replace("\"", "\"\"", StringComparison.Ordinal)}\",\"{n.Country}\"\n")));
        var rows = await site.RowsAsync(list);
        var open = rows.Where(r => r.Choice == RowChoice.Open).ToList();
        foreach (var row in open.Chunk(20))
            await site.WithAsync<Serai.Features.Alliances.Lists.Naming.DecideRows>(decide => decide.RunAsync(
                new() { Id = ListWalk.IdOf(list), FileName = "", Title = "", Category = "", Header = "" },
                [.. row.Select(r => new Serai.Features.Alliances.Lists.Naming.RowDeciding(r.Id, r.Version, r.Found is [var first, ..] && r.Finding == RowFinding.Doubtful ? new(RowChoice.Organization, first.Id) : new(RowChoice.AsWritten)))], null, default));
        await editor.GetAsync(list + "/names?show=all");
        await editor.TakeAsync(list);
        var doubtful = open.Count(r => r.Finding == RowFinding.Doubtful);
        var machine = Stopwatch.GetElapsedTime(began);
        var person = machine.TotalSeconds + SecondsForTheForms + doubtful * SecondsToChoose + (open.Count - doubtful) * SecondsToMake;
        TestContext.Current.TestOutputHelper?.WriteLine($"{rows.Count} rows, {rows.Count - open.Count} certain, {open.Count} to look at; {machine.TotalSeconds:0.0} s of the machine, {person:0} s of a person.");
        await File.WriteAllTextAsync("/tmp/serai-real-names.txt", $"{rows.Count} rows, {rows.Count - open.Count} certain, {open.Count(r => r.Finding == RowFinding.Doubtful)} doubtful, {open.Count(r => r.Finding == RowFinding.Unknown)} unknown; {machine.TotalSeconds:0.0} s of the machine, {person:0} s of a person.\n" + string.Join('\n', open.Select(r => $"{r.Finding} {r.Name} ({r.Country}) {string.Join(" | ", r.Found.Take(2).Select(f => $"{f.Name} {f.Score:0.00} {string.Join("; ", f.Evidence)}"))}")));
        Assert.True(person < 300, $"{open.Count} rows to look at, {person:0} s.");
        Assert.True((await site.MembersAsync()).Count > Names * 9 / 10);
    }

    // Whoever stands in several lists is asked for once, as the first list has it.
    private static List<(string Name, string Country)> Read(string folder)
    {
        var names = new List<(string Name, string Country)>();
        foreach (var file in Directory.GetFiles(folder, "members-*.csv").Order(StringComparer.Ordinal))
        {
            using var csv = new CsvReader(new StreamReader(file, Encoding.UTF8), System.Globalization.CultureInfo.InvariantCulture);
            csv.Read();
            csv.ReadHeader();
            while (csv.Read())
                if (csv.GetField("trust") is "own" or "press" or "encyclopedia")
                    names.Add((csv.GetField("member_name")!, csv.GetField("country_or_region") ?? ""));
        }
        var distinct = names.DistinctBy(n => n.Name).ToList();
        // Spread over all lists, always the same ones.
        return [.. distinct.Where((_, i) => i % (distinct.Count / Names) == 0).Take(Names)];
    }
}
