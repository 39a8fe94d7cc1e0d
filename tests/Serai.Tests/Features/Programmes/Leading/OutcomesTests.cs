using System.Net;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Programmes;
using Serai.Features.Programmes.Leading;
using Serai.Platform.Auth;
using Serai.Platform.Db;
using static Serai.Tests.Features.Programmes.Leading.LeadingDesk;

namespace Serai.Tests.Features.Programmes.Leading;

/// <summary>What came of an edition: entered by those who run it, read by everybody.</summary>
public sealed class OutcomesTests
{
    private const string Address = "/programmes/week/2025/outcomes";

    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task They_are_added_changed_and_removed(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var editor = await site.SignedInAsync(Role.Editor, Home);
        using var nobody = site.Nobody();
        var memorandum = await site.MemorandumAsync();
        await site.EditionAsync("week", "2025-07-07/2025-07-11", (p, _) => p.AgreementId = memorandum.Id);
        Assert.Contains("Nothing is recorded yet that came of it.", Plain.Of(await nobody.GetAsync(Address)));
        await editor.FillAndGoAsync(Address + "/new", ("kind", "publication"), ("title", "Ginseng and sleep"), ("date", "2026-03"), ("address", "https://example.org/paper"));
        await editor.FillAndGoAsync(Address + "/new", ("kind", "exchange"), ("title", "Two students went to Yinchuan"));
        Assert.Equal(["publication,Ginseng and sleep,2026-03,https://example.org/paper", "exchange,Two students went to Yinchuan,,"], await nobody.LinesAsync(Address + ".csv"));
        Assert.Contains("href=\"https://example.org/paper\"", await nobody.GetAsync(Address));
        Assert.Contains("Summer week: 1 edition, 5 days, 2 outcomes", Plain.Of(await nobody.GetAsync(Serai.Features.Agreements.AgreementLinks.Show(memorandum.Slug))));
        var id = await site.WithAsync<SeraiDb, Guid>(db => db.Set<EditionOutcome>().Where(o => o.Kind == OutcomeKind.Exchange).Select(o => o.Id).SingleAsync());
        await editor.FillAndGoAsync($"{Address}/{id}/edit", ("title", "Three students went to Yinchuan"));
        Assert.Contains("Three students", await nobody.GetAsync(Address));
        await editor.FillAndGoAsync($"{Address}/{id}/remove", ("note", "They stayed at home"));
        Assert.DoesNotContain("students", await nobody.GetAsync(Address));
        Assert.Contains("成果", await nobody.GetAsync(Address + "?lang=zh-Hant"));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_is_wrong_is_told_beside_its_field_and_others_may_not(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var editor = await site.SignedInAsync(Role.Editor, Home);
        using var elsewhere = await site.SignedInAsync(Role.Editor, Ningxia);
        using var nobody = site.Nobody();
        await site.EditionAsync("week", "2025-07-07/2025-07-11");
        using var answer = await editor.FillAsync(Address + "/new", ("kind", "publication"), ("title", ""), ("date", "soon"), ("address", "nowhere"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal(0, await site.WithAsync<SeraiDb, int>(db => db.Set<EditionOutcome>().CountAsync(o => db.Set<Edition>().Any(e => e.Id == o.EditionId && db.Set<Programme>().Any(p => p.Id == e.ProgrammeId && p.Slug == "week")))));
        await elsewhere.GetAsync(Address + "/new", HttpStatusCode.NotFound);
        await nobody.GetAsync(Address + "/new", HttpStatusCode.SeeOther);
        await editor.GetAsync($"{Address}/{Guid.NewGuid()}/edit", HttpStatusCode.NotFound);
        await site.ChangeAsync("week", "2025", (_, e) => e.PublishedAt = null);
        await nobody.GetAsync(Address, HttpStatusCode.NotFound);
        await nobody.GetAsync(Address + ".csv", HttpStatusCode.NotFound);
    }
}
