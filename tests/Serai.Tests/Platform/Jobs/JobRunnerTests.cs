using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Npgsql;
using Serai.Features.Organizations;
using Serai.Platform.Db;
using Serai.Platform.Jobs;
using Serai.Platform.Mail;
using Serai.Tests.Platform.Mail;

namespace Serai.Tests.Platform.Jobs;

/// <summary>The runner itself, as the site starts it.</summary>
public sealed class JobRunnerTests
{
    private static readonly (string, string) On = ("Serai:Jobs", "on");

    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task The_runner_is_called_when_work_is_committed_and_for_nothing_else(DatabaseKind kind)
    {
        await using var site = await MailSite.StartAsync(kind);
        var wake = site.Site.Services.GetRequiredService<WakeUp>();
        await site.Site.WithAsync<SeraiDb>(async db =>
        {
            var called = wake.Next;
            db.Add(new Organization { Slug = "alpha", Name = "Alpha", SortName = "alpha" });
            await db.SaveChangesAsync();
            Assert.False(called.IsCompleted, "A change of the register is no work.");
        });
        await site.InAsync(async parts =>
        {
            var (db, called) = (parts.GetRequiredService<SeraiDb>(), wake.Next);
            await using var transaction = await db.Database.BeginTransactionAsync();
            db.Add(parts.GetRequiredService<Mails>().Compose(MailSite.Reader(), MailSite.Proposal, MailSite.Facts()));
            await db.SaveChangesAsync();
            Assert.False(called.IsCompleted, "It is not committed yet.");
            await transaction.CommitAsync();
            Assert.True(called.IsCompleted);
        });
        var again = wake.Next;
        await site.AddAsync();
        Assert.True(again.IsCompleted);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_is_committed_is_done(DatabaseKind kind)
    {
        await using var site = await MailSite.StartAsync(kind, On);
        await SettledAsync(site);
        foreach (var count in (int[])[1, 2, 3])
        {
            await site.AddAsync();
            for (var tries = 0; tries < 400 && site.Files.Count < count; tries++)
                await Task.Delay(50);
            Assert.Equal(count, site.Files.Count);
        }
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_another_process_adds_is_found_by_looking(DatabaseKind kind)
    {
        var database = await SampleTemplate.EmptyAsync(kind);
        await using var site = await MailSite.StartAsync(database, On);
        await using var other = await MailSite.StartAsync(database);
        await SettledAsync(site);
        await other.AddAsync();
        for (var tries = 0; tries < 200 && site.Files.Count == 0; tries++)
            await Task.Delay(100);
        Assert.Single(site.Files);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Looking_for_work_writes_nothing_and_sending_makes_no_page_stale(DatabaseKind kind)
    {
        await using var site = await MailSite.StartAsync(kind);
        await site.WorkAsync();
        await site.Site.WithAsync<SeraiDb>(async db =>
        {
            db.Add(new Organization { Slug = "alpha", Name = "Alpha", SortName = "alpha" });
            await db.SaveChangesAsync();
        });
        await Task.Delay(1500);
        var version = site.Site.Services.GetRequiredService<DataVersion>();
        var before = version.Current;
        var written = await WrittenAsync(site);
        await site.WorkAsync();
        Assert.Equal(written, await WrittenAsync(site));
        await site.AddAsync();
        await site.WorkAsync();
        Assert.Single(site.Files);
        // On SQLite another process's writing of mail cannot be told from any other.
        if (kind == DatabaseKind.Postgres) await ElsewhereAsync(site, "update outbox_mail set attempts = attempts + 1");
        await Task.Delay(1500);
        Assert.Equal(before, version.Current);
        await ElsewhereAsync(site, "update organization set city = 'X'");
        for (var tries = 0; tries < 50 && version.Current == before; tries++)
            await Task.Delay(100);
        Assert.NotEqual(before, version.Current);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task The_site_stops_promptly_while_a_server_lets_it_wait(DatabaseKind kind)
    {
        await using var silent = SmtpStub.Start(SmtpStub.Manner.SaysNothing);
        var site = await MailSite.StartAsync(kind, On, ("Serai:Mail:Smtp", silent.Address), ("Serai:Mail:From", "serai@example.org"));
        await site.AddAsync();
        await silent.Called;
        var began = Stopwatch.GetTimestamp();
        await site.DisposeAsync();
        Assert.InRange(Stopwatch.GetElapsedTime(began), TimeSpan.Zero, TimeSpan.FromSeconds(15));
        // It was given back: another node need not wait for the lease.
        await using var next = await MailSite.StartAsync(site.Site.Database);
        await next.WorkAsync();
        Assert.Single(next.Files);
    }

    [Fact]
    public void Who_fails_waits_twice_as_long_each_time_and_half_an_hour_at_most() => Assert.Equal(
        [30, 60, 120, 240, 480, 960, 1800, 1800],
        Enumerable.Range(1, 7).Append(1000).Select(n => (int)BackOff.After(n).TotalSeconds));

    [Theory]
    [InlineData("2026-11-23T06:59", "2026-11-23T07:00")]
    [InlineData("2026-11-23T07:00", "2026-11-24T07:00")]
    [InlineData("2026-03-28T08:00", "2026-03-29T07:00")]
    public void Seven_is_seven_also_when_the_clocks_change(string after, string next)
    {
        var zone = DateTimeZoneProviders.Tzdb["Europe/Zurich"];
        Instant At(string text) => NodaTime.Text.LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(text).Value.InZoneLeniently(zone).ToInstant();
        Assert.Equal(At(next), DailyJob.Next(At(after), new LocalTime(7, 0), zone));
    }

    // The first look is over when the daily jobs have their rows.
    private static async Task SettledAsync(MailSite site)
    {
        for (var tries = 0; tries < 100 && await site.Site.WithAsync((SeraiDb db) => db.Set<Turn>().CountAsync()) < 2; tries++)
            await Task.Delay(50);
    }

    private static async Task ElsewhereAsync(MailSite site, string statement)
    {
        await using System.Data.Common.DbConnection connection = site.Site.Database.Kind == DatabaseKind.Sqlite
            ? new SqliteConnection(site.Site.Database.ConnectionString + ";Pooling=False")
            : new NpgsqlConnection(site.Site.Database.ConnectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = statement;
        await command.ExecuteNonQueryAsync();
    }

    // SQLite counts every page that is written; PostgreSQL every row.
    /// <summary>Something that differs after any row was written, of this database alone: other tests write on the same server.</summary>
    private static async Task<string> WrittenAsync(MailSite site) => await site.Site.WithAsync(async (SeraiDb db) =>
        db.Kind == DatabaseKind.Sqlite
            ? new FileInfo(site.Site.Database.File + "-wal").Length.ToString(CultureInfo.InvariantCulture)
            : await db.Database.SqlQueryRaw<string>("""
                select md5(string_agg(query_to_xml(format('select ctid, xmin, xmax from %I order by ctid', relname), false, false, '')::text, '' order by relname)) as "Value"
                from pg_stat_user_tables
                """).SingleAsync());
}
