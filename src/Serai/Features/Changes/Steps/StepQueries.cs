using Microsoft.EntityFrameworkCore;
using Serai.Platform.History;

namespace Serai.Features.Changes.Steps;

/// <summary>Reads steps and what they changed, by the number of the chain, so that a long history costs what a short one does.</summary>
public sealed class StepQueries(SeraiDb db)
{
    public const int PartSize = 30, EditsOfOne = 8, EditsAtOnce = 100;

    public Task<Step?> Find(Guid id, CancellationToken stop) => db.Steps.AsNoTracking().SingleOrDefaultAsync(s => s.Id == id, stop);

    /// <summary>The edits of a step after one of them.</summary>
    public Task<List<Edit>> Edits(Guid step, int after, CancellationToken stop) =>
        db.Edits.AsNoTracking().Where(e => e.StepId == step && e.Ordinal > after).OrderBy(e => e.Ordinal).Take(EditsAtOnce + 1).ToListAsync(stop);

    public Task<List<Change>> Changes(IReadOnlyCollection<Guid> steps, CancellationToken stop) =>
        db.Changes.AsNoTracking().Where(c => c.StepId != null && steps.Contains(c.StepId.Value)).OrderBy(c => c.StepId).ThenBy(c => c.Ordinal).Take(PartSize * EditsOfOne).ToListAsync(stop);

    /// <summary>The steps that touched a record, the latest first, each with its first edits of it, and one step more where there are more.</summary>
    public async Task<List<(Step Step, IReadOnlyList<Edit> Edits)>> OfSubject(Guid subject, long? before, bool alsoPrivate, CancellationToken stop)
    {
        var touched = db.StepSubjects.Where(s => s.SubjectId == subject);
        if (before is { } number) touched = touched.Where(s => s.Number < number);
        var steps = await (
            from touch in touched
            join step in db.Steps on touch.StepId equals step.Id
            where alsoPrivate || !step.IsPrivate
            orderby touch.Number descending
            select step).Take(PartSize + 1).AsNoTracking().ToListAsync(stop);
        var ids = steps.ConvertAll(s => s.Id);
        // Of these steps alone: the database would else number all edits of the record, however many there are.
        var edits = db.Edits.Where(e => ids.Contains(e.StepId) && (e.SubjectId == subject || e.OtherId == subject));
        var first = await db.Steps.Where(s => ids.Contains(s.Id))
            .SelectMany(s => edits.Where(e => e.StepId == s.Id).OrderBy(e => e.Ordinal).Take(EditsOfOne)).AsNoTracking().ToListAsync(stop);
        var ofStep = first.OrderBy(e => e.Ordinal).ToLookup(e => e.StepId);
        return steps.ConvertAll(s => (s, (IReadOnlyList<Edit>)[.. ofStep[s.Id]]));
    }

    /// <summary>
    /// Whose records a step changed: who may take it back must have the right at each. Of a step about one record it is that one,
    /// and each organization of which the record itself changed, as in a merger; rows that only name others are the record's own.
    /// </summary>
    public async Task<IReadOnlyList<Guid>> Owners(Step step, CancellationToken stop)
    {
        var edits = db.Edits.Where(e => e.StepId == step.Id && e.SubjectId != null);
        if (step.SubjectId is { } own)
            return [.. (await edits.Where(e => e.Kind == "organization").Select(e => e.SubjectId!.Value).Distinct().ToListAsync(stop)).Append(own).Distinct()];
        return await edits.Select(e => e.SubjectId!.Value).Distinct().ToListAsync(stop);
    }

    public Task<List<Guid>> Subjects(Guid step, CancellationToken stop) => db.StepSubjects.Where(s => s.StepId == step).Select(s => s.SubjectId).Take(1000).ToListAsync(stop);
}
