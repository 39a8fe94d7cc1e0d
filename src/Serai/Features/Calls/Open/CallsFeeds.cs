using System.Globalization;
using System.Text;
using Serai.Features.Organizations;

namespace Serai.Features.Calls.Open;

/// <summary>Hands out the public calls to programs: as an Atom feed, and as a calendar of their deadlines.</summary>
public static class CallsFeeds
{
    public static void MapCallFeeds(this IEndpointRouteBuilder app)
    {
        app.MapGet(CallLinks.Atom, AtomAsync).AllowAnonymous();
        app.MapGet(CallLinks.Calendar, CalendarAsync).AllowAnonymous();
    }

    private static async Task<IResult> AtomAsync(HttpContext http, CallQueries calls, OrganizationQueries organizations, CallsAtom atom)
    {
        var (found, keepers, question) = await FindAsync(http, calls, organizations);
        return Results.Bytes(atom.Write(found, keepers, $"{http.Request.Scheme}://{http.Request.Host}", question), "application/atom+xml; charset=utf-8");
    }

    private static async Task<IResult> CalendarAsync(HttpContext http, CallQueries calls, OrganizationQueries organizations, CallsCalendar calendar)
    {
        var (found, keepers, _) = await FindAsync(http, calls, organizations);
        return Results.Text(calendar.Write(found, keepers, http.Request), "text/calendar", Encoding.UTF8);
    }

    private static async Task<(IReadOnlyList<Call> Found, IReadOnlyDictionary<Guid, OrganizationBrief> Keepers, OpenQuestion Question)> FindAsync(HttpContext http, CallQueries calls, OrganizationQueries organizations)
    {
        // What is open changes with the clock.
        http.Response.Headers.CacheControl = "no-store";
        var question = OpenQuestion.Read(http.Request.Query);
        var found = await calls.PublicAsync(question, http.RequestAborted);
        return (found, await organizations.Briefs([.. found.Select(c => c.KeeperId).Distinct()], CultureInfo.CurrentUICulture.Name, http.RequestAborted), question);
    }
}
