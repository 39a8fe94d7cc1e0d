using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Calls.Reviewing.Conflicts;
using Serai.Features.Calls.Reviewing.Given;
using Serai.Features.Calls.Submitted;
using Serai.Features.Organizations;
using Serai.Forms;
using Serai.Platform.Auth;

namespace Serai.Features.Calls.Reviewing;

/// <summary>The submissions of a call by what a round of reviews says, for those who run it. What they are in conflict with is not there.</summary>
[Needs(Right.SeeOffice, Anywhere = true, IsSecret = true)]
public sealed class ReviewsModel(SeraiDb db, CallQueries calls, OrganizationQueries organizations, OwnConflicts own, RankedReviews ranked) : CallPage(db, calls, organizations)
{
    private const int PageSize = 100;

    public IReadOnlyList<ReviewRound> Rounds { get; private set; } = [];
    public ReviewRound? Round { get; private set; }
    public FormDesign Design { get; private set; } = null!;
    public SubmissionQuestion Asked { get; private set; } = null!;
    public bool ByTotal { get; private set; }
    public IReadOnlyList<ReviewedSubmission> Found { get; private set; } = [];
    public int Total { get; private set; }
    public int At { get; private set; }
    public int Pages => Math.Max(1, (Total + PageSize - 1) / PageSize);

    public async Task<IActionResult> OnGet(string slug, [FromQuery(Name = "page")] string? at, CancellationToken stop)
    {
        if (!await FindAsync(slug, Right.SeeOffice, stop))
            return NotFound();
        var id = Call.Id;
        Rounds = await Db.ReviewRounds.AsNoTracking().Where(r => r.CallId == id).OrderBy(r => r.Number).ToListAsync(stop);
        var asked = Request.Query;
        Round = RoundOf(Rounds, asked);
        Design = await Calls.PublishedAsync(Call, stop) ?? CallQueries.Read((await Calls.NewestAsync(id, stop)).Design);
        (Asked, ByTotal) = Read(Design, asked);
        var all = await ranked.OfAsync(Call, Round, Design, Asked, ByTotal, await own.UnjudgedAsync(Call, HttpContext.Actor, stop), stop);
        Total = all.Count;
        At = int.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? Math.Clamp(page, 1, Pages) : 1;
        Found = [.. all.Skip((At - 1) * PageSize).Take(PageSize)];
        return Page();
    }

    /// <summary>The round of an address, else the last.</summary>
    public static ReviewRound? RoundOf(IReadOnlyList<ReviewRound> rounds, IQueryCollection asked) =>
        rounds.FirstOrDefault(r => r.Number.ToString(CultureInfo.InvariantCulture) == asked["round"]) ?? (rounds.Count > 0 ? rounds[^1] : null);

    /// <summary>The question of an address: by the totals unless it asks for another order.</summary>
    public static (SubmissionQuestion Asked, bool ByTotal) Read(FormDesign design, IQueryCollection asked) =>
        (SubmissionsModel.Read(design, asked["q"], null, asked["field"], asked["value"], asked["order"], asked["down"]), asked["order"].ToString() is "" or RankedReviews.ByTotal);
}
