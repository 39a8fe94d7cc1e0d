using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Calls.Reviewing.Conflicts;
using Serai.Features.Organizations;
using Serai.Platform.Auth;
using Serai.Platform.Editing;
using Serai.Ui.Editing;

namespace Serai.Features.Calls.Becoming;

/// <summary>Those who run a call put right what an accepted submission becomes, look it over, and confirm.</summary>
[Needs(Right.Edit, Anywhere = true, IsSecret = true)]
public sealed class BecomeModel(SeraiDb db, CallQueries calls, OrganizationQueries organizations, WhatBecame became, Become become, OwnConflicts own, RecordForms forms, RecordEditor editor) : CallPage(db, calls, organizations)
{
    public const string Check = "check", Confirm = "confirm", Change = "change";
    private static readonly Dictionary<string, FieldProblem> Nothing = [];

    public IBecomes Becomes { get; private set; } = null!;
    public Submission Submission { get; private set; } = null!;

    /// <summary>What it became; null before.</summary>
    public Became? Before { get; private set; }

    /// <summary>Why there is no form.</summary>
    public FieldProblem? InTheWay { get; private set; }

    public RecordForm? Form { get; private set; }

    /// <summary>Whether all that was typed can be taken, and is shown to be looked over.</summary>
    public bool IsChecked { get; private set; }

    private AcceptedSubmission accepted = null!;
    private string? within;

    public async Task<IActionResult> OnGet(string slug, int number, CancellationToken stop) => await LoadAsync(slug, number, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(string slug, int number, [FromForm] string? go, CancellationToken stop)
    {
        if (!await LoadAsync(slug, number, stop))
            return NotFound();
        ModelState.Clear();
        if (Form is null)
            return Refused();
        var (sent, typed) = (Request.Form, Request.Form.Typed(Becomes.Record));
        if (sent.NoteProblem() is { } unkept)
            return await AgainAsync(typed, sent[FormReading.Note].ToString(), new Dictionary<string, FieldProblem> { [""] = unkept }, stop);
        var reason = sent.NoteText();
        if (go == Change)
        {
            await FillAsync(typed, reason, Nothing, stop);
            return Page();
        }
        return go == Confirm ? await ConfirmAsync(typed, reason, stop) : await CheckAsync(typed, reason, stop);
    }

    private async Task<IActionResult> CheckAsync(FieldValues typed, string reason, CancellationToken stop)
    {
        var (texts, refused) = await editor.JudgeAsync(Becomes.Record, () => Becomes.Record.MakeAsync(Db, within, stop), null, typed, stop);
        if (refused is not null)
            return await AnswerAsync(refused, typed, reason, stop);
        await FillAsync(texts, reason, Nothing, stop);
        IsChecked = true;
        return Page();
    }

    private async Task<IActionResult> ConfirmAsync(FieldValues typed, string reason, CancellationToken stop) =>
        await AnswerAsync(await become.RunAsync(HttpContext, Becomes, accepted, within, typed, reason, stop), typed, reason, stop);

    private async Task<IActionResult> AnswerAsync(Outcome outcome, FieldValues typed, string reason, CancellationToken stop)
    {
        switch (outcome)
        {
            case Outcome.Saved saved:
                Response.Headers.Location = EditingLinks.After(CallLinks.Submission(Call.Slug, Submission.Number!.Value), saved.Step);
                return StatusCode(StatusCodes.Status303SeeOther);
            case Outcome.Wrong wrong:
                return await AgainAsync(typed, reason, wrong.Problems, stop);
            default:
                return NotFound();
        }
    }

    private async Task<IActionResult> AgainAsync(FieldValues typed, string reason, IReadOnlyDictionary<string, FieldProblem> problems, CancellationToken stop)
    {
        await FillAsync(typed, reason, problems, stop);
        return Refused();
    }

    private Microsoft.AspNetCore.Mvc.RazorPages.PageResult Refused()
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    private async Task FillAsync(FieldValues values, string reason, IReadOnlyDictionary<string, FieldProblem> problems, CancellationToken stop) =>
        Form = await forms.WrongAsync(Form! with { Note = reason, Problem = problems.GetValueOrDefault("") }, FormCollection.Empty, values, problems, stop);

    private async Task<bool> LoadAsync(string slug, int number, CancellationToken stop)
    {
        if (!await FindAsync(slug, Right.Edit, stop) || became.Of(Call) is not { } becomes)
            return false;
        var id = Call.Id;
        if (await Db.Submissions.AsNoTracking().FirstOrDefaultAsync(s => s.CallId == id && s.Number == number && s.Answers != null, stop) is not { } submission
            || (await own.HiddenAsync(Call, HttpContext.Actor, stop)).Contains(submission.Id))
            return false;
        (Becomes, Submission) = (becomes, submission);
        Before = (await became.OfAsync([submission.Id], stop)).GetValueOrDefault(submission.Id);
        if (Before is not null)
        {
            InTheWay = Become.Problem("BecameAlready");
            return true;
        }
        if (await become.FindAsync(Call, submission, stop) is not { } found)
            return false;
        accepted = found;
        await OpenAsync(stop);
        return true;
    }

    private async Task OpenAsync(CancellationToken stop)
    {
        var would = await Becomes.ProposeAsync(accepted, stop);
        within = would.Within;
        InTheWay = would.InTheWay ?? await become.InTheWayAsync(Submission.Id, stop);
        if (InTheWay is not null)
            return;
        // Where what it becomes is another organization's, the right is asked there too.
        if (await forms.OpenNewAsync(Becomes.Record, within, HttpContext.Actor, stop) is not { May: EditorMay.Edit } open)
        {
            InTheWay = Become.Problem("MayNot");
            return;
        }
        Form = open;
        await FillAsync(would.Values, "", Nothing, stop);
    }
}
