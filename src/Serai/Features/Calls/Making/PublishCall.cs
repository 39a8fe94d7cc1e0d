using Microsoft.EntityFrameworkCore;
using Serai.Forms;
using Serai.Platform.Auth;
using Serai.Platform.Editing;
using Serai.Platform.History;
using Serai.Platform.Web;

namespace Serai.Features.Calls.Making;

/// <summary>Makes a call public, or its newest form the one that is filled in.</summary>
public sealed class PublishCall(SeraiDb db)
{
    public const string Verb = "publish";

    /// <returns>The step, or why it cannot be.</returns>
    public Task<(Guid? Step, FieldProblem? Problem)> RunAsync(HttpContext context, Guid id, CancellationToken stop) =>
        db.AgainAsync(() => TryAsync(context, id, stop));

    private async Task<(Guid?, FieldProblem?)> TryAsync(HttpContext context, Guid id, CancellationToken stop)
    {
        if (await db.Calls.FirstOrDefaultAsync(c => c.Id == id, stop) is not { } call || !context.Actor.May(Right.Edit, call.KeeperId))
            return (null, Problem("Gone"));
        var form = await db.CallForms.Where(f => f.CallId == id).OrderByDescending(f => f.Number).FirstAsync(stop);
        if (call.PublishedAt is not null && form.PublishedAt is not null)
            return (null, Problem("AlreadyPublic"));
        if (DesignRules.Problems(CallQueries.Read(form.Design)).Count > 0)
            return (null, Problem("FormNotReady"));
        await using var step = await db.BeginStepAsync(context.Doing(Verb, CallLinks.Subject(call.Slug), call.KeeperId), stop);
        call.PublishedAt ??= step.Doing.At;
        if (!await db.Set<SubmissionCount>().AnyAsync(c => c.CallId == id, stop))
            db.Add(new SubmissionCount { CallId = id });
        form.PublishedAt ??= step.Doing.At;
        call.FormNumber = form.Number;
        await step.CompleteAsync(stop);
        return (step.Id, null);
    }

    private static FieldProblem Problem(string code) => new(code) { Texts = typeof(CallTexts) };
}
