using System.Net;
using Serai.Features.Programmes;
using Serai.Platform.Auth;
using Serai.Platform.Db;
using static Serai.Tests.Features.Programmes.Leading.LeadingDesk;

namespace Serai.Tests.Features.Programmes.Leading;

/// <summary>Alumni are found by those who may, while they agree.</summary>
public sealed class AlumniTests
{
    private const string Address = "/programmes/week/alumni";

    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task Whoever_agreed_and_took_part_in_what_is_over_is_found(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var viewer = await site.SignedInAsync(Role.Viewer, Home);
        await PeopleAsync(site);
        var page = Plain.Of(await viewer.GetAsync(Address));
        Assert.Contains("2 entries: one for each edition.", page);
        Assert.Contains("Emmy Noether", page);
        Assert.Contains("Grace Hopper", page);
        // Neither who did not agree, nor who takes part in what is still to come, nor who was taken off.
        foreach (var name in (string[])["Lise Meitner", "Ada Lovelace", "Maria Mayer"])
            Assert.DoesNotContain(name, page, StringComparison.Ordinal);
        foreach (var (question, found, not) in new[]
        {
            ("?q=noether", "Emmy Noether", "Grace Hopper"), ("?q=noether+emmy", "Emmy Noether", "Grace Hopper"), ("?edition=2025", "Grace Hopper", "Emmy Noether"), ($"?institution={Ningxia}", "Emmy Noether", "Grace Hopper"),
            ("?group=Hong%20Kong", "Grace Hopper", "Emmy Noether"), ("?q=medical", "Emmy Noether", "Grace Hopper"),
        })
        {
            var (asked, file) = (Plain.Of(await viewer.GetAsync(Address + question)), string.Join('\n', await viewer.LinesAsync(Address + ".csv" + question)));
            // What can be chosen names editions and groups, never people.
            Assert.Contains(found, asked, StringComparison.Ordinal);
            Assert.DoesNotContain(not, asked, StringComparison.Ordinal);
            Assert.Contains(found, file, StringComparison.Ordinal);
            Assert.DoesNotContain(not, file, StringComparison.Ordinal);
        }
        Assert.Contains("Nobody matches.", Plain.Of(await viewer.GetAsync(Address + "?q=nobody-of-this-name")));
        Assert.Contains("Nobody matches.", Plain.Of(await viewer.GetAsync(Address + "?q=%25")));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Consent_that_is_taken_back_counts_at_once(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var viewer = await site.SignedInAsync(Role.Viewer, Home);
        await PeopleAsync(site);
        Assert.Contains("Emmy Noether", await viewer.GetAsync(Address));
        await site.PersonAsync("Emmy Noether", p => p.AlumniSince = null);
        Assert.DoesNotContain("Emmy Noether", await viewer.GetAsync(Address));
        Assert.DoesNotContain("Emmy Noether", await viewer.GetAsync(Address + ".csv"));
        await site.PersonAsync("Grace Hopper", p => p.AlumniSince = null);
        Assert.Contains("Nobody is listed yet.", Plain.Of(await viewer.GetAsync(Address)));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task To_others_there_is_no_such_page(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        await PeopleAsync(site);
        using var elsewhere = await site.SignedInAsync(Role.Editor, Ningxia);
        using var member = await site.SignedInAsync("Somebody");
        using var nobody = site.Nobody();
        foreach (var visitor in (Visitor[])[elsewhere, member])
        {
            await visitor.GetAsync(Address, HttpStatusCode.NotFound);
            await visitor.GetAsync(Address + ".csv", HttpStatusCode.NotFound);
        }
        await nobody.GetAsync(Address, HttpStatusCode.SeeOther);
        using var file = await nobody.Client.GetAsync(Address + ".csv", TestContext.Current.CancellationToken);
        Assert.NotEqual(HttpStatusCode.OK, file.StatusCode);
        Assert.DoesNotContain("Noether", await file.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private static async Task PeopleAsync(TestSite site)
    {
        await site.EditionAsync("week", "2025-07-07/2025-07-11");
        await site.EditionAsync("week", "2026-07-06/2026-07-10");
        await site.EditionAsync("week", "2027-07-05/2027-07-09");
        await site.PeopleAsync("week", "2025", ("Grace Hopper", Home, "Hong Kong"), ("Lise Meitner", Home, "Hong Kong"));
        await site.PeopleAsync("week", "2026", ("Emmy Noether", Ningxia, "mainland China"), ("Maria Mayer", Home, "Hong Kong"));
        await site.PeopleAsync("week", "2027", ("Ada Lovelace", Home, "Hong Kong"));
        var now = site.Clock.GetCurrentInstant();
        foreach (var name in (string[])["Grace Hopper", "Emmy Noether", "Ada Lovelace"])
            await site.PersonAsync(name, p => p.AlumniSince = now);
        await site.PersonAsync("Maria Mayer", p => (p.AlumniSince, p.State) = (now, ParticipantState.Removed));
    }
}
