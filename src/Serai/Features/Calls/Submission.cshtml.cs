using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Calls.Applying;
using Serai.Features.Calls.Becoming;
using Serai.Features.Calls.Contributing;
using Serai.Features.Calls.Reviewing.Conflicts;
using Serai.Features.Organizations;
using Serai.Forms;
using Serai.Platform.Auth;

namespace Serai.Features.Calls;

/// <summary>One submission as it was sent, in the form that it was sent in, for those who run the call.</summary>
[Needs(Right.SeeOffice, Anywhere = true, IsSecret = true)]
public sealed class SubmissionModel(SeraiDb db, CallQueries calls, OrganizationQueries organizations, AnswerLines lines, OwnConflicts own, WhatBecame became, Become become) : CallPage(db, calls, organizations)
{
    public Submission Submission { get; private set; } = null!;
    public FormDesign Design { get; private set; } = null!;
    public OrganizationBrief? For { get; private set; }

    /// <summary>Co-authors and referees, with their letters.</summary>
    public IReadOnlyList<Contributor> Asked { get; private set; } = [];

    /// <summary>What it became; null before.</summary>
    public Became? Became { get; private set; }

    /// <summary>What the reader can make of it now.</summary>
    public IBecomes? Becomes { get; private set; }

    public IReadOnlyList<(string Title, IReadOnlyList<(AnswerLine Line, Guid? File)> Lines)> Parts { get; private set; } = [];
    public string Language => System.Globalization.CultureInfo.CurrentUICulture.Name;

    public async Task<IActionResult> OnGet(string slug, int number, CancellationToken stop)
    {
        if (!await FindAsync(slug, Right.SeeOffice, stop))
            return NotFound();
        var id = Call.Id;
        if (await Db.Submissions.AsNoTracking().FirstOrDefaultAsync(s => s.CallId == id && s.Number == number && s.Answers != null, stop) is not { } found
            || (await own.HiddenAsync(Call, HttpContext.Actor, stop)).Contains(found.Id))
            return NotFound();
        Submission = found;
        Design = await Calls.DesignAsync(id, found.FormNumber, stop);
        var answers = KeepDraft.Answers(Design, found.Answers!);
        var told = lines.Of(Design, answers, Language);
        Parts = [.. Design.Pages.Select(p => (p.Title.In(Language, Design.FirstLanguage), (IReadOnlyList<(AnswerLine, Guid?)>)[.. told.Where(l => p.Fields.Any(f => f.Id == (l.Path.Group ?? l.Path.Field))).Select(l => (l, (answers[l.Path] as FileAnswer)?.Id))]))];
        var submission = found.Id;
        Asked = await Db.Contributors.AsNoTracking().Where(c => c.SubmissionId == submission && (c.State != ContributorState.TakenBack || c.AnsweredAt != null)).OrderBy(c => c.Id).ToListAsync(stop);
        For = found.ForId is { } member ? await BriefAsync(member, stop) : null;
        Became = (await became.OfAsync([found.Id], stop)).GetValueOrDefault(found.Id);
        if (Became is null && MayEdit && became.Of(Call) is { } becomes && await become.FindAsync(Call, found, stop) is not null)
            Becomes = becomes;
        return Page();
    }
}
