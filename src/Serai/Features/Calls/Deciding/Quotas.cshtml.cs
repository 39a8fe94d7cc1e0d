using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Serai.Features.Calls.Reviewing.Conflicts;
using Serai.Features.Organizations;
using Serai.Platform.Auth;
using Serai.Platform.Editing;
using Serai.Platform.History;

namespace Serai.Features.Calls.Deciding;

/// <summary>How many places there are, and for whom.</summary>
[Needs(Right.Edit, Anywhere = true, IsSecret = true)]
public sealed class QuotasModel(SeraiDb db, CallQueries calls, OrganizationQueries organizations, QuotaForm quotas, CallTurn turn, OwnConflicts own, QuotaWords words, IStringLocalizerFactory all) : DecidingPage(db, calls, organizations, own, words, all)
{
    public const string Verb = "set the quotas";
    private const int Spare = 3;

    public string Places { get; private set; } = "";
    public string Reserve { get; private set; } = "0";
    public string Days { get; private set; } = "";
    public int Shown { get; private set; }
    public IReadOnlyList<QuotaLine> Lines { get; private set; } = [];

    public async Task<IActionResult> OnGet(string slug, CancellationToken stop)
    {
        if (!await FindAndReadAsync(slug, Right.Edit, stop))
            return NotFound();
        var id = Call.Id;
        var known = await Db.CallQuotas.AsNoTracking().FirstOrDefaultAsync(q => q.CallId == id, stop);
        (Places, Reserve, Days, Shown) = (Text(known?.Places), Text(known?.Reserve ?? 0), Text(known?.ConfirmDays ?? CallQuotas.UsualDays), known?.Version ?? -1);
        List<QuotaLine> lines = known is null ? [] : [.. QuotaJson.Read(known.Rules).Select(r => QuotaForm.Line(r, Design))];
        Lines = [.. lines, .. Enumerable.Repeat(new QuotaLine(), Spare)];
        return Page();
    }

    public async Task<IActionResult> OnPost(string slug, [FromForm] string? places, [FromForm] string? reserve, [FromForm] string? days, [FromForm] string? shown, CancellationToken stop)
    {
        if (!await FindAndReadAsync(slug, Right.Edit, stop))
            return NotFound();
        ModelState.Clear();
        (Places, Reserve, Days, Shown) = (places ?? "", reserve ?? "", days ?? "", int.TryParse(shown, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var version) ? version : -2);
        string Typed(string name, int i) => Request.Form[$"{name}-{i.ToString(CultureInfo.InvariantCulture)}"].ToString().Trim();
        Lines = [.. Enumerable.Range(0, QuotaForm.MostRules).Where(i => Request.Form.ContainsKey($"field-{i.ToString(CultureInfo.InvariantCulture)}")).Select(i => new QuotaLine(Typed("field", i), Typed("way", i), Typed("values", i), Typed("least", i), Typed("most", i)))];
        var (count, waiting, within) = (Number("places", Places, 1, CallQuotas.MostPlaces), Number("reserve", Reserve, 0, CallQuotas.MostPlaces), Number("days", Days, 1, CallQuotas.MostDays));
        var (rules, wrong) = await quotas.ReadAsync(Design, Lines, count ?? 1, stop);
        foreach (var (input, problem) in wrong)
            Wrong(input, problem);
        if (!ModelState.IsValid)
            return Page();
        var id = Call.Id;
        var refused = await turn.RunAsync<FieldProblem>(HttpContext.Doing(Verb, CallLinks.Subject(slug), Call.KeeperId), id, async _ =>
        {
            var known = await Db.CallQuotas.FirstOrDefaultAsync(q => q.CallId == id, stop);
            if ((known?.Version ?? -1) != Shown)
                return AnswerPlace.Problem("QuotasChangedMeanwhile");
            if (known is null)
                Db.Add(known = new CallQuotas { CallId = id, KeeperId = Call.KeeperId });
            (known.Places, known.Reserve, known.ConfirmDays, known.Rules) = (count!.Value, waiting!.Value, within!.Value, QuotaJson.Write(rules));
            return null;
        }, stop);
        if (refused is null)
            return Go(DecidingLinks.Decisions(slug) + "?done=quotas");
        Wrong("", refused);
        return Page();
    }

    private int? Number(string input, string typed, int least, int most)
    {
        if (int.TryParse(typed.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
            return number;
        Wrong(input, AnswerPlace.Problem("NotBetween", typed, least, most));
        return null;
    }

    private static string Text(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}
