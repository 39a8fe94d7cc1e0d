using System.Globalization;
using System.Text;
using System.Threading.RateLimiting;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Serai.Features.Agreements.Register;
using Serai.Platform.Auth;
using Serai.Platform.Auth.Doors;
using Serai.Platform.Localisation;
using Serai.Platform.Mail;
using Serai.Platform.Web;

namespace Serai.Features.Agreements.Deadlines;

/// <summary>
/// Hands out calendars of deadlines (RFC 5545) by their secret addresses. A wrong, revoked or orphaned one is not there; what it shows is what
/// its owner may see today.
/// </summary>
public static class FeedFile
{
    private const int YearsBack = 1, YearsAhead = 5;

    public static void MapFeeds(this IEndpointRouteBuilder app) => app.MapGet(RegisterLinks.FeedRoute, SendAsync).AllowAnonymous().WithMetadata(new StaysOpenAttribute());

    private static async Task<IResult> SendAsync(string secret, HttpContext http, SeraiDb db, FeedRoom room, IActors actors, IMailReaders readers, DeadlineQueries deadlines, AgreementTitles titles, DeadlineWords words, IStringLocalizer<DeadlineTexts> texts, IClock clock, Today today)
    {
        var stop = http.RequestAborted;
        http.Response.Headers.CacheControl = "no-store";
        // Nothing of it is for a search engine, nor for the page that a link leads from.
        http.Response.Headers["X-Robots-Tag"] = "noindex";
        http.Response.Headers["Referrer-Policy"] = "no-referrer";
        if (!room.MayCome(http.Connection.RemoteIpAddress?.ToString() ?? ""))
        {
            http.Response.Headers.RetryAfter = FeedRoom.Seconds.ToString(CultureInfo.InvariantCulture);
            return Results.StatusCode(StatusCodes.Status429TooManyRequests);
        }
        if (!Secret.IsLike(secret) || await FindAsync(db, secret, stop) is not { } feed || await actors.OfAsync(feed.PersonId, stop) is not { } owner)
            return Results.NotFound();
        if (!(feed.OfficeId is { } at ? owner.May(Right.SeeOffice, at) : owner.MayAnywhere(Right.SeeOffice)))
            return Results.NotFound();
        var kept = RegisterFilters.KeptBy(db.Agreements.AsNoTracking().VisibleTo(owner), owner);
        var asked = feed.OfficeId is { } office ? kept.Where(a => a.KeeperId == office) : kept.Where(a => a.InChargeId == owner.PersonId);
        var all = await deadlines.BetweenAsync(asked, today.Day.PlusYears(-YearsBack), today.Day.PlusYears(YearsAhead), stop);
        // Programs say no language, or their own: it is its owner's.
        var spoken = MailWords.Of(typeof(DeadlineTexts), (await readers.OfAsync(feed.PersonId, stop))?.Language ?? Languages.English);
        var names = await titles.OfUntitledAsync([.. all.Select(d => d.Slug)], stop, spoken.Language);
        all = [.. all.Select(d => names.TryGetValue(d.Slug, out var name) ? d with { Name = name } : d)];
        var calendar = spoken.Speak(() => Of(all, texts[feed.OfficeId is null ? "Feed.Mine" : "Feed.Office"], words, http.Request, clock.GetCurrentInstant()));
        return Results.Text(new CalendarSerializer().SerializeToString(calendar)!, "text/calendar", Encoding.UTF8);
    }

    private static Task<AgreementFeed?> FindAsync(SeraiDb db, string secret, CancellationToken stop) =>
        Secret.Hash(secret) is var hash ? db.Set<AgreementFeed>().AsNoTracking().FirstOrDefaultAsync(f => f.Hash == hash, stop) : Task.FromResult<AgreementFeed?>(null);

    private static Ical.Net.Calendar Of(IEnumerable<Deadline> all, string name, DeadlineWords words, HttpRequest request, Instant now)
    {
        var calendar = new Ical.Net.Calendar { ProductId = "-//Serai//Agreements//EN" };
        calendar.AddProperty("X-WR-CALNAME", name);
        calendar.AddProperty("REFRESH-INTERVAL;VALUE=DURATION", "PT12H");
        foreach (var one in all.Where(d => !d.IsDone))
            calendar.Events.Add(new CalendarEvent
            {
                // The same thing keeps its id when its day moves, so that programs move it.
                Uid = $"{one.AboutId:N}-{one.Kind.ToString().ToLowerInvariant()}@serai",
                DtStamp = new CalDateTime(now.ToDateTimeUtc()),
                Start = new CalDateTime(one.Day.Year, one.Day.Month, one.Day.Day),
                Summary = words.Of(one),
                Categories = [words.Kind(one.Kind)],
                Url = new Uri(JsonLd.Address(request, AgreementLinks.Show(one.Slug))),
                Transparency = "TRANSPARENT",
            });
        return calendar;
    }
}

/// <summary>How often one address may fetch calendars: programs come every few minutes at most.</summary>
public sealed class FeedRoom : IDisposable
{
    public const int Seconds = 60, Most = 60;

    private readonly PartitionedRateLimiter<string> limiter = PartitionedRateLimiter.Create<string, string>(
        from => RateLimitPartition.GetFixedWindowLimiter(from, _ => new() { PermitLimit = Most, Window = TimeSpan.FromSeconds(Seconds), QueueLimit = 0 }));

    public bool MayCome(string from)
    {
        using var lease = limiter.AttemptAcquire(from);
        return lease.IsAcquired;
    }

    public void Dispose() => limiter.Dispose();
}
