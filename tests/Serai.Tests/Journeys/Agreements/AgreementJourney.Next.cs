using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Serai.Tests.Deployment;

namespace Serai.Tests.Journeys.Agreements;

public sealed partial class AgreementJourney
{
    /// <summary>A clause is changed by another agreement; until that is signed the first one holds.</summary>
    private static async Task AmendAsync(People people)
    {
        var officer = people.Officer;
        var old = new Uri(officer.Page.Url).AbsolutePath;
        await officer.FollowAsync("Amend");
        await officer.HeadedAsync("Amend: " + Title);
        await officer.LookAsync("amend");
        await officer.TypeAsync("why", "The fees of visitors");
        await officer.PressAsync("Begin the draft");
        await officer.StandsAsync("Drafting");
        await officer.LookAsync("amendment");
        // It begins with the text that was signed.
        await officer.FollowAsync("Version 1");
        await WriteOnAsync(officer, "Nobody pays fees at the other side.", "Neither students nor visitors pay fees at the other side.", "Visitors too");
        await officer.FollowAsync(Title);
        await AgreeAsync(people, first: false);
        await people.Head.GoAsync(old);
        await people.Head.StandsAsync("In force, alive");
        await people.Head.SeeAsync("Amended by");
        await people.Head.LookAsync("being-amended");
        await SignAsync(people, "2026-11-23");
        await officer.StandsAsync("In force, alive");
        await officer.LookAsync("amended");
        await people.Head.Page.ReloadAsync();
        await people.Head.StandsAsync("Superseded");
        // What was signed first is still to be read there as it was.
        await people.Head.FollowAsync("Version 2");
        await people.Head.SeeAsync("Nobody pays fees at the other side.");
    }

    /// <summary>What came of it is before one's eyes, and printed for the committee, before the renewal is begun.</summary>
    private static async Task BeginRenewalAsync(Visit officer)
    {
        await officer.OpenAsync(Title);
        if (await officer.Page.Locator("h1 + *").TextContentAsync() is not "Expiring, alive")
            await officer.OpenAsync(Title, 1);
        await officer.StandsAsync("Expiring, alive");
        await officer.FollowAsync("Renew");
        await officer.HeadedAsync("Renew: " + Title);
        await officer.SeeAsync("What the committee will ask: 2 activities");
        await officer.LookAsync("renew");
        await officer.FollowAsync("Evidence for the renewal");
        await officer.SeeAsync("1 of 2 obligations met");
        await officer.LookAsync("evidence");
        await PrintedAsync(officer);
        await officer.Page.GoBackAsync();
        await Assertions.Expect(officer.Page.Locator("main [name=since]")).ToHaveValueAsync("2027-07-01");
        await officer.TypeAsync("until", "2032-06-30");
        await officer.TypeAsync("why", "The committee agreed");
        await officer.PressAsync("Begin the draft");
        await officer.StandsAsync("Drafting");
        await officer.FollowAsync("Version 1");
        await WriteOnAsync(officer, "30 June 2027", "30 June 2032", "Five years more");
        await officer.FollowAsync(Title);
    }

    private static async Task PrintedAsync(Visit officer)
    {
        var download = await officer.Page.RunAndWaitForDownloadAsync(() => officer.FollowAsync("As PDF"));
        Assert.Matches("^Evidence 2026-000[0-9]\\.pdf$", download.SuggestedFilename);
        var file = await download.PathAsync();
        Assert.InRange(int.Parse(Regex.Match((await DeployFiles.RunAsync("pdfinfo", file)).Said, @"Pages: +(\d+)").Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture), 1, 2);
        var text = Regex.Replace((await DeployFiles.RunAsync("pdftotext", "-layout", file, "-")).Said, @"\s+", " ");
        foreach (var words in (string[])["Evidence for the renewal", Title, "By year", "2026", "Visit of the dean", "Training Programme", "1 of 2 obligations met", "Ten places each summer", "22 November 2026", "A visit each year", "late", "Sources"])
            Assert.Contains(words, text, StringComparison.Ordinal);
        if (Environment.GetEnvironmentVariable("SERAI_TEST_PICTURES") is { } pictures)
            File.Copy(file, Path.Combine(pictures, "agreement-evidence.pdf"), overwrite: true);
    }
}
