using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Serai.Features.Alliances;
using Serai.Features.Alliances.Conclusions;
using Serai.Platform.Db;
using Serai.Tests.Features.Organizations;

namespace Serai.Tests.Features.Alliances.Conclusions;

/// <summary>However long an alliance's list is, its conclusions are asked for by the alliance: no list of ids grows with it.</summary>
public sealed class LongListTests
{
    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task Three_hundred_members_are_concluded_by_as_many_statements_as_three(DatabaseKind kind) =>
        Assert.Equal(await CountAsync(kind, 3), await CountAsync(kind, 300));

    private static async Task<int> CountAsync(DatabaseKind kind, int members)
    {
        await using var site = await SmallWorld.StartAsync(
            kind, [.. Enumerable.Range(1, members).Select(n => $"u-{n},University {n},education,AU,Sydney")], [.. Enumerable.Range(1, members).Select(n => $"The Ring,University {n},Australia,member,2019-22,,")]);
        await using var scope = site.Services.CreateAsyncScope();
        var (db, conclude) = (scope.ServiceProvider.GetRequiredService<SeraiDb>(), scope.ServiceProvider.GetRequiredService<ConcludeMemberships>());
        var ring = await db.Alliances.Select(a => a.Id).SingleAsync();
        using var count = new StatementCount();
        await conclude.RunAsync(ring, default);
        var asked = count.Value;
        Assert.Equal(members, db.Memberships.Local.Count);
        return asked;
    }
}
