using Microsoft.Playwright;
using Serai.Tests.Features.Programmes.Taking;
using Serai.Tests.Journeys.Agreements;

namespace Serai.Tests.Journeys.Programmes;

/// <summary>Before the week: what is announced, who applies, and who gets a place.</summary>
public sealed partial class WholeEditionJourney
{
    /// <returns>Its address.</returns>
    private static async Task<string> BeginProgrammeAsync(Visit office)
    {
        await office.GoAsync($"/programmes/of/{Home}");
        await office.FollowAsync("New programme");
        await FillAsync(office, ("title", Programme), ("titleZhHant", "中醫藥週"), ("titleZhHans", "中医药周"), ("aims", "To learn from patients and sources."));
        await office.ChooseAsync("rhythm", "Every year");
        await office.PressAsync("Save");
        await office.HeadedAsync(Programme);
        await office.PressAsync("Publish the programme");
        await Assertions.Expect(office.Page.GetByRole(AriaRole.Button, new() { Name = "Publish the programme" })).ToHaveCountAsync(0);
        return PathOf(office);
    }

    /// <summary>A call whose form asks for the group, in both languages.</summary>
    /// <returns>Its address.</returns>
    private static async Task<string> CallForPeopleAsync(Visit office)
    {
        await office.GoAsync($"/calls/of/{Home}/new");
        await office.Page.Locator("main form[method=post] select[name=kind]").SelectOptionAsync("programme");
        await FillAsync(office, ("title", "Take part in the week"), ("titleZhHant", "報名參加中醫藥週"), ("closes", "2026-11-25 17:00"), ("zone", "Asia/Hong_Kong"));
        await office.Page.Locator("main form[method=post] select[name=audience]").SelectOptionAsync("anyone");
        await office.PressAsync("Save");
        await office.HeadedAsync("Take part in the week");
        var call = PathOf(office);

        await office.FollowAsync("Form");
        await office.Page.Locator("main section", new() { HasTextString = "About you" }).GetByRole(AriaRole.Link, new() { Name = "Change this page" }).ClickAsync();
        await office.FollowAsync("A new question");
        await office.Page.Locator("main form[method=post] select[name=kind]").SelectOptionAsync("Choice");
        await FillAsync(office, ("label-en", "Group"), ("label-zh-Hant", "來自"), ("options", "Hong Kong\nMainland China"));
        await office.PressAsync("Add the question");
        await office.HeadedAsync("Group");
        await FillAsync(office, ("option-0-zh-Hant", "香港"), ("option-1-zh-Hant", "中國內地"));
        await office.Page.Locator("main [name=required]").CheckAsync();
        await office.PressAsync("Save");

        await office.GoAsync(call);
        await office.PressAsync("Publish the call");
        await office.SeeAsync("Begin");
        return call;
    }

    /// <returns>The address of the edition.</returns>
    private static async Task<string> PlanWeekAsync(Visit office, string programme, string call)
    {
        await office.GoAsync(programme);
        await office.FollowAsync("New edition");
        await FillAsync(office, ("held", "2026-11-30/2026-12-01"), ("place", "Sha Tin"), ("zone", "Asia/Hong_Kong"), ("capacity", "10"), ("call", call.Split('/')[^1]), ("completionPercent", "50"));
        await office.PressAsync("Save");
        await office.HeadedAsync(Programme + " 2026");
        var week = PathOf(office);
        foreach (var (title, chinese, starts, ends, required) in ((string, string, string, string, bool)[])[
            (Lecture, "講座", "2026-11-30 09:30", "2026-11-30 11:00", false), (Ward, "臨床參觀", "2026-12-01 14:00", "2026-12-01 17:00", true)])
        {
            await office.FollowAsync("Add a session");
            await FillAsync(office, ("title", title), ("titleZhHant", chinese), ("starts", starts), ("ends", ends), ("teachers", "Lin Mei"));
            await office.Page.Locator("main [name=isRequired][type=checkbox]").SetCheckedAsync(required);
            await office.PressAsync("Save");
            await office.SeeAsync(title);
        }
        await office.PressAsync("Publish the edition");
        await office.FindNothingWrongAsync();
        return week;
    }

    /// <summary>From the list of programmes, in their language.</summary>
    private async Task ReadersFindAsync(TestSite site, string programme)
    {
        await using var reader = await browser.VisitAsync(site, language: "zh-Hant");
        await reader.GoAsync("/programmes");
        await reader.FollowAsync("中醫藥週");
        Assert.Equal(programme, PathOf(reader));
        await reader.FollowAsync("中醫藥週 2026");
        foreach (var words in (string[])["Sha Tin", "講座", "臨床參觀", "Lin Mei", "報名參加中醫藥週"])
            await reader.SeeAsync(words);
        await reader.FindNothingWrongAsync();
        await reader.PictureAsync("edition-public");
    }

    private async Task ApplyAsync(TestSite site, string call, Person person)
    {
        await using var visit = await browser.VisitAsync(site, language: person.Language);
        var page = visit.Page;
        await visit.GoAsync(call);
        await page.Locator("form[action*='handler=Begin'] button").ClickAsync();
        await FillAsync(visit, ("applicant", person.Name), ("institution-name", person.Home));
        // What may be meant is offered below the field as long as one is in it.
        await page.Locator("main [name=institution-name]").PressAsync("Tab");
        await page.GetByLabel(person.Group, new() { Exact = true }).CheckAsync();
        await page.Locator("button[name=go][value=next]").ClickAsync();
        await FillAsync(visit, ("reasons", $"{person.Name} …"));
        await page.Locator("button[name=go][value=next]").ClickAsync();
        await visit.SeeAsync(person.Group);
        await FillAsync(visit, ("name", person.Name), ("email", person.Email));
        await visit.PressAsync(person.Language == "en" ? "Submit" : "提交");
        await Assertions.Expect(page.Locator("[role=status]").First).ToContainTextAsync(person.Email);
    }

    /// <summary>Of Hong Kong no more than one: the second best waits, whom the third would not have passed by scores.</summary>
    private static async Task DecideUnderQuotasAsync(Visit office, string call)
    {
        await office.GoAsync(call);
        await office.FollowAsync("Decisions");
        await FillAsync(office, ("score-1", "9"), ("score-2", "8"), ("score-3", "7"));
        await office.PressAsync("Keep the scores");
        await office.SeeAsync("The scores are kept.");
        await office.FollowAsync("Places and quotas");
        await FillAsync(office, ("places", "2"), ("reserve", "1"), ("most-0", "1"));
        await office.ChooseAsync("field-0", "Group");
        await office.ChooseAsync("way-0", "each answer by itself");
        await office.PressAsync("Keep the quotas");
        await office.SeeAsync("The quotas are kept.");
        await office.FollowAsync("Propose by quotas");
        await office.SeeAsync("Ahead of number 2, whom this keeps out: at most 1 with Group: Hong Kong");
        await office.PressAsync("Propose this");
        await office.FollowAsync("Tell the decisions");
        foreach (var words in (string[])["Accepted: Take part in the week, number 1", "On the reserve: Take part in the week, number 2", "報名參加中醫藥週"])
            await office.SeeAsync(words);
        await office.PressAsync("Send all 3");
        await office.SeeAsync("2 accepted, 1 on the reserve, 0 declined.");
    }

    private async Task TakePlaceAsync(TestSite site, Person person)
    {
        await using var visit = await browser.VisitAsync(site, language: person.Language);
        await visit.GoAsync(await LinkAsync(site, person, "decision-accepted", "/place/"));
        await visit.PressAsync(person.Language == "en" ? "Take the place" : "確認名額");
        await visit.SeeAsync(person.Language == "en" ? "You confirmed your place" : "確認名額。");
    }

    /// <summary>Each is of a group by the office's words, whatever language they read.</summary>
    private static async Task TakeInAsync(Visit office, string week)
    {
        await office.GoAsync(week);
        await office.FollowAsync("Participants");
        await office.FollowAsync("Take in from the call");
        await office.PressAsync("Take 2 people in");
        await office.SeeAsync("2 of 10 places are taken.");
        foreach (var (person, group) in ((Person, string)[])[(Ada, "Hong Kong"), (DaiMan, "Mainland China")])
            await Assertions.Expect(office.Page.Locator("main tr", new() { HasTextString = person.Name })).ToContainTextAsync(group);
        await Assertions.Expect(office.Page.Locator("main")).Not.ToContainTextAsync(Bo.Name);
        await office.FindNothingWrongAsync();
    }

    private async Task InviteAsync(TestSite site, Visit office, string week, Person person)
    {
        await office.FollowAsync("Invite");
        await FillAsync(office, ("people", $"{person.Name}, {person.Email}"), ("group", person.Group));
        await office.PressAsync("Send the invitations");
        await office.SeeAsync("invited");
        await using (var visit = await browser.VisitAsync(site))
        {
            await visit.GoAsync(await LinkAsync(site, person, "participant-invited", "/invited/"));
            await visit.PressAsync("I take part");
            await visit.SeeAsync($"{person.Name}, you take part.");
        }
        await office.GoAsync(week);
        await office.SeeAsync("3 of 10 places");
    }

    /// <summary>The address that the last mail of a kind to somebody leads to.</summary>
    private static async Task<string> LinkAsync(TestSite site, Person person, string kind, string part) => TakingDesk.LinkOf((await site.MailsAsync(kind)).Last(m => m.ToAddress == person.Email), part);
}
