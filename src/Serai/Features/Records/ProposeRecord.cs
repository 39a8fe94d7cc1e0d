using Microsoft.EntityFrameworkCore;
using Serai.Features.Proposals;
using Serai.Platform.Auth;
using Serai.Platform.Editing;
using Serai.Platform.Web.Api.Writing;

namespace Serai.Features.Records;

/// <summary>Makes a proposal of what somebody, or the token, may not do at once.</summary>
public sealed class ProposeRecord(SeraiDb db, RecordEditor editor, ProposalMail mail, IClock clock)
{
    /// <summary>Judges what is proposed as an editor's own would be, without saving it.</summary>
    public Task<(FieldValues Texts, Outcome? Refused)> JudgeAsync(RecordKind kind, Func<Task<RecordAt?>> find, FieldValues? was, FieldValues typed, CancellationToken stop) =>
        editor.JudgeAsync(kind, find, was, typed, stop);

    /// <param name="also">What is saved with it.</param>
    public async Task<WrittenAnswer> StoreAsync(HttpContext context, RecordKind kind, RecordAt at, ProposalVerb verb, string? key, FieldValues was, FieldValues typed, string? reason, Func<WrittenAnswer, Task>? also = null)
    {
        var proposal = Proposal.By(context.Actor, clock.GetCurrentInstant(), kind, at, verb, key, was, typed, reason);
        var page = ProposalLinks.Show(proposal.Id);
        var answer = WrittenAnswer.Of(StatusCodes.Status202Accepted, new ProposalJson(proposal.Id, new Dictionary<string, string> { ["page"] = page })) with { Location = page };
        db.ChangeTracker.Clear();
        if (also is not null) await also(answer);
        db.Add(proposal);
        await mail.MadeAsync(context, proposal);
        await db.SaveChangesAsync(context.RequestAborted);
        return answer;
    }
}

/// <summary>What waits for a decision now.</summary>
public sealed record ProposalJson(Guid Proposal, IReadOnlyDictionary<string, string> Links);
