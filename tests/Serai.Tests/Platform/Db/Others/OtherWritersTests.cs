using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Serai.Features.Organizations;
using Serai.Platform.Db;

namespace Serai.Tests.Platform.Db.Others;

public sealed class OtherWritersTests
{
    private static readonly TimeSpan LongEnough = TimeSpan.FromMilliseconds(1500);

    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task What_the_site_saves_itself_is_not_taken_for_anothers(DatabaseKind kind)
    {
        await using var site = await StartAsync(kind);
        var other = Guid.CreateVersion7();
        var version = site.Services.GetRequiredService<DataVersion>();
        await AddAsync(site, "Alpha");
        await AddAsync(site, "Beta");
        await Task.Delay(LongEnough);
        Assert.True(version.Of(typeof(Organization), other) < version.Current, "Everything moved.");
        var before = version.Current;
        await Task.Delay(LongEnough);
        Assert.Equal(before, version.Current);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_another_writes_just_before_or_after_the_site_saves_is_noticed(DatabaseKind kind)
    {
        await using var site = await StartAsync(kind);
        var version = site.Services.GetRequiredService<DataVersion>();
        await AddAsync(site, "Alpha");
        foreach (var first in (bool[])[true, false])
        {
            var other = version.Of(typeof(Organization), Guid.CreateVersion7());
            if (first) await WriteElsewhereAsync(site.Database);
            await AddAsync(site, $"Beta {first}");
            if (!first) await WriteElsewhereAsync(site.Database);
            for (var tries = 0; tries < 50 && version.Of(typeof(Organization), Guid.CreateVersion7()) == other; tries++)
                await Task.Delay(100);
            Assert.NotEqual(other, version.Of(typeof(Organization), Guid.CreateVersion7()));
        }
    }

    // The first look of the watch, and the search index, must be over.
    private static async Task<TestSite> StartAsync(DatabaseKind kind)
    {
        var site = await TestSite.StartAsync(kind);
        await Task.Delay(LongEnough);
        return site;
    }

    private static Task AddAsync(TestSite site, string name) => site.WithAsync<SeraiDb>(async db =>
    {
        db.Add(new Organization { Slug = name.ToLowerInvariant().Replace(' ', '-'), Name = name, SortName = name.ToLowerInvariant() });
        await db.SaveChangesAsync();
    });

    private static async Task WriteElsewhereAsync(DatabaseAddress database)
    {
        await using System.Data.Common.DbConnection connection = database.Kind == DatabaseKind.Sqlite
            ? new SqliteConnection(database.ConnectionString + ";Pooling=False")
            : new NpgsqlConnection(database.ConnectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "update organization set city = coalesce(city, '') || 'x'";
        await command.ExecuteNonQueryAsync();
    }
}
