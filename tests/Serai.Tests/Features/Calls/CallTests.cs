using System.Net;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Serai.Platform.Auth;
using Serai.Platform.Db;
using Serai.Platform.Mail;
using Serai.Features.Calls;
using static Serai.Tests.Features.Calls.CallDesk;

namespace Serai.Tests.Features.Calls;

/// <summary>A call from its first draft to what was submitted.</summary>
public sealed class CallTests
{
    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task A_call_is_made_published_answered_and_read(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var organiser = await site.OrganiserAsync();
        using var nobody = site.Nobody();
        var slug = await organiser.CallAsync(("title", "Chinese medicine week"), ("titleZhHant", "中醫藥週"), ("about", "A week of lectures.\n\nAnd a dinner."), ("grace", "30"));
        Assert.Equal("2026-01", slug);
        await nobody.GetAsync($"/calls/{slug}", HttpStatusCode.NotFound);
        Assert.DoesNotContain("Chinese medicine week", await nobody.GetAsync("/calls"));
        await organiser.PublishAsync(slug);
        Assert.Contains("Chinese medicine week", Plain.Of(await nobody.GetAsync("/calls")));
        var page = Plain.Of(await nobody.GetAsync($"/calls/{slug}"));
        foreach (var words in (string[])["Open", "Applications to a programme", "31 March 2027 17:00 Asia/Hong Kong", "and 30 minutes of grace", "And a dinner.", "About you", "Why do you want to take part?"])
            Assert.Contains(words, page);
        Assert.Contains("中醫藥週", await site.GetAsync($"/calls/{slug}", "zh-Hant"));
        Assert.DoesNotContain("Submissions", page);

        var address = await nobody.AppliedAsync(slug, "Ada Lovelace", ("born", "1990-12-10"));
        var check = Plain.Of(await nobody.GetAsync(address + "/check"));
        Assert.Contains("Submitted number 1", check);
        var received = Assert.Single(await site.WithAsync<SeraiDb, OutboxMail[]>(db => db.Outbox.AsNoTracking().Where(m => m.Kind == "submission-received").ToArrayAsync()));
        Assert.Equal("ada.lovelace@example.org", received.ToAddress);
        foreach (var words in (string[])["Ada Lovelace", "Chinese University of Hong Kong", "10 December 1990", "wants to learn", address])
            Assert.Contains(words, Plain.Of(received.Text!));

        var list = Plain.Of(await organiser.GetAsync($"/calls/{slug}/submissions"));
        Assert.Contains("1 found; 0 being written, 0 withdrawn", list);
        Assert.Contains("Ada Lovelace", list);
        var one = Plain.Of(await organiser.GetAsync($"/calls/{slug}/submissions/1"));
        Assert.Contains("Why do you want to take part? Ada Lovelace wants to learn.", one);
        var csv = await organiser.GetAsync($"/calls/{slug}/submissions.csv");
        Assert.Contains("1,submitted,", csv);
        Assert.Contains("Ada Lovelace wants to learn.", csv);
        foreach (var hidden in (string[])[$"/calls/{slug}/submissions", $"/calls/{slug}/submissions/1", $"/calls/{slug}/submissions.csv", $"/calls/{slug}/form", $"/calls/{slug}/invitations", $"/calls/{slug}/edit"])
        {
            using var stranger = await site.SignedInAsync(Role.Steward, "uasr");
            await stranger.GetAsync(hidden, HttpStatusCode.NotFound);
        }
    }

    [Theory, MemberData(nameof(Both))]
    public async Task It_is_changed_submitted_again_and_withdrawn_until_it_closes(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var organiser = await site.OrganiserAsync();
        using var nobody = site.Nobody();
        var slug = await organiser.OpenCallAsync(("grace", "10"));
        var address = await nobody.AppliedAsync(slug, "Ada Lovelace");
        await nobody.WrittenAsync(address + "?page=why", ("reasons", "I have thought again."));
        Assert.Contains("submit again for that to count", Plain.Of(await nobody.GetAsync(address + "/check")));
        Assert.Contains("wants to learn", await organiser.GetAsync($"/calls/{slug}/submissions/1"));
        await nobody.SubmittedAsync(address, "Ada Lovelace");
        Assert.Contains("I have thought again.", await organiser.GetAsync($"/calls/{slug}/submissions/1"));
        Assert.Equal(1, Assert.Single(await site.SubmissionsAsync(slug)).Number);
        await nobody.PressAsync(address + "/check", "handler=Withdraw");
        Assert.Contains("0 found; 0 being written, 1 withdrawn", Plain.Of(await organiser.GetAsync($"/calls/{slug}/submissions")));
        Assert.Contains("Ada Lovelace", Plain.Of(await organiser.GetAsync($"/calls/{slug}/submissions?state=withdrawn")));
        await nobody.SubmittedAsync(address, "Ada Lovelace");
        // In the time of grace it still is, then no more; what was typed is kept.
        site.Clock.Reset(Instant.FromUtc(2027, 3, 31, 9, 9));
        using var later = await site.OrganiserAsync();
        Assert.Contains("In the time of grace", Plain.Of(await nobody.GetAsync($"/calls/{slug}")));
        await nobody.SubmittedAsync(address, "Ada Lovelace");
        site.Clock.Reset(Instant.FromUtc(2027, 3, 31, 9, 10));
        await nobody.WrittenAsync(address + "?page=why", ("reasons", "Too late."));
        var form = await nobody.FormAsync(address + "?page=why", "version");
        using var late = await nobody.Client.PostAsync(address + "/check", new FormUrlEncodedContent([new("name", "Ada Lovelace"), new("email", "ada@example.org"), new("version", form["version"])]));
        Assert.Equal(422, (int)late.StatusCode);
        Assert.Contains("The call has closed. What you wrote is kept", Plain.Of(await late.Content.ReadAsStringAsync()));
        Assert.Contains("I have thought again.", await later.GetAsync($"/calls/{slug}/submissions/1"));
        Assert.Contains("Too late.", await nobody.GetAsync(address + "?page=why"));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_is_wrong_stands_beside_its_field_and_nothing_typed_is_lost(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var organiser = await site.OrganiserAsync();
        using var nobody = site.Nobody();
        var slug = await organiser.OpenCallAsync();
        var address = await nobody.BeginAsync(slug);
        foreach (var (field, value, words) in new[]
        {
            ("born", "31.12.1990", "“31.12.1990” is no day. Write year-month-day"), ("applicant", "", "A name is needed here."), ("applicant.email", "ada at example", "“ada at example” is no e-mail address"),
            ("applicant.orcid", "0000-0002-1825-0098", "is no ORCID iD"), ("institution-name", "", "A name is needed here."),
        })
        {
            using var response = await nobody.WriteAsync(address, "next", [.. new (string Field, string Value)[] { ("applicant", "Ada"), ("applicant.email", ""), ("applicant.orcid", ""), ("institution-name", "Somewhere"), ("born", "") }.Where(v => v.Field != field), (field, value)]);
            var html = await response.Content.ReadAsStringAsync();
            Assert.Equal(422, (int)response.StatusCode);
            Assert.Contains(words, Plain.Of(html));
            Assert.Contains("aria-invalid=\"true\"", html);
            Assert.Contains($"href=\"#f-{field.Split('.')[0]}\"", html);
            // It was kept all the same.
            if (value.Length > 0 && field != "born")
                Assert.Contains(value, await nobody.GetAsync(address));
        }
        using var long_ = await nobody.WriteAsync(address + "?page=why", "next", ("reasons", string.Join(' ', Enumerable.Repeat("word", 501))));
        Assert.Contains("That is 501 words, and at most 500 are taken.", Plain.Of(await long_.Content.ReadAsStringAsync()));
        // On the last page all of it is told, and nothing is submitted.
        var check = Plain.Of(await nobody.GetAsync(address + "/check"));
        Assert.Contains("need a look", check);
        using var sent = await nobody.FillAsync(address + "/check", ("name", ""), ("email", "no address"));
        var refused = Plain.Of(await sent.Content.ReadAsStringAsync());
        Assert.Equal(422, (int)sent.StatusCode);
        Assert.Contains("Write a name", refused);
        Assert.Contains("“no address” is no e-mail address", refused);
        using var nameless = await nobody.FillAsync(address + "/check", ("name", "Wang Wei"), ("email", "wang.wei"));
        Assert.Contains("“wang.wei” is no e-mail address", Plain.Of(await Visitor.TextAsync(nameless, HttpStatusCode.UnprocessableEntity, address)));
        Assert.All(await site.SubmissionsAsync(slug), s => Assert.Null(s.Number));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Two_windows_do_not_overwrite_each_other(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var organiser = await site.OrganiserAsync();
        using var nobody = site.Nobody();
        var address = await nobody.BeginAsync(await organiser.OpenCallAsync());
        var old = await nobody.FormAsync(address + "?page=why", "version");
        await nobody.WrittenAsync(address + "?page=why", ("reasons", "From the first window."));
        (old["reasons"], old["go"]) = ("From the second window.", "next");
        using var response = await nobody.SendAsync(old);
        var html = await response.Content.ReadAsStringAsync();
        Assert.Equal(409, (int)response.StatusCode);
        Assert.Contains("In the other window stands: From the first window.", Plain.Of(html));
        Assert.Contains("From the second window.", html);
        var again = PageForm.Find(address, html, "version");
        again["go"] = "next";
        using var second = await nobody.SendAsync(again);
        Assert.Equal(303, (int)second.StatusCode);
        Assert.Contains("From the second window.", await nobody.GetAsync(address + "?page=why"));
    }
}
