using System.Net;
using System.Text.RegularExpressions;
using Serai.Platform.Db;

namespace Serai.Tests.Platform.Db.Faults;

/// <summary>What the real program writes down while its database is gone.</summary>
[Trait("Speed", "slow")]
public sealed class FaultLogTests
{
    // A file does not go away from under a process that has it open, so this is PostgreSQL's alone.
    [Fact]
    public async Task However_many_ask_while_the_database_is_gone_the_log_says_it_once_a_minute_and_without_a_trace()
    {
        Assert.SkipUnless(Databases.HasPostgres, "This needs PostgreSQL.");
        var database = await Outage.PossibleAsync(DatabaseKind.Postgres);
        await using var node = await Node.StartAsync(database);
        var minutes = System.Diagnostics.Stopwatch.StartNew();
        await using (await Outage.BeginAsync(database))
        {
            for (var i = 0; i < 30; i++)
                Assert.Equal(HttpStatusCode.ServiceUnavailable, await node.StatusAsync("/organizations?page=" + i));
            await Task.Delay(TimeSpan.FromSeconds(3));
        }
        await Until.TrueAsync(async () => await node.StatusAsync("/organizations") == HttpStatusCode.OK, TimeSpan.FromSeconds(60), "It did not recover.");
        var said = await node.StopAsync();
        var told = Regex.Count(said, "The database does not answer");
        Assert.InRange(told, 1, 1 + (int)minutes.Elapsed.TotalMinutes);
        Assert.DoesNotContain("   at ", said, StringComparison.Ordinal);
        Assert.DoesNotContain("Unhandled", said, StringComparison.OrdinalIgnoreCase);
    }
}
