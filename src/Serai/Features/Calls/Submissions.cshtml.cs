using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Calls.Applying;
using Serai.Features.Calls.Reviewing.Conflicts;
using Serai.Features.Calls.Submitted;
using Serai.Features.Organizations;
using Serai.Forms;
using Serai.Platform.Auth;

namespace Serai.Features.Calls;

/// <summary>What was submitted to a call, for those who run it, filtered and ordered by any field of its form.</summary>
[Needs(Right.SeeOffice, Anywhere = true, IsSecret = true)]
public sealed class SubmissionsModel(SeraiDb db, CallQueries calls, OrganizationQueries organizations, SubmissionQueries submissions, AnswerLines lines, OwnConflicts own) : CallPage(db, calls, organizations)
{
    private const int PageSize = 100, MostCounted = 30;

    public FormDesign Design { get; private set; } = null!;
    public SubmissionQuestion Asked { get; private set; } = null!;
    public IReadOnlyList<(Submission Submission, string? Value)> Found { get; private set; } = [];
    public int Total { get; private set; }
    public int At { get; private set; }
    public int Drafts { get; private set; }
    public int Withdrawn { get; private set; }

    /// <summary>How often each value of the chosen field was given.</summary>
    public IReadOnlyList<(string Label, int Count)> Counts { get; private set; } = [];

    public string Language => System.Globalization.CultureInfo.CurrentUICulture.Name;
    public int Pages => Math.Max(1, (Total + PageSize - 1) / PageSize);

    public async Task<IActionResult> OnGet(string slug, string? q, string? state, string? field, string? value, string? order, string? down, [FromQuery(Name = "page")] string? at, CancellationToken stop)
    {
        if (!await FindAsync(slug, Right.SeeOffice, stop))
            return NotFound();
        Design = await Calls.PublishedAsync(Call, stop) ?? CallQueries.Read((await Calls.NewestAsync(Call.Id, stop)).Design);
        Asked = Read(Design, q, state, field, value, order, down);
        At = int.TryParse(at, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var page) ? Math.Clamp(page, 1, 10_000) : 1;
        var hidden = await own.HiddenAsync(Call, HttpContext.Actor, stop);
        var found = await submissions.OfAsync(Call, Design, Asked, hidden, stop);
        Total = await found.CountAsync(stop);
        var rows = await found.Skip((At - 1) * PageSize).Take(PageSize).ToListAsync(stop);
        Found = [.. rows.Select(s => (s, Asked.Field is { } shown && s.Answers is { } answers ? Told(answers, shown) : null))];
        var id = Call.Id;
        var states = await Db.Submissions.Where(s => s.CallId == id).GroupBy(s => s.State).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(stop);
        (Drafts, Withdrawn) = (states.FirstOrDefault(s => s.Key == SubmissionState.Draft)?.Count ?? 0, states.FirstOrDefault(s => s.Key == SubmissionState.Withdrawn)?.Count ?? 0);
        if (Asked.Field is { } counted)
            Counts = [.. (await submissions.CountAsync(Call, Design.Field(counted)!, Language, MostCounted, hidden, stop))];
        return Page();
    }

    /// <summary>Reads the question of an address; what is not understood asks nothing.</summary>
    public static SubmissionQuestion Read(FormDesign design, string? q, string? state, string? field, string? value, string? order, string? down)
    {
        var listed = SubmissionQueries.Listed(design).Select(f => f.Id).ToHashSet();
        return new(
            state == "withdrawn" ? SubmissionState.Withdrawn : null, q?.Trim(), field is not null && listed.Contains(field) ? field : null, value?.Trim(),
            order is not null && (order is SubmissionQueries.ByTime or SubmissionQueries.ByTitle || listed.Contains(order)) ? order : SubmissionQueries.ByNumber, down == "1");
    }

    private string? Told(string answers, string field)
    {
        var all = KeepDraft.Answers(Design, answers);
        return string.Join("; ", lines.Of(Design, all, Language).Where(l => l.Path.Field == field).Select(l => l.Value));
    }
}
