using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Alliances;
using Serai.Features.Organizations;
using Serai.Platform.Auth;
using Serai.Platform.Db;
using Serai.Platform.History;
using Serai.Tests.Features.Organizations;

namespace Serai.Tests.Platform.History;

/// <summary>Whatever is done at one moment: each is told whether it was done, nothing that was is lost, and the chain holds.</summary>
public sealed class AtOnceTests
{
    private const int Rounds = 5;

    // What somebody may be told: done, look first, there is no such thing any more, come again.
    private static readonly HttpStatusCode[] Told = [HttpStatusCode.SeeOther, HttpStatusCode.Conflict, HttpStatusCode.NotFound, HttpStatusCode.Gone, HttpStatusCode.UnprocessableEntity, HttpStatusCode.ServiceUnavailable];

    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task Undoing_and_editing(DatabaseKind kind)
    {
        await using var site = await SmallWorld.StartAsync(kind, ["alpha,Alpha University,education,TH,Bangkok"]);
        var (one, two, three) = await ThreeAsync(site);
        for (var round = 1; round <= Rounds; round++)
        {
            var (before, mistaken, other, year) = ($"Before {round}", $"Mistaken {round}", $"Other {round}", (1900 + round).ToString(CultureInfo.InvariantCulture));
            await SavedAsync(one, "/organizations/alpha/edit", ("city", before));
            var saved = await SavedAsync(one, "/organizations/alpha/edit", ("city", mistaken));
            var undo = await Form.OpenAsync(one, "/changes/steps/" + saved.Split("saved=")[1]);
            var (same, apart) = (await FilledAsync(two, "/organizations/alpha/edit", ("city", other)), await FilledAsync(three, "/organizations/alpha/edit", ("established", year)));
            var done = await AtOnceAsync(round, undo, same, apart);
            var now = await site.WithAsync<SeraiDb, Organization>(db => db.Organizations.AsNoTracking().SingleAsync(o => o.Slug == "alpha"));
            // Of two who would make another thing of the same field one is done at most.
            Assert.False(done[0] && done[1]);
            Assert.Equal(done[1] ? other : done[0] ? before : mistaken, now.City);
            Assert.Equal(done[2], now.Established?.Text == year);
        }
        await HoldsAsync(site);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Merging_and_editing(DatabaseKind kind)
    {
        await using var site = await SmallWorld.StartAsync(kind, [.. Enumerable.Range(1, Rounds).SelectMany(n => new[] { $"heir-{n},Heir {n},education,TH,Bangkok", $"old-{n},Old {n},education,TH,Bangkok" })]);
        var (one, two, three) = await ThreeAsync(site);
        for (var round = 1; round <= Rounds; round++)
        {
            var merge = await FilledAsync(one, $"/organizations/old-{round}/merge?into=heir-{round}", ("note", "the same"));
            var (ofHeir, ofOld) = (await FilledAsync(two, $"/organizations/heir-{round}/edit", ("city", "Krabi")), await FilledAsync(three, $"/organizations/old-{round}/edit", ("city", "Phuket")));
            var done = await AtOnceAsync(round, merge, ofHeir, ofOld);
            var rows = await site.WithAsync<SeraiDb, Dictionary<string, Organization>>(db => db.Organizations.AsNoTracking().ToDictionaryAsync(o => o.Slug));
            var (heir, old) = (rows[$"heir-{round}"], rows[$"old-{round}"]);
            Assert.Equal(done[0] ? heir.Id : null, old.MergedIntoId);
            Assert.Equal(done[1] ? "Krabi" : "Bangkok", heir.City);
            Assert.Equal(done[2] ? "Phuket" : "Bangkok", old.City);
        }
        await HoldsAsync(site);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Many_at_once_and_undoing(DatabaseKind kind)
    {
        await using var site = await SmallWorld.StartAsync(kind, [.. Enumerable.Range(1, 20).Select(n => $"o-{n},Organization {n},education,TH,Bangkok")]);
        var (one, two, three) = await ThreeAsync(site);
        for (var round = 1; round <= Rounds; round++)
        {
            await SavedAsync(one, "/organizations/o-1/edit", ("status", "active"));
            var saved = await SavedAsync(one, "/organizations/o-1/edit", ("status", "withdrawn"));
            var undo = await Form.OpenAsync(one, "/changes/steps/" + saved.Split("saved=")[1]);
            var (bulk, edit) = (await FilledAsync(two, "/organizations/bulk?field=status&to.status=inactive", ("note", "closed")), await FilledAsync(three, "/organizations/o-7/edit", ("city", $"City {round}")));
            var done = await AtOnceAsync(round, undo, bulk, edit);
            var rows = await site.WithAsync<SeraiDb, Dictionary<string, Organization>>(db => db.Organizations.AsNoTracking().ToDictionaryAsync(o => o.Slug));
            Assert.False(done[0] && done[1]);
            Assert.Equal(done[1] ? OrganizationStatus.Inactive : done[0] ? OrganizationStatus.Active : OrganizationStatus.Withdrawn, rows["o-1"].Status);
            Assert.All(rows.Values.Where(o => o.Slug != "o-1"), o => Assert.Equal(done[1], o.Status == OrganizationStatus.Inactive));
            Assert.Equal(done[2], rows["o-7"].City == $"City {round}");
            if (done[1])
                await SavedAsync(two, "/organizations/bulk?field=status&to.status=active", ("note", "open again"));
        }
        await HoldsAsync(site);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Recording_and_undoing_what_members_are_concluded_from(DatabaseKind kind)
    {
        await using var site = await SmallWorld.StartAsync(kind, ["alpha,Alpha University,education,TH,Bangkok"], "The Ring,Alpha University,Thailand,member,2010,,");
        var (one, two, three) = await ThreeAsync(site);
        var there = new HashSet<string> { "Alpha University" };
        for (var round = 1; round <= Rounds; round++)
        {
            var saved = await (await StatementAsync(one, $"First {round}")).SavedAsync();
            there.Add($"First {round}");
            var undo = await Form.OpenAsync(one, "/changes/steps/" + saved.Split("saved=")[1]);
            var (second, third) = (await StatementAsync(two, $"Second {round}"), await StatementAsync(three, $"Third {round}"));
            var done = await AtOnceAsync(round, undo, second, third);
            if (done[0]) there.Remove($"First {round}");
            if (done[1]) there.Add($"Second {round}");
            if (done[2]) there.Add($"Third {round}");
            var members = await site.WithAsync<SeraiDb, List<string>>(db => db.Memberships.Select(m => m.MemberName).ToListAsync());
            Assert.Equal(there.Order(StringComparer.Ordinal), members.Order(StringComparer.Ordinal));
        }
        await HoldsAsync(site);
    }

    private static async Task<(HttpClient, HttpClient, HttpClient)> ThreeAsync(TestSite site) => (
        (await site.SignedInAsync(Role.Administrator)).Client, (await site.SignedInAsync(Role.Administrator)).Client, (await site.SignedInAsync(Role.Administrator)).Client);

    private static Task<Form> StatementAsync(HttpClient editor, string name) => FilledAsync(
        editor, "/alliances/the-ring/statements/new", ("memberName", name), ("category", "member"), ("since", "2015-03"), ("source", "The Ring's page"));

    private static async Task<Form> FilledAsync(HttpClient editor, string address, params (string Field, string Text)[] typed)
    {
        var form = await Form.OpenAsync(editor, address);
        foreach (var (field, text) in typed)
            form[field] = text;
        return form;
    }

    private static async Task<string> SavedAsync(HttpClient editor, string address, params (string Field, string Text)[] typed)
    {
        var form = await FilledAsync(editor, address, typed);
        using var answer = await form.SendAsync();
        Assert.True((int)answer.StatusCode < 400, $"{address} answered {(int)answer.StatusCode}");
        return answer.Headers.Location?.OriginalString ?? "";
    }

    /// <summary>Sends all at one moment, each a little apart as the round's number has it; whether each was done.</summary>
    private static async Task<bool[]> AtOnceAsync(int round, params Form[] forms)
    {
        var random = new Random(round);
        var waits = forms.Select(_ => random.Next(0, 12)).ToArray();
        var answers = await Task.WhenAll(forms.Select(async (form, i) =>
        {
            await Task.Delay(waits[i]);
            return await form.SendAsync();
        }));
        foreach (var answer in answers)
            Assert.True(Told.Contains(answer.StatusCode), $"{answer.RequestMessage!.RequestUri} answered {(int)answer.StatusCode}: {Plain.Of(await answer.Content.ReadAsStringAsync())}");
        return [.. answers.Select(a => a.StatusCode == HttpStatusCode.SeeOther)];
    }

    private static Task HoldsAsync(TestSite site) => site.WithAsync<VerifyHistory>(async verify => Assert.Null((await verify.RunAsync()).Problem));
}
