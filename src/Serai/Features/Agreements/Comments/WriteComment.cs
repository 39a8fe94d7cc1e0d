using Microsoft.EntityFrameworkCore;
using Serai.Features.Agreements.Versions;
using Serai.Platform.Auth;
using Serai.Platform.Editing;
using Serai.Platform.History;

namespace Serai.Features.Agreements.Comments;

/// <summary>Keeps what somebody says of the text, and settles it.</summary>
public sealed class WriteComment(SeraiDb db, IClock clock)
{
    public const string Writes = "comment", Settles = "settle";
    private const int MostAttempts = 5;

    /// <returns>The step of the history, or the field and what is wrong with it.</returns>
    public async Task<(Guid? Step, string Field, FieldProblem? Problem)> RunAsync(HttpContext context, Agreement agreement, string? clause, string? text, bool isInternal, CancellationToken stop)
    {
        var (where, said) = (FieldValues.Clean(clause ?? ""), FieldValues.Clean(text ?? ""));
        if (where.Length > CommentRules.LongestClause)
            return (null, "clause", new(FieldProblem.TooLong, where, where.Length, CommentRules.LongestClause));
        if (HiddenSigns.Problem(where) is { } hidden)
            return (null, "clause", hidden);
        if (said.Length == 0)
            return (null, "text", new(FieldProblem.Missing));
        if (said.Length > CommentRules.LongestText)
            return (null, "text", new(FieldProblem.TooLong, said[..40], said.Length, CommentRules.LongestText));
        if (HiddenSigns.Problem(said, lines: true) is { } sign)
            return (null, "text", sign);
        if (!context.Actor.MayComment(agreement) || context.Actor.OfficeOf(agreement) is not { } office)
            return (null, "", new("CommentsClosed") { Texts = typeof(CommentTexts) });
        if (CommentRules.ClauseNumber(where) is { } number && await ClausesAsync(agreement.Id, stop) is var last && (number < 1 || number > last))
            return (null, "clause", new(last == 0 ? "NoClauses" : "NoSuchClause", where, last) { Texts = typeof(CommentTexts) });
        await using var step = await db.BeginStepAsync(context.Doing(Writes, AgreementLinks.Subject(agreement.Slug), agreement.KeeperId), stop);
        db.Add(new AgreementComment
        {
            AgreementId = agreement.Id, KeeperId = agreement.KeeperId, Clause = where.Length == 0 ? null : where, Text = said, IsInternal = isInternal && office == agreement.KeeperId,
            PersonId = context.Actor.PersonId, OfficeId = office, At = clock.GetCurrentInstant(),
        });
        await step.CompleteAsync(stop);
        return (step.Id, "", null);
    }

    // In whichever language it has most; beside one that was left behind nothing is said.
    private async Task<int> ClausesAsync(Guid agreement, CancellationToken stop) =>
        (await db.NewestAsync(agreement, stop))?.Content().Texts.Select(t => t.Text.Numbered.Count()).DefaultIfEmpty().Max() ?? 0;

    /// <summary>Marks it settled.</summary>
    /// <returns>The step; null where it was settled already, or is not there, or not the reader's to settle.</returns>
    public async Task<Guid?> SettleAsync(HttpContext context, Agreement agreement, Guid id, CancellationToken stop)
    {
        for (var n = 1; ; n++)
            try
            {
                db.ChangeTracker.Clear();
                var of = agreement.Id;
                if (await db.Set<AgreementComment>().FirstOrDefaultAsync(c => c.Id == id && c.AgreementId == of, stop) is not { } comment || !context.Actor.MaySettle(agreement, comment)
                    || (comment.IsInternal && agreement.SeenBy(context.Actor) != Sees.All))
                    return null;
                await using var step = await db.BeginStepAsync(context.Doing(Settles, AgreementLinks.Subject(agreement.Slug), agreement.KeeperId), stop);
                (comment.SettledBy, comment.SettledAt) = (context.Actor.PersonId, clock.GetCurrentInstant());
                await step.CompleteAsync(stop);
                return step.Id;
            }
            catch (Exception problem) when (n < MostAttempts && Overtaken.Is(problem))
            {
            }
    }
}
