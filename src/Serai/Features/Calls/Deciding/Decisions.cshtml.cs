using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Serai.Features.Calls.Becoming;
using Serai.Features.Calls.Reviewing.Conflicts;
using Serai.Features.Calls.Reviewing.Given;
using Serai.Features.Calls.Reviewing;
using Serai.Features.Calls.Submitted;
using Serai.Features.Organizations;
using Serai.Platform;
using Serai.Platform.Auth;
using Serai.Platform.Editing;
using Serai.Platform.History;
using Serai.Platform.Web;

namespace Serai.Features.Calls.Deciding;

/// <summary>All that was submitted with what is proposed and what was told; many are decided at once.</summary>
[Needs(Right.SeeOffice, Anywhere = true, IsSecret = true)]
public sealed class DecisionsModel(
    SeraiDb db, CallQueries calls, OrganizationQueries organizations, DecisionList list, CallPlaces places, Propose propose, AnswerPlace answer, MoveUp moveUp, CallTurn turn, SiteAddress site, WhatBecame became, OwnConflicts own, RankedReviews ranked, QuotaWords words, IStringLocalizerFactory all)
    : DecidingPage(db, calls, organizations, own, words, all)
{
    private const int PageSize = 100;

    public IReadOnlyList<Decided> Found { get; private set; } = [];

    /// <summary>What those on the page became, by submission.</summary>
    public IReadOnlyDictionary<Guid, Became> Became { get; private set; } = new Dictionary<Guid, Became>();

    /// <summary>What can be made of who is accepted; null where nothing.</summary>
    public IBecomes? Becomes => became.Of(Call);

    public PlacesNow Now { get; private set; } = null!;
    public DecisionsAsked Asked { get; private set; } = null!;
    public int Total { get; private set; }
    public int At { get; private set; }
    public int Pages => Math.Max(1, (Total + PageSize - 1) / PageSize);
    public int Untold => Count(d => d.Decision is { Outcome: not null, ToldAt: null } && d.Submission.State == SubmissionState.Submitted);
    public int Held => Count(d => d.Decision?.HoldsPlace == true);

    /// <summary>What was typed where it could not be taken.</summary>
    public string Reason { get; private set; } = "";
    public IReadOnlyDictionary<int, string> Typed { get; private set; } = new Dictionary<int, string>();
    public IReadOnlySet<int> Picked { get; private set; } = new HashSet<int>();
    public string Address => DecidingLinks.Decisions(Call.Slug) + Request.QueryString;

    public int Count(Func<Decided, bool> which) => Now.All.Count(d => IsShown(d) && which(d));

    public async Task<IActionResult> OnGet(string slug, CancellationToken stop) => await LoadAsync(slug, Right.SeeOffice, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(string slug, [FromForm(Name = "do")] string? what, [FromForm] string? reason, [FromForm] string? all, CancellationToken stop)
    {
        if (!await LoadAsync(slug, Right.Edit, stop))
            return NotFound();
        ModelState.Clear();
        Reason = FieldValues.Clean(reason ?? "");
        // Only what was changed on this page: the rest of it may be older than what is kept.
        Typed = Now.All.Where(IsShown).Where(d => Request.Form.ContainsKey("score-" + d.Key) && Request.Form["score-" + d.Key].ToString().Trim() != Was(d.Number)).ToDictionary(d => d.Number, d => Request.Form["score-" + d.Key].ToString());
        Picked = (all is not null ? matched.Select(d => d.Number) : Request.Form["pick"].Select(Int).OfType<int>().Intersect(Now.All.Where(IsShown).Select(d => d.Number))).ToHashSet();
        if (await DoAsync(what, stop) is not { } problem)
            return Go(DecidingLinks.Decisions(slug) + QueryString.Create(Request.Query.Where(q => q.Key != "done").Select(q => KeyValuePair.Create(q.Key, (string?)q.Value.ToString())).Append(KeyValuePair.Create("done", (string?)(what switch { "accepted" or "reserve" or "declined" => "proposed", "back" => "back", "confirm" or "give-up" => "answered", "fill" => "moved", _ => "scored" })))));
        await LoadAsync(slug, Right.Edit, stop);
        Wrong(problem.Code == "ReasonTooLong" ? "reason" : problem.Code == "NotAScore" ? $"score-{problem.Words[1]}" : problem.Code == "ScoreChangedMeanwhile" ? $"score-{problem.Words[0]}" : "", problem);
        return Page();
    }

    private IReadOnlyList<Decided> matched = [];

    private async Task<FieldProblem?> DoAsync(string? what, CancellationToken stop)
    {
        // Whichever button was pressed: what was typed beside it is not lost.
        if (Typed.Count > 0 && await KeepScoresAsync(stop) is { } wrong)
            return wrong;
        switch (what)
        {
            case "accepted" or "reserve" or "declined":
                return await propose.RunAsync(HttpContext, Call, Picked, Shown(), EnumNames.Read<DecisionOutcome>(what, anyCase: true)!.Value, Reason, stop);
            case "back":
                return await propose.BackAsync(HttpContext, Call, Picked, Shown(), stop);
            case "confirm" or "give-up":
                return Picked.Count == 0 ? AnswerPlace.Problem("NothingPicked") : await answer.RunAsync(HttpContext, Call, Picked, what == "confirm", own: false, stop);
            case "fill":
                return await turn.RunAsync<FieldProblem>(HttpContext.Doing("fill places", CallLinks.Subject(Call.Slug), Call.KeeperId), Call.Id, async _ =>
                    (await moveUp.RunAsync(Call, path => site.Of(HttpContext.Request, path), stop)).Count == 0 ? AnswerPlace.Problem("NobodyMovesUp") : null, stop);
            case "reviewed":
                return await ReviewedAsync(stop);
            default:
                return null;
        }
    }

    // What the last round of reviews says together becomes the score of whoever is not told yet.
    private async Task<FieldProblem?> ReviewedAsync(CancellationToken stop)
    {
        var id = Call.Id;
        if (await Db.ReviewRounds.AsNoTracking().Where(r => r.CallId == id).OrderByDescending(r => r.Number).FirstOrDefaultAsync(stop) is not { } round)
            return AnswerPlace.Problem("NoReviews");
        var totals = (await ranked.OfAsync(Call, round, Design, SubmissionsModel.Read(Design, null, null, null, null, null, null), byTotal: false, Hidden, stop)).Where(r => r.Total is not null).ToDictionary(r => r.Id, r => decimal.Round(r.Total!.Value, 2));
        var scores = Now.All.Where(d => d.Decision?.ToldAt is null && totals.ContainsKey(d.Submission.Id)).ToDictionary(d => d.Number, d => (d.Decision?.Score, (decimal?)totals[d.Submission.Id]));
        return scores.Count == 0 ? AnswerPlace.Problem("NoReviews") : await propose.ScoreAsync(HttpContext, Call, scores, stop);
    }

    private async Task<FieldProblem?> KeepScoresAsync(CancellationToken stop)
    {
        foreach (var (number, text) in Typed)
            if (text.Trim().Length > 0 && Propose.ReadScore(text) is null)
                return AnswerPlace.Problem("NotAScore", text, number);
        return await propose.ScoreAsync(HttpContext, Call, Typed.ToDictionary(t => t.Key, t => (Propose.ReadScore(Was(t.Key)), Propose.ReadScore(t.Value))), stop);
    }

    // The score as the page showed it.
    private string Was(int number) => Request.Form["was-" + number.ToString(CultureInfo.InvariantCulture)].ToString();

    // What was proposed as the page showed it; whoever was picked on another page was not shown.
    private Dictionary<int, DecisionOutcome?> Shown() => Picked.Select(n => (Number: n, Text: Request.Form["outcome-" + n.ToString(CultureInfo.InvariantCulture)]))
        .Where(s => s.Text.Count > 0).ToDictionary(s => s.Number, s => EnumNames.Read<DecisionOutcome>(s.Text.ToString()));

    private async Task<bool> LoadAsync(string slug, Right right, CancellationToken stop)
    {
        if (!await FindAndReadAsync(slug, right, stop))
            return false;
        Db.ChangeTracker.Clear();
        Asked = DecisionsAsked.Read(Design, Request.Query);
        Now = await places.OfAsync(Call.Id, stop);
        matched = await list.OfAsync(Call, Design, Now, Asked, Hidden, stop);
        Total = matched.Count;
        At = Math.Clamp(Int(Request.Query["page"]) ?? 1, 1, Pages);
        Found = [.. matched.Skip((At - 1) * PageSize).Take(PageSize)];
        Became = await became.OfAsync([.. Found.Select(d => d.Submission.Id)], stop);
        return true;
    }

    private static int? Int(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
