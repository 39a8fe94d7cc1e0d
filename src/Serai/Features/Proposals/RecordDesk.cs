using Serai.Platform.Auth;
using Serai.Platform.Editing;
using Serai.Platform.History;
using Serai.Ui.Editing;

namespace Serai.Features.Proposals;

/// <summary>
/// Where every form of a record comes in: an editor's is saved, a contributor's becomes a proposal, and for anybody else
/// there is no such form.
/// </summary>
public sealed class RecordDesk(SeraiDb db, RecordEditor editor, RecordForms forms, SentOnce sent, ProposalMail mail, IClock clock)
{
    public Task<RecordForm?> OpenAsync(HttpContext context, RecordKind kind, string key) => forms.OpenAsync(kind, key, context.Actor, context.RequestAborted);

    public Task<RecordForm?> OpenNewAsync(HttpContext context, RecordKind kind, string? within) => forms.OpenNewAsync(kind, within, context.Actor, context.RequestAborted);

    public async Task<DeskAnswer> SaveAsync(HttpContext context, RecordKind kind, string key)
    {
        var (form, stop) = (context.Request.Form, context.RequestAborted);
        if (await OpenAsync(context, kind, key) is not { } open)
            return DeskAnswer.NotFound;
        if (form.NoteProblem() is { } wrong)
            return await NoteRefusedAsync(open, form, wrong, stop);
        var (was, note) = (form.Before(kind), form.NoteText());
        var (typed, unanswered) = form.IsMerge() ? form.Merged(kind) : (form.Typed(kind), new HashSet<string>());
        if (unanswered.Count > 0)
            return DeskAnswer.Again(await forms.UnansweredAsync(open, form, unanswered, note, stop));
        if (open.May == EditorMay.Propose)
            return await ProposeAsync(context, open, ProposalVerb.Edit, key, () => kind.FindAsync(db, key, stop), was, typed, note);
        var outcome = await editor.SaveAsync(kind, key, was, typed, at => context.Doing("edit", at.Subject, at.SubjectId, note), stop);
        return await AnswerAsync(open with { Was = was, Note = note }, outcome, typed, form, stop);
    }

    public async Task<DeskAnswer> AddAsync(HttpContext context, RecordKind kind, string? within)
    {
        var (form, stop) = (context.Request.Form, context.RequestAborted);
        if (await OpenNewAsync(context, kind, within) is not { } open)
            return DeskAnswer.NotFound;
        if (form.NoteProblem() is { } wrong)
            return await NoteRefusedAsync(open, form, wrong, stop);
        var (typed, note) = (form.Typed(kind), form.NoteText());
        if (open.May == EditorMay.Propose)
            return await ProposeAsync(context, open, ProposalVerb.Add, within, () => kind.MakeAsync(db, within, stop), null, typed, note);
        if (await sent.LedToAsync(context) is { } before)
            return DeskAnswer.Go(before);
        RecordAt? added = null;
        var outcome = await editor.AddAsync(kind, within, typed, at => context.Doing("add", (added = at).Subject, at.SubjectId, note), stop, step => sent.KeepAsync(context, EditingLinks.After(added!.Page, step.Id)));
        // The same form may have been quicker, and its record be what stands in the way.
        if (outcome is not Outcome.Saved && await sent.LedToAsync(context) is { } meanwhile)
            return DeskAnswer.Go(meanwhile);
        return await AnswerAsync(open with { Note = note }, outcome, typed, form, stop);
    }

    /// <summary>Removes a record, or proposes that; a reason is asked for.</summary>
    public async Task<DeskAnswer> RemoveAsync(HttpContext context, RecordKind kind, string key)
    {
        var (form, stop) = (context.Request.Form, context.RequestAborted);
        if (await OpenAsync(context, kind, key) is not { } open)
            return DeskAnswer.NotFound;
        if (form.NoteProblem() is { } wrong)
            return await NoteRefusedAsync(open, form, wrong, stop);
        var (was, note) = (form.Before(kind), form.NoteText());
        if (note.Length == 0)
            return DeskAnswer.Again(open with { Problem = new("ReasonMissing") });
        if (open.May == EditorMay.Propose)
            return await StoreAsync(context, open, ProposalVerb.Remove, key, was, was, note);
        var outcome = await editor.RemoveAsync(kind, key, was, at => context.Doing(RemovedRows.Verb, at.Subject, at.SubjectId, note), stop);
        // What others made of it meanwhile is what the page now shows.
        return outcome is Outcome.Moved ? DeskAnswer.Again(open with { Note = note, Problem = new("MovedBeforeRemoval") }) : await AnswerAsync(open with { Note = note }, outcome, was, form, stop);
    }

    private async Task<DeskAnswer> ProposeAsync(HttpContext context, RecordForm open, ProposalVerb verb, string? key, Func<Task<RecordAt?>> find, FieldValues? was, FieldValues typed, string note)
    {
        var (texts, refused) = await editor.JudgeAsync(open.Kind, find, was, typed, context.RequestAborted);
        return refused is null
            ? await StoreAsync(context, open, verb, key, was ?? [], texts, note)
            : await AnswerAsync(open with { Was = was ?? [], Note = note }, refused, typed, context.Request.Form, context.RequestAborted);
    }

    private async Task<DeskAnswer> NoteRefusedAsync(RecordForm open, IFormCollection form, FieldProblem problem, CancellationToken stop) => DeskAnswer.Again(await forms.WrongAsync(
        open with { Was = form.Before(open.Kind), Note = form[FormReading.Note].ToString(), Problem = problem }, form, form.Typed(open.Kind), new Dictionary<string, FieldProblem>(), stop));

    private async Task<DeskAnswer> StoreAsync(HttpContext context, RecordForm open, ProposalVerb verb, string? key, FieldValues was, FieldValues typed, string note)
    {
        var proposal = Proposal.By(context.Actor, clock.GetCurrentInstant(), open.Kind, open.At, verb, key, was, typed, note);
        db.Add(proposal);
        await mail.MadeAsync(context, proposal);
        await db.SaveChangesAsync(context.RequestAborted);
        return DeskAnswer.Go(ProposalLinks.Show(proposal.Id));
    }

    private async Task<DeskAnswer> AnswerAsync(RecordForm open, Outcome outcome, FieldValues typed, IFormCollection form, CancellationToken stop) => outcome switch
    {
        Outcome.Saved saved => DeskAnswer.Go(open.Kind.GoesBack ? EditingLinks.After(saved.At.Page, saved.Step) : EditingLinks.AfterForGood(saved.At.Page)),
        // The form shows what is there: should somebody else have changed it meanwhile, the next save begins with that.
        Outcome.Unchanged => new(open with { IsUnchanged = true, Was = new(open.Inputs.Select(i => KeyValuePair.Create(i.Field.Name, i.Typed))) }, null, StatusCodes.Status200OK),
        Outcome.Wrong wrong => DeskAnswer.Again(await forms.WrongAsync(open, form, typed, wrong.Problems, stop)),
        Outcome.Kept kept => DeskAnswer.Again(open with { Problem = kept.Why }),
        Outcome.Moved moved => new(await forms.MovedAsync(open, moved, stop), null, StatusCodes.Status409Conflict),
        _ => DeskAnswer.NotFound,
    };
}

/// <summary>What a page answers to a form: where to go, or the form again.</summary>
public sealed record DeskAnswer(RecordForm? Form, string? To, int Status)
{
    public static readonly DeskAnswer NotFound = new(null, null, StatusCodes.Status404NotFound);

    public static DeskAnswer Go(string to) => new(null, to, StatusCodes.Status303SeeOther);

    public static DeskAnswer Again(RecordForm form) => new(form, null, StatusCodes.Status422UnprocessableEntity);
}
