using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Serai.Features.Calls;
using Serai.Forms;
using Serai.Platform.Auth;
using Serai.Platform.Db;
using Serai.Platform.Mail;
using static Serai.Tests.Features.Calls.CallDesk;

namespace Serai.Tests.Features.Calls;

/// <summary>Who may answer a call, by which way, and with which form.</summary>
public sealed class CallWaysTests
{
    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task Bad_times_are_told_beside_their_field(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var organiser = await site.OrganiserAsync();
        foreach (var (field, value, words, zone) in new[]
        {
            // The clocks of Paris are set forward from 2:00 to 3:00.
            ("closes", "2027-03-28 02:30", "The clocks of Europe/Paris never show 2027-03-28 02:30", "Europe/Paris"),
            ("closes", "soon", "“soon” is not a time of day on a date", "Asia/Hong_Kong"),
            ("zone", "Hong Kong time", "There is no time zone “Hong Kong time”", "Hong Kong time"),
            ("opens", "2027-04-01 09:00", "It would close before it opens.", "Asia/Hong_Kong"),
            ("grace", "1,5", "“1,5”", "Asia/Hong_Kong"),
            ("audience", "members", "Say whose members are asked", "Asia/Hong_Kong"),
        })
        {
            using var response = await organiser.FillAsync($"/calls/of/{Home}/new", [.. new (string, string)[] { ("kind", "programme"), ("title", "Week"), ("audience", "anyone"), ("zone", zone), ("closes", "2027-03-31 17:00") }.Where(v => v.Item1 != field), (field, value)]);
            Assert.Equal(422, (int)response.StatusCode);
            Assert.Contains(words, Plain.Of(await response.Content.ReadAsStringAsync()));
        }
        Assert.Empty(await site.WithAsync<SeraiDb, Call[]>(db => db.Set<Call>().Where(c => !c.Slug.StartsWith("example")).ToArrayAsync()));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_personal_link_begins_one_submission_and_lets_it_come_later(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var organiser = await site.OrganiserAsync();
        using var nobody = site.Nobody();
        var slug = await organiser.OpenCallAsync(("audience", "invited"));
        Assert.Contains("Whoever is invited got a link by mail.", Plain.Of(await nobody.GetAsync($"/calls/{slug}")));
        using (var early = await organiser.FillAsync($"/calls/{slug}/invitations", ("name", "Grace Hopper"), ("email", "grace@example.org"), ("until", "2027-03-31T16:00"), ("why", "")))
            Assert.Contains("That is not later than the deadline for all.", Plain.Of(await early.Content.ReadAsStringAsync()));
        using (var nowhere = await organiser.FillAsync($"/calls/{slug}/invitations", ("name", "Grace Hopper"), ("email", "grace.hopper"), ("until", ""), ("why", "")))
            Assert.Contains("“grace.hopper” is no e-mail address", Plain.Of(await Visitor.TextAsync(nowhere, HttpStatusCode.UnprocessableEntity, slug)));
        await organiser.FillAndGoAsync($"/calls/{slug}/invitations", ("name", "Grace Hopper"), ("email", "grace@example.org"), ("until", "2027-04-02T17:00"), ("why", "Ill in March."));
        var mail = Assert.Single(await site.WithAsync<SeraiDb, OutboxMail[]>(db => db.Outbox.AsNoTracking().Where(m => m.Kind == "call-invitation").ToArrayAsync()));
        Assert.Contains("2 April 2027 17:00 Asia/Hong Kong", Plain.Of(mail.Text!));
        var link = new Uri(mail.Text!.Split('\n').Select(l => l.Trim()).Select(l => l[Math.Max(0, l.IndexOf("http", StringComparison.Ordinal))..]).First(l => l.Contains("/invited/", StringComparison.Ordinal)).TrimEnd('>', ')')).AbsolutePath;
        // After the deadline for all.
        site.Clock.Reset(Instant.FromUtc(2027, 4, 1, 9, 0));
        var address = await nobody.PressAsync(link);
        await nobody.WrittenAsync(address, ("applicant", "Grace Hopper"), ("institution-name", "Somewhere"));
        await nobody.WrittenAsync(address + "?page=why", ("reasons", "To learn."));
        await nobody.SubmittedAsync(address, "Grace Hopper");
        // Used twice, it sends the way back by mail and begins nothing.
        Assert.Contains("This link has been used", Plain.Of(await nobody.GetAsync(link)));
        Assert.EndsWith("sent=1", await nobody.PressAsync(link));
        Assert.Single(await site.SubmissionsAsync(slug));
        Assert.Equal("grace@example.org", (await site.WithAsync<SeraiDb, OutboxMail>(db => db.Outbox.SingleAsync(m => m.Kind == "submission-way-back"))).ToAddress);
        site.Clock.Reset(Instant.FromUtc(2027, 4, 2, 9, 0));
        Assert.Contains("The call has closed.", Plain.Of(await nobody.GetAsync(address + "/check")));
        using var late = await nobody.Client.PostAsync(address + "/check", new FormUrlEncodedContent([new("name", "Grace Hopper"), new("email", "grace@example.org"), new("version", "9")]));
        Assert.Equal(422, (int)late.StatusCode);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Signing_in_at_the_end_loses_nothing(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var organiser = await site.OrganiserAsync();
        var slug = await organiser.OpenCallAsync(("audience", "signed-in"));
        using var nobody = site.Nobody();
        var address = await nobody.BeginAsync(slug);
        await nobody.WrittenAsync(address, ("applicant", "Ada Lovelace"), ("institution-name", "Somewhere"));
        await nobody.WrittenAsync(address + "?page=why", ("reasons", "To learn."));
        var check = await nobody.GetAsync(address + "/check");
        Assert.Contains("Sign in to submit. What you wrote is kept", Plain.Of(check));
        // The way to the sign-in leads back to it.
        Assert.Contains(WebUtility.UrlEncode(address + "/check"), check);
        using var person = await site.SignedInAsync("Ada Lovelace");
        await person.SubmittedAsync(address, "Ada Lovelace");
        var mine = Plain.Of(await person.GetAsync("/calls/mine"));
        Assert.Contains("Summer week", mine);
        // From another device, where only the account is known.
        var other = await person.PressAsync("/calls/mine", "submission");
        Assert.NotEqual(address + "/check", other);
        Assert.Contains("To learn.", await person.GetAsync(other));
        using var another = await site.SignedInAsync("Somebody else");
        Assert.Contains("You have submitted nothing yet", Plain.Of(await another.GetAsync("/calls/mine")));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Members_of_an_alliance_on_a_day_are_asked(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var organiser = await site.OrganiserAsync();
        var slug = await organiser.OpenCallAsync(("audience", "members"), ("alliance", "uasr"), ("membersOn", "2026-01-01"));
        var member = await site.WithAsync<Serai.Features.Alliances.AllianceQueries, string>(async queries =>
        {
            var uasr = await queries.Find("uasr");
            var members = await queries.MembersOn(uasr!.Id, Serai.Features.Alliances.DayRange.Of(new LocalDate(2026, 1, 1)), "en");
            return members.First(m => m.Organization is not null).Organization!.Slug;
        });
        using var outside = await site.SignedInAsync(Role.Representative, "ningxia-medical-university");
        using var inside = await site.SignedInAsync(Role.Representative, member);
        foreach (var (visitor, may) in new[] { (outside, member == "ningxia-medical-university"), (inside, true) })
        {
            var address = await visitor.BeginAsync(slug);
            await visitor.WrittenAsync(address, ("applicant", "Ada"), ("institution-name", member));
            await visitor.WrittenAsync(address + "?page=why", ("reasons", "To learn."));
            if (may)
                await visitor.SubmittedAsync(address, "Ada");
            else
                Assert.Contains("Only those who represent a member of the alliance can submit", Plain.Of(await visitor.GetAsync(address + "/check")));
        }
        Assert.NotNull(Assert.Single(await site.SubmissionsAsync(slug), s => s.Number is not null).ForId);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_call_is_copied_for_another_year_without_its_people(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var organiser = await site.OrganiserAsync();
        using var nobody = site.Nobody();
        var slug = await organiser.OpenCallAsync(("title", "Summer week"), ("opens", "2026-02-01 09:00"));
        await nobody.AppliedAsync(slug, "Ada Lovelace");
        await organiser.FillAndGoAsync($"/calls/{slug}/invitations", ("name", "Grace Hopper"), ("email", "grace@example.org"), ("until", ""), ("why", ""));
        var to = await organiser.PressAsync($"/calls/{slug}/copy");
        var copy = to.Split('?')[0].Split('/')[^2];
        var edit = await organiser.FormAsync($"/calls/{copy}/edit", "title");
        Assert.Equal(("Summer week", "2028-03-31T17:00", "2027-02-01T09:00"), (edit["title"], edit["closes"], edit["opens"]));
        await nobody.GetAsync($"/calls/{copy}", HttpStatusCode.NotFound);
        Assert.Contains("Nothing was submitted yet", Plain.Of(await organiser.GetAsync($"/calls/{copy}/submissions")));
        Assert.Contains("No links sent yet", Plain.Of(await organiser.GetAsync($"/calls/{copy}/invitations")));
        await organiser.PublishAsync(copy);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_published_form_that_is_changed_becomes_a_new_one_and_earlier_answers_stay_readable(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var organiser = await site.OrganiserAsync();
        using var nobody = site.Nobody();
        var slug = await organiser.OpenCallAsync();
        await nobody.AppliedAsync(slug, "Ada Lovelace", ("diet", "No nuts"));
        var design = DesignJson.Read(await organiser.GetAsync($"/calls/{slug}/form.json?newest=1")).Design!;
        // Without the question about food, and with one that is asked only of those born before 1990.
        var changed = design with
        {
            Pages = [design.Pages[0], design.Pages[1] with
            {
                Fields = [design.Pages[1].Fields[0], new FormField("experience", FieldKind.ShortText, Wording.Of("en", "Your experience")) { Required = true, When = new Condition.Before("born", new ConditionValue.Date(new(1990, 1, 1))) }],
            }],
        };
        await organiser.BringAsync(slug, DesignJson.Write(changed).ToJsonString());
        // Not public yet: it is filled in as before.
        Assert.Contains("Dietary needs", await nobody.GetAsync(await nobody.BeginAsync(slug) + "?page=why"));
        await organiser.PublishAsync(slug);
        var address = await nobody.BeginAsync(slug);
        Assert.DoesNotContain("Dietary needs", await nobody.GetAsync(address + "?page=why"));
        Assert.Contains("data-path=\"experience\" hidden", await nobody.GetAsync(address + "?page=why"));
        await nobody.WrittenAsync(address, ("applicant", "Mary"), ("institution-name", "Somewhere"), ("born", "1980-01-01"));
        Assert.DoesNotContain("data-path=\"experience\" hidden", await nobody.GetAsync(address + "?page=why"));
        using (var without = await nobody.WriteAsync(address + "?page=why", "next", ("reasons", "To learn.")))
            Assert.Equal(422, (int)without.StatusCode);
        await nobody.WrittenAsync(address + "?page=why", ("reasons", "To learn."), ("experience", "Ten years"));
        await nobody.SubmittedAsync(address, "Mary");
        Assert.Contains("No nuts", await organiser.GetAsync($"/calls/{slug}/submissions/1"));
        Assert.Contains("Ten years", await organiser.GetAsync($"/calls/{slug}/submissions/2"));
        // The question that a condition uses cannot go.
        var gone = changed with { Pages = [changed.Pages[0] with { Fields = [.. changed.Pages[0].Fields.Where(f => f.Id != "born")] }, changed.Pages[1]] };
        Assert.Contains("The condition of “experience” asks for “born”, which is not in the form.", await organiser.BringAsync(slug, DesignJson.Write(gone).ToJsonString(), refused: true));
        Assert.Contains("It is no JSON", await organiser.BringAsync(slug, "{", refused: true));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_file_comes_with_an_answer_and_one_that_lies_is_refused(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var organiser = await site.OrganiserAsync();
        using var nobody = site.Nobody();
        var slug = await organiser.CallAsync();
        var design = new FormDesign(["en"], [new FormPage("one", Wording.Of("en", "Your file"), [
            new FormField("title", FieldKind.ShortText, Wording.Of("en", "Title")) { Required = true },
            new FormField("cv", FieldKind.File, Wording.Of("en", "Curriculum")) { Required = true, File = new([FileType.Pdf], 5) }])]);
        await organiser.BringAsync(slug, DesignJson.Write(design).ToJsonString());
        await organiser.PublishAsync(slug);
        var address = await nobody.BeginAsync(slug);
        Assert.Contains("“cv.pdf”", await UploadAsync(nobody, address, "MZ this is a program"u8.ToArray(), "cv.pdf", 422));
        Assert.Contains("not of a type that is taken here", await UploadAsync(nobody, address, "a,b"u8.ToArray(), "cv.csv", 422));
        var pdf = Encoding.ASCII.GetBytes("%PDF-1.7\n1 0 obj <<>> endobj\ntrailer <<>>\n%%EOF");
        await UploadAsync(nobody, address, pdf, "cv.pdf", 303);
        Assert.Contains("cv.pdf", await nobody.GetAsync(address));
        await nobody.SubmittedAsync(address, "Ada Lovelace");
        var page = await organiser.GetAsync($"/calls/{slug}/submissions/1");
        var file = page.Split('"').First(p => p.Contains("/files/", StringComparison.Ordinal));
        Assert.Equal(pdf, await organiser.Client.GetByteArrayAsync(file));
        using var stranger = await site.SignedInAsync(Role.Steward, "uasr");
        await stranger.GetAsync(file, HttpStatusCode.NotFound);
    }

    private static async Task<string> UploadAsync(Visitor visitor, string address, byte[] bytes, string name, int expected)
    {
        var form = await visitor.FormAsync(address, "version");
        using var content = new MultipartFormDataContent { { new StringContent(form["version"]), "version" }, { new StringContent("A life"), "title" }, { new StringContent("next"), "go" }, { new ByteArrayContent(bytes), "cv", name } };
        using var response = await visitor.Client.PostAsync(address, content);
        var text = Plain.Of(await response.Content.ReadAsStringAsync());
        Assert.True((int)response.StatusCode == expected, $"{(int)response.StatusCode}: {text}");
        return text;
    }
}
