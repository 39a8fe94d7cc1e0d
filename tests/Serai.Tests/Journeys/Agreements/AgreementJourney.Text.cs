using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Serai.Tests.Journeys.Agreements;

public sealed partial class AgreementJourney
{
    private const string Written = """
        # {{kind}}

        {{parties}} agree from {{since}} on.

        ## Purpose

        Both sides work together in {{themes}}.

        ## [fees] Fees

        Nobody pays fees.

        ## [press] Press

        Both sides agree on what the press is told.

        ## Term

        It ends on {{until}}.
        """;

    private static async Task EnterAsync(Visit officer)
    {
        await officer.GoAsync("/agreements");
        await officer.FollowAsync("A new agreement");
        await officer.HeadedAsync("A new agreement");
        await officer.LookAsync("new");
        await officer.ChooseAsync("stage", "being drafted");
        await officer.ChooseAsync("kind", "Memorandum of understanding");
        await officer.TypeAsync("title", Title);
        // The own university stands there; the partner is found by a part of its name.
        var parties = officer.Page.Locator("main [name=parties]");
        await parties.FocusAsync();
        await parties.PressAsync("Control+End");
        await officer.Page.Keyboard.TypeAsync((await parties.InputValueAsync()).Length > 0 ? "\nNingxia" : $"{Home}\nNingxia");
        await officer.Page.Locator(".options:not([hidden]) [role=option]").First.ClickAsync();
        await Assertions.Expect(parties).ToHaveValueAsync($"{Home}\n{Partner}");
        await officer.TypeAsync("since", "2026-11");
        await officer.TypeAsync("until", "2027-06-30");
        await officer.ChooseAsync("renewal", "by exchange of letters");
        await officer.TypeAsync("themes", "integrative medicine");
        await officer.ChooseAsync("confidentiality", "the parties’ offices, from the negotiation on");
        await officer.PressAsync("Save");
        await officer.HeadedAsync(Title);
        await officer.StandsAsync("Drafting");
        await officer.LookAsync("entered");
        foreach (var (what, due) in ((string, string)[])[("Ten places each summer", "2026-11-30"), ("A visit each year", "2027-05-31")])
        {
            await officer.FollowAsync("Add an obligation");
            await officer.TypeAsync("what", what);
            await officer.TypeAsync("due", due);
            await officer.PressAsync("Save");
            await officer.SeeAsync(what);
        }
    }

    /// <summary>The office has no template yet: one is made, a draft is filled from it, and then written on.</summary>
    private static async Task WriteAsync(Visit officer)
    {
        await officer.FollowAsync("Begin with a template");
        await officer.SeeAsync("Your office has no template for it yet.");
        await officer.LookAsync("no-template");
        await officer.FollowAsync("Templates");
        await officer.FollowAsync("A new template");
        await officer.TypeAsync("templateName", "Our memorandum");
        await officer.TypeAsync("textEn", Written);
        await officer.LookAsync("new-template");
        await officer.PressAsync("Save");
        await officer.SeeAsync("Our memorandum");
        await officer.OpenAsync(Title);
        await officer.FollowAsync("Begin with a template");
        await officer.Page.GetByLabel("Press").UncheckAsync();
        await officer.LookAsync("template");
        await officer.PressAsync("Fill it Our memorandum");
        await officer.SeeAsync("Chinese University of Hong Kong and Ningxia Medical University agree from November 2026 on.");
        await officer.SeeAsync("2. Fees");
        await Assertions.Expect(officer.Page.Locator("main")).Not.ToContainTextAsync("press");
        await officer.LookAsync("text");
        await WriteOnAsync(officer, "Nobody pays fees.", "Nobody pays fees at the other side.", "Which fees");
        await officer.FollowAsync("What changed 2");
        await Assertions.Expect(officer.Page.Locator("ins").First).ToContainTextAsync("at the other side");
        await officer.LookAsync("compared");
        await officer.FollowAsync(Title);
        await officer.StandsAsync("Drafting");
    }

    /// <summary>From the text's page: a clause in other words, kept as the next version.</summary>
    private static async Task WriteOnAsync(Visit officer, string from, string to, string note)
    {
        await officer.FollowAsync("Write the text");
        var box = officer.Page.GetByLabel("The text (English)");
        // Dates are written with spaces that do not break; these stay as they are.
        var text = await box.InputValueAsync();
        var pattern = Regex.Escape(from).Replace("\\ ", "[ \u00a0]", StringComparison.Ordinal);
        Assert.Matches(pattern, text);
        await box.FillAsync(Regex.Replace(text, pattern, to));
        await officer.Page.GetByLabel("What changed").FillAsync(note);
        await officer.LookAsync("write");
        await officer.PressAsync("Keep as the next version");
        await officer.SeeAsync(to);
    }

    private static async Task MeetObligationAsync(Visit officer)
    {
        await officer.FollowAsync("Edit Ten places each summer");
        await officer.TypeAsync("met", "2026-11-22");
        await officer.PressAsync("Save");
        await Assertions.Expect(officer.Page.Locator("#obligations tr", new() { HasTextString = "Ten places each summer" })).ToContainTextAsync("22 November 2026");
    }

    /// <summary>One activity that the registry knows is linked, another one is recorded.</summary>
    private static async Task SayWhatCameOfItAsync(Visit officer)
    {
        await officer.SeeAsync("Nothing is recorded that came of it.");
        await officer.FollowAsync("Link activities");
        await officer.LookAsync("activities");
        await officer.Page.Locator("main tr", new() { HasTextString = "Training Programme" }).GetByRole(AriaRole.Button).ClickAsync();
        await Assertions.Expect(officer.Page.Locator("main section", new() { HasTextString = "Linked" }).First).ToContainTextAsync("Training Programme");
        await officer.FollowAsync("Record a new activity");
        await officer.TypeAsync("activityTitle", "Visit of the dean");
        await officer.TypeAsync("activityKind", "visit");
        await officer.TypeAsync("date", "2026-11-10");
        await officer.TypeAsync("place", "Yinchuan");
        var source = officer.Page.Locator("main [name=activitySource]");
        await source.FocusAsync();
        await officer.Page.Keyboard.TypeAsync("CUHK");
        await officer.Page.Locator(".options:not([hidden]) [role=option]").First.ClickAsync();
        await officer.LookAsync("new-activity");
        await officer.PressAsync("Save");
        await officer.StandsAsync("In force, alive");
        await officer.SeeAsync("2 activities, each with its source");
        await officer.LookAsync("alive");
    }
}
