using Microsoft.EntityFrameworkCore;
using NodaTime;
using Serai.Features.Sources;
using Serai.Platform.Auth;
using Serai.Platform.Db;
using Serai.Tests.Features.Changes;
using static Serai.Tests.Features.Office.OfficeDesk;

namespace Serai.Tests.Features.Office;

public sealed class StartPageTests
{
    private const string Start = $"/office/{Home}";

    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task What_needs_doing_stands_first_by_day_and_person(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var editor = await site.EditorAsync("Ada Lovelace");
        Assert.Contains("Nothing needs doing.", Plain.Of(await editor.GetAsync(Start)));
        await editor.AddAsync("dues", ("year", "2026"), ("amount", "2000"), ("currency", "HKD"), ("due", "2026-12-31"));
        await editor.AddAsync("dues", ("year", "2025"), ("amount", "2000"), ("currency", "HKD"), ("due", "2025-12-31"), ("paid", "2025-12-01"));
        await editor.AddAsync("reminders", ("what", "Send the report"), ("due", "2026-11-01"), ("whose", editor.PersonId.ToString("N")));
        await editor.AddAsync("delegates", ("name", "Chan Tai Man"), ("until", "2026-12"));
        await editor.AddAsync("contacts", ("name", "Li Na"), ("until", "2031"));
        var page = Plain.Of(await editor.GetAsync(Start)).Replace('\u00a0', ' ');
        Assert.Contains("3 things need doing.", page);
        var order = new[] { "Send the report PABSC 1 November 2026 overdue Ada Lovelace", "Pay the dues of 2026: 2,000 HKD PABSC 31 December 2026", "The term of Chan Tai Man ends: name who follows PABSC December 2026" }.Select(w => page.IndexOf(w, StringComparison.Ordinal)).ToList();
        Assert.True(order.TrueForAll(at => at > 0) && order.SequenceEqual(order.Order()), page);
        Assert.DoesNotContain("Li Na", page, StringComparison.Ordinal);
        var done = await editor.FillAndGoAsync(Start, ("partner", Alliance));
        Assert.Contains("Saved.", Plain.Of(await editor.GetAsync(done)));
        Assert.Contains("2 things need doing.", Plain.Of(await editor.GetAsync(Start)));
        await editor.FillAndGoAsync(Step(done), ("reason", "not yet"));
        Assert.Contains("3 things need doing.", Plain.Of(await editor.GetAsync(Start)));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_changed_in_its_alliances_since_the_last_visit_is_told(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        site.Clock.Advance(Duration.FromDays(40));
        using var viewer = await site.SignedInAsync(Role.Viewer, Home);
        Assert.Contains("Nothing changed in them since.", Plain.Of(await viewer.GetAsync(Start)));
        site.Clock.Advance(Duration.FromDays(2));
        using var administrator = await site.SignedInAsync(Role.Administrator);
        await StepPagesTests.EditAsync(administrator, Alliance, "city", "Shenzhen", "they moved");
        await StepPagesTests.EditAsync(administrator, "leru", "city", "Leuven", "not an alliance of ours");
        // A look within the half hour is the same visit.
        for (var look = 0; look < 2; look++, site.Clock.Advance(Duration.FromMinutes(10)))
        {
            var page = Plain.Of(await viewer.GetAsync(Start)).Replace('\u00a0', ' ');
            Assert.Contains("since your last visit, 2 January 2027", page);
            Assert.Contains("Because: they moved", page);
            Assert.DoesNotContain("not an alliance of ours", page, StringComparison.Ordinal);
        }
        site.Clock.Advance(Duration.FromDays(1));
        Assert.Contains("Nothing changed in them since.", Plain.Of(await viewer.GetAsync(Start)));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Figures_that_have_grown_stale_lead_to_the_form_for_a_new_one(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var both = await site.SignedInAsync("Both", (Role.Editor, Home), (Role.Editor, Alliance));
        var form = Link(await both.GetAsync(Start), "/alliances/pabsc/edit/figures/new");
        Assert.Equal("/alliances/pabsc/edit/figures/new", form);
        Assert.Contains("Record a new one", Plain.Of(await both.GetAsync(Start)));
        using var viewer = await site.SignedInAsync(Role.Viewer, Home);
        Assert.Contains("for those who may propose changes", Plain.Of(await viewer.GetAsync(Start)));
        using var elsewhere = await site.SignedInAsync(Role.Steward, "leru");
        await elsewhere.GetAsync(form, System.Net.HttpStatusCode.NotFound);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Whoever_has_a_role_at_a_member_alone_proposes_a_figure_and_the_alliance_decides(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var own = await site.SignedInAsync(Role.Contributor, Home);
        Assert.Contains("Propose a new one", Plain.Of(await own.GetAsync(Start)));
        var form = await Form.OpenAsync(own.Client, Link(await own.GetAsync(Start), "/alliances/pabsc/edit/figures/new"));
        (form["measure"], form["qualifier"], form["value"], form["date"]) = ("members", "exactly", "4321", "2026-11");
        form["source"] = await site.WithAsync<SeraiDb, string>(async db => (await db.Sources.OrderBy(s => s.Title).FirstAsync()).Key);
        var proposal = await form.SavedAsync();
        Assert.StartsWith("/proposals/", proposal, StringComparison.Ordinal);
        Assert.DoesNotContain("4,321", Plain.Of(await site.GetAsync("/alliances/pabsc/growth")), StringComparison.Ordinal);
        // Only new ones: what stands there is the alliance's.
        await own.GetAsync("/alliances/pabsc/edit/texts/new", System.Net.HttpStatusCode.Forbidden);
        using var theirs = await site.SignedInAsync(Role.Editor, Alliance);
        var decide = await Form.OpenAsync(theirs.Client, proposal);
        decide["decision"] = "accept";
        await decide.SavedAsync();
        Assert.Contains("4,321", Plain.Of(await site.GetAsync("/alliances/pabsc/growth")), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Any_organization_can_be_a_partner_but_its_own(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var editor = await site.EditorAsync();
        using var chosen = await editor.Client.GetAsync($"{Start}/with?partner=anso");
        Assert.Equal($"{Start}/with/anso", chosen.Headers.Location!.OriginalString);
        await editor.FillAndGoAsync($"{Start}/with/anso/notes/new", ("text", "They would like to meet."));
        Assert.Contains($"{Start}/with/anso", await editor.GetAsync(Start), StringComparison.Ordinal);
        await editor.GetAsync($"{Start}/with?partner={Home}", System.Net.HttpStatusCode.UnprocessableEntity);
        await editor.GetAsync($"{Start}/with/{Home}", System.Net.HttpStatusCode.NotFound);
        using var index = await editor.Client.GetAsync("/office");
        Assert.Equal(Start, index.Headers.Location!.OriginalString);
    }
}
