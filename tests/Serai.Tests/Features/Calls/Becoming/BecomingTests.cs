using System.Net;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Alliances;
using Serai.Features.Calls.Becoming;
using Serai.Features.Sources;
using Serai.Platform.Auth;
using Serai.Platform.Db;
using Serai.Tests.Features.Alliances.Deciding;
using Serai.Tests.Features.Calls.Deciding;

namespace Serai.Tests.Features.Calls.Becoming;

/// <summary>Who is accepted by a call for membership becomes a member: once, confirmed by those who run it, and taken back like anything else.</summary>
public sealed class BecomingTests
{
    private const string Offer = "Record the membership";

    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task Who_is_accepted_becomes_a_member_with_its_source_and_reason(DatabaseKind kind)
    {
        await using var site = await RingWorld.StartAsync(kind);
        using var secretariat = await site.SignedInAsync(Role.Editor, RingWorld.Slug);
        var slug = await secretariat.MembershipAsync();
        await site.AppliedForMembershipAsync(slug, "beta");
        var (page, become) = ($"/calls/{slug}/submissions/1", $"/calls/{slug}/submissions/1/become");
        await secretariat.DoneAsync(slug, "accepted", [1]);
        // Proposed is not told.
        await secretariat.GetAsync(become, HttpStatusCode.NotFound);
        Assert.DoesNotContain(Offer, await secretariat.GetAsync(page));
        await secretariat.TellAsync(slug);
        Assert.Contains(Offer, await secretariat.GetAsync(page));
        Assert.Contains(become, await secretariat.GetAsync($"/calls/{slug}/decisions"));

        var form = await secretariat.FormAsync(become, "since");
        Assert.Equal(("beta", "Beta Academy", "member", "2026-11-23", "Decision on number 1 of the call “Join The Ring”"), (form["organization"], form["memberName"], form["category"], form["since"], form["sourceTitle"]));
        foreach (var (field, value, words) in ((string, string, string)[])
        [
            ("since", "soon", "soon"), ("organization", "Nowhere Institute", "Nowhere Institute"), ("organization", "the-ring", "an alliance is no member of its own"), ("category", "applicant", "does not say that the organization belongs now"), ("category", "president", "does not say that the organization belongs now"),
            ("sourceTitle", "", "Name what this rests on"), ("organization", "alpha", "Alpha University belongs to The Ring in this standing on that date already"),
        ])
            foreach (var go in (string[])["check", "confirm"])
            {
                var again = await secretariat.GoAsync(become, go, HttpStatusCode.UnprocessableEntity, (field, value));
                Assert.Contains(words, Plain.Of(again));
                Assert.Contains($"id=\"f-{field}-error\"", again);
                Assert.Contains($"value=\"{value}\"", again);
            }
        secretariat.Client.DefaultRequestHeaders.AcceptLanguage.Clear();
        secretariat.Client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("zh-Hant");
        Assert.Contains("於該日已以此身分屬於", Plain.Of(await secretariat.GoAsync(become, "check", HttpStatusCode.UnprocessableEntity, ("organization", "alpha"))));
        secretariat.Client.DefaultRequestHeaders.AcceptLanguage.Clear();
        // Looked over first: nothing is recorded by that.
        var check = await secretariat.GoAsync(become, "check", HttpStatusCode.OK, ("since", "2026-11"), ("note", "Assembly of 20 November"));
        foreach (var words in (string[])["Nothing is recorded yet", "Beta Academy", "November 2026", "Assembly of 20 November"])
            Assert.Contains(words, Plain.Of(check));
        Assert.Empty(await site.MembershipsAsync("Beta Academy"));
        var changed = PageForm.Find(become, check, "since");
        changed["go"] = "change";
        using (var back = await secretariat.SendAsync(changed))
            Assert.Contains("value=\"2026-11\"", await Visitor.TextAsync(back, HttpStatusCode.OK, become));
        var saved = await secretariat.ConfirmedAsync(PageForm.Find(become, check, "since"));
        Assert.StartsWith(page + "?saved=", saved);

        const string Became = "Beta Academy became a member of The Ring, since November 2026.";
        Assert.Contains(Became, Plain.Of(await secretariat.GetAsync(page)));
        Assert.Contains(Became, Plain.Of(await secretariat.GetAsync($"/calls/{slug}/decisions")));
        Assert.Contains(Became, Plain.Of(await secretariat.GetAsync(become)));
        Assert.DoesNotContain(Offer, await secretariat.GetAsync(page));
        var member = Assert.Single(await site.MembershipsAsync("Beta Academy"));
        Assert.Equal((Standing.Full, "2026-11", false), (member.Standing, member.Since?.Text, member.IsDisputed));
        using var nobody = site.Nobody();
        Assert.Contains("Beta Academy", Plain.Of(await nobody.GetAsync("/alliances/the-ring/members?asOf=2026-12")));
        // Everybody may read who came and why; of what was submitted nothing stands there.
        var history = Plain.Of(await nobody.GetAsync("/alliances/the-ring/history"));
        Assert.Contains("Assembly of 20 November", history);
        var source = await site.WithAsync<SeraiDb, Source>(db => db.MembershipStatements.Where(s => s.MemberName == "Beta Academy").Select(s => s.Source).SingleAsync());
        Assert.Equal(("Decision on number 1 of the call “Join The Ring”", Trust.Own), (source.Title, source.Trust));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task It_happens_once_and_taken_back_it_has_not_happened(DatabaseKind kind)
    {
        await using var site = await RingWorld.StartAsync(kind);
        using var secretariat = await site.SignedInAsync(Role.Editor, RingWorld.Slug);
        var slug = await secretariat.MembershipAsync();
        await site.AppliedForMembershipAsync(slug, "Beta Academy");
        await site.AppliedForMembershipAsync(slug, "Gamma Hospital");
        await secretariat.DoneAsync(slug, "accepted", [1, 2]);
        await secretariat.TellAsync(slug);
        var (page, become) = ($"/calls/{slug}/submissions/1", $"/calls/{slug}/submissions/1/become");
        var form = PageForm.Find(become, await secretariat.GoAsync(become, "check", HttpStatusCode.OK), "since");
        form["go"] = "confirm";
        var answers = await Task.WhenAll(secretariat.SendAsync(form), secretariat.SendAsync(form));
        Assert.Equal([303, 422], answers.Select(a => (int)a.StatusCode).Order());
        using (var late = await secretariat.SendAsync(form))
            Assert.Contains("has become something already", Plain.Of(await Visitor.TextAsync(late, HttpStatusCode.UnprocessableEntity, become)));
        Assert.Single(await site.MembershipsAsync("Beta Academy"));
        Assert.Equal(1, await site.WithAsync<SeraiDb, int>(db => db.MadeOfSubmissions.CountAsync()));
        // Another one of the same call rests on nothing of the first.
        var second = $"/calls/{slug}/submissions/2/become";
        await secretariat.ConfirmedAsync(PageForm.Find(second, await secretariat.GoAsync(second, "check", HttpStatusCode.OK), "since"));
        await RingWorld.UndoAsync(secretariat.Client, answers.Single(a => (int)a.StatusCode == 303).Headers.Location!.ToString());
        Assert.Empty(await site.MembershipsAsync("Beta Academy"));
        Assert.Single(await site.MembershipsAsync("Gamma Hospital"));
        var text = await secretariat.GetAsync(page);
        Assert.DoesNotContain("became a member", text);
        Assert.Contains(Offer, text);
        await secretariat.ConfirmedAsync(PageForm.Find(become, await secretariat.GoAsync(become, "check", HttpStatusCode.OK), "since"));
        Assert.Contains("became a member of The Ring", Plain.Of(await secretariat.GetAsync(page)));
        // A corrected statement is one still; a rejected one holds nothing.
        var correction = await Form.OpenAsync(secretariat.Client, $"/alliances/the-ring/statements/{await site.KeyOfAsync("Beta Academy", "2026-11-23")}/correct");
        (correction["since"], correction["reason"]) = ("2026-11-20", "mistyped");
        await correction.SavedAsync();
        Assert.Contains("since 20 November 2026", Plain.Of(await secretariat.GetAsync(page)));
        await RingWorld.DecideAsync(secretariat.Client, await site.KeyOfAsync("Beta Academy", "2026-11-20"), "reject", "It never paid.");
        Assert.Contains("the registry does not hold it any more", Plain.Of(await secretariat.GetAsync(page)));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Whoever_may_not_and_what_is_no_membership_finds_nothing(DatabaseKind kind)
    {
        await using var site = await RingWorld.StartAsync(kind);
        using var secretariat = await site.SignedInAsync(Role.Editor, RingWorld.Slug);
        var slug = await secretariat.MembershipAsync();
        await site.AppliedForMembershipAsync(slug, "Beta Academy");
        await secretariat.QuotasAsync(slug, 5, 0);
        await secretariat.DoneAsync(slug, "accepted", [1]);
        await secretariat.TellAsync(slug);
        var become = $"/calls/{slug}/submissions/1/become";
        // The place is to be confirmed first.
        var page = await secretariat.GetAsync(become);
        Assert.Contains("The place is not confirmed yet", Plain.Of(page));
        Assert.DoesNotContain("name=\"since\"", page);
        await secretariat.DoneAsync(slug, "confirm", [1]);
        var form = await secretariat.FormAsync(become, "since");
        form["go"] = "confirm";
        using var elsewhere = await site.SignedInAsync(Role.Editor, "beta");
        using var contributor = await site.SignedInAsync(Role.Contributor, RingWorld.Slug);
        foreach (var visitor in (Visitor[])[elsewhere, contributor])
        {
            await visitor.GetAsync(become, HttpStatusCode.NotFound);
            form["__RequestVerificationToken"] = (await visitor.FormAsync($"/calls/{slug}", "handler=Begin"))["__RequestVerificationToken"];
            using var posted = await visitor.SendAsync(form);
            Assert.Equal(404, (int)posted.StatusCode);
        }
        // Who is no alliance has nothing to become a member of.
        var alone = await elsewhere.MembershipAsync("beta");
        await site.AppliedForMembershipAsync(alone, "Gamma Hospital");
        await elsewhere.DoneAsync(alone, "accepted", [1]);
        await elsewhere.TellAsync(alone);
        Assert.Contains("is no alliance and hosts the secretariat of none", Plain.Of(await elsewhere.GetAsync($"/calls/{alone}/submissions/1/become")));
        // Its secretariat's host may run the call; the right is the alliance's own.
        await site.WithAsync<SeraiDb>(async db =>
        {
            var host = await db.Set<Serai.Features.Organizations.Organization>().Where(o => o.Slug == "beta").Select(o => o.Id).SingleAsync();
            await db.Alliances.ExecuteUpdateAsync(a => a.SetProperty(x => x.SecretariatHostId, host));
        });
        Assert.Contains("you may not edit there", Plain.Of(await elsewhere.GetAsync($"/calls/{alone}/submissions/1/become")));
        // Whom a call for a programme accepts becomes nothing as long as no edition names the call.
        var other = await secretariat.MembershipAsync(kind: "programme");
        using var applicant = site.Nobody();
        await applicant.AppliedAsync(other, "Ada Lovelace", ("institution-name", "beta"));
        await secretariat.DoneAsync(other, "accepted", [1]);
        await secretariat.TellAsync(other);
        Assert.Contains("No edition of a programme names this call", Plain.Of(await secretariat.GetAsync($"/calls/{other}/submissions/1/become")));
        Assert.Empty(await site.MembershipsAsync("Beta Academy"));
    }
}

/// <summary>What these tests do again and again.</summary>
internal static class BecomingDesk
{
    public static async Task<string> MembershipAsync(this Visitor organiser, string at = RingWorld.Slug, string kind = "membership")
    {
        var to = await organiser.FillAndGoAsync($"/calls/of/{at}/new", ("kind", kind), ("title", "Join The Ring"), ("audience", "anyone"), ("zone", "Asia/Hong_Kong"), ("closes", "2027-03-31 17:00"));
        var slug = to.Split('?')[0].Split('/')[^1];
        await organiser.PublishAsync(slug);
        return slug;
    }

    public static async Task AppliedForMembershipAsync(this TestSite site, string slug, string institution)
    {
        using var applicant = site.Nobody();
        var address = await applicant.BeginAsync(slug);
        await applicant.WrittenAsync(address, ("institution-name", institution), ("contact", "Chen Wei"));
        await applicant.WrittenAsync(address + "?page=why", ("reasons", "We share the way."));
        await applicant.SubmittedAsync(address, "Chen Wei");
    }

    /// <summary>Fills in the page and presses a button of it.</summary>
    public static async Task<string> GoAsync(this Visitor organiser, string become, string go, HttpStatusCode expected, params (string Field, string Value)[] values)
    {
        var form = await organiser.FormAsync(become, "since");
        foreach (var (field, value) in values.Append(("go", go)))
            form[field] = value;
        using var response = await organiser.SendAsync(form);
        return await Visitor.TextAsync(response, expected, become);
    }

    /// <returns>Where it leads.</returns>
    public static async Task<string> ConfirmedAsync(this Visitor organiser, PageForm form)
    {
        form["go"] = "confirm";
        using var response = await organiser.SendAsync(form);
        await Visitor.TextAsync(response, HttpStatusCode.SeeOther, form.Action);
        return response.Headers.Location!.ToString();
    }
}
