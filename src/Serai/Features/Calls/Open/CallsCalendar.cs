using System.Globalization;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using Microsoft.Extensions.Localization;
using Serai.Features.Organizations;
using Serai.Platform.Web;

namespace Serai.Features.Calls.Open;

/// <summary>Writes the deadlines of calls as a calendar (RFC 5545): on the clocks of each call's own zone, which the file describes.</summary>
public sealed class CallsCalendar(IStringLocalizer<CallTexts> texts, IClock clock)
{
    public string Write(IReadOnlyList<Call> calls, IReadOnlyDictionary<Guid, OrganizationBrief> keepers, HttpRequest request)
    {
        var (language, now) = (CultureInfo.CurrentUICulture.Name, clock.GetCurrentInstant());
        var calendar = new Ical.Net.Calendar { ProductId = "-//Serai//Calls//EN" };
        calendar.AddProperty("X-WR-CALNAME", texts["Feed.Calendar"].Value);
        calendar.AddProperty("REFRESH-INTERVAL;VALUE=DURATION", "PT12H");
        List<Call> dated = [.. calls.Where(c => c.Closes is not null)];
        foreach (var zone in dated.Select(c => c.Zone).Distinct().Order(StringComparer.Ordinal))
            calendar.AddTimeZone(CalendarZones.Of(zone, dated.Where(c => c.Zone == zone).Min(c => c.Closes!.Value), now));
        foreach (var call in dated)
        {
            var local = call.Closes!.Value.InZone(DateTimeZoneProviders.Tzdb[call.Zone]).LocalDateTime;
            calendar.Events.Add(new CalendarEvent
            {
                // The same call keeps its id when its deadline moves, so that programs move it.
                Uid = $"{call.Id:N}-deadline@serai",
                DtStamp = new CalDateTime(now.ToDateTimeUtc()),
                Start = new CalDateTime(local.ToDateTimeUnspecified(), call.Zone),
                Summary = texts["Feed.Deadline", call.TitleIn(language)],
                Description = keepers.GetValueOrDefault(call.KeeperId)?.Name,
                Url = new Uri(JsonLd.Address(request, CallLinks.Show(call.Slug))),
                Transparency = "TRANSPARENT",
            });
        }
        return new CalendarSerializer().SerializeToString(calendar)!;
    }
}
