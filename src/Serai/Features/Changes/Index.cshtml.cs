using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Serai.Features.Changes.Steps;
using Serai.Platform.Auth;
using Serai.Platform.History;
using Serai.Platform.Web;

namespace Serai.Features.Changes;

/// <summary>What changed in the registry, the latest first, by the days on which it was recorded.</summary>
[AllowAnonymous]
public sealed class IndexModel(ChangeQueries queries, HistoryNames names, DateTimeZone zone) : PageModel
{
    private IReadOnlyDictionary<Guid, Doer> doers = new Dictionary<Guid, Doer>();
    private IReadOnlyDictionary<Guid, Step> steps = new Dictionary<Guid, Step>();

    public ChangeQuestion Question { get; private set; } = new();
    public IReadOnlyList<IGrouping<LocalDate, Change>> Days { get; private set; } = [];
    public IReadOnlyList<string> Ways { get; private set; } = [];
    public IReadOnlyList<string> Verbs { get; private set; } = [];
    public int Shown { get; private set; }
    public string? Older { get; private set; }

    /// <summary>The name of the person whose doing is asked for; null where nothing of it is shown.</summary>
    public string? Person { get; private set; }

    /// <summary>The record that is asked for.</summary>
    public SubjectName? Record { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (ChangeQuestion.TryRead(Request.Query, out var question) is { } key)
        {
            await Refusal.Answer(HttpContext, ChangeWords.Refused(key), Request.Query[key]);
            return new EmptyResult();
        }
        Question = question;
        var changes = await queries.Latest(question, HttpContext.Actor, stop);
        var shown = changes.Take(ChangeQueries.PartSize).ToList();
        Shown = shown.Count;
        Older = changes.Count > shown.Count ? question.Older(shown[^1].Id) : null;
        Days = [.. shown.GroupBy(c => c.At.InZone(zone).Date)];
        (Ways, Verbs) = await queries.Words(stop);
        if (question.Record is { } record) Record = (await names.Subjects([record], stop)).GetValueOrDefault(record);
        if (!HttpContext.Actor.IsSignedIn) return Page();
        steps = await queries.Steps(shown, stop);
        doers = await names.Doers(HttpContext.Actor, steps.Values, stop);
        if (question.Person is { } person) Person = doers.Values.FirstOrDefault(d => d.Id == person)?.Name;
        return Page();
    }

    /// <summary>The time of day where the registry is kept.</summary>
    public string Time(Change change) => change.At.InZone(zone).ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>The step that it is part of; null for those who see none.</summary>
    public Step? StepOf(Change change) => change.StepId is { } id ? steps.GetValueOrDefault(id) : null;

    /// <summary>The person who did it, for those who may know.</summary>
    public Doer? DoerOf(Step step) => doers.GetValueOrDefault(step.Id);
}
