using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Calls.Reviewing.Conflicts;
using Serai.Features.Calls.Reviewing.Given;
using Serai.Platform.Auth;
using Serai.Platform.Files;
using Serai.Platform.Web.Export;

namespace Serai.Features.Calls.Reviewing;

/// <summary>The list of submissions with what their reviews say, as a file for a spreadsheet.</summary>
internal static class ReviewsFile
{
    public static async Task<IResult> SendAsync(string slug, HttpContext http, CallQueries calls, RankedReviews ranked, OwnConflicts own, SeraiDb db)
    {
        var stop = http.RequestAborted;
        http.Response.Headers.CacheControl = "no-store";
        if (await calls.FindAsync(slug, http.Actor, stop) is not { } call || !http.Actor.May(Right.SeeOffice, call.KeeperId))
            return Results.NotFound();
        var rounds = await db.ReviewRounds.AsNoTracking().Where(r => r.CallId == call.Id).OrderBy(r => r.Number).ToListAsync(stop);
        var design = await calls.PublishedAsync(call, stop) ?? CallQueries.Read((await calls.NewestAsync(call.Id, stop)).Design);
        var (asked, byTotal) = ReviewsModel.Read(design, http.Request.Query);
        var round = ReviewsModel.RoundOf(rounds, http.Request.Query);
        var rows = await ranked.OfAsync(call, round, design, asked, byTotal, await own.UnjudgedAsync(call, http.Actor, stop), stop);
        return CsvAnswer.File($"calls-{slug}-reviews.csv", to =>
        {
            to.Write(CsvFormat.Line(["number", "submission", "round", "total", "spread", "done", "asked", "late"]));
            foreach (var row in rows)
                to.Write(CsvFormat.Line([row.Number, row.Title, round?.Number, Figure(row.Total), Figure(row.Spread), row.Done, row.Asked, row.Late]));
        });
    }

    private static string Figure(decimal? value) => value?.ToString("0.##", CultureInfo.InvariantCulture) ?? "";
}
