using System.Net;
using Microsoft.EntityFrameworkCore;
using Serai.Platform.Auth;
using Serai.Platform.Db;
using Serai.Platform.History;
using static Serai.Tests.Features.Office.OfficeDesk;

namespace Serai.Tests.Features.Office;

public sealed class OfficeTests
{
    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task What_an_office_keeps_is_for_its_own_people(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var editor = await site.EditorAsync("Ada Lovelace");
        await editor.AddAsync("delegates", ("name", "Chan Tai Man"), ("email", "chan@example.org"), ("since", "2019"), ("until", "2023-06"));
        await editor.AddAsync("contacts", ("name", "Li Na"), ("post", "Secretary General"), ("phone", "+86 10 1234"), ("since", "2020-03"));
        await editor.AddAsync("dues", ("year", "2026"), ("amount", "1500.00"), ("currency", "USD"), ("due", "2026-12-31"));
        await editor.AddAsync("reminders", ("what", "Send the report"), ("due", "2026-11-01"), ("whose", editor.PersonId.ToString("N")));
        await editor.AddAsync("notes", ("text", "They answer faster by phone.\nAsk for Mr Wu."));
        foreach (var role in (Role[])[Role.Viewer, Role.Editor])
        {
            using var own = await site.SignedInAsync(role, Home);
            var page = Plain.Of(await own.GetAsync(With)).Replace('\u00a0', ' ');
            foreach (var words in (string[])["Chan Tai Man Delegate · 2019 to June 2023 ended chan@example.org", "Li Na Secretary General · since March 2020 +86 10 1234", "1,500.00 USD 31 December 2026 open", "Send the report by 1 November 2026 · Ada Lovelace overdue", "They answer faster by phone. Ask for Mr Wu. 23 November 2026, Ada Lovelace"])
                Assert.Contains(words, page);
            Assert.Equal(role == Role.Editor, page.Contains("Add a reminder", StringComparison.Ordinal));
        }
        // At the partner's, and at the alliance, nobody knows that there is anything: also not in the history.
        using var other = await site.SignedInAsync(Role.Steward, Alliance);
        foreach (var address in (string[])[With, $"/office/{Home}", $"/office/{Home}/with", With + "/notes/new", With + "/files/new"])
            await other.GetAsync(address, HttpStatusCode.NotFound);
        foreach (var address in (string[])["/changes", "/changes.atom", "/changes/edits.csv", "/api/v1/records"])
            Assert.DoesNotMatch("office[-_/]|with/pabsc|Chan Tai Man|Secretary General", await other.GetAsync(address));
        using var contributor = await site.SignedInAsync(Role.Contributor, Home);
        await contributor.GetAsync(With + "/notes/new", HttpStatusCode.NotFound);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task The_office_sees_its_own_history_and_takes_back(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var editor = await site.EditorAsync();
        var step = Step(await editor.AddAsync("notes", ("text", "A secret of ours.")));
        using var viewer = await site.SignedInAsync(Role.Viewer, Home);
        Assert.Contains("Note", Plain.Of(await viewer.GetAsync(step)));
        using var other = await site.SignedInAsync(Role.Steward, Alliance);
        using var nobody = site.Nobody();
        foreach (var stranger in (Visitor[])[other, nobody])
            await stranger.GetAsync(step, HttpStatusCode.NotFound);
        await editor.FillAndGoAsync(step, ("reason", "wrong page"));
        Assert.Contains("Nobody has written a note yet.", Plain.Of(await editor.GetAsync(With)));
        Assert.DoesNotContain("A secret of ours.", string.Concat(await site.WithAsync<SeraiDb, List<string>>(db => db.Edits.Select(e => e.Before + e.After).ToListAsync())), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Money_and_days_are_read_strictly(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var editor = await site.EditorAsync();
        foreach (var (amount, currency, due, problem) in ((string, string, string, string)[])
            [("1,500", "USD", "", "“1,500” is no amount"), ("１５００", "USD", "", "is no amount"), ("-5", "USD", "", "is no amount"), ("1500.50", "JPY", "", "more digits after the point than JPY has (0)"), ("1500", "XYZ", "", "“XYZ” is no currency"), ("1500", "usd", "", "is no currency"), ("1500", "USD", "2026-12", "“2026-12” is no day"), ("1500", "USD", "2026-02-30", "is no day")])
        {
            using var answer = await editor.FillAsync(With + "/dues/new", ("year", "2026"), ("amount", amount), ("currency", currency), ("due", due));
            Assert.Contains(problem, Plain.Of(await Visitor.TextAsync(answer, HttpStatusCode.UnprocessableEntity, amount)));
        }
        using (var early = await editor.FillAsync(With + "/dues/new", ("year", "2026"), ("amount", "1500"), ("currency", "USD"), ("paid", "2026-11-24")))
            Assert.Contains("24 November 2026 is yet to come: nothing was paid on it.", Plain.Of(await Visitor.TextAsync(early, HttpStatusCode.UnprocessableEntity, "paid")));
        await editor.AddAsync("dues", ("year", "2026"), ("amount", "0.10"), ("currency", "KWD"), ("paid", "2026-11-23"));
        Assert.Contains("0.10 KWD", Plain.Of(await editor.GetAsync(With)));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Whose_a_reminder_is_is_one_of_the_office(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var editor = await site.EditorAsync();
        using var stranger = await site.SignedInAsync(Role.Editor, Alliance, "Stranger Danger");
        using var answer = await editor.FillAsync(With + "/reminders/new", ("what", "x"), ("whose", stranger.PersonId.ToString("N")));
        var page = await Visitor.TextAsync(answer, HttpStatusCode.UnprocessableEntity, "reminders");
        Assert.Contains("has no role at your organization", Plain.Of(page));
        Assert.DoesNotContain("Stranger Danger", page, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_is_erased_for_good_nobody_brings_back(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var editor = await site.EditorAsync();
        var added = Step(await editor.AddAsync("contacts", ("name", "Li Na"), ("email", "li.na@example.org")));
        var remove = Link(await editor.GetAsync(With), "/contacts/[0-9a-f]+/remove");
        var erase = await editor.FormAsync(remove, "handler=Erase");
        using var answer = await editor.SendAsync(erase);
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.DoesNotContain("Li Na", await editor.GetAsync(With), StringComparison.Ordinal);
        Assert.Empty(await site.WithAsync<SeraiDb, List<PrivateValue>>(db => db.PrivateValues.Where(v => v.Value.Contains("Li Na") || v.Value.Contains("li.na")).ToListAsync()));
        using var undo = await editor.FillAsync(added, ("reason", "back"));
        Assert.Equal(HttpStatusCode.Conflict, undo.StatusCode);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Who_has_everything_deleted_goes_from_the_offices_too(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var editor = await site.EditorAsync();
        using var leaving = await site.SignedInAsync(Role.Editor, Home, "Wong Siu Ming");
        var email = await site.WithAsync<SeraiDb, string>(async db => (await db.Set<Serai.Features.People.Accounts.Person>().SingleAsync(p => p.Id == leaving.PersonId)).Email!);
        await editor.AddAsync("delegates", ("name", "Wong Siu Ming"), ("email", email.ToUpperInvariant()));
        await editor.AddAsync("contacts", ("name", "Wong Siu Ming"), ("email", email));
        await leaving.AddAsync("notes", ("text", "Left for my successor."));
        await leaving.GetAsync($"/office/{Home}");
        await site.WithAsync<Serai.Features.People.Privacy.DeletePerson>(async delete =>
            Assert.Equal(Serai.Features.People.Privacy.DeletionProblem.None, await delete.RunAsync(leaving.PersonId, new(site.Clock.GetCurrentInstant(), "test", "command line", "delete", "people"), default)));
        var page = Plain.Of(await editor.GetAsync(With));
        Assert.Contains("a former member of staff Delegate", page);
        Assert.Contains("Left for my successor. 23 November 2026, a former member of staff", page.Replace('\u00a0', ' '));
        Assert.Contains("No contact person is noted yet.", page);
        Assert.Empty(await site.WithAsync<SeraiDb, List<PrivateValue>>(db => db.PrivateValues.Where(v => v.Value.Contains("Wong")).ToListAsync()));
    }
}
