using Microsoft.EntityFrameworkCore;
using NodaTime.Text;
using Serai.Features.Organizations;
using Serai.Platform.Auth;
using Serai.Platform.Files;
using Serai.Platform.Web.Api;
using Serai.Platform.Web.Export;

namespace Serai.Features.Programmes.Taking;

/// <summary>The lists of participants as files for a spreadsheet.</summary>
internal static class ParticipantsCsv
{
    /// <summary>What is asked for of the list; nothing of what participants need.</summary>
    public static async Task<IResult> SendAsync(string slug, string edition, HttpContext http, ProgrammeQueries programmes, ParticipantList list, OrganizationQueries organizations)
    {
        var stop = http.RequestAborted;
        http.Response.Headers.CacheControl = "no-store";
        if (await programmes.FindAsync(slug, edition, http.Actor, stop) is not var (programme, of) || !http.Actor.May(Right.SeeOffice, programme.KeeperId))
            return Results.NotFound();
        var rows = await list.Of(of.Id, ParticipantsAsked.Read(http.Request.Query)).ToListAsync(stop);
        var known = await organizations.Briefs([.. rows.Select(r => r.InstitutionId).OfType<Guid>().Distinct()], System.Globalization.CultureInfo.CurrentUICulture.Name, stop);
        return CsvAnswer.File($"{slug}-{edition}-participants.csv", to =>
        {
            to.Write(CsvFormat.Line(["number", "name", "email", "institution", "registry", "group", "language", "state", "way", "entered"]));
            foreach (var row in rows)
                to.Write(CsvFormat.Line([row.Number, row.Name, row.Email, row.InstitutionName, row.InstitutionId is { } id ? known.GetValueOrDefault(id)?.Slug : null, row.Group, row.Language, ApiJson.Word(row.State), ApiJson.Word(row.Way), InstantPattern.General.Format(row.EnteredAt)]));
        });
    }

    /// <summary>What all who take part need, but for what stands in passports.</summary>
    public static async Task<IResult> NeedsAsync(string slug, string edition, HttpContext http, ProgrammeQueries programmes, NeedsList needs)
    {
        var stop = http.RequestAborted;
        http.Response.Headers.CacheControl = "no-store";
        if (await programmes.FindAsync(slug, edition, http.Actor, stop) is not var (programme, of) || !http.Actor.May(Right.Edit, programme.KeeperId))
            return Results.NotFound();
        var rows = await needs.OfAsync(of.Id, stop);
        string? Day(LocalDate? day) => day is { } known ? LocalDatePattern.Iso.Format(known) : null;
        return CsvAnswer.File($"{slug}-{edition}-needs.csv", to =>
        {
            to.Write(CsvFormat.Line(["number", "name", "group", "room", "arrives", "leaves", "diet", "emergency name", "emergency phone"]));
            foreach (var (participant, need) in rows)
                to.Write(CsvFormat.Line([participant.Number, participant.Name, participant.Group, need?.WantsRoom, Day(need?.ArrivesOn), Day(need?.LeavesOn), need?.Diet, need?.EmergencyName, need?.EmergencyPhone]));
        });
    }
}
