using System.Diagnostics;
using System.Text;
using CsvHelper;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Alliances.Lists;
using Serai.Features.Alliances.Lists.Naming;
using Serai.Features.Imports.Ror;
using Serai.Platform.Auth;
using Serai.Platform.Db;
using Serai.Tests.Features.Organizations;

namespace Serai.Tests.Features.Alliances.Lists;

/// <summary>
/// 200 real names as first-hand and press lists of alliances write them, half of them without a country, against the sample of the
/// register of research organizations (43 % of it): from the file to the alliance in less than five minutes of a person's time. A
/// row is reckoned with four seconds where a key chooses, with two where it is in no register, to look through them before all are kept as written; the forms with
/// a minute.
/// </summary>
[Trait("Speed", "slow")]
public sealed class RealNamesTests
{
    private const int Names = 200, SecondsToChoose = 4, SecondsToSee = 2, SecondsForTheForms = 60;

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
        foreach (var page in open.Where(r => r.Finding == RowFinding.Doubtful).Chunk(50))
            await site.WithAsync<DecideRows>(decide => decide.RunAsync(Known(list), [.. page.Select(r => new RowDeciding(r.Id, r.Version, new(RowChoice.Organization, r.Found[0].Id)))], null, default));
        var rest = await editor.FormAsync(list + "/names", "seen." + open.First(r => r.Finding == RowFinding.Unknown).Id.ToString("N"));
        rest["rest"] = "written";
        using (var kept = await editor.SendAsync(rest))
            Assert.Equal(System.Net.HttpStatusCode.SeeOther, kept.StatusCode);
        await editor.GetAsync(list + "/names?show=all");
        await editor.TakeAsync(list);
        var doubtful = open.Count(r => r.Finding == RowFinding.Doubtful);
        var machine = Stopwatch.GetElapsedTime(began);
        var person = machine.TotalSeconds + SecondsForTheForms + doubtful * SecondsToChoose + (open.Count - doubtful) * SecondsToSee;
        TestContext.Current.TestOutputHelper?.WriteLine($"{rows.Count} rows, {rows.Count - open.Count} certain, {open.Count} to look at; {machine.TotalSeconds:0.0} s of the machine, {person:0} s of a person.");
        Assert.True(person < 300, $"{open.Count} rows to look at, {person:0} s.");
        Assert.True((await site.MembersAsync()).Count > Names * 9 / 10);
    }

    private static MemberList Known(string list) => new() { Id = ListWalk.IdOf(list), FileName = "", Title = "", Category = "", Header = "" };

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
