using Microsoft.EntityFrameworkCore;
using Serai.Platform.Auth;
using Serai.Platform.Editing;
using Serai.Platform.History;
using Serai.Platform.Web;

namespace Serai.Features.Programmes.Making;

/// <summary>Makes a programme or one of its editions public.</summary>
public sealed class PublishProgramme(SeraiDb db)
{
    public const string Verb = "publish";

    /// <returns>The step, or why it cannot be.</returns>
    public Task<(Guid? Step, FieldProblem? Problem)> RunAsync(HttpContext context, Guid id, CancellationToken stop) => db.AgainAsync<(Guid?, FieldProblem?)>(async () =>
    {
        if (await db.Programmes.FirstOrDefaultAsync(p => p.Id == id, stop) is not { } programme || !context.Actor.May(Right.Edit, programme.KeeperId))
            return (null, Problem("Gone"));
        if (programme.PublishedAt is not null)
            return (null, Problem("AlreadyPublic"));
        await using var step = await db.BeginStepAsync(context.Doing(Verb, ProgrammeLinks.Subject(programme.Slug), programme.KeeperId), stop);
        programme.PublishedAt = step.Doing.At;
        await step.CompleteAsync(stop);
        return (step.Id, null);
    });

    /// <summary>The same of an edition; its programme must be public.</summary>
    public Task<(Guid? Step, FieldProblem? Problem)> EditionAsync(HttpContext context, Guid id, CancellationToken stop) => db.AgainAsync<(Guid?, FieldProblem?)>(async () =>
    {
        if (await db.Editions.FirstOrDefaultAsync(e => e.Id == id, stop) is not { } edition || !context.Actor.May(Right.Edit, edition.KeeperId))
            return (null, Problem("Gone"));
        var of = edition.ProgrammeId;
        var programme = await db.Programmes.AsNoTracking().FirstAsync(p => p.Id == of, stop);
        if (programme.PublishedAt is null)
            return (null, Problem("ProgrammeNotPublic"));
        if (edition.PublishedAt is not null)
            return (null, Problem("AlreadyPublic"));
        await using var step = await db.BeginStepAsync(context.Doing(Verb, ProgrammeLinks.EditionSubject(programme.Slug, edition.Slug), edition.KeeperId), stop);
        edition.PublishedAt = step.Doing.At;
        await step.CompleteAsync(stop);
        return (step.Id, null);
    });

    private static FieldProblem Problem(string code) => new(code) { Texts = typeof(ProgrammeTexts) };
}
