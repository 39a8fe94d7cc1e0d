using System.Net;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Serai.Features.Programmes;
using Serai.Platform.Auth;
using Serai.Platform.Db;
using Serai.Tests.Features.Programmes;

namespace Serai.Tests.Features.Proposals;

/// <summary>A form of a new record that is sent several times at once, as by a double press, adds one record.</summary>
public sealed class SentOnceTests
{
    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task What_is_pressed_twice_is_one_and_leads_to_it(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(await Databases.CopyAsync(await SampleTemplate.Of(kind)));
        using var editor = await site.SignedInAsync(Role.Editor, ProgrammeDesk.Home);
        var programme = await PressAsync(editor, $"/programmes/of/{ProgrammeDesk.Home}/new", ("title", "Pressed twice"), ("rhythm", "yearly"));
        Assert.Equal("/programmes/pressed-twice", programme.Split('?')[0]);
        Assert.Equal(1, await site.WithAsync<SeraiDb, int>(db => db.Programmes.CountAsync(p => p.Title == "Pressed twice")));
        var edition = await PressAsync(editor, "/programmes/pressed-twice/new-edition", ("held", "2027-07-05/2027-07-09"), ("zone", "Asia/Hong_Kong"), ("keptDays", "90"));
        Assert.Equal("/programmes/pressed-twice/2027", edition.Split('?')[0]);
        await editor.GetAsync("/programmes/pressed-twice/2027-2", HttpStatusCode.NotFound);
        await PressAsync(editor, "/programmes/pressed-twice/2027/sessions/add", ("title", "Lecture pressed twice"), ("starts", "2027-07-05 09:30"), ("ends", "2027-07-05 11:00"), ("counts", "true"));
        Assert.Equal(1, await SessionsAsync(site));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Another_text_a_form_opened_anew_and_one_that_is_sent_again_later_add_another(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(await Databases.CopyAsync(await SampleTemplate.Of(kind)));
        using var editor = await site.SignedInAsync(Role.Editor, ProgrammeDesk.Home);
        var programme = await editor.ProgrammeAsync();
        var add = $"/programmes/{programme}/{await editor.EditionAsync(programme)}/sessions/add";
        var form = await editor.FormAsync(add, "title");
        (form["title"], form["starts"], form["ends"]) = ("Lecture pressed twice", "2027-07-05 09:30", "2027-07-05 11:00");
        form["counts"] = "true";
        await SavedAsync(form);
        await SavedAsync(form);
        Assert.Equal(1, await SessionsAsync(site));
        form["ends"] = "2027-07-05 12:00";
        await SavedAsync(form);
        Assert.Equal(2, await SessionsAsync(site));
        var fresh = await editor.FormAsync(add, "title");
        (fresh["title"], fresh["starts"], fresh["ends"]) = (form["title"], form["starts"], form["ends"]);
        fresh["counts"] = "true";
        await SavedAsync(fresh);
        Assert.Equal(3, await SessionsAsync(site));
        site.Clock.Advance(Duration.FromMinutes(2));
        await SavedAsync(fresh);
        Assert.Equal(4, await SessionsAsync(site));

        async Task SavedAsync(PageForm sent)
        {
            using var answer = await editor.SendAsync(sent);
            await Visitor.TextAsync(answer, HttpStatusCode.SeeOther, add);
        }
    }

    // Sent three times at once; all are led to the same place.
    private static async Task<string> PressAsync(Visitor editor, string address, params (string Field, string Value)[] values)
    {
        var form = await editor.FormAsync(address, values[0].Field);
        foreach (var (field, value) in values)
            form[field] = value;
        var answers = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => editor.SendAsync(form)));
        foreach (var answer in answers)
            await Visitor.TextAsync(answer, HttpStatusCode.SeeOther, address);
        var to = Assert.Single(answers.Select(a => a.Headers.Location!.ToString()).Distinct());
        foreach (var answer in answers)
            answer.Dispose();
        return to;
    }

    private static Task<int> SessionsAsync(TestSite site) => site.WithAsync<SeraiDb, int>(db => db.EditionSessions.CountAsync(s => s.Title == "Lecture pressed twice"));
}
