using System.Net;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Calls;
using Serai.Features.Calls.Becoming;
using Serai.Features.Calls.Deciding;
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
