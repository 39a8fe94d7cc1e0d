using Microsoft.EntityFrameworkCore;
using Serai.Platform.Auth;
using Serai.Platform.Files;
using Serai.Platform.Web.Export;

namespace Serai.Features.Programmes.Attending;

/// <summary>Who came, as files for a spreadsheet.</summary>
internal static class AttendanceFiles
{
    public static void MapAttendanceFiles(this IEndpointRouteBuilder app)
    {
        app.MapGet(AttendingLinks.AttendanceCsv("{slug}", "{edition}"), SendAsync).WithMetadata(new NeedsAttribute(Right.SeeOffice) { Anywhere = true, IsSecret = true });
        app.MapGet(AttendingLinks.SessionsCsv("{slug}", "{edition}"), SendSessionsAsync).WithMetadata(new NeedsAttribute(Right.SeeOffice) { Anywhere = true, IsSecret = true });
        app.MapGet(AttendingLinks.PhonesCsv("{slug}", "{edition}"), SendPhonesAsync).WithMetadata(new NeedsAttribute(Right.SeeOffice) { Anywhere = true, IsSecret = true });
    }

    private static async Task<IResult> SendAsync(string slug, string edition, HttpContext http, ProgrammeQueries programmes, AttendanceQueries attendance)
    {
        var stop = http.RequestAborted;
        http.Response.Headers.CacheControl = "no-store";
        if (await programmes.FindAsync(slug, edition, http.Actor, stop) is not { } found || !http.Actor.May(Right.SeeOffice, found.Programme.KeeperId))
            return Results.NotFound();
        var sessions = await programmes.SessionsAsync(found.Edition.Id, stop);
        var people = await attendance.Participants(found.Edition.Id, AttendanceAsked.Read(http.Request.Query)).ToListAsync(stop);
        var seen = await attendance.AllAsync(found.Edition.Id, stop);
        return CsvAnswer.File($"programmes-{slug}-{edition}-attendance.csv", to =>
        {
            to.Write(CsvFormat.Line(["number", "name", "email", "institution", "group", .. sessions.Select(s => $"{s.Number}: {s.Title}")]));
            foreach (var person in people)
                to.Write(CsvFormat.Line([person.Number, person.Name, person.Email, person.InstitutionName, person.Group, .. sessions.Select(s => (object?)(seen.TryGetValue((s.Id, person.Id), out var there) ? AttendingTimes.Iso(there) : null))]));
        });
    }

    private static async Task<IResult> SendSessionsAsync(string slug, string edition, HttpContext http, ProgrammeQueries programmes, AttendanceQueries attendance)
    {
        var stop = http.RequestAborted;
        http.Response.Headers.CacheControl = "no-store";
        if (await programmes.FindAsync(slug, edition, http.Actor, stop) is not { } found || !http.Actor.May(Right.SeeOffice, found.Programme.KeeperId))
            return Results.NotFound();
        var sessions = await programmes.SessionsAsync(found.Edition.Id, stop);
        var totals = await attendance.TotalsAsync(found.Edition.Id, stop);
        return CsvAnswer.File($"programmes-{slug}-{edition}-sessions.csv", to =>
        {
            to.Write(CsvFormat.Line(["session", "title", "starts", "ends", "came"]));
            foreach (var session in sessions)
                to.Write(CsvFormat.Line([session.Number, session.Title, session.StartsLocal, session.EndsLocal, totals.GetValueOrDefault(session.Id)]));
        });
    }

    private static async Task<IResult> SendPhonesAsync(string slug, string edition, HttpContext http, ProgrammeQueries programmes, AttendanceQueries attendance)
    {
        var stop = http.RequestAborted;
        http.Response.Headers.CacheControl = "no-store";
        if (await programmes.FindAsync(slug, edition, http.Actor, stop) is not { } found || !http.Actor.May(Right.SeeOffice, found.Programme.KeeperId))
            return Results.NotFound();
        var phones = await attendance.PhonesAsync(found.Edition.Id, stop);
        return CsvAnswer.File($"programmes-{slug}-{edition}-phones.csv", to =>
        {
            to.Write(CsvFormat.Line(["phone", "browser", "last_heard", "announced", "arrived", "missing", "refused", "ended"]));
            foreach (var (device, browser, place, _) in phones)
                to.Write(CsvFormat.Line([device.Name, place, Time(browser?.LastHeardAt), browser?.Announced, browser?.Arrived, browser?.Missing, browser?.Refused, Time(device.EndedAt)]));
        });
    }

    private static string? Time(Instant? at) => at is { } known ? AttendingTimes.Iso(known) : null;
}
