using System.Net;
using Serai.Features.Calls;
using Serai.Forms;
using Serai.Platform.Auth;
using Serai.Platform.Db;
using static Serai.Tests.Features.Calls.CallDesk;

namespace Serai.Tests.Features.Calls;

/// <summary>A form made in the browser, part by part and without scripts.</summary>
public sealed class BuildingTests
{
    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task A_form_is_built_published_answered_and_changed(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var organiser = await site.OrganiserAsync();
        using var nobody = site.Nobody();
        var slug = await organiser.CallAsync();
        var form = $"/calls/{slug}/form";
        await organiser.FillAndGoAsync($"{form}/languages", ("language-1", ""), ("language-2", "pt"));
        foreach (var title in (string[])["About the paper", "More"])
            await organiser.FillAndGoAsync($"{form}/pages", ("title-en", title));
        foreach (var each in Enum.GetValues<FieldKind>())
            Assert.StartsWith($"{form}/fields/{Id(each)}", await organiser.AddAsync(form, "about-the-paper", each, Called(each)));
        Assert.StartsWith($"{form}/fields/given-name", await organiser.AddAsync(form, "group", FieldKind.ShortText, "Given name"));
        Assert.StartsWith($"{form}/fields/why-2", await organiser.AddAsync(form, "more", FieldKind.LongText, "Why?"));
        await organiser.ChangeAsync($"{form}/pages", "you", "remove");

        await organiser.FillAndGoAsync($"{form}/fields/short-text", ("label-en", "Title"), ("label-pt", "Título"), ("hint-en", "In full."), ("required", "yes"), ("fewest", "3"), ("most", "200"), ("seenBy", "Public"));
        await organiser.FillAndGoAsync($"{form}/fields/number", ("label-en", "Amount"), ("least", "0"), ("most", "99.5"), ("decimals", "1"));
        await organiser.FillAndGoAsync($"{form}/fields/date", ("label-en", "Born"), ("latest", "2008-12-31"), ("personal", "yes"), ("frozenFrom", "2027-03-01T12:00"));
        await organiser.FillAndGoAsync($"{form}/fields/file", ("label-en", "CV"), ("type-Docx", "yes"), ("megabytes", "5"));
        await organiser.FillAndGoAsync($"{form}/fields/choice", ("label-en", "Way"), ("option-0-en", "Spoken"), ("option-2-en", "Film"), ("place-2", "0"), ("gone-1", "yes"), ("option-3-en", "Poster, large"));
        await organiser.FillAndGoAsync($"{form}/conditions/more", ("mode", "all"), ("row-0-field", "choice"), ("row-0-test", "IsOneOf"), ("row-0-value", "film; Poster, large"), ("row-1-field", "date"), ("row-1-test", "After"), ("row-1-value", "1990-01-01"));

        var shown = Plain.Of(await organiser.GetAsync(form));
        Assert.Contains("“Way” is one of: Film, Poster, large and “Born” is after 1 January 1990", shown);
        var design = await site.DesignAsync(slug);
        Assert.Equal(["film", "talk", "poster-large"], design.Field("choice")!.Options.Select(o => o.Id));
        Assert.Equal(("Título", true, SeenBy.Public, new TextLimit(TextUnit.Characters, 3, 200)), (design.Field("short-text")!.Label.In("pt", "en"), design.Field("short-text")!.Required, design.Field("short-text")!.SeenBy, design.Field("short-text")!.Length));
        Assert.Equal(new FileLimit([FileType.Pdf, FileType.Docx], 5), design.Field("file")!.File);
        Assert.Equal(NodaTime.Instant.FromUtc(2027, 3, 1, 4, 0), design.Field("date")!.FrozenFrom);
        Assert.Equal(["first", "given-name"], design.Field("group")!.Fields.Select(f => f.Id));
        Assert.Equal(["en", "pt"], design.Languages);
        // What is opened and saved untouched is as it was.
        foreach (var field in design.Fields.ToList())
            await organiser.FillAndGoAsync($"{form}/fields/{field.Id}", ("label-en", field.Label.In("en", "en")));
        Assert.Equal(DesignJson.Write(design).ToJsonString(), DesignJson.Write(await site.DesignAsync(slug)).ToJsonString());

        await organiser.PublishAsync(slug);
        var address = await nobody.BeginAsync(slug);
        // The page that was there from the beginning stays first.
        await nobody.WrittenAsync(address, ("reasons", "To learn."));
        await nobody.WrittenAsync(address + "?page=about-the-paper", ("short-text", "On rivers"), ("choice", "film"), ("date", "2000-02-03"));
        await nobody.WrittenAsync(address + "?page=more", ("why-2", "It moves."));
        await nobody.SubmittedAsync(address, "Ada Lovelace");

        await organiser.FillAndGoAsync($"{form}/fields/why-2", ("label-en", "Why a film?"));
        await organiser.PostAsync($"{form}/fields/long-text", "handler=Remove");
        Assert.Contains("Number 2", Plain.Of(await organiser.GetAsync(form)), StringComparison.OrdinalIgnoreCase);
        await organiser.PublishAsync(slug);
        Assert.Null((await site.DesignAsync(slug)).Field("long-text"));
        var one = Plain.Of(await organiser.GetAsync($"/calls/{slug}/submissions/1"));
        Assert.Contains("Why? It moves.", one);
        Assert.Contains("On rivers", one);
        // An id of a form that was public is not given again.
        Assert.StartsWith($"{form}/fields/long-text-2", await organiser.AddAsync(form, "more", FieldKind.Number, "Long text"));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_would_break_the_form_is_told_and_changes_nothing(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var organiser = await site.OrganiserAsync();
        var slug = await organiser.OpenCallAsync();
        var form = $"/calls/{slug}/form";
        await organiser.AddAsync(form, "you", FieldKind.Choice, "Way");
        await organiser.AddAsync(form, "you", FieldKind.Number, "Age");
        await organiser.FillAndGoAsync($"{form}/conditions/diet", ("mode", "any"), ("row-0-field", "way"), ("row-0-test", "Is"), ("row-0-value", "Talk"));
        var before = await site.DesignAsync(slug);

        async Task RefusedAsync(string address, string with, string words, params (string Field, string Value)[] values)
        {
            var text = await organiser.PostAsync(address, with, HttpStatusCode.UnprocessableEntity, values);
            Assert.Contains(words, Plain.Of(text));
            Assert.Equal(before, await site.DesignAsync(slug));
            // Nothing typed is lost.
            foreach (var (_, typed) in values.Where(v => v.Value.Length > 5))
                Assert.Contains(typed, WebUtility.HtmlDecode(text));
        }

        await RefusedAsync($"{form}/fields/way", "handler=Remove", "The question “Way” is gone, and the conditions of Dietary needs use it");
        await RefusedAsync($"{form}/pages/you", "of=way\"", "The question “Way” is gone", ("go", "remove"));
        await RefusedAsync($"{form}/pages", "of=you\"", "The question “Way” is gone", ("go", "remove"));
        await RefusedAsync($"{form}/pages", "of=you\"", "The condition of “Dietary needs” asks for “Way”, which comes only later", ("go", "down"));
        await RefusedAsync($"{form}/fields/way", "label-en", "The option “Talk” of “Way” is gone", ("gone-0", "yes"), ("label-en", "A way to go"));
        await RefusedAsync($"{form}/fields/age", "label-en", "In “Age” the least is more than the most", ("least", "5.000001"), ("most", "2"), ("decimals", "6"));
        await RefusedAsync($"{form}/fields/age", "label-en", "“1,5 and more” is no number", ("least", "1,5 and more"));
        await RefusedAsync($"{form}/fields/age", "label-en", "“Age” has no text in the form's first language", ("label-en", ""), ("hint-en", "As of today"));
        await RefusedAsync($"{form}/fields/age", "label-en", "must be answered always, and from a moment on as well", ("required", "yes"), ("requiredFrom", "2027-03-01T12:00"));
        await RefusedAsync($"{form}/conditions/way", "mode", "Choose whether all or any of them must hold", ("row-0-field", "born"), ("row-0-value", "2000-01-01"));
        await RefusedAsync($"{form}/conditions/way", "mode", "“1.1.2000” is no day", ("mode", "all"), ("row-0-field", "born"), ("row-0-value", "1.1.2000"));
        await RefusedAsync($"{form}/conditions/way", "mode", "asks for “Age”, which comes only later", ("mode", "all"), ("row-1-field", "age"), ("row-1-value", "17.25"));
        await RefusedAsync($"{form}/conditions/way", "handler=Json", "asks for itself", ("json", """{"empty":"way"}"""));
        await RefusedAsync($"{form}/conditions/way", "handler=Json", "is not known: a misspelling?", ("json", """{"empti":"way"}"""));
        await RefusedAsync($"{form}/conditions/diet", "mode", "“A paper” is no choice of that question", ("row-0-value", "A paper"));
        await RefusedAsync($"{form}/languages", "language-0", "“Portuguese” is no language tag", ("language-3", "Portuguese"));
        await RefusedAsync($"{form}/new/you", "kind", "has no choices", ("kind", "Choices"), ("label-en", "Which topics?"));
        await RefusedAsync($"{form}/pages", "title-en", "has no text in the form's first language", ("title-zh-Hant", "沒有英文標題"));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Somebody_elses_change_is_told_and_not_overwritten(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var organiser = await site.OrganiserAsync();
        using var colleague = await site.OrganiserAsync("Grace Hopper");
        var slug = await organiser.OpenCallAsync();
        var form = $"/calls/{slug}/form";
        var old = await organiser.FormAsync($"{form}/fields/diet", "label-en");
        await colleague.FillAndGoAsync($"{form}/fields/diet", ("label-en", "What do you eat?"));
        old["label-en"] = "Food";
        for (var n = 0; n < 2; n++)
        {
            using var response = await organiser.SendAsync(old);
            var html = await response.Content.ReadAsStringAsync();
            Assert.Equal(409, (int)response.StatusCode);
            Assert.Contains("Somebody has changed the form meanwhile", Plain.Of(html));
            Assert.Contains("value=\"Food\"", html);
            // Whoever presses once more has still not seen the other's.
            old = PageForm.Find($"{form}/fields/diet", html, "label-en");
        }
        Assert.Equal("What do you eat?", (await site.DesignAsync(slug)).Field("diet")!.Label.In("en", "en"));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_deep_condition_is_a_sentence_and_json(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var organiser = await site.OrganiserAsync();
        var slug = await organiser.CallAsync();
        var address = $"/calls/{slug}/form/conditions/diet";
        const string Deep = """{"any":[{"all":[{"empty":"reasons"},{"empty":"born"}]},{"before":{"field":"born","value":{"date":"2000-01-01"}}}]}""";
        await organiser.PostAsync(address, "handler=Json", HttpStatusCode.SeeOther, ("json", Deep));
        var page = await organiser.GetAsync(address);
        Assert.Contains("is not answered) or “Date of birth” is before 1 January 2000", Plain.Of(page));
        Assert.DoesNotContain("name=\"mode\"", page);
        await organiser.PostAsync(address, "handler=Json", HttpStatusCode.SeeOther, ("json", " "));
        Assert.Null((await site.DesignAsync(slug)).Field("diet")!.When);
        Assert.Contains("name=\"mode\"", await organiser.GetAsync(address));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Who_may_not_edit_finds_nothing(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var organiser = await site.OrganiserAsync();
        var slug = await organiser.OpenCallAsync();
        var form = $"/calls/{slug}/form";
        var kept = await organiser.FormAsync($"{form}/fields/diet", "label-en");
        using var reader = await site.SignedInAsync(Role.Viewer, Home);
        using var stranger = await site.SignedInAsync(Role.Steward, "uasr");
        foreach (var visitor in (Visitor[])[reader, stranger])
            foreach (var page in (string[])["pages", "pages/you", "fields/diet", "new/you", "conditions/diet", "languages"])
                await visitor.GetAsync($"{form}/{page}", HttpStatusCode.NotFound);
        foreach (var page in (string[])["pages/nothing", "fields/nothing", "new/diet", "conditions/nothing"])
            await organiser.GetAsync($"{form}/{page}", HttpStatusCode.NotFound);
        using var token = new FormUrlEncodedContent([]);
        using var response = await organiser.Client.PostAsync($"{form}/fields/diet", token);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.NotEmpty(kept.Fields);
    }

    private static string Id(FieldKind kind) => DesignJson.Write(new(["en"], [new("p", Wording.None, [new("f", kind, Wording.None)])]))["pages"]![0]!["fields"]![0]!["kind"]!.GetValue<string>();

    private static string Called(FieldKind kind) => Id(kind).Replace('-', ' ');
}
