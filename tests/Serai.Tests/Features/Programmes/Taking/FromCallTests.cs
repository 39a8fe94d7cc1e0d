using System.Net;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Calls;
using Serai.Features.Calls.Becoming;
using Serai.Features.Calls.Deciding;
using Serai.Features.Organizations;
using Serai.Features.Programmes;
using Serai.Features.Programmes.Taking;
using Serai.Forms;
using Serai.Platform.Auth;
using Serai.Platform.Db;
using Serai.Tests.Features.Calls;
using static Serai.Tests.Features.Programmes.Taking.TakingDesk;

namespace Serai.Tests.Features.Programmes.Taking;

/// <summary>Whom a call accepted takes part, once.</summary>
public sealed class FromCallTests
{
    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task All_who_were_accepted_are_taken_in_at_one_go_as_far_as_there_are_places(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var organiser = await site.OrganiserAsync();
        using var nobody = site.Nobody();
        var slug = await organiser.OpenCallAsync();
        foreach (var name in (string[])["Ada Lovelace", "Bo Chen", "Chan Tai Man"])
            await nobody.AppliedAsync(slug, name);
        await AcceptAsync(site, slug);
        await site.EditionAsync(capacity: 2, call: slug);
        var page = Plain.Of(await organiser.GetAsync(List + "/from-call"));
        foreach (var said in (string[])["2 accepted submissions become participants", "Ada Lovelace", "Chan Tai Man", "All places are taken"])
            Assert.Contains(said, page);

        await organiser.PressAsync(List + "/from-call", "mark");
        var people = await site.ParticipantsAsync();
        Assert.Equal(["Ada Lovelace", "Bo Chen"], people.Select(p => p.Name));
        Assert.All(people, p => Assert.Equal((ParticipantState.Confirmed, ParticipantWay.Call), (p.State, p.Way)));
        Assert.All(people, p => Assert.NotNull(p.SubmissionId));
        Assert.Equal(2, (await site.MailsAsync("participant-confirmed")).Length);
        Assert.Equal(2, await site.WithAsync<SeraiDb, int>(db => db.MadeOfSubmissions.CountAsync()));
        page = Plain.Of(await organiser.GetAsync(List + "/from-call"));
        Assert.DoesNotContain("Bo Chen", page);
        Assert.Contains("takes part in Summer week 2027", Plain.Of(await organiser.GetAsync($"/calls/{slug}/submissions/1")));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task One_is_taken_in_from_the_submission_and_none_where_no_edition_names_the_call(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var organiser = await site.OrganiserAsync();
        using var nobody = site.Nobody();
        var slug = await organiser.OpenCallAsync();
        await nobody.AppliedAsync(slug, "Ada Lovelace");
        await AcceptAsync(site, slug);
        var become = $"/calls/{slug}/submissions/1/become";
        Assert.Contains("No edition of a programme names this call", Plain.Of(await organiser.GetAsync(become)));
        await site.EditionAsync(call: slug);
        using var shown = await organiser.FillAsync(become, ("name", "Ada King"), ("group", "Abroad"), ("go", "check"));
        var form = PageForm.Find(become, await Visitor.TextAsync(shown, HttpStatusCode.OK, become), "name");
        form["go"] = "confirm";
        using (var made = await organiser.SendAsync(form))
            Assert.Equal(HttpStatusCode.SeeOther, made.StatusCode);
        var one = Assert.Single(await site.ParticipantsAsync());
        Assert.Equal(("Ada King", "Abroad", 1, "ada.lovelace@example.org"), (one.Name, one.Group, one.Number, one.Email));
        Assert.NotNull(one.SubmissionId);
        Assert.Contains("Nobody waits", Plain.Of(await organiser.GetAsync(List + "/from-call")));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Nobody_is_taken_in_from_a_call_once_the_edition_is_over(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var organiser = await site.OrganiserAsync();
        using var nobody = site.Nobody();
        var slug = await organiser.OpenCallAsync();
        await nobody.AppliedAsync(slug, "Ada Lovelace");
        await AcceptAsync(site, slug);
        await site.EditionAsync(call: slug);
        site.Clock.Reset(NodaTime.Instant.FromUtc(2027, 7, 10, 12, 0));
        using var later = await site.OrganiserAsync();
        Assert.Contains("was over on 9 July 2027", Plain.Of(await later.GetAsync($"/calls/{slug}/submissions/1/become")));
        var page = await later.GetAsync(List + "/from-call");
        Assert.Contains("was over on 9 July 2027", Plain.Of(page));
        Assert.DoesNotContain("name=\"mark\"", page);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Who_applied_for_a_member_comes_from_it_as_it_was_called_then_also_after_it_was_merged(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var organiser = await site.OrganiserAsync();
        using var nobody = site.Nobody();
        var slug = await organiser.OpenCallAsync();
        foreach (var name in (string[])["Ada Lovelace", "Bo Chen"])
            await nobody.AppliedAsync(slug, name);
        var (heir, merged) = await site.WithAsync<SeraiDb, (Guid, Guid)>(async db =>
        {
            var ningxia = await db.Organizations.SingleAsync(o => o.Slug == "ningxia-medical-university");
            var other = await db.Organizations.Where(o => o.Slug != Home && o.Id != ningxia.Id && o.MergedIntoId == null && o.Slug != "uasr").OrderBy(o => o.Slug).FirstAsync();
            var calls = db.Calls;
            var submissions = await db.Submissions.Where(s => calls.Any(c => c.Id == s.CallId && c.Slug == slug)).OrderBy(s => s.Number).ToListAsync();
            (submissions[0].ForId, submissions[1].ForId, other.MergedIntoId) = (ningxia.Id, other.Id, ningxia.Id);
            await db.SaveChangesAsync();
            return (ningxia.Id, other.Id);
        });
        var names = await site.WithAsync<OrganizationQueries, string[]>(async organizations =>
        {
            var briefs = await organizations.Briefs([heir, merged], "en");
            return [briefs[heir].Name, briefs[merged].Name];
        });
        await AcceptAsync(site, slug);
        await site.EditionAsync(call: slug);
        Assert.Contains(names[1], WebUtility.HtmlDecode(await organiser.GetAsync($"/calls/{slug}/submissions/2/become")));
        await organiser.PressAsync(List + "/from-call", "mark");
        var people = await site.ParticipantsAsync();
        Assert.Equal(names, people.Select(p => p.InstitutionName));
        Assert.All(people, p => Assert.Equal(heir, p.InstitutionId));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Who_gives_the_place_up_in_the_call_takes_part_no_more_and_the_next_can_come(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var organiser = await site.OrganiserAsync();
        using var nobody = site.Nobody();
        var slug = await organiser.OpenCallAsync();
        var written = new List<string>();
        foreach (var name in (string[])["Ada Lovelace", "Bo Chen", "Chan Tai Man"])
            written.Add(await nobody.AppliedAsync(slug, name));
        await AcceptAsync(site, slug);
        await site.EditionAsync(capacity: 1, call: slug);
        await organiser.PressAsync(List + "/from-call", "mark");
        var ada = LinkOf(Assert.Single(await site.MailsAsync("participant-confirmed")), "/me/");
        await nobody.FillAndGoAsync(ada + "/details", ("room", "1"));
        await nobody.PressAsync(written[0] + "/check", "handler=Withdraw");
        await nobody.GetAsync(ada, HttpStatusCode.NotFound);
        Assert.Contains("declined", Plain.Of(await organiser.GetAsync(List + "/1")));
        Assert.DoesNotContain("takes part in", Plain.Of(await organiser.GetAsync($"/calls/{slug}/submissions/1")));

        // The place is free for the next, and those who run the call may give one up for somebody too.
        await organiser.PressAsync(List + "/from-call", "mark");
        await Calls.Deciding.DecidingDesk.DoneAsync(organiser, slug, "give-up", [2]);
        await organiser.PressAsync(List + "/from-call", "mark");
        Assert.Equal([("Ada Lovelace", ParticipantState.Declined), ("Bo Chen", ParticipantState.Declined), ("Chan Tai Man", ParticipantState.Confirmed)], (await site.ParticipantsAsync()).Select(p => (p.Name, p.State)));

        // After the edition it stays that somebody took part.
        site.Clock.Reset(NodaTime.Instant.FromUtc(2027, 8, 1, 0, 0));
        using var later = await site.OrganiserAsync();
        await Calls.Deciding.DecidingDesk.DoneAsync(later, slug, "give-up", [3]);
        Assert.Equal(ParticipantState.Confirmed, (await site.ParticipantsAsync())[2].State);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Who_chose_the_same_group_in_two_languages_is_in_one(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var organiser = await site.OrganiserAsync();
        var slug = await organiser.CallAsync();
        Wording Words(string en, string hant) => new(new LanguageText("en", en), new LanguageText("zh-Hant", hant));
        var design = new FormDesign(["en", "zh-Hant"], [new FormPage("one", Words("You", "您"), [
            new FormField("group", FieldKind.Choice, Words("Where from", "來自")) { Required = true, Options = [new FieldOption("hk", Words("Hong Kong", "香港")), new FieldOption("cn", Words("Mainland China", "中國內地"))] }])]);
        await organiser.BringAsync(slug, DesignJson.Write(design).ToJsonString());
        await organiser.PublishAsync(slug);
        foreach (var (name, language) in ((string, string)[])[("Ada Lovelace", "en"), ("Chan Tai Man", "zh-Hant")])
        {
            using var applicant = site.Nobody(language);
            var address = await applicant.BeginAsync(slug);
            await applicant.WrittenAsync(address, ("group", "hk"));
            await applicant.SubmittedAsync(address, name);
        }
        await AcceptAsync(site, slug);
        await site.EditionAsync(call: slug);
        await organiser.PressAsync(List + "/from-call", "mark");
        Assert.Equal([("Hong Kong", "en"), ("Hong Kong", "zh-Hant")], (await site.ParticipantsAsync()).Select(p => (p.Group, p.Language)));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Who_runs_another_organization_sees_nothing_of_the_call(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var organiser = await site.OrganiserAsync();
        using var viewer = await site.SignedInAsync(Role.Viewer, Home);
        var slug = await organiser.OpenCallAsync();
        await site.EditionAsync(call: slug);
        await viewer.GetAsync(List + "/from-call", HttpStatusCode.NotFound);
    }

    [Theory, InlineData("en"), InlineData("zh-Hant")]
    public void One_group_has_one_name_whatever_language_its_people_read(string language)
    {
        var option = new FieldOption("hk", new(new LanguageText("en", "Hong Kong"), new LanguageText("zh-Hant", "香港")));
        var design = new FormDesign(["en", "zh-Hant"], [new FormPage("one", Wording.Of("en", "You"), [new FormField("group", FieldKind.Choice, Wording.Of("en", "Group")) { Options = [option] }])]);
        var says = SaysOfItself.Of(new Submission { Name = "Ada Lovelace", Language = language }, design, FormAnswers.Of(("group", new ChoiceAnswer("hk"))));
        Assert.Equal(("Hong Kong", language), (says.Group, says.Language));
    }

    private static Task AcceptAsync(TestSite site, string slug) => site.WithAsync<SeraiDb>(async db =>
    {
        var now = site.Clock.GetCurrentInstant();
        foreach (var submission in await site.SubmissionsAsync(slug))
            db.Add(new CallDecision { CallId = submission.CallId, SubmissionId = submission.Id, KeeperId = submission.KeeperId, Outcome = DecisionOutcome.Accepted, ProposedAt = now, ToldAt = now });
        await db.SaveChangesAsync();
    });
}
