using System.Globalization;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using Microsoft.Extensions.Localization;
using Serai.Features.Organizations;
using Serai.Platform.Web;

namespace Serai.Features.Programmes.Open;

/// <summary>
/// Writes editions and their sessions as calendars (RFC 5545). An edition of which nobody says the days is left out; where a session is held online
/// is for its participants, and is told to nobody here.
/// </summary>
public sealed class ProgrammesCalendar(IStringLocalizer<OpenTexts> texts, IClock clock)
{
    private static string Language => CultureInfo.CurrentUICulture.Name;

    /// <summary>Whole days for each edition whose days are certain.</summary>
    /// <param name="name">What the calendar is called; null for that of all programmes.</param>
    /// <param name="editions">Those that are public.</param>
    /// <param name="keepers">Who runs them.</param>
    /// <param name="request">Links are absolute.</param>
    public string Write(string? name, IReadOnlyList<(Programme Programme, Edition Edition)> editions, IReadOnlyDictionary<Guid, OrganizationBrief> keepers, HttpRequest request)
    {
        var calendar = Begin(name ?? texts["Calendar.Name"].Value);
        foreach (var (programme, edition) in editions)
            if (EditionDays.Of(edition.Held) is { } days)
                calendar.Events.Add(Whole(programme, edition, days, keepers, request));
        return End(calendar);
    }

    /// <summary>The sessions of an edition on the clocks of its zone, which the file describes; of one without sessions its days.</summary>
    public string Write(Programme programme, Edition edition, IReadOnlyList<EditionSession> sessions, IReadOnlyDictionary<Guid, OrganizationBrief> keepers, HttpRequest request)
    {
        if (sessions.Count == 0)
            return Write(EditionNames.Of(programme, edition, Language), [(programme, edition)], keepers, request);
        var calendar = Begin(EditionNames.Of(programme, edition, Language));
        var zone = EditionZone.Of(edition);
        calendar.AddTimeZone(CalendarZones.Of(zone.Id, sessions.Min(s => s.Starts), clock.GetCurrentInstant()));
        foreach (var session in sessions)
            calendar.Events.Add(new CalendarEvent
            {
                // The same session keeps its id when it moves, so that programs move it.
                Uid = $"{session.Id:N}-session@serai",
                DtStamp = new CalDateTime(clock.GetCurrentInstant().ToDateTimeUtc()),
                Start = At(session.Starts, zone),
                End = At(session.Ends, zone),
                Summary = session.TitleIn(Language),
                Description = session.TeacherNames.Count == 0 ? null : string.Join("\n", session.TeacherNames),
                Location = session.Place ?? edition.Place,
                Url = new Uri(JsonLd.Address(request, ProgrammeLinks.Edition(programme.Slug, edition.Slug))),
            });
        return End(calendar);
    }

    private CalendarEvent Whole(Programme programme, Edition edition, EditionDays days, IReadOnlyDictionary<Guid, OrganizationBrief> keepers, HttpRequest request) => new()
    {
        Uid = $"{edition.Id:N}-edition@serai",
        DtStamp = new CalDateTime(clock.GetCurrentInstant().ToDateTimeUtc()),
        Start = Day(days.First),
        // A calendar's end is the first day on which it is over.
        End = Day(days.Last.PlusDays(1)),
        Summary = EditionNames.Of(programme, edition, Language),
        Description = keepers.GetValueOrDefault(edition.KeeperId)?.Name,
        Location = edition.Place,
        Url = new Uri(JsonLd.Address(request, ProgrammeLinks.Edition(programme.Slug, edition.Slug))),
        Transparency = "TRANSPARENT",
    };

    private static CalDateTime Day(LocalDate day) => new(day.Year, day.Month, day.Day);

    private static CalDateTime At(Instant at, DateTimeZone zone) => new(at.InZone(zone).LocalDateTime.ToDateTimeUnspecified(), zone.Id);

    private static Ical.Net.Calendar Begin(string name)
    {
        var calendar = new Ical.Net.Calendar { ProductId = "-//Serai//Programmes//EN" };
        calendar.AddProperty("X-WR-CALNAME", name);
        calendar.AddProperty("REFRESH-INTERVAL;VALUE=DURATION", "PT12H");
        return calendar;
    }

    private static string End(Ical.Net.Calendar calendar) => new CalendarSerializer().SerializeToString(calendar)!;
}
