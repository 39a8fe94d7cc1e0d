using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Serai.Features.Changes.Steps;
using Serai.Platform.Auth;
using Serai.Platform.History;
using Serai.Platform.Web;

namespace Serai.Features.Changes;

/// <summary>All that was done to one record, the latest first, with what stood there before.</summary>
[AllowAnonymous]
public sealed class AboutModel(StepQueries queries, HistoryNames names, EditWords words, DateTimeZone zone) : PageModel
{
    private Dictionary<Guid, SubjectName> subjects = [];
    private IReadOnlyDictionary<Guid, Doer> doers = new Dictionary<Guid, Doer>();

    public Guid Id { get; private set; }
    public SubjectName? Subject { get; private set; }
    public IReadOnlyList<(Step Step, IReadOnlyList<EditShown> Edits)> Steps { get; private set; } = [];
    public string? Older { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken stop)
    {
        if (ChangeQuestion.TryRead(Request.Query, out var question) is { } key)
        {
            await Refusal.Answer(HttpContext, ChangeWords.Refused(key), Request.Query[key]);
            return new EmptyResult();
        }
        var actor = HttpContext.Actor;
        Id = id;
        // What was done to people: who hands out the roles there may see it, and who looks after the site.
        var found = await queries.OfSubject(id, question.Before, actor.May(Right.HandOutRoles, id), stop);
        var shown = found.Take(StepQueries.PartSize).ToList();
        subjects = await names.Subjects([id, .. EditWords.Ids(shown.SelectMany(s => s.Edits)), .. shown.Select(s => s.Step.SubjectId).OfType<Guid>()], stop);
        Subject = subjects.GetValueOrDefault(id);
        if (Subject is null && shown.Count == 0) return NotFound();
        Older = found.Count > shown.Count ? ChangeLinks.About(id, shown[^1].Step.Number) : null;
        doers = await names.Doers(actor, shown.Select(s => s.Step), stop);
        Steps = shown.ConvertAll(s => (s.Step, (IReadOnlyList<EditShown>)[.. s.Edits.Select(e => words.Of(e, subjects)).OfType<EditShown>()]));
        return Page();
    }

    public SubjectName? Of(Step step) => step.SubjectId is { } id ? subjects.GetValueOrDefault(id) : null;

    public LocalDate Day(Step step) => step.At.InZone(zone).Date;

    public string Time(Step step) => step.At.InZone(zone).ToString("HH:mm", CultureInfo.InvariantCulture);

    public Doer? DoerOf(Step step) => doers.GetValueOrDefault(step.Id);
}
