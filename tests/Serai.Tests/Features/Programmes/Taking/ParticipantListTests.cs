using System.Net;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Programmes;
using Serai.Platform.Auth;
using Serai.Platform.Db;
using static Serai.Tests.Features.Programmes.Taking.TakingDesk;

namespace Serai.Tests.Features.Programmes.Taking;

/// <summary>The list of those who take part.</summary>
public sealed class ParticipantListTests
{
    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task Three_are_read_with_as_many_queries_as_one(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var viewer = await site.SignedInAsync(Role.Viewer, Home);
        var edition = await site.EditionAsync(capacity: 20);
        await site.TakenInAsync(edition, ("Ada Lovelace", "Hong Kong"));
        await viewer.GetAsync(List);
        int one, three;
        using (var count = StatementCount.From(site))
        {
            await viewer.GetAsync(List);
            one = count.Value;
        }
        await site.TakenInAsync(edition, ("Bo Chen", "Mainland China"), ("Chan Tai Man", null));
        using (var count = StatementCount.From(site))
        {
            var page = Plain.Of(await viewer.GetAsync(List));
            three = count.Value;
            Assert.Contains("3 of 20 places are taken", page);
            Assert.Contains("Mainland China", page);
        }
        Assert.Equal(one, three);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task It_is_searched_filtered_ordered_and_exported(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var viewer = await site.SignedInAsync(Role.Viewer, Home);
        var edition = await site.EditionAsync();
        await site.TakenInAsync(edition, ("Zoë Müller", "Hong Kong"), ("=1+1", null), ("Ada Lovelace", "Mainland China"));
        foreach (var (question, found) in ((string, string[])[])[
            ("q=zoe+muller", ["Zoë Müller"]), ("q=LOVELACE", ["Ada Lovelace"]), ("q=nobody", []), ("group=Hong+Kong", ["Zoë Müller"]), ("group=-", ["=1+1"]), ("state=removed", []), ("way=list&q=ada", ["Ada Lovelace"]), ("way=call", [])])
        {
            var csv = await viewer.GetAsync($"{List}.csv?{question}");
            Assert.True(csv.Trim().Split('\n').Length == found.Length + 1, $"{question}: {csv}");
            var page = Plain.Of(await viewer.GetAsync($"{List}?{question}"));
            foreach (var name in found)
                Assert.Contains(name, page);
            Assert.Equal(found.Length == 0, page.Contains("No participant matches", StringComparison.Ordinal));
        }
        // A page after the last is the last.
        Assert.Contains("Ada Lovelace", await viewer.GetAsync(List + "?page=4000"));
        var all = await viewer.GetAsync(List + ".csv?order=number");
        Assert.Contains("'=1+1", all);
        Assert.True(all.IndexOf("Zoë", StringComparison.Ordinal) < all.IndexOf("Ada", StringComparison.Ordinal));
        all = await viewer.GetAsync(List + ".csv");
        Assert.True(all.IndexOf("Ada", StringComparison.Ordinal) < all.IndexOf("Zoë", StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Who_may_not_sees_nothing_and_who_may_look_changes_nothing(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var viewer = await site.SignedInAsync(Role.Viewer, Home);
        using var stranger = await site.SignedInAsync(Role.Steward, "uasr");
        using var nobody = site.Nobody();
        var edition = await site.EditionAsync();
        await site.TakenInAsync(edition, ("Ada Lovelace", null));
        foreach (var address in (string[])[List, List + ".csv", List + "/1", "/programmes/summer-week/2027/files", "/programmes/summer-week/2027/announcements"])
        {
            await viewer.GetAsync(address);
            await stranger.GetAsync(address, HttpStatusCode.NotFound);
            await nobody.GetAsync(address, address.EndsWith(".csv", StringComparison.Ordinal) ? HttpStatusCode.Unauthorized : HttpStatusCode.SeeOther);
        }
        foreach (var address in (string[])[List + "/1/edit", List + "/invite", List + "/bring", List + "/needs", List + "/needs.csv", List + "/letter"])
            await viewer.GetAsync(address, HttpStatusCode.NotFound);
        Assert.DoesNotContain("handler=Remove", await viewer.GetAsync(List + "/1"));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task One_is_changed_removed_with_a_reason_and_given_a_place_again(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var editor = await site.SignedInAsync(Role.Editor, Home);
        using var other = await site.SignedInAsync(Role.Editor, Home);
        var edition = await site.EditionAsync(capacity: 1);
        var secret = (await site.TakenInAsync(edition, ("Ada Lovelace", null)))[0];
        Assert.StartsWith(List + "/1?saved=", await editor.FillAndGoAsync(List + "/1/edit", ("group", "Hong Kong"), ("institution", Home)));
        Assert.Contains("Hong Kong", Plain.Of(await editor.GetAsync(List + "/1")));
        Assert.Contains("asOf=2027-07-05", await editor.GetAsync(List + "/1"));
        Assert.Contains("“wang.wei” is no e-mail address", Plain.Of(await Calls.CallDesk.PostAsync(editor, List + "/1/edit", "name", HttpStatusCode.UnprocessableEntity, ("email", "wang.wei"))));

        // Two begin with the same: the second is shown what the first one made of it.
        var stale = await other.FormAsync(List + "/1/edit", "name");
        await editor.FillAndGoAsync(List + "/1/edit", ("name", "Ada King"));
        stale["name"] = "Countess of Lovelace";
        using (var moved = await other.SendAsync(stale))
            Assert.Equal(HttpStatusCode.Conflict, moved.StatusCode);

        Assert.Contains("reason is missing", Plain.Of(await Calls.CallDesk.PostAsync(editor, List + "/1", "handler=Remove", HttpStatusCode.UnprocessableEntity)));
        await Calls.CallDesk.PostAsync(editor, List + "/1", "handler=Remove", HttpStatusCode.SeeOther, ("why", "Fell ill."));
        using var nobody = site.Nobody();
        await nobody.GetAsync(Me(secret), HttpStatusCode.NotFound);
        await site.TakenInAsync(edition, ("Bo Chen", null));
        Assert.Contains("All places are taken", Plain.Of(await Calls.CallDesk.PostAsync(editor, List + "/1", "handler=Confirm", HttpStatusCode.UnprocessableEntity)));
        await Calls.CallDesk.PostAsync(editor, List + "/2", "handler=Remove", HttpStatusCode.SeeOther, ("why", "Was entered twice."));
        await Calls.CallDesk.PostAsync(editor, List + "/1", "handler=Confirm");
        var mail = Assert.Single(await site.MailsAsync("participant-confirmed"));
        Assert.Contains("Ada King", Plain.Of(await nobody.GetAsync(LinkOf(mail, "/me/"))));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Nobody_is_given_a_place_who_takes_part_under_another_number_or_has_no_name_any_more(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var editor = await site.SignedInAsync(Role.Editor, Home);
        var edition = await site.EditionAsync();
        await site.TakenInAsync(edition, ("Ada Lovelace", null), ("Bo Chen", null));
        foreach (var number in (int[])[1, 2])
            await Calls.CallDesk.PostAsync(editor, $"{List}/{number}", "handler=Remove", HttpStatusCode.SeeOther, ("why", "Was entered wrongly."));
        await editor.FillAndGoAsync(List + "/invite", ("people", "Ada Lovelace, ADA.lovelace@example.org"), ("language", "en"));
        await Calls.CallDesk.PressAsync(editor, List + "/3", "handler=Confirm");
        Assert.Contains("participant 3 already", Plain.Of(await Calls.CallDesk.PostAsync(editor, List + "/1", "handler=Confirm", HttpStatusCode.UnprocessableEntity)));
        await site.WithAsync<SeraiDb>(async db =>
        {
            (await db.Participants.SingleAsync(p => p.EditionId == edition.Id && p.Number == 1)).Email = null;
            await db.SaveChangesAsync();
        });
        Assert.Contains("Ada Lovelace from the same institution is participant 3 already", Plain.Of(await Calls.CallDesk.PostAsync(editor, List + "/1", "handler=Confirm", HttpStatusCode.UnprocessableEntity)));

        await Calls.CallDesk.PressAsync(editor, List + "/2/erase", "version");
        Assert.DoesNotContain("handler=Confirm", await editor.GetAsync(List + "/2"));
        Assert.Equal([ParticipantState.Removed, ParticipantState.Removed, ParticipantState.Confirmed], (await site.ParticipantsAsync()).Select(p => p.State));
    }
}
