using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Imports;
using Serai.Features.Organizations;
using Serai.Names;
using Serai.Platform.Cli;
using Serai.Platform.Db;
using Serai.Platform.Db.Bulk;

namespace Serai.Tests.Platform.Db;

public sealed class BulkInsertTests
{
    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task What_goes_in_comes_out_as_EF_Core_reads_it(DatabaseKind kind)
    {
        await using var scope = await Scope(kind);
        var db = scope.Get<SeraiDb>();
        var full = Organization("full");
        full.Types = OrganizationTypes.Education | OrganizationTypes.Funder;
        full.Status = OrganizationStatus.Inactive;
        full.Established = EdtfDate.Parse("1917-03~");
        full.CountryCode = "TH";
        full.Version = 3;
        var bare = Organization("bare");
        bare.MergedIntoId = full.Id;
        var record = new RegisterRecord { Register = "ror", ExternalId = "x", OrganizationId = full.Id, Digest = [0, 255, 7], ImportedAt = NodaTime.Instant.FromUtc(2026, 11, 23, 1, 2, 3) };
        var place = new OrganizationPlace { OrganizationId = full.Id, CountryCode = "TH", Latitude = -13.75398, Longitude = 0, GeoNamesId = 1L << 40 };
        await Insert(db, async insert =>
        {
            await insert.EntitiesAsync([full, bare]);
            await insert.EntitiesAsync([record]);
            await insert.EntitiesAsync([place]);
            await insert.EntitiesAsync([new OrganizationIdentifier { OrganizationId = full.Id, Scheme = "ror", Value = "y", Preferred = true }]);
            Assert.Equal(5, insert.Rows);
        });
        var read = await db.Organizations.AsNoTracking().Include(o => o.Places).Include(o => o.Identifiers).SingleAsync(o => o.Slug == "full");
        Assert.Equal((full.Id, full.Types, full.Status, "1917-03~", "TH", 3, (string?)null), (read.Id, read.Types, read.Status, read.Established?.Text, read.CountryCode, read.Version, read.City));
        Assert.Equal((-13.75398, 0.0, 1L << 40, null), (read.Places[0].Latitude, read.Places[0].Longitude, read.Places[0].GeoNamesId, read.Places[0].City));
        Assert.True(read.Identifiers[0].Preferred);
        Assert.Equal(full.Id, await db.Organizations.Where(o => o.Slug == "bare").Select(o => o.MergedIntoId).SingleAsync());
        var kept = await db.RegisterRecords.AsNoTracking().SingleAsync();
        Assert.Equal((record.ImportedAt, "00FF07"), (kept.ImportedAt, Convert.ToHexString(kept.Digest)));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Any_number_of_rows_arrives_in_its_order(DatabaseKind kind)
    {
        foreach (var count in new[] { 0, 1, 63, 64, 65, 200 })
        {
            await using var scope = await Scope(kind);
            var db = scope.Get<SeraiDb>();
            var owner = Organization("owner");
            await Insert(db, async insert =>
            {
                await insert.EntitiesAsync([owner]);
                await insert.EntitiesAsync([.. Enumerable.Range(0, count).Select(i => new OrganizationName { OrganizationId = owner.Id, Text = $"名 {i}", Folded = "", Kind = NameKind.Alias })]);
            });
            Assert.Equal(Enumerable.Range(0, count).Select(i => $"名 {i}"), await db.OrganizationNames.OrderBy(n => n.Id).Select(n => n.Text).ToListAsync());
        }
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_is_empty_stays_empty_between_rows_that_are_full(DatabaseKind kind)
    {
        await using var scope = await Scope(kind);
        var db = scope.Get<SeraiDb>();
        var owner = Organization("owner");
        var cities = Enumerable.Range(0, 300).Select(i => (i / 64 + i) % 3 == 0 ? null : $"City {i}").ToList();
        await Insert(db, async insert =>
        {
            await insert.EntitiesAsync([owner]);
            await insert.EntitiesAsync(cities.ConvertAll(c => new OrganizationPlace { OrganizationId = owner.Id, CountryCode = "TH", City = c, Latitude = c?.Length }));
        });
        var read = await db.Set<OrganizationPlace>().OrderBy(p => p.Id).Select(p => new { p.City, p.Latitude }).ToListAsync();
        Assert.Equal(cities.Select(c => (c, (double?)c?.Length)), read.Select(p => (p.City, p.Latitude)));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_row_that_the_database_refuses_is_an_error_and_nothing_is_kept(DatabaseKind kind)
    {
        await using var scope = await Scope(kind);
        var db = scope.Get<SeraiDb>();
        Organization[] twice = [.. Enumerable.Range(0, 64).Select(i => Organization(i == 63 ? "slug-0" : $"slug-{i}"))];
        await Assert.ThrowsAnyAsync<DbException>(() => Insert(db, insert => insert.EntitiesAsync(twice)));
        await Assert.ThrowsAnyAsync<DbException>(() => Insert(db, insert =>
            insert.EntitiesAsync([new OrganizationLink { OrganizationId = Guid.CreateVersion7(), Kind = LinkKind.Website, Address = "https://nobody.example" }])));
        Assert.Equal(0, await db.Organizations.CountAsync() + await db.OrganizationLinks.CountAsync());
    }

    private static Organization Organization(string slug) => new() { Slug = slug, Name = slug, SortName = slug };

    private static async Task Insert(SeraiDb db, Func<BulkInsert, Task> work)
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        await using (var insert = BulkInsert.Into(db))
            await work(insert);
        await transaction.CommitAsync();
    }

    private static async Task<CommandScope> Scope(DatabaseKind kind) => await CommandScope.OpenAsync(await SampleTemplate.EmptyAsync(kind), CancellationToken.None);
}
