using System.Globalization;
using System.Text;
using Serai.Features.Organizations;

namespace Serai.Features.Programmes.Open;

/// <summary>Hands out the calendars of programmes. What is not public is not there, for those who run it either: a program brings no account.</summary>
public static class ProgrammeCalendars
{
    public static void MapProgrammeCalendars(this IEndpointRouteBuilder app)
    {
        app.MapGet(OpenLinks.Calendar, AllAsync).AllowAnonymous();
        app.MapGet(OpenLinks.CalendarOf("{slug}"), OfAsync).AllowAnonymous();
        app.MapGet(OpenLinks.CalendarOf("{slug}", "{edition}"), OneAsync).AllowAnonymous();
    }

    private static async Task<IResult> AllAsync(HttpContext http, PublicEditions editions, OrganizationQueries organizations, ProgrammesCalendar calendar)
    {
        var found = await editions.AllAsync(http.RequestAborted);
        return Answer(http, calendar.Write(null, found, await KeepersAsync(http, organizations, found), http.Request));
    }

    private static async Task<IResult> OfAsync(string slug, HttpContext http, PublicEditions editions, OrganizationQueries organizations, ProgrammesCalendar calendar) =>
        await editions.OfAsync(slug, http.RequestAborted) is var (programme, found)
            ? Answer(http, calendar.Write(programme.TitleIn(CultureInfo.CurrentUICulture.Name), found, await KeepersAsync(http, organizations, found), http.Request))
            : Results.NotFound();

    private static async Task<IResult> OneAsync(string slug, string edition, HttpContext http, PublicEditions editions, ProgrammeQueries programmes, OrganizationQueries organizations, ProgrammesCalendar calendar)
    {
        if (await editions.OneAsync(slug, edition, http.RequestAborted) is not { } found)
            return Results.NotFound();
        var sessions = await programmes.SessionsAsync(found.Edition.Id, http.RequestAborted);
        return Answer(http, calendar.Write(found.Programme, found.Edition, sessions, await KeepersAsync(http, organizations, [found]), http.Request));
    }

    private static Task<Dictionary<Guid, OrganizationBrief>> KeepersAsync(HttpContext http, OrganizationQueries organizations, IReadOnlyList<(Programme Programme, Edition Edition)> found) =>
        organizations.Briefs([.. found.Select(f => f.Edition.KeeperId).Distinct()], CultureInfo.CurrentUICulture.Name, http.RequestAborted);

    private static IResult Answer(HttpContext http, string calendar)
    {
        // Which are shown goes by the day.
        http.Response.Headers.CacheControl = "no-store";
        return Results.Text(calendar, "text/calendar", Encoding.UTF8);
    }
}
