using Microsoft.EntityFrameworkCore;
using Serai.Features.Imports.Statements;
using Serai.Features.Organizations;
using Serai.Features.Search;
using Serai.Names;
using Serai.Platform.Db;

namespace Serai.Tests.Features.Organizations;

/// <summary>A registry of a few organizations, so that each test says all that its answer rests on.</summary>
internal static class SmallWorld
{
    private const string OrganizationColumns = "slug,name,name_zh_hant,name_zh_hans,types,country_or_region_code,city,website,established,source_title,source_url,trust\n";
    private const string MemberColumns = "alliance,member_name,member_name_local,country_or_region,category,since,until,source_title,source_url,place_in_source,as_of,trust,complete\n";

    /// <param name="organizations">“slug,name,types,code,city”.</param>
    /// <param name="members">“alliance,member,place,category,since,until,as_of”, of one trusted source; after another comma the title of another.</param>
    public static async Task<TestSite> StartAsync(DatabaseKind kind, string[] organizations, params string[] members)
    {
        var site = await TestSite.StartAsync(kind);
        await ImportAsync(site, organizations, members);
        return site;
    }

    public static async Task ImportAsync(TestSite site, string[] organizations, params string[] members)
    {
        // One after the other: a list's names are told from the organizations that were there before.
        if (organizations.Length > 0)
            await ImportAsync(site, "organizations.csv", OrganizationColumns + string.Concat(organizations.Select(Organization)));
        if (members.Length > 0)
            await ImportAsync(site, "members.csv", MemberColumns + string.Concat(members.Select(Member)));
        await IndexAsync(site);
    }

    private static async Task ImportAsync(TestSite site, string name, string text)
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("serai-world-").FullName, name);
        await File.WriteAllTextAsync(file, text);
        await site.WithAsync<ImportStatements>(import => import.RunAsync(file, "tester", "test"));
    }

    public static Task IndexAsync(TestSite site) => site.Part<KeepSearchIndex>().RefreshAsync();

    public static async Task NameAsync(TestSite site, string slug, string name, NameKind kind, string? language = "en", string? until = null)
    {
        await site.WithAsync<SeraiDb>(async db =>
        {
            var organization = await db.Organizations.SingleAsync(o => o.Slug == slug);
            db.OrganizationNames.Add(new() { OrganizationId = organization.Id, Text = name, Kind = kind, Language = language, Folded = NameFold.Fold(name), Until = until is null ? null : Edtf.Edtf.Parse(until) });
            await db.SaveChangesAsync();
        });
        await IndexAsync(site);
    }

    public static Task MergeAsync(TestSite site, string slug, string into) => site.WithAsync<SeraiDb>(async db =>
    {
        var successor = await db.Organizations.SingleAsync(o => o.Slug == into);
        (await db.Organizations.SingleAsync(o => o.Slug == slug)).MergedIntoId = successor.Id;
        db.Add(new Serai.Platform.History.Change { At = NodaTime.Instant.FromUnixTimeSeconds(0), Actor = "tester", Way = "test", Subject = $"organizations/{slug}", Verb = "merge" });
        await db.SaveChangesAsync();
    });

    private static string Organization(string line) => line.Split(',') is [var slug, var name, var types, var code, var city]
        ? $"{slug},{name},,,{types},{code},{city},,,The register,https://register.example/,own\n"
        : throw new ArgumentException(line);

    private static string Member(string line) => line.Split(',') is [var alliance, var member, var place, var category, var since, var until, var asOf, .. var source]
        ? $"{alliance},{member},,{place},{category},{since},{until},{source.FirstOrDefault() ?? "The Ring's page"},https://ring.example/{source.Length},list,{asOf},own,\n"
        : throw new ArgumentException(line);
}

internal static class SiteParts
{
    public static T Part<T>(this TestSite site)
        where T : notnull => (T)site.Services.GetService(typeof(T))!;
}
