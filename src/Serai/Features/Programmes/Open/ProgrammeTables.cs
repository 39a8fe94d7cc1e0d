using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Organizations;
using Serai.Features.Sources;
using Serai.Platform.Auth;
using Serai.Platform.Files;
using Serai.Platform.Web;
using Serai.Platform.Web.Api;
using Serai.Platform.Web.Export;

namespace Serai.Features.Programmes.Open;

/// <summary>The tables of the pages of programmes and editions as files for a spreadsheet: what the page shows to whoever asks.</summary>
public static class ProgrammeTables
{
    private static string Language => CultureInfo.CurrentUICulture.Name;

    public static void MapProgrammeTables(this IEndpointRouteBuilder app)
    {
        app.MapGet(ProgrammeLinks.AllCsv, AllAsync).AllowAnonymous();
        app.MapGet(ProgrammeLinks.EditionsCsv("{slug}"), EditionsAsync).AllowAnonymous();
        app.MapGet(ProgrammeLinks.SessionsCsv("{slug}", "{edition}"), SessionsAsync).AllowAnonymous();
    }

    private static async Task<IResult> AllAsync(string? q, HttpContext http, SeraiDb db, ProgrammeQueries programmes, OrganizationQueries organizations)
    {
        var stop = http.RequestAborted;
        http.Response.Headers.CacheControl = "no-store";
        var found = await programmes.Public(IndexModel.Typed(q)).OrderBy(p => p.Folded).ThenBy(p => p.Slug).ToListAsync(stop);
        List<Guid> ids = [.. found.Select(p => p.Id)];
        var editions = (await db.Editions.AsNoTracking().Where(e => ids.Contains(e.ProgrammeId) && e.PublishedAt != null).ToListAsync(stop)).ToLookup(e => e.ProgrammeId);
        var briefs = await organizations.Briefs([.. found.Select(p => p.KeeperId).Distinct()], Language, stop);
        return CsvAnswer.File("programmes.csv", to =>
        {
            to.Write(CsvFormat.Line(["address", "programme", "keeper", "rhythm", "since", "until", "last_edition", "editions", "example"]));
            foreach (var one in found)
                to.Write(CsvFormat.Line(
                [
                    ProgrammeLinks.Show(one.Slug), one.TitleIn(Language), briefs.GetValueOrDefault(one.KeeperId)?.Name, ApiJson.Word(one.Rhythm), one.Since?.Text, one.Until?.Text,
                    editions[one.Id].MaxBy(e => e.Begins ?? LocalDate.MinIsoValue)?.Held?.Text, editions[one.Id].Count(), one.IsExample,
                ]));
        });
    }

    private static async Task<IResult> EditionsAsync(string slug, AsOf asOf, HttpContext http, SeraiDb db, ProgrammeQueries programmes, OrganizationQueries organizations)
    {
        var stop = http.RequestAborted;
        http.Response.Headers.CacheControl = "no-store";
        if (await programmes.FindAsync(slug, http.Actor, stop) is not { } programme)
            return Results.NotFound();
        var editions = await programmes.EditionsAsync(programme, asOf, http.Actor, stop);
        var counted = await programmes.ParticipantsAsync([.. editions.Select(e => e.Id)], stop);
        var briefs = await organizations.Briefs([.. editions.Select(e => e.HostId).OfType<Guid>().Distinct()], Language, stop);
        List<Guid> asked = [.. editions.Select(e => e.SourceId).OfType<Guid>().Distinct()];
        var sources = await db.Sources.AsNoTracking().Where(s => asked.Contains(s.Id)).ToDictionaryAsync(s => s.Id, s => s.Title, stop);
        return CsvAnswer.File($"programmes-{slug}-editions-{asOf}.csv", to =>
        {
            to.Write(CsvFormat.Line(["address", "edition", "held", "place", "host", "stage", "participants_counted", "participants_told", "source", "place_in_source"]));
            foreach (var one in editions)
                to.Write(CsvFormat.Line(
                [
                    ProgrammeLinks.Edition(slug, one.Slug), EditionNames.Of(programme, one, Language), one.Held?.Text, one.Place, one.HostId is { } host ? briefs.GetValueOrDefault(host)?.Name : null, ApiJson.Word(one.StageOn(asOf.To)),
                    counted.TryGetValue(one.Id, out var count) ? count : (int?)null, one.ParticipantsTold, one.SourceId is { } source ? sources.GetValueOrDefault(source) : null, one.PlaceInSource,
                ]));
        });
    }

    private static async Task<IResult> SessionsAsync(string slug, string edition, HttpContext http, ProgrammeQueries programmes)
    {
        http.Response.Headers.CacheControl = "no-store";
        if (await programmes.FindAsync(slug, edition, http.Actor, http.RequestAborted) is not { } found)
            return Results.NotFound();
        var (sessions, seesLinks) = (await programmes.SessionsAsync(found.Edition.Id, http.RequestAborted), http.Actor.May(Right.SeeOffice, found.Programme.KeeperId));
        return CsvAnswer.File($"programmes-{slug}-{edition}-sessions.csv", to =>
        {
            to.Write(CsvFormat.Line(["session", "title", "starts", "ends", "zone", "place", "online", "teachers", "counts", "required"]));
            foreach (var one in sessions)
                to.Write(CsvFormat.Line(
                [
                    one.Number, one.TitleIn(Language), one.StartsLocal, one.EndsLocal, found.Edition.Zone, one.Place, seesLinks ? one.Link : one.Link is null ? null : "online", string.Join("; ", one.TeacherNames), one.Counts, one.IsRequired,
                ]));
        });
    }
}
