using System.Net;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Serai.Features.Agreements;
using Serai.Features.Agreements.Night;
using Serai.Features.People.Grants;
using Serai.Platform.Auth;
using Serai.Platform.Db;
using Serai.Platform.Mail;
using Serai.Tests.Features.Agreements.Register;
using static Serai.Tests.Features.Agreements.Register.Shelf;

namespace Serai.Tests.Features.Agreements.Night;

/// <summary>Who is reminded of what, when, and that it is once.</summary>
public sealed class ReminderTests
{
    public static TheoryData<DatabaseKind> Both => Databases.All;

    private static readonly LocalDate Today = TestSite.Today;

    [Theory, MemberData(nameof(Both))]
    public async Task Whoever_is_in_charge_is_told_once_at_each_time_before_the_end(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var ada = await site.KeeperAsync(name: "Ada Lovelace");
        using var bob = await site.KeeperAsync(name: "Bob");
        var end = Today.PlusMonths(14);
        await site.ShelveAsync("Nursing", a => { a.Ends(end); a.InChargeId = ada.PersonId; });
        var told = new List<LocalDate>();
        for (var day = Today; day <= end.PlusDays(3); day = day.PlusDays(1))
        {
            var before = await site.ToldAsync(ada.PersonId);
            await site.NightAsync(day);
            if (await site.ToldAsync(ada.PersonId) > before) told.Add(day);
        }
        Assert.Equal([end.PlusMonths(-12), end.PlusMonths(-6), end.PlusMonths(-3), end.PlusMonths(-1)], told);
        Assert.Equal((4, 0), (await site.ToldAsync(ada.PersonId), await site.ToldAsync(bob.PersonId)));
        var words = await site.WithAsync<SeraiDb, string>(async db => (await db.Set<HeldMail>().FirstAsync(m => m.PersonId == ada.PersonId)).ContentJson);
        Assert.Contains("Nursing", words);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_is_entered_late_is_told_once_and_a_new_end_anew(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var ada = await site.KeeperAsync();
        var slug = await site.ShelveAsync("Nursing", a => { a.Ends(Today.PlusDays(50)); a.InChargeId = ada.PersonId; });
        await site.NightAsync(Today);
        await site.NightAsync(Today.PlusDays(1));
        // Not for 12 and 6 months too, which are past.
        Assert.Equal(1, await site.ToldAsync(ada.PersonId));
        await site.ChangeAgreementAsync(slug, a => a.Ends(Today.PlusDays(60)));
        await site.NightAsync(Today.PlusDays(2));
        await site.NightAsync(Today.PlusDays(2));
        Assert.Equal(2, await site.ToldAsync(ada.PersonId));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_renews_itself_is_told_before_the_last_day_of_notice_however_long_that_is(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var ada = await site.KeeperAsync();
        await site.ShelveAsync("Nursing", a => { a.Ends(Today.PlusMonths(32)); (a.Renewal, a.RenewalYears, a.NoticeMonths, a.InChargeId) = (Renewal.Automatic, 1, 18, ada.PersonId); });
        var by = Today.PlusMonths(32).PlusMonths(-18);
        foreach (var (day, told) in ((LocalDate, int)[])[(by.PlusMonths(-12).PlusDays(-1), 0), (by.PlusMonths(-12), 1), (by.PlusMonths(-6), 2), (by.PlusMonths(-1), 3), (by, 3), (by.PlusMonths(2), 3)])
        {
            await site.NightAsync(day);
            Assert.Equal((day, told), (day, await site.ToldAsync(ada.PersonId)));
        }
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Where_nobody_is_in_charge_or_has_left_the_editors_are_told(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var ada = await site.KeeperAsync(name: "Ada Lovelace");
        using var steward = await site.KeeperAsync(Role.Steward);
        using var viewer = await site.KeeperAsync(Role.Viewer);
        using var gone = await site.KeeperAsync(name: "Gone");
        using var stranger = await site.SignedInAsync(Role.Steward, Other);
        await site.ShelveAsync("Nobody's", a => a.Ends(Today.PlusDays(50)));
        await site.ShelveAsync("Of one who left", a => { a.Ends(Today.PlusDays(51)); a.InChargeId = gone.PersonId; });
        await site.WithAsync<SeraiDb>(async db =>
        {
            (await db.Set<Grant>().SingleAsync(g => g.PersonId == gone.PersonId)).End(Today, null, null);
            await db.SaveChangesAsync();
        });
        await site.NightAsync(Today);
        Assert.Equal((2, 2, 0, 0, 0), (await site.ToldAsync(ada.PersonId), await site.ToldAsync(steward.PersonId), await site.ToldAsync(viewer.PersonId), await site.ToldAsync(gone.PersonId), await site.ToldAsync(stranger.PersonId)));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Obligations_are_told_a_month_ahead_and_on_their_day_until_they_are_met(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var ada = await site.KeeperAsync();
        var agreement = await site.FindAgreementAsync(await site.ShelveAsync("Nursing", a => a.InChargeId = ada.PersonId));
        await site.WithAsync<SeraiDb>(async db =>
        {
            db.Add(new AgreementObligation { AgreementId = agreement.Id, KeeperId = agreement.KeeperId, What = "Send the report", Due = Today.PlusDays(40) });
            db.Add(new AgreementObligation { AgreementId = agreement.Id, KeeperId = agreement.KeeperId, What = "Thank them", Due = Today.PlusDays(40), Met = Today });
            await db.SaveChangesAsync();
        });
        var counts = new List<int>();
        foreach (var days in (int[])[9, 10, 11, 39, 40, 41, 60])
        {
            await site.NightAsync(Today.PlusDays(days));
            counts.Add(await site.ToldAsync(ada.PersonId));
        }
        Assert.Equal([0, 1, 1, 1, 2, 2, 2], counts);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Stewards_are_told_once_where_nobody_acted(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var ada = await site.KeeperAsync();
        using var steward = await site.KeeperAsync(Role.Steward);
        var end = Today.PlusMonths(3);
        await site.ShelveAsync("Left alone", a => { a.Ends(end); a.InChargeId = ada.PersonId; });
        var seen = await site.ShelveAsync("Seen to", a => { a.Ends(end); a.InChargeId = ada.PersonId; });
        await site.NightAsync(Today);
        await site.ChangeAgreementAsync(seen, a => a.Reference = "They write back in May");
        await site.NightAsync(Today.PlusDays(13));
        Assert.Equal(0, await site.ToldAsync(steward.PersonId));
        await site.NightAsync(Today.PlusDays(14));
        await site.NightAsync(Today.PlusDays(15));
        var mails = await site.WithAsync<SeraiDb, List<OutboxMail>>(db => db.Set<OutboxMail>().Where(m => m.PersonId == steward.PersonId).ToListAsync());
        Assert.Equal("Nobody has seen to Left alone yet", Assert.Single(mails).Subject);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task An_agreement_without_a_title_is_called_in_the_language_of_whoever_is_told(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var ada = await site.KeeperAsync(Role.Steward, "Ada Lovelace");
        using var lin = await site.KeeperAsync(Role.Steward, "Lin");
        await site.SpeaksAsync(lin.PersonId, "zh-Hant");
        var slug = await site.ShelveAsync("Kept", a => { a.Title = null; a.Ends(Today.PlusDays(50)); });
        var agreement = await site.FindAgreementAsync(slug);
        await site.WithAsync<SeraiDb>(async db =>
        {
            db.Add(new AgreementObligation { AgreementId = agreement.Id, KeeperId = agreement.KeeperId, What = "Send the report", Due = Today.PlusDays(20) });
            await db.SaveChangesAsync();
        });
        await site.NightAsync(Today);
        await site.NightAsync(Today.PlusDays(14));
        var held = await site.WithAsync<SeraiDb, List<HeldMail>>(db => db.Set<HeldMail>().ToListAsync());
        var sent = await site.WithAsync<SeraiDb, List<OutboxMail>>(db => db.Set<OutboxMail>().ToListAsync());
        // The end, the obligation, and that nobody saw to it.
        foreach (var (reader, name) in ((Guid, string)[])[(ada.PersonId, "Chinese University of Hong Kong and Ningxia Medical University"), (lin.PersonId, "香港中文大學與寧夏醫科大學")])
        {
            var said = held.Where(m => m.PersonId == reader).Select(m => System.Text.RegularExpressions.Regex.Unescape(m.ContentJson)).Concat(sent.Where(m => m.PersonId == reader).Select(m => m.Text!)).ToList();
            Assert.Equal(3, said.Count);
            Assert.All(said, s => Assert.Contains(name, s, StringComparison.Ordinal));
        }
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Of_two_editors_none_overwrites_what_the_other_said(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var ada = await site.KeeperAsync(name: "Ada Lovelace");
        using var grace = await site.KeeperAsync(name: "Grace Hopper");
        const string Page = $"/agreements/reminders/{Home}";
        Task<ReminderRule> ReadAsync() => site.WithAsync<SeraiDb, ReminderRule>(db => db.Set<ReminderRule>().AsNoTracking().SingleAsync());
        var (hers, theirs, other) = (await ada.FormAsync(Page, "months"), await grace.FormAsync(Page, "months"), await grace.FormAsync(Page, "months"));
        (hers["months"], theirs["months"], other["days"]) = ("9", "24", "7");
        using (var saved = await ada.SendAsync(hers))
            Assert.Equal(HttpStatusCode.SeeOther, saved.StatusCode);
        using (var both = await grace.SendAsync(theirs))
        {
            var page = Plain.Of(await Visitor.TextAsync(both, HttpStatusCode.Conflict, "both"));
            Assert.Contains("Ada Lovelace", page);
        }
        Assert.Equal("9", (await ReadAsync()).Months);
        // What is said of another field is put together with it, once it is seen.
        using (var apart = await grace.SendAsync(other))
        using (var together = await grace.SendAsync(PageForm.Find(Page, await Visitor.TextAsync(apart, HttpStatusCode.Conflict, "apart"), "pick.days")))
            Assert.Equal(HttpStatusCode.SeeOther, together.StatusCode);
        var rule = await ReadAsync();
        Assert.Equal(("9", "7", 14), (rule.Months, rule.Days, rule.EscalateDays!.Value));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Two_who_say_it_first_at_once_are_both_heard(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        const string Page = $"/agreements/reminders/{Home}";
        var visitors = new List<Visitor>();
        for (var n = 0; n < 4; n++)
            visitors.Add(await site.KeeperAsync(name: $"Editor {n}"));
        var forms = new List<PageForm>();
        foreach (var visitor in visitors)
            forms.Add(await visitor.FormAsync(Page, "months"));
        for (var n = 0; n < forms.Count; n++)
            forms[n]["months"] = $"{n + 1}";
        var answers = await Task.WhenAll(visitors.Zip(forms, (v, f) => v.SendAsync(f)));
        Assert.Equal(1, answers.Count(a => a.StatusCode == HttpStatusCode.SeeOther));
        Assert.All(answers, a => Assert.True(a.StatusCode is HttpStatusCode.SeeOther or HttpStatusCode.Conflict, a.StatusCode.ToString()));
        Assert.Equal(1, await site.WithAsync<SeraiDb, int>(db => db.Set<ReminderRule>().CountAsync()));
        answers.ToList().ForEach(a => a.Dispose());
        visitors.ForEach(v => v.Dispose());
    }

    [Theory, MemberData(nameof(Both))]
    public async Task An_office_says_when_it_is_reminded(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var ada = await site.KeeperAsync();
        using var viewer = await site.KeeperAsync(Role.Viewer);
        const string Page = $"/agreements/reminders/{Home}";
        foreach (var (field, value, words) in ((string, string, string)[])[("months", "0", "from 1 to 36"), ("months", "1,x", "from 1 to 36"), ("days", "-1", "from 0 to 365"), ("days", "999", "from 0 to 365"), ("escalate", "0", "outside 1 to 365")])
        {
            using var refused = await ada.FillAsync(Page, (field, value));
            Assert.Contains(words, Plain.Of(await Visitor.TextAsync(refused, HttpStatusCode.UnprocessableEntity, value)));
        }
        Assert.StartsWith(Page, await ada.FillAndGoAsync(Page, ("months", "2，9"), ("days", ""), ("escalate", "")), StringComparison.Ordinal);
        Assert.Contains("9, 2", Plain.Of(await viewer.GetAsync(Page)));
        Assert.DoesNotContain("name=\"months\"", await viewer.GetAsync(Page));
        await site.ShelveAsync("Nursing", a => { a.Ends(Today.PlusMonths(10)); a.InChargeId = ada.PersonId; });
        var counts = new List<int>();
        foreach (var months in (int[])[0, 1, 4, 8, 9])
        {
            await site.NightAsync(Today.PlusMonths(months));
            counts.Add(await site.ToldAsync(ada.PersonId));
        }
        Assert.Equal([0, 1, 1, 2, 2], counts);
        using var stranger = await site.SignedInAsync(Role.Steward, Other);
        await stranger.GetAsync(Page, HttpStatusCode.NotFound);
    }
}

internal static class Told
{
    extension(TestSite site)
    {
        /// <summary>How many mails a person was sent or is kept for the daily one.</summary>
        public Task<int> ToldAsync(Guid person) => site.WithAsync<SeraiDb, int>(async db =>
            await db.Set<HeldMail>().CountAsync(m => m.PersonId == person) + await db.Set<OutboxMail>().CountAsync(m => m.PersonId == person));
    }
}
