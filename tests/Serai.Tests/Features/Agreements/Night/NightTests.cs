using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Serai.Features.Agreements;
using Serai.Features.Agreements.Night;
using Serai.Platform.Auth;
using Serai.Platform.Db;
using Serai.Platform.History;
using Serai.Tests.Features.Agreements.Register;

namespace Serai.Tests.Features.Agreements.Night;

/// <summary>What time does to agreements, written down by night.</summary>
public sealed class NightTests
{
    public static TheoryData<DatabaseKind> Both => Databases.All;

    private static readonly LocalDate Today = TestSite.Today;

    [Theory, MemberData(nameof(Both))]
    public async Task An_agreement_is_found_and_called_by_what_its_parties_are_called_now(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var editor = await site.KeeperAsync();
        var slug = await site.ShelveAsync("Kept title");
        await site.ChangeAgreementAsync(slug, a => a.Title = null);
        using (var steward = await site.SignedInAsync(Role.Steward, Shelf.Partner))
            await steward.FillAndGoAsync($"/organizations/{Shelf.Partner}/edit", ("name", "Zephyr Polytechnic"));
        Task<int> FollowedAsync() => site.WithAsync<FollowNames, int>(f => f.RunAsync(default));
        var before = await site.FindAgreementAsync(slug);
        Assert.DoesNotContain("Zephyr", before.SortName, StringComparison.Ordinal);
        Assert.InRange(await FollowedAsync(), 1, 2);
        var after = await site.FindAgreementAsync(slug);
        Assert.Contains("Zephyr Polytechnic", after.SortName, StringComparison.Ordinal);
        Assert.Contains(AgreementLinks.Show(slug), await editor.GetAsync("/agreements?q=zephyr"), StringComparison.Ordinal);
        // The next night has nothing to do.
        Assert.Equal(0, await FollowedAsync());
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Time_moves_what_ends_and_a_corrected_end_moves_it_back(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        var slug = await site.ShelveAsync("Two years", a => a.Ends(Today.PlusYears(2)));
        Assert.Equal(0, await site.NightAsync(Today));
        var near = Today.PlusYears(2).PlusMonths(-6);
        Assert.Equal(0, await site.NightAsync(near.PlusDays(-1)));
        Assert.Equal(1, await site.NightAsync(near));
        Assert.Equal(0, await site.NightAsync(near));
        Assert.Equal(AgreementStage.Expiring, (await site.FindAgreementAsync(slug)).Stage);
        await site.ChangeAgreementAsync(slug, a => a.Ends(Today.PlusYears(4)));
        Assert.Equal(1, await site.NightAsync(near.PlusDays(1)));
        Assert.Equal(AgreementStage.InForce, (await site.FindAgreementAsync(slug)).Stage);
        // No night came by for long: it goes straight to where it is, from the day on which it came to be so.
        Assert.Equal(1, await site.NightAsync(Today.PlusYears(4).PlusDays(9)));
        var moves = await site.MovesAsync(slug);
        Assert.Equal([(AgreementStage.Expiring, near), (AgreementStage.InForce, near.PlusDays(1)), (AgreementStage.Expired, Today.PlusYears(4).PlusDays(1))], moves.Select(m => (m.To, m.On!.Earliest!.Value)));
        Assert.All(moves, m => Assert.Null(m.PersonId));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_renews_itself_goes_on_unless_notice_was_given(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var editor = await site.KeeperAsync();
        void Automatic(Agreement a) { a.Ends(new(2028, 2, 29)); (a.Renewal, a.RenewalYears, a.NoticeMonths) = (Renewal.Automatic, 1, 3); }
        var (goes, ends) = (await site.ShelveAsync("Goes on", Automatic), await site.ShelveAsync("Is ended", Automatic));
        await editor.FillAndGoAsync($"/agreements/{ends}/edit", ("noticeGiven", "2026-11-20"));
        await site.NightAsync(new(2027, 9, 1));
        // On its last day it goes on: on none it stands as expired.
        await site.NightAsync(new(2028, 2, 29));
        var renewed = await site.FindAgreementAsync(goes);
        Assert.Equal((new LocalDate(2029, 2, 28), new LocalDate(2028, 11, 28), AgreementStage.InForce), (renewed.EndsOn!.Value, renewed.NoticeBy!.Value, renewed.Stage));
        Assert.Equal(AgreementStage.Expiring, (await site.FindAgreementAsync(ends)).Stage);
        await site.NightAsync(new(2028, 3, 1));
        Assert.Equal(AgreementStage.Expired, (await site.FindAgreementAsync(ends)).Stage);
        // Years are counted from the end that was agreed, so that a leap day comes back; nights that were missed are made good.
        await site.NightAsync(new(2031, 3, 5));
        Assert.Equal(new LocalDate(2032, 2, 29), (await site.FindAgreementAsync(goes)).EndsOn);
        // Who edits it later changes no end that it was renewed to.
        await site.ChangeAgreementAsync(goes, a => a.Reference = "OAL/9");
        Assert.Equal(new LocalDate(2032, 2, 29), (await site.FindAgreementAsync(goes)).EndsOn);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Each_move_is_a_step_of_the_history_that_the_office_alone_sees(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        var slug = await site.ShelveAsync("Two years", a => { a.Ends(Today.PlusMonths(5)); a.Confidentiality = Confidentiality.Open; });
        await site.NightAsync(Today);
        var step = await site.WithAsync<SeraiDb, Step>(db => db.Set<Step>().AsNoTracking().OrderByDescending(s => s.Number).FirstAsync());
        Assert.Equal(($"agreements/{slug}", "move", "program", true), (step.Subject, step.Verb, step.Way, step.IsPrivate));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_night_that_is_killed_goes_on_where_it_was_left(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        await site.ShelveAsync(120, "Paper", (a, n) => a.Ends(Today.PlusMonths(5).PlusDays(n % 3)));
        for (var killed = 0; killed < 3; killed++)
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => site.NightAsync(Today, stopAfter: 130));
        await site.NightAsync(Today);
        await site.WithAsync<SeraiDb>(async db =>
        {
            Assert.Equal(120, await db.Set<Agreement>().CountAsync(a => a.Stage == AgreementStage.Expiring));
            Assert.Equal(120, await db.Set<AgreementMove>().CountAsync(m => m.To == AgreementStage.Expiring));
            Assert.Equal(120, await db.Set<AgreementNotice>().CountAsync());
        });
    }
}

internal static class Nights
{
    extension(TestSite site)
    {
        /// <summary>The night of a day.</summary>
        /// <param name="stopAfter">The program is killed after so many looks at the clock.</param>
        /// <returns>How many agreements were moved.</returns>
        public async Task<int> NightAsync(LocalDate day, int? stopAfter = null)
        {
            site.Clock.Reset(day.AtMidnight().InUtc().ToInstant() + Duration.FromHours(3));
            await using var scope = site.Services.CreateAsyncScope();
            using var stop = new CancellationTokenSource();
            IClock clock = stopAfter is { } looks ? new Killing(site.Clock, looks, stop) : site.Clock;
            var moved = await ActivatorUtilities.CreateInstance<MoveByTime>(scope.ServiceProvider, clock).RunAsync(day, stop.Token);
            await ActivatorUtilities.CreateInstance<Remind>(scope.ServiceProvider, clock).RunAsync(day, stop.Token);
            return moved;
        }

        public Task<List<AgreementMove>> MovesAsync(string slug) => site.WithAsync<SeraiDb, List<AgreementMove>>(async db =>
        {
            var id = (await db.Set<Agreement>().SingleAsync(a => a.Slug == slug)).Id;
            return [.. (await db.Set<AgreementMove>().AsNoTracking().Where(m => m.AgreementId == id).ToListAsync()).OrderBy(m => m.At).ThenBy(m => m.Id)];
        });
    }

    // Whoever looks at it once too often is stopped in the midst of what it does.
    private sealed class Killing(IClock clock, int looks, CancellationTokenSource stop) : IClock
    {
        private int left = looks;

        public Instant GetCurrentInstant()
        {
            if (--left < 0) stop.Cancel();
            return clock.GetCurrentInstant();
        }
    }
}
