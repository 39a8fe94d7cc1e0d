using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Serai.Features.Certificates.Runs;
using Serai.Features.Programmes;
using Serai.Features.Programmes.Attending;
using Serai.Features.Programmes.Certifying;
using Serai.Platform.Db;
using Serai.Platform.History;
using Serai.Tests.Features.Programmes.Attending;
using static Serai.Tests.Features.Programmes.Attending.AttendingDesk;

namespace Serai.Tests.Features.Programmes.Certifying;

/// <summary>What an edition says of itself and its participants for certificates.</summary>
public sealed class CertifiesEditionTests
{
    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task What_the_credential_says_is_in_English_whatever_the_language_of_whoever_asks(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        var edition = await site.WeekAsync();
        var before = CultureInfo.CurrentUICulture;
        foreach (var language in (string[])["zh-Hant", "zh-Hans", "en"])
            try
            {
                CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
                var certified = await AskAsync(site, maker => maker.FindAsync(edition.Id, CancellationToken.None));
                Assert.Equal("Attend at least 50 % of the sessions that count. Attend these: Clinical visit.", certified!.Criteria);
            }
            finally
            {
                CultureInfo.CurrentUICulture = before;
            }
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Of_some_it_says_what_it_says_among_all(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        var edition = await site.WeekAsync(people: 4);
        List<Guid> some = [(await site.PersonAsync(edition, 2)).Id, (await site.PersonAsync(edition, 3)).Id];
        await site.WithAsync<IServiceProvider>(async parts =>
        {
            var (db, id) = (parts.GetRequiredService<SeraiDb>(), edition.Id);
            var sessions = await db.EditionSessions.Where(s => s.EditionId == id).Select(s => s.Id).ToListAsync();
            await using var step = await db.BeginStepAsync(new(site.Clock.GetCurrentInstant(), "a test", "program", TakeAttendance.Verb, "programmes"));
            await parts.GetRequiredService<TakeAttendance>().MergeAsync(edition, [.. sessions.Select(s => new AttendanceMark(s, some[0], Lecture, AttendanceWay.List))], null, CancellationToken.None);
            await step.CompleteAsync();
        });
        var all = await AskAsync(site, maker => maker.HoldersAsync(edition.Id, null, CancellationToken.None));
        var few = await AskAsync(site, maker => maker.HoldersAsync(edition.Id, some, CancellationToken.None));
        Assert.Equal((4, 2), (all.Count, few.Count));
        Assert.Equal(all.Where(h => some.Contains(h.Ref)).Select(Said), few.Select(Said));
        Assert.Equal([(true, "2"), (false, "0")], few.Select(h => (h.HasCompleted, h.Values["sessions"])));
        Assert.Empty(await AskAsync(site, maker => maker.HoldersAsync(edition.Id, [Guid.NewGuid()], CancellationToken.None)));
    }

    private static string Said(CertifiedHolder holder) =>
        $"{holder.Ref} {holder.Name} {holder.Email} {holder.HasCompleted} {holder.Why} {string.Join(' ', holder.Values.OrderBy(v => v.Key, StringComparer.Ordinal).Select(v => v.Key + "=" + v.Value))}";

    private static async Task<T> AskAsync<T>(TestSite site, Func<ICertifies, Task<T>> ask)
    {
        await using var scope = site.Services.CreateAsyncScope();
        return await ask(scope.ServiceProvider.GetServices<ICertifies>().Single(m => m.Kind == CertifiesEdition.EditionKind));
    }
}
