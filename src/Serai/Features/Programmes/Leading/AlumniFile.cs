using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NodaTime.Text;
using Serai.Platform.Auth;
using Serai.Platform.Files;
using Serai.Platform.Web.Export;

namespace Serai.Features.Programmes.Leading;

/// <summary>The alumni that are asked for as a file for a spreadsheet.</summary>
internal static class AlumniFile
{
    public static async Task<IResult> SendAsync(string slug, HttpContext http, ProgrammeQueries programmes, AlumniQueries alumni)
    {
        http.Response.Headers.CacheControl = "no-store";
        if (await programmes.FindAsync(slug, http.Actor, http.RequestAborted) is not { } programme || !http.Actor.May(Right.SeeOffice, programme.KeeperId))
            return Results.NotFound();
        var found = await alumni.Of(programme, AlumniQuestion.Read(http.Request.Query)).ToListAsync(http.RequestAborted);
        var language = CultureInfo.CurrentUICulture.Name;
        return CsvAnswer.File($"programmes-{slug}-alumni.csv", to =>
        {
            to.Write(CsvFormat.Line(["name", "institution", "group", "edition", "email", "language", "agreed"]));
            foreach (var one in found)
                to.Write(CsvFormat.Line([one.Participant.Name, one.Participant.InstitutionName, one.Participant.Group, EditionNames.Of(programme, one.Edition, language), one.Participant.Email, one.Participant.Language, InstantPattern.General.Format(one.Participant.AlumniSince!.Value)]));
        });
    }
}
