using Microsoft.EntityFrameworkCore;
using NodaTime.Text;
using Serai.Features.Office;
using Serai.Platform.Auth;
using Serai.Platform.Files;
using Serai.Platform.Web.Api;
using Serai.Platform.Web.Export;

namespace Serai.Features.Certificates.Listing;

/// <summary>The list of an organization's certificates as a file for a spreadsheet: what is asked for.</summary>
internal static class CertificatesCsv
{
    public static async Task<IResult> SendAsync(string organization, HttpContext http, SeraiDb db, CertificateList list, IClock clock)
    {
        var stop = http.RequestAborted;
        http.Response.Headers.CacheControl = "no-store";
        if (await db.OfficeEndAsync(organization, stop) is not { } office || !http.Actor.May(Right.SeeOffice, office.Id))
            return Results.NotFound();
        var now = clock.GetCurrentInstant();
        var rows = await list.Of(office.All, CertificateQuestion.Read(http.Request.Query)).AsNoTracking()
            .Select(c => new { c.Code, c.HolderName, c.Achievement, c.IssuedAt, c.ValidUntil, c.RevokedAt, c.RevokedWhy }).ToListAsync(stop);
        return CsvAnswer.File($"certificates-{office.Slug}.csv", to =>
        {
            to.Write(CsvFormat.Line(["code", "holder", "achievement", "issued", "validUntil", "state", "revoked", "reason"]));
            foreach (var row in rows)
            {
                var state = row.RevokedAt is not null ? CertificateState.Revoked : row.ValidUntil <= now ? CertificateState.Expired : CertificateState.InForce;
                to.Write(CsvFormat.Line([row.Code, row.HolderName, row.Achievement, Text(row.IssuedAt), Text(row.ValidUntil), ApiJson.Word(state), Text(row.RevokedAt), row.RevokedWhy]));
            }
        });
    }

    private static string? Text(Instant? at) => at is { } moment ? InstantPattern.General.Format(moment) : null;
}
