using System.Diagnostics;
using System.Globalization;
using NodaTime;
using Serai.Features.Alliances;
using Serai.Features.Alliances.Conclusions;
using Serai.Features.Organizations;
using Serai.Names;
using Serai.Platform.Cli;
using Serai.Platform.Db;

namespace Serai.Bench;

/// <summary>Who belonged to an alliance on a day: asked in a registry with one alliance, and in one with a hundred times the memberships.</summary>
public static class AsOfBench
{
    private const int Organizations = 2000, Members = 360, Crowd = 100, Rounds = 9, Questions = 60;

    public static async Task<int> RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("serai-bench-");
        try
        {
            await using var alone = await CommandScope.OpenAsync(DatabaseAddress.Parse(Path.Combine(folder.FullName, "alone.db")), CancellationToken.None);
            await using var crowd = await CommandScope.OpenAsync(DatabaseAddress.Parse(Path.Combine(folder.FullName, "crowd.db")), CancellationToken.None);
            var (one, other) = (await FillAsync(alone, 1), await FillAsync(crowd, Crowd));
            await AskAsync(alone, one);
            await AskAsync(crowd, other);
            var ratios = new List<(double Alone, double Crowd)>();
            for (var round = 0; round < Rounds; round++)
                ratios.Add((await AskAsync(alone, one), await AskAsync(crowd, other)));
            double Median(Func<(double Alone, double Crowd), double> of) => ratios.Select(of).Order().ElementAt(Rounds / 2);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{Members} memberships: {Median(r => r.Alone):0.00} ms a question; {Members * Crowd:N0}: {Median(r => r.Crowd):0.00} ms; ratio {Median(r => r.Crowd / r.Alone):0.00} (median of {Rounds})"));
            return 0;
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            folder.Delete(recursive: true);
        }
    }

    private static async Task<double> AskAsync(CommandScope scope, Guid alliance)
    {
        var began = Stopwatch.GetTimestamp();
        for (var question = 0; question < Questions; question++)
        {
            // Nothing is remembered from one question to the next.
            scope.Get<DataVersion>().Moved();
            var day = When.Day(new LocalDate(2000 + question % 25, 1 + question % 12, 1));
            var members = await scope.Get<AllianceQueries>().MembersOn(alliance, new DayRange(day, day), "en");
            if (members.Count == 0) throw new InvalidOperationException("Nobody belonged.");
        }
        return Stopwatch.GetElapsedTime(began).TotalMilliseconds / Questions;
    }

    /// <summary>Alliances of 360 members each, among two thousand organizations.</summary>
    internal static async Task<Guid> FillAsync(CommandScope scope, int alliances)
    {
        var db = scope.Get<SeraiDb>();
        var organizations = Enumerable.Range(0, Organizations).Select(i => New($"University {i}")).ToList();
        db.AddRange(organizations);
        var made = new List<Alliance>();
        for (var a = 0; a < alliances; a++)
        {
            var alliance = New($"Alliance {a}");
            db.Add(alliance);
            made.Add(new Alliance { Id = alliance.Id });
            db.Add(made[^1]);
            db.AddRange(Enumerable.Range(0, Members).Select(i => Of(alliance.Id, organizations[(a * 7 + i * 5) % Organizations], i)));
        }
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
        return made[made.Count / 2].Id;
    }

    private static Organization New(string name) => new()
    {
        Slug = name.ToLowerInvariant().Replace(' ', '-'),
        Name = name,
        SortName = NameFold.Fold(name),
        CountryCode = "HK",
        Names = [new() { Text = name, Language = "en", Kind = NameKind.Official, Folded = NameFold.Fold(name) }],
    };

    private static Membership Of(Guid alliance, Organization member, int i)
    {
        var since = new LocalDate(1990 + i % 30, 1, 1);
        return new()
        {
            AllianceId = alliance,
            MemberId = member.Id,
            MemberKey = member.Id.ToString("N"),
            MemberName = member.Name,
            CategoryWord = "member",
            Since = Serai.Edtf.Edtf.Parse(since.ToString("uuuu", CultureInfo.InvariantCulture)),
            Spans = [new() { FromDay = When.Day(since), ToDay = i % 4 == 0 ? When.Day(since.PlusYears(8)) : MembershipSpan.After, IsCertain = true }],
        };
    }
}
