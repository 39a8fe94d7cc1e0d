using Serai.Features.Proposals;
using Serai.Platform.Auth;
using Serai.Platform.Editing;
using Serai.Platform.Editing.Api;
using Serai.Platform.History;
using Serai.Platform.Web.Api;
using Serai.Platform.Web.Api.Writing;

namespace Serai.Features.Records;

/// <summary>Changes or removes a record that is still as the program has read it.</summary>
public sealed class ChangeRecord(SeraiDb db, RecordEditor editor, ProposeRecord propose, IServiceProvider parts)
{
    public async Task<IResult> PatchAsync(HttpContext http, RecordKind kind, string key)
    {
        var stop = http.RequestAborted;
        var (sent, unread) = await JsonBody.ReadAsync(http.Request);
        if (sent is null) return unread!.Answer(http);
        var (body, problems) = EditBody.Read(http.Request, kind, sent.Root, isNew: false);
        if (problems.Count > 0) return ProblemJson.Refuse(http, problems);
        var (read, refusal) = await ReadAsync(http, kind, key);
        if (read is null) return refusal!;
        if (read.May == EditorMay.Propose)
        {
            var (texts, refused) = await propose.JudgeAsync(kind, () => kind.FindAsync(db, key, stop), read.Texts, body.Typed, stop);
            return refused is not null ? await AnswerAsync(http, kind, key, refused)
                : await propose.StoreAsync(http, kind, read.At, ProposalVerb.Edit, key, read.Texts, texts, body.Reason);
        }
        var outcome = await editor.SaveAsync(kind, key, read.Texts, body.Typed, at => http.Doing("edit", at.Subject, at.SubjectId, body.Reason), stop);
        return await AnswerAsync(http, kind, key, outcome);
    }

    public async Task<IResult> RemoveAsync(HttpContext http, RecordKind kind, string key)
    {
        var stop = http.RequestAborted;
        if (!kind.IsRemovable) return RecordRefusals.NeverRemoved(http, kind);
        var (why, wrong) = Reason.Of(http.Request, null);
        if (why is null) return ProblemJson.Refuse(http, [new(Reason.Member, wrong ?? new(FieldProblem.ReasonMissing))]);
        var (read, refusal) = await ReadAsync(http, kind, key);
        if (read is null) return refusal!;
        if (read.May == EditorMay.Propose)
            return await propose.StoreAsync(http, kind, read.At, ProposalVerb.Remove, key, read.Texts, read.Texts, why);
        var outcome = await editor.RemoveAsync(kind, key, read.Texts, at => http.Doing(RemovedRows.Verb, at.Subject, at.SubjectId, why), stop);
        return outcome is Outcome.Saved saved ? new WrittenAnswer(StatusCodes.Status204NoContent, []) { Step = StepLinks.Show(saved.Step) } : await AnswerAsync(http, kind, key, outcome);
    }

    // The record as it is, where it is there, the asker may at least propose, and it is what If-Match names.
    private async Task<(Found? Found, IResult? Refusal)> ReadAsync(HttpContext http, RecordKind kind, string key)
    {
        if (await kind.FindAsync(db, key, http.RequestAborted) is not { } at) return (null, RecordRefusals.NoRecord(http, key));
        if (http.Actor.MayEdit(at) is var may && may == EditorMay.Nothing) return (null, RecordRefusals.MayNot(http));
        var texts = await kind.TextsAsync(at.Record, new(db, parts, http.RequestAborted));
        var now = RecordJson.Of(kind, key, at, texts);
        return IfMatch.Refuses(http.Request, now.Tag, now) is { } refusal ? (null, refusal.Answer(http)) : (new(at, texts, may), null);
    }

    private async Task<IResult> AnswerAsync(HttpContext http, RecordKind kind, string key, Outcome outcome) => outcome switch
    {
        Outcome.Saved saved => await ShowAsync(kind, key, saved.At, http.RequestAborted) with { Step = StepLinks.Show(saved.Step) },
        Outcome.Unchanged same => await ShowAsync(kind, key, same.At, http.RequestAborted),
        Outcome.Wrong wrong => ProblemJson.Refuse(http, wrong.Problems),
        Outcome.Kept kept => RecordRefusals.IsKept(http, kept.Why),
        Outcome.Moved moved => RecordRefusals.Moved(http, kind, key, moved),
        _ => RecordRefusals.NoRecord(http, key),
    };

    private async Task<WrittenAnswer> ShowAsync(RecordKind kind, string key, RecordAt at, CancellationToken stop)
    {
        var record = RecordJson.Of(kind, key, at, await kind.TextsAsync(at.Record, new(db, parts, stop)));
        return WrittenAnswer.Of(StatusCodes.Status200OK, record) with { EntityTag = record.Tag };
    }

    private sealed record Found(RecordAt At, FieldValues Texts, EditorMay May);
}
