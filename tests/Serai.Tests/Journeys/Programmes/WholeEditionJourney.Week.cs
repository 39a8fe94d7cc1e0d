using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Serai.Features.Programmes;
using Serai.Platform.Db;
using Serai.Tests.Features.Programmes.Attending;
using Serai.Tests.Journeys.Agreements;

namespace Serai.Tests.Journeys.Programmes;

/// <summary>The week: who comes, who has completed it, and what they think of it.</summary>
public sealed partial class WholeEditionJourney
{
    /// <summary>A helper without an account opens the link that the office made, and then has no network at the door.</summary>
    private async Task CheckInOfflineAsync(TestSite site, Visit office, string week, Person person)
    {
        await office.GoAsync(week);
        await office.FollowAsync("Check-in");
        await FillAsync(office, ("name", "At the door"));
        await office.PressAsync("Make a link for another phone");
        var link = await office.Page.Locator("main .told .address a").GetAttributeAsync("href");
        var code = await CodeShownAsync(site, person);

        await using var phone = await browser.VisitAsync(site, width: 390, height: 840);
        var page = phone.Page;
        await phone.GoAsync(new Uri(link!).AbsolutePath);
        await Assertions.Expect(page.Locator("serai-check-in[ready][kept]")).ToHaveCountAsync(1, new() { Timeout = 30_000 });
        phone.ExpectBroken();
        await page.Context.SetOfflineAsync(true);
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator("serai-check-in[ready]")).ToHaveCountAsync(1, new() { Timeout = 30_000 });
        await page.Locator("#check-in-session").SelectOptionAsync(new SelectOptionValue { Label = Lecture });
        await page.Locator("#check-in-typed").FillAsync(code);
        await page.Locator("#check-in-typed").PressAsync("Enter");
        await Assertions.Expect(page.Locator(".check-in-answer")).ToHaveTextAsync("Here: " + person.Name);
        await Assertions.Expect(page.Locator(".check-in-state")).ToContainTextAsync("1 wait to be sent.");
        Assert.Empty(await site.SeenAsync());

        await page.Context.SetOfflineAsync(false);
        await Assertions.Expect(page.Locator(".check-in-state")).ToContainTextAsync("All sent.", new() { Timeout = 30_000 });
        await office.GoAsync(week);
        await office.FollowAsync("Attendance");
        await Assertions.Expect(office.Page.Locator("#people tr", new() { HasTextString = person.Name }).GetByTitle("by code")).ToHaveCountAsync(1);
        await office.SeeAsync("all that it told of arrived");
    }

    /// <summary>The code that somebody has on their own page to show at the door. It is a picture there; a camera reads this.</summary>
    private async Task<string> CodeShownAsync(TestSite site, Person person)
    {
        await using var visit = await browser.VisitAsync(site, width: 390, height: 840, language: person.Language);
        await visit.GoAsync(await LinkAsync(site, person, "participant-confirmed", "/me/"));
        await visit.FollowAsync("My code for the check-in");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Img, new() { Name = "Code of " + person.Name })).ToBeVisibleAsync();
        await visit.FindNothingWrongAsync();
        var edition = await site.WithAsync<SeraiDb, Edition>(db => db.Set<Edition>().AsNoTracking().SingleAsync(e => db.Set<Participant>().Any(p => p.EditionId == e.Id && p.Email == person.Email)));
        return await site.CodeAsync(edition, 1);
    }

    private static async Task TickAsync(Visit office, string week, string session, params Person[] people)
    {
        await office.GoAsync(week);
        await office.FollowAsync("Attendance");
        await office.Page.Locator("#people").GetByRole(AriaRole.Link, new() { Name = session, Exact = true }).ClickAsync();
        await office.HeadedAsync(session);
        foreach (var person in people)
            await office.Page.GetByLabel(person.Name + " is here").CheckAsync();
        await office.PressAsync("Save");
        foreach (var person in people)
            await Assertions.Expect(office.Page.Locator("main tr", new() { HasTextString = person.Name })).ToContainTextAsync("in the list");
    }

    /// <summary>By the rule one has completed it; of two who missed the ward one made it up, which is decided by hand.</summary>
    private static async Task DecideCompletionAsync(Visit office, string week)
    {
        await office.GoAsync(week);
        await office.FollowAsync("Completion");
        await office.SeeAsync("1 of 3 have completed the edition.");
        await CompletedAsync(office, Ada, "completed", "attended 2 of 2 (100 %), all required");
        foreach (var person in (Person[])[DaiMan, Grace])
            await CompletedAsync(office, person, "not completed", "missed ‘Clinical visit’, which is required");
        await office.FollowAsync("Decide by hand " + DaiMan.Name);
        await office.Page.GetByLabel("Has completed", new() { Exact = true }).CheckAsync();
        await FillAsync(office, ("why", "Was at the ward a day later."));
        await office.PressAsync("Save");
        await office.SeeAsync("2 of 3 have completed the edition.");
        await CompletedAsync(office, DaiMan, "completed", "by hand: Was at the ward a day later.");
        await office.FindNothingWrongAsync();
        await office.PictureAsync("edition-completion");
    }

    private static async Task CompletedAsync(Visit office, Person person, string state, string why)
    {
        var row = office.Page.Locator("main tr", new() { HasTextString = person.Name });
        await Assertions.Expect(row.Locator("td[data-head=State]")).ToHaveTextAsync(state);
        await Assertions.Expect(row).ToContainTextAsync(why);
    }

    /// <summary>With names: of an anonymous survey nothing is shown below five answers.</summary>
    private static async Task AskAsync(Visit office, string week)
    {
        await office.GoAsync(week);
        await office.FollowAsync("Survey");
        await office.PressAsync("Make the survey");
        await office.Page.GetByLabel("Anonymous", new() { Exact = true }).UncheckAsync();
        await office.PressAsync("Save");
        await office.SeeAsync("With names.");
        await office.PressAsync("Publish");
        await office.SeeAsync("Close the survey");
    }

    private async Task AnswerAsync(TestSite site, Person person, int points, string best)
    {
        await using var visit = await browser.VisitAsync(site, language: person.Language);
        await visit.GoAsync(await LinkAsync(site, person, "participant-confirmed", "/me/"));
        var isEnglish = person.Language == "en";
        await visit.FollowAsync(isEnglish ? "Answer the survey" : "填寫問卷");
        await visit.SeeAsync(isEnglish ? "All in all, how do you rate the programme?" : "整體而言，您如何評價本培訓項目？");
        await visit.Page.Locator($"main [name=overall][value='{points}']").CheckAsync();
        await FillAsync(visit, ("best", best));
        await visit.PressAsync(isEnglish ? "Send the answers" : "提交");
        await visit.SeeAsync(isEnglish ? "You have answered. Thank you." : "您已完成填寫，謝謝。");
    }

    private static async Task ReadAnswersAsync(Visit office, string week)
    {
        await office.GoAsync(week);
        await office.FollowAsync("Report on the survey");
        foreach (var words in (string[])["2 of 3 answered", "Mean 4.5, median 4.5.", "The visit to the ward.", "針灸示範。"])
            await office.SeeAsync(words);
        await office.FindNothingWrongAsync();
        await office.PictureAsync("edition-survey-report");
    }
}
