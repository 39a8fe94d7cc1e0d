using System.Net;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Organizations;
using Serai.Platform.Auth;
using Serai.Platform.Cli;
using Serai.Platform.Db;
using Serai.Platform.History;
using Serai.Tests.Features.Organizations;
using Serai.Tests.Platform.History;

namespace Serai.Tests.Features.Changes;

/// <summary>What was changed is shown, and taken back, on its pages.</summary>
public sealed class StepPagesTests
{
    private static readonly string[] World = ["alpha,Alpha University,education,TH,Bangkok", "alpha-u,Univ. of Alpha,funder,TH,Chiang Mai", "beta,Beta Academy,education,CN,Beijing"];
    private static readonly string[] Members = ["Ring,Alpha University,Thailand,member,2010-01-01,,", "Ring,Univ. of Alpha,Thailand,member,,2015-12-31,", "Ring,Beta Academy,China,member,2011-01-01,,"];

    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task An_edit_is_shown_with_who_and_why_and_taken_back(DatabaseKind kind)
    {
        await using var site = await SmallWorld.StartAsync(kind, World);
        using var editor = await site.SignedInAsync(Role.Editor, "alpha", "Ann Lee");
        var before = await RowsAsync(site);
        var step = await EditAsync(editor, "alpha", "name", "Alpha Institute", "their letter");
        var page = Plain.Of(await editor.GetAsync(step));
        foreach (var words in (string[])["Edited: Alpha Institute", "Ann Lee", "their letter", "Alpha University", "Take it back"])
            Assert.Contains(words, page, StringComparison.Ordinal);
        // The public reads what and why, and not who.
        var open = Plain.Of(await site.GetAsync(step));
        Assert.Contains("their letter", open, StringComparison.Ordinal);
        Assert.DoesNotContain("Ann Lee", open, StringComparison.Ordinal);
        Assert.DoesNotContain("Take it back", open, StringComparison.Ordinal);
        var id = await site.WithAsync<SeraiDb, Guid>(db => db.Organizations.Where(o => o.Slug == "alpha").Select(o => o.Id).SingleAsync());
        Assert.Contains("Alpha University", Plain.Of(await site.GetAsync($"/changes/about/{id:N}")), StringComparison.Ordinal);
        Assert.Contains("Edited: alpha", Plain.Of(await site.GetAsync("/changes?about=organizations/alpha")), StringComparison.Ordinal);
        Assert.Contains("their letter", await site.GetAsync("/changes.csv?about=organizations/alpha"), StringComparison.Ordinal);
        var undone = await editor.FillAndGoAsync(step, ("reason", "a mistake"));
        Assert.Equal(before, await RowsAsync(site));
        Assert.Contains("This step took another one back", Plain.Of(await editor.GetAsync(undone)), StringComparison.Ordinal);
        Assert.Contains("This step was taken back.", Plain.Of(await editor.GetAsync(step)), StringComparison.Ordinal);
        Assert.Contains("Alpha University", await site.GetAsync("/organizations/alpha"), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Whoever_may_not_edit_may_not_take_back(DatabaseKind kind)
    {
        await using var site = await SmallWorld.StartAsync(kind, World);
        using var editor = await site.SignedInAsync(Role.Editor, "alpha");
        var step = await EditAsync(editor, "alpha", "name", "Alpha Institute", "");
        foreach (var (role, at) in ((Role, string?)[])[(Role.Contributor, "alpha"), (Role.Viewer, null), (Role.Steward, "beta")])
        {
            using var other = await site.SignedInAsync(role, at);
            Assert.DoesNotContain("Take it back", Plain.Of(await other.GetAsync(step)), StringComparison.Ordinal);
            // With a token of another form, as a rude client would.
            var form = await other.FormAsync("/people/sign-out");
            using var answer = await other.Client.PostAsync(step, new FormUrlEncodedContent(form.Fields));
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        }
        Assert.Contains("Alpha Institute", await site.GetAsync("/organizations/alpha"), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_came_later_stands_in_the_way_and_is_named(DatabaseKind kind)
    {
        await using var site = await SmallWorld.StartAsync(kind, World);
        using var editor = await site.SignedInAsync(Role.Editor, "alpha");
        var first = await EditAsync(editor, "alpha", "name", "Alpha Institute", "");
        var second = await EditAsync(editor, "alpha", "name", "Alpha College", "");
        var other = await EditAsync(editor, "alpha", "city", "Chiang Rai", "");
        using var refused = await editor.FillAsync(first, ("reason", ""));
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        var page = await refused.Content.ReadAsStringAsync();
        Assert.Contains("It cannot be taken back; nothing was changed.", Plain.Of(page), StringComparison.Ordinal);
        Assert.Contains(second, page, StringComparison.Ordinal);
        // Another field of the same record is no obstacle.
        await editor.FillAndGoAsync(second, ("reason", ""));
        await editor.FillAndGoAsync(first, ("reason", ""));
        Assert.Contains("Chiang Rai", await site.GetAsync("/organizations/alpha"), StringComparison.Ordinal);
        await editor.FillAndGoAsync(other, ("reason", ""));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_merger_is_taken_back_with_its_conclusions(DatabaseKind kind)
    {
        await using var site = await SmallWorld.StartAsync(kind, World, Members);
        using var administrator = await site.SignedInAsync(Role.Administrator);
        var before = await RowsAsync(site);
        var form = await Form.OpenAsync(administrator.Client, "/organizations/alpha-u/merge?into=Alpha%20University");
        form["note"] = "their own page";
        var step = Steps((await form.SavedAsync()).Split("saved=")[1]);
        Assert.NotEqual(before, await RowsAsync(site));
        await administrator.FillAndGoAsync(step, ("reason", "two after all"));
        Assert.Equal(before, await RowsAsync(site));
        Assert.Contains("Univ. of Alpha", await site.GetAsync("/organizations/alpha-u"), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_was_done_to_people_is_not_public(DatabaseKind kind)
    {
        await using var site = await SmallWorld.StartAsync(kind, World);
        using var steward = await site.SignedInAsync(Role.Steward, "alpha");
        // Signing in as a test does made an account and gave it a role.
        var step = await site.WithAsync<SeraiDb, Step>(db => db.Steps.OrderByDescending(s => s.Number).FirstAsync());
        Assert.True(step.IsPrivate, step.Subject);
        using var answer = await site.Client.GetAsync(Steps(step.Id.ToString("N")));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        await steward.GetAsync(Steps(step.Id.ToString("N")));
        foreach (var address in (string[])["/changes", "/changes.csv", "/changes.atom"])
            Assert.DoesNotContain("nvite", Plain.Of(await site.GetAsync(address)), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Who_did_it_is_told_where_the_reader_looks_after_the_record(DatabaseKind kind)
    {
        await using var site = await SmallWorld.StartAsync(kind, World);
        using var editor = await site.SignedInAsync(Role.Editor, "alpha", "Ann Lee");
        var step = await EditAsync(editor, "alpha", "name", "Alpha Institute", "");
        var ann = await site.WithAsync<SeraiDb, Guid>(db => db.Steps.OrderByDescending(s => s.Number).Select(s => s.PersonId!.Value).FirstAsync());
        var what = $"/changes?person={ann:N}";
        using var near = await site.SignedInAsync(Role.Viewer, "alpha", "Ben");
        using var far = await site.SignedInAsync(Role.Steward, "beta", "Cho");
        using var above = await site.SignedInAsync(Role.Viewer, null, "Dee");
        foreach (var (reader, told) in ((Visitor, bool)[])[(editor, true), (near, true), (above, true), (far, false)])
        {
            foreach (var address in (string[])[step, "/changes", "/changes.csv", "/changes/edits.csv", what])
                Assert.Equal(told, Plain.Of(await reader.GetAsync(address)).Contains("Ann Lee", StringComparison.Ordinal));
            // Of what she did nobody else is told that it was her doing.
            Assert.Equal(told, Plain.Of(await reader.GetAsync(what)).Contains("Edited: alpha", StringComparison.Ordinal));
        }
        Assert.DoesNotContain("Edited: alpha", Plain.Of(await site.GetAsync(what)), StringComparison.Ordinal);
        Assert.Contains("nonsense” is no id", Plain.Of(await RefusedAsync(site, "/changes?person=nonsense")), StringComparison.Ordinal);
        Assert.Contains("nonsense” is no id", Plain.Of(await RefusedAsync(site, "/changes/edits.csv?record=nonsense")), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task The_account_at_the_command_line_is_told_to_nobody_who_may_not_see_the_history_everywhere(DatabaseKind kind)
    {
        await using var site = await SmallWorld.StartAsync(kind, World);
        using var editor = await site.SignedInAsync(Role.Editor, "alpha");
        using var above = await site.SignedInAsync(Role.Viewer);
        var step = await site.WithAsync<SeraiDb, Guid>(async db =>
        {
            await using var step = await db.BeginStepAsync(new Doing(site.Clock.GetCurrentInstant(), "wei.chen", ToldActor.CommandLine, "edit", "organizations/alpha"));
            (await db.Organizations.SingleAsync(o => o.Slug == "alpha")).City = "Krabi";
            db.Add(new Change { At = site.Clock.GetCurrentInstant(), Actor = "wei.chen", Way = ToldActor.CommandLine, Verb = "edit", Subject = "organizations/alpha" });
            await step.CompleteAsync();
            return await db.Steps.OrderByDescending(s => s.Number).Select(s => s.Id).FirstAsync();
        });
        foreach (var address in (string[])["/changes", "/changes.csv", "/changes.atom", "/changes/edits.csv", "/api/v1/changes", Steps(step.ToString("N")), $"/api/v1/steps/{step:N}"])
        {
            Assert.DoesNotContain("wei.chen", await site.GetAsync(address), StringComparison.Ordinal);
            Assert.DoesNotContain("wei.chen", await editor.GetAsync(address), StringComparison.Ordinal);
        }
        Assert.Contains("wei.chen", await above.GetAsync("/changes"), StringComparison.Ordinal);
        Assert.Contains("wei.chen", await above.GetAsync("/changes.csv"), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Of_a_record_one_line_of_each_step_is_told(DatabaseKind kind)
    {
        await using var site = await SmallWorld.StartAsync(kind, World, Members);
        using var editor = await site.SignedInAsync(Role.Editor, "alpha");
        await EditAsync(editor, "alpha", "city", "Krabi", "moved");
        var id = await site.WithAsync<SeraiDb, Guid>(db => db.Organizations.Where(o => o.Slug == "alpha").Select(o => o.Id).SingleAsync());
        var told = (await site.GetAsync($"/changes.csv?record={id:N}")).Split('\n', StringSplitOptions.RemoveEmptyEntries)[1..];
        var steps = await site.WithAsync<SeraiDb, int>(async db =>
        {
            var touched = await db.StepSubjects.Where(s => s.SubjectId == id).Select(s => s.StepId).ToListAsync();
            return (await db.Changes.Where(c => !c.IsPrivate && c.StepId != null && touched.Contains(c.StepId.Value)).Select(c => c.StepId).ToListAsync()).Distinct().Count();
        });
        Assert.Contains(told, l => l.Contains("moved", StringComparison.Ordinal));
        Assert.Equal(steps, told.Length);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Each_edit_goes_out_with_what_was_and_what_became(DatabaseKind kind)
    {
        await using var site = await SmallWorld.StartAsync(kind, World, Members);
        using var editor = await site.SignedInAsync(Role.Editor, "alpha", "Ann Lee");
        await EditAsync(editor, "alpha", "name", "Alpha Institute", "their letter");
        var id = await site.WithAsync<SeraiDb, Guid>(db => db.Organizations.Where(o => o.Slug == "beta").Select(o => o.Id).SingleAsync());
        var all = (await editor.GetAsync("/changes/edits.csv")).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var edit = Assert.Single(all, l => l.Contains("their letter", StringComparison.Ordinal) && l.Contains(",organization,", StringComparison.Ordinal));
        foreach (var part in (string[])["Alpha University", "Alpha Institute", ",change,", "Ann Lee", ",page,"])
            Assert.Contains(part, edit, StringComparison.Ordinal);
        // The imports' edits are there, too; what was done to people is not.
        Assert.Contains(all, l => l.Contains("membership_statement", StringComparison.Ordinal));
        Assert.DoesNotContain(all[1..], l => l.Contains(",grant,", StringComparison.Ordinal) || l.Contains(",person,", StringComparison.Ordinal));
        Assert.Equal(await site.WithAsync<SeraiDb, int>(db => db.Steps.Where(s => !s.IsPrivate).SumAsync(s => s.Edits)), all.Length - 1);
        var beta = (await site.GetAsync($"/changes/edits.csv?record={id:N}")).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.InRange(beta.Length, 2, all.Length - 2);
        Assert.DoesNotContain(beta, l => l.Contains("their letter", StringComparison.Ordinal));
        var edits = (await site.GetAsync("/changes/edits.csv?verb=edit")).Split('\n', StringSplitOptions.RemoveEmptyEntries)[1..];
        Assert.NotEmpty(edits);
        Assert.All(edits, l => Assert.Contains(",edit,", l, StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_steward_sees_of_what_was_done_to_a_person_what_was_done_at_home(DatabaseKind kind)
    {
        await using var site = await SmallWorld.StartAsync(kind, World);
        using var person = await site.SignedInAsync(Role.Editor, "alpha", "Ann Lee");
        using var steward = await site.SignedInAsync(Role.Steward, "beta", "Ben");
        using var administrator = await site.SignedInAsync(Role.Administrator);
        var (alpha, beta) = await site.WithAsync<SeraiDb, (Guid, Guid)>(async db => (await db.Organizations.Where(o => o.Slug == "alpha").Select(o => o.Id).SingleAsync(), await db.Organizations.Where(o => o.Slug == "beta").Select(o => o.Id).SingleAsync()));
        var id = await site.WithAsync<SeraiDb, Guid>(async db =>
        {
            var ann = await db.Set<Serai.Features.People.Accounts.Person>().Where(p => p.Name == "Ann Lee").Select(p => p.Id).SingleAsync();
            await using var step = await db.BeginStepAsync(new Doing(site.Clock.GetCurrentInstant(), "tester", "test", "grant", "people"));
            foreach (var at in (Guid[])[alpha, beta])
                db.Add(new Serai.Features.People.Grants.Grant { PersonId = ann, OrganizationId = at, Role = Role.Viewer, Since = TestSite.Today });
            await step.CompleteAsync();
            return await db.Steps.OrderByDescending(s => s.Number).Select(s => s.Id).FirstAsync();
        });
        var page = Plain.Of(await steward.GetAsync(Steps(id.ToString("N"))));
        Assert.Contains("Beta Academy", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Alpha University", page, StringComparison.Ordinal);
        Assert.Contains("Alpha University", Plain.Of(await administrator.GetAsync(Steps(id.ToString("N")))), StringComparison.Ordinal);
        Assert.Contains("Alpha University", Plain.Of(await person.GetAsync(Steps(id.ToString("N")))), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_changed_source_is_taken_back_by_whoever_may_edit_all_that_rests_on_it(DatabaseKind kind)
    {
        await using var site = await SmallWorld.StartAsync(kind, World, Members);
        using var editor = await site.SignedInAsync(Role.Editor, "ring");
        using var other = await site.SignedInAsync(Role.Editor, "beta");
        var source = await site.WithAsync<SeraiDb, Guid>(db => db.Set<Serai.Features.Sources.Source>().Where(s => db.Set<Serai.Features.Alliances.MembershipStatement>().Any(m => m.SourceId == s.Id)).Select(s => s.Id).SingleAsync());
        var form = await Form.OpenAsync(editor.Client, $"/sources/{source:N}/edit");
        form["title"] = "Another title";
        var step = Steps((await form.SavedAsync()).Split("saved=")[1]);
        Assert.DoesNotContain("Take it back", Plain.Of(await other.GetAsync(step)), StringComparison.Ordinal);
        await editor.FillAndGoAsync(step, ("reason", ""));
        Assert.Contains("This step was taken back.", Plain.Of(await editor.GetAsync(step)), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Lists_cost_the_same_with_one_and_with_three(DatabaseKind kind)
    {
        await using var site = await SmallWorld.StartAsync(kind, World);
        using var editor = await site.SignedInAsync(Role.Editor, "alpha");
        var id = await site.WithAsync<SeraiDb, Guid>(db => db.Organizations.Where(o => o.Slug == "alpha").Select(o => o.Id).SingleAsync());
        var counts = new List<int>();
        for (var i = 0; i < 3; i++)
        {
            await EditAsync(editor, "alpha", "city", "City " + i, "");
            if (i == 1) continue;
            using var count = StatementCount.From(site);
            await site.GetAsync($"/changes/about/{id:N}");
            counts.Add(count.Value);
        }
        Assert.Equal(counts[0], counts[1]);
    }

    internal static string Steps(string id) => "/changes/steps/" + Guid.Parse(id).ToString("N");

    internal static async Task<string> EditAsync(Visitor editor, string slug, string field, string value, string why)
    {
        var form = await Form.OpenAsync(editor.Client, $"/organizations/{slug}/edit");
        (form[field], form["note"]) = (value, why);
        return Steps((await form.SavedAsync()).Split("saved=")[1]);
    }

    private static async Task<string> RefusedAsync(TestSite site, string address)
    {
        using var answer = await site.Client.GetAsync(address);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync();
    }

    private static async Task<string> RowsAsync(TestSite site)
    {
        await using var scope = await CommandScope.OpenAsync(site.Database, CancellationToken.None);
        return await WholeRegistry.RowsAsync(scope.Get<SeraiDb>()) + await WholeRegistry.ExportsAsync(scope);
    }
}
