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
    public async Task An_office_says_when_it_is_reminded(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var ada = await site.KeeperAsync();
        using var viewer = await site.KeeperAsync(Role.Viewer);
        const string Page = $"/agreements/reminders/{Home}";
        foreach (var (field, value, words) in ((string, string, string)[])[("months", "0", "from 1 to 36"), ("months", "1,x", "from 1 to 36"), ("days", "-1", "from 0 to 365"), ("days", "999", "from 0 to 365"), ("escalate", "0", "from 1 to 365")])
        {
            using var refused = await ada.FillAsync(Page, (field, value));
            Assert.Contains(words, Plain.Of(await Visitor.TextAsync(refused, HttpStatusCode.UnprocessableEntity, value)));
        }
        Assert.StartsWith(Page, await ada.FillAndGoAsync(Page, ("months", "2，9"), ("days", ""), ("escalate", "")), StringComparison.Ordinal);
        Assert.Contains("9, 2", Plain.Of(await viewer.GetAsync(Page)));
        Assert.DoesNotContain("<form class=\"sheet\"", await viewer.GetAsync(Page));
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
