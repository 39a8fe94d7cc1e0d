using Microsoft.EntityFrameworkCore;
using Serai.Features.Proposals;
using Serai.Platform.Auth;
using Serai.Platform.Editing;
using Serai.Platform.Editing.Api;
using Serai.Platform.History;
using Serai.Platform.Web.Api;
using Serai.Platform.Web.Api.Writing;

namespace Serai.Features.Records;

/// <summary>Adds a record, once for each key that a program gives.</summary>
public sealed class AddRecord(SeraiDb db, RecordEditor editor, OnceOnly once, ProposeRecord propose, IServiceProvider parts)
{
    public async Task<IResult> RunAsync(HttpContext http, RecordKind kind)
    {
        var (key, badKey) = OnceOnly.KeyOf(http.Request);
        if (badKey is not null) return badKey.Answer(http);
        var (sent, unread) = await JsonBody.ReadAsync(http.Request);
        if (sent is null) return unread!.Answer(http);
        var hash = OnceOnly.Hash(http.Request, http.Request.Headers[Reason.Header], sent.Bytes);
        if (await KeptAsync(http, key, hash) is { } before) return before;
        var (body, problems) = EditBody.Read(http.Request, kind, sent.Root, isNew: true);
        if (problems.Count > 0) return ProblemJson.Refuse(http, problems);
        if ((body.Within is { } within && RecordsApi.IsNoKey(within)) || await kind.MakeAsync(db, body.Within, http.RequestAborted) is not { } at) return RecordRefusals.NoRecord(http, body.Within);
        var may = http.Actor.MayEdit(at);
        return may switch
        {
            EditorMay.Nothing => RecordRefusals.MayNot(http),
            EditorMay.Propose => await ProposeAsync(http, kind, at, body, key, hash),
            _ => await AddAsync(http, kind, body, key, hash),
        };
    }

    private async Task<IResult> AddAsync(HttpContext http, RecordKind kind, EditBody body, string? key, byte[] hash)
    {
        var stop = http.RequestAborted;
        RecordAt? added = null;
        WrittenAnswer? answer = null;
        Doing Do(RecordAt at) => http.Doing("add", (added = at).Subject, at.SubjectId, body.Reason);
        async Task<bool> Keep(StepInProgress step)
        {
            if (key is not null && await once.FindAsync(Person(http), key, stop) is not null) return false;
            // The record gets its key by being saved.
            await db.SaveChangesAsync(stop);
            answer = await AnswerAsync(kind, added!, step.Id, stop);
            if (key is not null) await once.KeepAsync(Person(http), key, hash, answer, stop);
            return true;
        }

        var outcome = await editor.AddAsync(kind, body.Within, body.Typed, Do, stop, Keep);
        if (outcome is Outcome.Saved) return answer!;
        // Another request with the same key may have been quicker, and its record be what stands in the way.
        return await KeptAsync(http, key, hash) ?? Refused(http, body, outcome);
    }

    private async Task<IResult> ProposeAsync(HttpContext http, RecordKind kind, RecordAt at, EditBody body, string? key, byte[] hash)
    {
        var stop = http.RequestAborted;
        var (texts, refused) = await propose.JudgeAsync(kind, () => kind.MakeAsync(db, body.Within, stop), null, body.Typed, stop);
        if (refused is not null) return Refused(http, body, refused);
        try
        {
            return await propose.StoreAsync(http, kind, at, ProposalVerb.Add, body.Within, [], texts, body.Reason,
                answer => key is null ? Task.CompletedTask : once.KeepAsync(Person(http), key, hash, answer, stop));
        }
        catch (DbUpdateException) when (key is not null)
        {
            db.ChangeTracker.Clear();
            if (await KeptAsync(http, key, hash) is { } before) return before;
            throw;
        }
    }

    private async Task<WrittenAnswer> AnswerAsync(RecordKind kind, RecordAt at, Guid step, CancellationToken stop)
    {
        var record = RecordJson.Of(kind, kind.KeyOf(at), at, await kind.TextsAsync(at.Record, new(db, parts, stop)));
        return WrittenAnswer.Of(StatusCodes.Status201Created, record) with { Location = record.Key is null ? null : RecordLinks.Show(kind.Name, record.Key), EntityTag = record.Tag, Step = StepLinks.Show(step) };
    }

    private async Task<IResult?> KeptAsync(HttpContext http, string? key, byte[] hash) =>
        key is not null && await once.FindAsync(Person(http), key, http.RequestAborted) is { } kept ? OnceOnly.Again(http, kept, hash) : null;

    private static IResult Refused(HttpContext http, EditBody body, Outcome outcome) =>
        outcome is Outcome.Wrong wrong ? ProblemJson.Refuse(http, wrong.Problems) : RecordRefusals.NoRecord(http, body.Within);

    private static Guid Person(HttpContext http) => http.Actor.PersonId!.Value;
}
