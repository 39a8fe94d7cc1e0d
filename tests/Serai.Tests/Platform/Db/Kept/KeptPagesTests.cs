using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Serai.Features.Activities;
using Serai.Features.Alliances;
using Serai.Features.Organizations;
using Serai.Features.Search;
using Serai.Features.Sources;
using Serai.Names;
using Serai.Platform.Db;
using Serai.Platform.Settings;

namespace Serai.Tests.Platform.Db.Kept;

/// <summary>
/// Whatever is changed, a page put together from kept reads and kept parts is the page that a site makes which has
/// forgotten everything.
/// </summary>
public sealed partial class KeptPagesTests
{
    private static readonly string[] Pages =
    [
        "/alliances/uasr", "/alliances/uasr/members", "/alliances/uasr/growth?asOf=2017", "/alliances/uasr/activities", "/alliances/anso?asOf=2020",
        "/organizations/chinese-university-of-hong-kong", "/organizations/chinese-university-of-hong-kong?asOf=2016-10-01", "/organizations/uasr", "/organizations?q=hong+kong", "/", "/alliances",
    ];

    // Two for the name; now and then the search index asks whether it is still up to date.
    private const int Few = 5;

    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task After_any_change_a_page_is_what_a_site_without_memory_makes(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        var before = await AllAsync(site);
        foreach (var (what, change) in Changes)
        {
            Assert.True(await site.WithAsync<SeraiDb, int>(async db =>
            {
                await change(db, await Find(db, "chinese-university-of-hong-kong"), await Find(db, "uasr"));
                return await db.SaveChangesAsync();
            }) > 0, what);
            // The index of names follows by itself; here it should do so before the pages are compared, and not between.
            await site.Services.GetRequiredService<KeepSearchIndex>().RefreshAsync();
            var kept = await AllAsync(site);
            Assert.True(kept.Any(p => before[p.Key] != p.Value), $"{what} is seen on no page.");
            site.Services.GetRequiredService<DataVersion>().Moved();
            var anew = await AllAsync(site);
            foreach (var (page, language) in anew.Keys)
                Assert.True(anew[(page, language)] == kept[(page, language)], $"{what}: {page} in {language}:\n{Difference(anew[(page, language)], kept[(page, language)])}");
            before = anew;
        }
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_a_change_does_not_touch_is_not_read_again(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        await site.GetAsync("/alliances/uasr");
        var least = int.MaxValue;
        // On a busy machine the site is still coming up for a while: the watch for others' writing, the search index.
        for (var tries = 0; tries < 6 && least > Few; tries++)
        {
            var name = $"Xi'an Jiaotong University (renamed {tries})";
            await site.WithAsync<SeraiDb>(async db =>
            {
                (await NameOf(db, "xian-jiaotong-university")).Set(nameof(OrganizationName.Text), name);
                await db.SaveChangesAsync();
            });
            await Task.Delay(1000);
            var before = StatementCount.All;
            Assert.Contains(name, await site.GetAsync("/alliances/uasr"));
            least = Math.Min(least, StatementCount.All - before);
        }
        Assert.InRange(least, 2, Few);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_change_that_is_taken_back_changes_no_page(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        var before = await site.GetAsync("/alliances/uasr");
        await site.WithAsync<SeraiDb>(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            (await NameOf(db, "xian-jiaotong-university")).Set(nameof(OrganizationName.Text), "Never so called");
            await db.SaveChangesAsync();
            await transaction.RollbackAsync();
        });
        Assert.Equal(Still(before), Still(await site.GetAsync("/alliances/uasr")));
    }

    private static readonly (string What, Func<SeraiDb, Organization, Organization, Task> Change)[] Changes =
    [
        ("a member's name", async (db, _, _) => (await NameOf(db, "xian-jiaotong-university")).Set(nameof(OrganizationName.Text), "Xi'an Jiaotong University of Tests")),
        ("a member's city", (_, member, _) => Done(member.City = "Ma Liu Shui")),
        ("a member's country or region", (_, member, _) => Done(member.CountryCode = "SG")),
        ("a place's coordinates", async (db, member, _) => db.Entry(await db.OrganizationPlaces.FirstAsync(p => p.OrganizationId == member.Id)).Set(nameof(OrganizationPlace.Latitude), 1.5)),
        ("a reported figure", async (db, _, uasr) => db.Entry(await db.ReportedFigures.FirstAsync(f => f.Measure == Measure.Members && f.AllianceId == uasr.Id)).Set(nameof(ReportedFigure.Value), 99)),
        ("an alliance's dissolution", async (db, _, uasr) => (await db.Alliances.FirstAsync(a => a.Id == uasr.Id)).Dissolved = EdtfDate.Parse("2026-01")),
        ("an alliance's parent", async (db, _, uasr) => (await db.Alliances.FirstAsync(a => a.Organization.Slug == "anso")).ParentAllianceId = uasr.Id),
        ("an activity", async (db, _, uasr) => db.Entry((await db.Activities.Include(a => a.Source).Where(a => a.AllianceId == uasr.Id).ToListAsync()).First(a => a.Source.IsTrusted)).Set(nameof(Activity.Title), "Another title")),
        ("an office", async (db, _, uasr) => db.Entry(await db.Offices.FirstAsync(o => o.AllianceId == uasr.Id)).Set(nameof(Office.Kind), "treasurer")),
        ("a text", async (db, _, uasr) => db.Entry(await db.SubjectTexts.FirstAsync(t => t.Field == TextField.Aims && t.SubjectId == uasr.Id)).Set(nameof(SubjectText.Text), "Another aim")),
        ("a span of a membership", async (db, _, uasr) =>
        {
            var membership = await db.Memberships.Include(m => m.Spans).OrderBy(m => m.Id).FirstAsync(m => m.AllianceId == uasr.Id && m.Spans.Any(s => s.IsCertain));
            db.Entry(membership.Spans.First(s => s.IsCertain)).Set(nameof(MembershipSpan.IsCertain), false);
        }),
        ("a membership's category", async (db, member, uasr) => db.Entry(await db.Memberships.FirstAsync(m => m.MemberId == member.Id && m.AllianceId == uasr.Id)).Set(nameof(Membership.CategoryWord), "honorary member")),
        ("a source's title", async (db, _, uasr) => db.Entry((await db.ReportedFigures.Include(f => f.Source).OrderBy(f => f.Key).FirstAsync(f => f.AllianceId == uasr.Id && f.Source.Trust == Trust.Own)).Source).Set(nameof(Source.Title), "Another title of a source")),
        ("a statement's words", async (db, member, _) => db.Entry(await db.MembershipStatements.FirstAsync(s => s.MemberId == member.Id)).Set(nameof(MembershipStatement.PlaceInSource), "page 7")),
        ("what a place is called here", (db, _, _) => Done(db.Add(new Setting { Key = "place.CN.en", Value = "China (here)" }))),
        ("the site's name", (db, _, _) => Done(db.Add(new Setting { Key = "name.en", Value = "Caravan Register" }))),
        ("the languages", (db, _, _) => Done(db.Add(new Setting { Key = Setting.Languages, Value = "zh-Hant,en" }))),
        ("a new name", (db, member, _) => Done(db.Add(New(member, "A name that is new")))),
        ("a name less", async (db, _, _) => db.Remove(await db.OrganizationNames.FirstAsync(n => n.Text == "A name that is new"))),
        ("a relation", async (db, member, _) => db.Add(new OrganizationRelation { FromId = member.Id, ToId = (await Find(db, "xian-jiaotong-university")).Id, Kind = RelationKind.Related })),
        ("a figure from a source that was none of the alliance's", async (db, _, uasr) => db.Add(Figure(uasr, Measure.Members, 1_234, await Foreign(db, uasr)))),
        ("a figure of founders", async (db, _, uasr) => db.Add(Figure(uasr, Measure.Founders, 77, await Foreign(db, uasr)))),
        ("a name from a source that was none of the alliance's", async (db, _, uasr) =>
        {
            var name = New(uasr, "Ring of the Silk Road");
            db.Add(name);
            db.Entry(name).Set(nameof(OrganizationName.SourceId), await Foreign(db, uasr));
        }),
        ("a legal nature", async (db, _, uasr) => (await db.Alliances.FirstAsync(a => a.Id == uasr.Id)).LegalNature = "a club of friends"),
        ("a secretariat's host", async (db, member, uasr) => (await db.Alliances.FirstAsync(a => a.Id == uasr.Id)).SecretariatHostId = member.Id),
        ("a sub-alliance's name", async (db, _, uasr) => db.Entry(await db.OrganizationNames.OrderBy(n => n.Id).FirstAsync(n => n.Language == "en" && db.Set<Alliance>().Any(a => a.Id == n.OrganizationId && a.ParentAllianceId == uasr.Id))).Set(nameof(OrganizationName.Text), "A league of laws")),
        ("an identifier", async (db, member, _) => db.Entry(await db.OrganizationIdentifiers.FirstAsync(i => i.OrganizationId == member.Id && i.Scheme == "ror")).Set(nameof(OrganizationIdentifier.Value), "https://ror.org/0abcdef12")),
        ("a link", (db, member, _) => Done(db.Add(new OrganizationLink { OrganizationId = member.Id, Kind = LinkKind.Website, Address = "https://example.org/new" }))),
        ("a membership less", async (db, _, uasr) => db.Remove(await db.Memberships.Include(m => m.Spans).Include(m => m.Evidence).OrderBy(m => m.Id).FirstAsync(m => m.AllianceId == uasr.Id))),
    ];

    private static Task Done(object? _) => Task.CompletedTask;

    private static async Task<Organization> Find(SeraiDb db, string slug) => await db.Organizations.SingleAsync(o => o.Slug == slug);

    private static async Task<Microsoft.EntityFrameworkCore.ChangeTracking.EntityEntry> NameOf(SeraiDb db, string slug)
    {
        var id = (await Find(db, slug)).Id;
        return db.Entry(await db.OrganizationNames.OrderBy(n => n.Id).FirstAsync(n => n.OrganizationId == id && n.Language == "en" && (n.Kind == NameKind.Label || n.Kind == NameKind.Official)));
    }

    // A source that says nothing of the alliance so far.
    private static async Task<Guid> Foreign(SeraiDb db, Organization alliance) =>
        await db.Sources.Where(s => !db.Set<ReportedFigure>().Any(f => f.AllianceId == alliance.Id && f.SourceId == s.Id)
            && !db.Set<MembershipStatement>().Any(m => m.AllianceId == alliance.Id && m.SourceId == s.Id)
            && !db.Set<Activity>().Any(a => a.AllianceId == alliance.Id && a.SourceId == s.Id) && s.Trust == Trust.Own).OrderBy(s => s.Key).Select(s => s.Id).FirstAsync();

    private static ReportedFigure Figure(Organization alliance, Measure measure, int value, Guid source) =>
        new() { Key = $"test-{measure}", AllianceId = alliance.Id, Measure = measure, Qualifier = Qualifier.Exactly, Value = value, SourceId = source };

    private static OrganizationName New(Organization organization, string text) =>
        new() { OrganizationId = organization.Id, Text = text, Language = "en", Kind = NameKind.Alias, Folded = NameFold.Fold(text) };

    private static async Task<Dictionary<(string Page, string Language), string>> AllAsync(TestSite site)
    {
        var all = new Dictionary<(string, string), string>();
        foreach (var page in Pages)
            foreach (var language in (string[])["en", "zh-Hant"])
                all[(page, language)] = Still(await site.GetAsync(page, language));
        return all;
    }

    // How long a page took, if it says so, is no part of it.
    private static string Still(string page) => Space().Replace(page, " ");

    private static string Difference(string one, string other)
    {
        var at = one.Zip(other).TakeWhile(p => p.First == p.Second).Count();
        string Around(string text) => text[Math.Max(0, at - 100)..Math.Min(text.Length, at + 200)];
        return $"anew: {Around(one)}\nkept: {Around(other)}";
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}

internal static class EntryChanges
{
    /// <summary>Changes what the program itself never changes.</summary>
    public static void Set(this Microsoft.EntityFrameworkCore.ChangeTracking.EntityEntry entry, string property, object value) => entry.Property(property).CurrentValue = value;
}
