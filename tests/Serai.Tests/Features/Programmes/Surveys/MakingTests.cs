using Serai.Platform.Db;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Programmes.Surveys;
using Serai.Forms;
using Serai.Platform.Auth;

namespace Serai.Tests.Features.Programmes.Surveys;

/// <summary>Those who run an edition make its survey, publish and close it.</summary>
public sealed class MakingTests
{
    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Fact]
    public void The_ready_made_survey_is_whole_in_three_languages()
    {
        var design = ReadyMadeSurvey.Design;
        Assert.Empty(DesignRules.Problems(design));
        Assert.Empty(DesignRules.Untranslated(design));
        Assert.Equal(["content", "teaching", "organisation", "overall", "best", "change"], design.Fields.Select(f => f.Id));
        Assert.Equal([1, 2, 3, 4, 5], Scale.Points(design.Field("overall")!));
        Assert.Equal(design, DesignJson.Read(DesignJson.Write(design).ToJsonString()).Design);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Questions_are_added_changed_moved_and_removed_until_somebody_answers(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        var secrets = await site.HeldAsync(1);
        using var keeper = await site.KeeperAsync();
        await keeper.PressedAsync(SurveyRoom.Address, "handler=Make");
        await keeper.FillAndGoAsync(SurveyRoom.Address + "/add", ("label-en", "Which day was best?"), ("label-zh-Hant", "哪一天最好？"), ("kind", "Choice"), ("options-en", "Monday\nTuesday"), ("options-zh-Hant", "星期一\n星期二"));
        var design = await DesignAsync(site);
        var day = design.Fields.Last();
        Assert.Equal(("which-day-was-best", FieldKind.Choice, "星期二"), (day.Id, day.Kind, day.Options[1].Label.Exactly("zh-Hant")));
        var question = SurveyRoom.Address + "/questions/which-day-was-best";
        await keeper.FillAndGoAsync(question, ("label-en", "Which day did you like best?"), ("required", "yes"));
        using (var up = await keeper.SendAsync(await UpAsync(keeper, "which-day-was-best", "up")))
            Assert.Equal(303, (int)up.StatusCode);
        using (var gone = await keeper.SendAsync(await UpAsync(keeper, "content", "remove")))
            Assert.Equal(303, (int)gone.StatusCode);
        design = await DesignAsync(site);
        Assert.Equal(["teaching", "organisation", "overall", "best", "which-day-was-best", "change"], design.Fields.Select(f => f.Id));
        Assert.True(design.Field("which-day-was-best")!.Required);
        var preview = Plain.Of(await keeper.GetAsync(SurveyRoom.Address + "/preview"));
        Assert.Contains("Which day did you like best?", preview);
        await keeper.PressedAsync(SurveyRoom.Address, "handler=Publish");
        var older = await keeper.FormAsync(question, "label-en");
        await site.AnsweredAsync(secrets[0], ("overall", "4"), ("which-day-was-best", "tuesday"));
        older["label-en"] = "Another question";
        using (var late = await keeper.SendAsync(older))
        {
            // What was typed is still there, with why it is not kept.
            var html = await Visitor.TextAsync(late, HttpStatusCode.UnprocessableEntity, question);
            Assert.Contains("Somebody has answered the questions, so they stay as they are", Plain.Of(html));
            Assert.Contains("Another question", html);
        }
        await keeper.GetAsync(question, HttpStatusCode.NotFound);
        var page = Plain.Of(await keeper.GetAsync(SurveyRoom.Address));
        Assert.Contains("The questions stay as they are", page);
        Assert.Contains("Answered 1", page);
        Assert.Equal(design, await DesignAsync(site));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_cannot_be_a_question_is_told_and_not_kept(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        await site.HeldAsync(1);
        using var keeper = await site.KeeperAsync();
        await keeper.PressedAsync(SurveyRoom.Address, "handler=Make");
        var before = await DesignAsync(site);
        await RefusedAsync("There are 1 lines here, and 2 in English.", ("label-en", "A"), ("kind", "Several"), ("options-en", "x\ny"), ("options-zh-Hans", "甲"));
        await RefusedAsync("Choose what the question asks for.", ("label-en", "A"), ("kind", "Essay"));
        await RefusedAsync("There are no answers to choose among.", ("label-en", "A"), ("kind", "Choice"));
        await RefusedAsync("The question has no words in English.", ("label-en", ""), ("label-zh-Hans", "问题"), ("kind", "Text"));
        await RefusedAsync("The answer “red” stands there twice.", ("label-en", "A"), ("kind", "Choice"), ("options-en", "red\nblue\nred"));
        var unknown = await keeper.FormAsync(SurveyRoom.Address, "of=content\"");
        (unknown["of"], unknown["go"]) = ("nope", "up");
        using (var nothing = await keeper.SendAsync(unknown))
            Assert.Contains("That question is not in the survey.", Plain.Of(await Visitor.TextAsync(nothing, HttpStatusCode.UnprocessableEntity, "nope")));
        // Somebody else was quicker.
        var stale = await keeper.FormAsync(SurveyRoom.Address + "/add", "label-en");
        await keeper.FillAndGoAsync(SurveyRoom.Address + "/add", ("label-en", "First"), ("kind", "Line"));
        (stale["label-en"], stale["kind"]) = ("Second", "Line");
        using (var overtaken = await keeper.SendAsync(stale))
            Assert.Contains("Somebody else has changed the survey", Plain.Of(await Visitor.TextAsync(overtaken, HttpStatusCode.Conflict, "stale")));
        Assert.Equal([.. before.Fields.Select(f => f.Id), "first"], (await DesignAsync(site)).Fields.Select(f => f.Id));

        async Task RefusedAsync(string told, params (string, string)[] values)
        {
            using var answer = await keeper.FillAsync(SurveyRoom.Address + "/add", values);
            var text = await Visitor.TextAsync(answer, HttpStatusCode.UnprocessableEntity, told);
            Assert.Contains(told, Plain.Of(text));
            Assert.Contains("class=\"field-error\"", text);
            Assert.Equal(before, await DesignAsync(site));
        }
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Anonymous_stays_anonymous_and_closed_stays_closed(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        await site.HeldAsync(1);
        using var keeper = await site.KeeperAsync();
        await keeper.PublishedAsync();
        var form = await keeper.FormAsync(SurveyRoom.Address, "handler=Settle");
        form.Remove("anonymous");
        using (var named = await keeper.SendAsync(form))
            Assert.Contains("cannot be changed once it is published", Plain.Of(await Visitor.TextAsync(named, HttpStatusCode.UnprocessableEntity, "named")));
        form = await keeper.FormAsync(SurveyRoom.Address, "handler=Settle");
        form["closes"] = "2026-01-01T10:00";
        using (var past = await keeper.SendAsync(form))
            Assert.Contains("That closing time is over.", Plain.Of(await Visitor.TextAsync(past, HttpStatusCode.UnprocessableEntity, "past")));
        form["closes"] = "2027-01-01T10:00";
        using (var later = await keeper.SendAsync(form))
            Assert.Equal(303, (int)later.StatusCode);
        Assert.Contains("1 January 2027 10:00", Plain.Of(await keeper.GetAsync(SurveyRoom.Address)));
        await keeper.CloseAsync();
        using (var again = await keeper.SendAsync(form))
            Assert.Contains("An anonymous survey that is closed stays closed", Plain.Of(await Visitor.TextAsync(again, HttpStatusCode.UnprocessableEntity, "again")));
        Assert.True(await site.WithAsync<SeraiDb, bool>(db => SurveyRoom.Surveys(db).AnyAsync(s => s.IsAnonymous && s.ClosesAt != null)));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Settings_that_somebody_else_changed_meanwhile_are_neither_overwritten_nor_published(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        await site.HeldAsync(1);
        using var keeper = await site.KeeperAsync();
        using var other = await site.KeeperAsync();
        await keeper.PressedAsync(SurveyRoom.Address, "handler=Make");
        var (older, publish) = (await keeper.FormAsync(SurveyRoom.Address, "handler=Settle"), await keeper.FormAsync(SurveyRoom.Address, "handler=Publish"));
        var named = await other.FormAsync(SurveyRoom.Address, "handler=Settle");
        named.Remove("anonymous");
        named["closes"] = "2026-12-24T10:00";
        using (var settled = await other.SendAsync(named))
            Assert.Equal(303, (int)settled.StatusCode);
        older["opens"] = "2026-12-01T10:00";
        string again;
        using (var late = await keeper.SendAsync(older))
            again = await Visitor.TextAsync(late, HttpStatusCode.Conflict, "late");
        Assert.Contains("Somebody else has changed the survey", Plain.Of(again));
        // What was typed is still there, and pressing once more overwrites nothing either.
        Assert.Contains("2026-12-01T10:00", again);
        using (var twice = await keeper.SendAsync(PageForm.Find(SurveyRoom.Address, again, "handler=Settle")))
            await Visitor.TextAsync(twice, HttpStatusCode.Conflict, "twice");
        using (var unseen = await keeper.SendAsync(publish))
            Assert.Contains("Somebody else has changed the survey", Plain.Of(await Visitor.TextAsync(unseen, HttpStatusCode.Conflict, "publish")));
        var survey = await site.WithAsync<SeraiDb, EditionSurvey>(db => SurveyRoom.Surveys(db).SingleAsync());
        Assert.Equal((false, null, null), (survey.IsAnonymous, survey.OpensAt, survey.PublishedAt));
        Assert.NotNull(survey.ClosesAt);
        await keeper.PressedAsync(SurveyRoom.Address, "handler=Publish");
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Others_neither_make_nor_read_it(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        await site.HeldAsync(1);
        using var keeper = await site.KeeperAsync();
        await keeper.PublishedAsync();
        using var viewer = await site.SignedInAsync(Role.Viewer, SurveyRoom.Home);
        using var stranger = await site.SignedInAsync(Role.Editor, "uasr");
        using var nobody = site.Nobody();
        foreach (var part in (string[])["", "/add", "/preview", "/questions/overall"])
        {
            await viewer.GetAsync(SurveyRoom.Address + part, HttpStatusCode.NotFound);
            await stranger.GetAsync(SurveyRoom.Address + part, HttpStatusCode.NotFound);
            await nobody.GetAsync(SurveyRoom.Address + part, HttpStatusCode.SeeOther);
        }
        await viewer.GetAsync(SurveyRoom.Address + "/report");
        await stranger.GetAsync(SurveyRoom.Address + "/report", HttpStatusCode.NotFound);
        await nobody.GetAsync(SurveyRoom.Address + "/report", HttpStatusCode.SeeOther);
    }

    private static async Task<PageForm> UpAsync(Visitor keeper, string question, string go)
    {
        var form = await keeper.FormAsync(SurveyRoom.Address, $"of={question}\"");
        form["go"] = go;
        return form;
    }

    private static Task<FormDesign> DesignAsync(TestSite site) => site.WithAsync<SeraiDb, FormDesign>(async db => SurveyQueries.Read(await SurveyRoom.Surveys(db).SingleAsync()));
}
