using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Serai.Platform.Db;
using Serai.Platform.Jobs;
using Serai.Platform.Mail;
using Serai.Tests.Features.People;

namespace Serai.Tests.Features.Settings;

/// <summary>How long things are kept is what the page says, for the jobs of the night and for sessions.</summary>
public sealed class RetentionSettingTests
{
    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task Sessions_last_as_long_as_was_chosen_from_the_next_request_on(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind);
        using var ada = await site.AdministratorAsync();
        site.Clock.Advance(Duration.FromDays(6));
        await ada.GetAsync("/people/me");
        using var grace = await site.AdministratorAsync("Grace Hopper");
        await grace.ChooseAsync("retention", ("session", "5"), ("sessionIdle", "2"));
        Assert.Equal(HttpStatusCode.SeeOther, (await ada.Client.GetAsync("/people/me")).StatusCode);
        await grace.GetAsync("/people/me");
        site.Clock.Advance(Duration.FromDays(3));
        Assert.Equal(HttpStatusCode.SeeOther, (await grace.Client.GetAsync("/people/me")).StatusCode);
        // What is over stays over, also where sessions last longer from now on.
        using var lin = await site.AdministratorAsync("Lin Bo");
        await lin.ChooseAsync("retention", ("session", "300"), ("sessionIdle", "300"));
        foreach (var over in (Visitor[])[ada, grace])
            Assert.Equal(HttpStatusCode.SeeOther, (await over.Client.GetAsync("/people/me")).StatusCode);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_is_installed_counts_where_a_field_is_empty(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(await Databases.CopyAsync(await SampleTemplate.Of(kind)), ("Serai:Privacy:WarnDays", "90"), ("Serai:SessionDays", "5"));
        using var ada = await site.AdministratorAsync();
        Assert.Contains("Write at most 30", await ada.RefusedAsync("retention", ("unused", "60")), StringComparison.Ordinal);
        Assert.Contains("Write at most 5", await ada.RefusedAsync("retention", ("sessionIdle", "9")), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task The_page_tells_what_the_night_takes_and_the_night_takes_it(DatabaseKind kind)
    {
        await using var site = await TestSite.WithMailAsync(kind);
        await site.WithAsync<SeraiDb>(async db =>
        {
            var now = site.Clock.GetCurrentInstant();
            for (var days = 1; days <= 3; days++)
                db.Add(new OutboxMail
                {
                    Id = NewId.Next(), ToAddress = "a@example.org", ToName = "A", Language = "en", Kind = "test", Subject = "S", Text = "T", Html = "H", MessageId = $"{days}@x",
                    Created = now - Duration.FromDays(days * 5), Due = null, Sent = now - Duration.FromDays(days * 5),
                });
            await db.SaveChangesAsync();
        });
        using var ada = await site.AdministratorAsync();
        Assert.Contains("What sent mails said 0", Plain.Of(await ada.GetAsync("/settings/retention")), StringComparison.Ordinal);
        await ada.ChooseAsync("retention", ("mail", "7"));
        Assert.Contains("What sent mails said 2", Plain.Of(await ada.GetAsync("/settings/retention")), StringComparison.Ordinal);
        var jobs = site.Services.GetRequiredService<JobRunner>();
        await jobs.DoDueAsync();
        site.Clock.Advance(Duration.FromDays(1));
        await jobs.DoDueAsync();
        Assert.Equal(1, await site.WithAsync<SeraiDb, int>(db => db.Set<OutboxMail>().CountAsync(m => m.Subject != null)));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_is_out_of_bounds_or_cannot_be_together_is_refused(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind);
        using var ada = await site.AdministratorAsync();
        Assert.Contains("“0” is outside 1 to 365", await ada.RefusedAsync("retention", ("session", "0")), StringComparison.Ordinal);
        Assert.Contains("“1.5” is no whole number", await ada.RefusedAsync("retention", ("mail", "1.5")), StringComparison.Ordinal);
        Assert.Contains("“59” is outside 60 to 3650", await ada.RefusedAsync("retention", ("unused", "59")), StringComparison.Ordinal);
        Assert.Contains("Write at most 3", await ada.RefusedAsync("retention", ("session", "3"), ("sessionIdle", "4")), StringComparison.Ordinal);
        Assert.Contains("Write at most 30", await ada.RefusedAsync("retention", ("unused", "60"), ("unusedWarn", "60")), StringComparison.Ordinal);
    }
}
