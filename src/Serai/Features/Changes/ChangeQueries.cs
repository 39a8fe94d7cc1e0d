using Microsoft.EntityFrameworkCore;
using Serai.Features.Changes.Steps;
using Serai.Platform.Auth;
using Serai.Platform.History;

namespace Serai.Features.Changes;

/// <summary>Reads what changed, the latest first. What was done to people is not among it.</summary>
public sealed class ChangeQueries(SeraiDb db, StepQueries steps, DateTimeZone zone)
{
    public const int PartSize = 50;

    /// <summary>Up to <see cref="PartSize"/> changes, and one more where there are more.</summary>
    public Task<List<Change>> Latest(ChangeQuestion question, Actor reader, CancellationToken stop) =>
        Asked(question, reader).OrderByDescending(c => c.Id).Take(PartSize + 1).ToListAsync(stop);

    /// <summary>The latest, from before one of them on.</summary>
    public Task<List<Change>> Latest(ChangeQuestion question, Actor reader, long? before, int most, CancellationToken stop) =>
        Asked(question, reader).Where(c => before == null || c.Id < before).OrderByDescending(c => c.Id).Take(most).ToListAsync(stop);

    /// <summary>All of them, each with the person who did it, as far as the reader may know.</summary>
    public IAsyncEnumerable<ChangeBy> All(ChangeQuestion question, Actor reader)
    {
        var told = steps.WithDoer(reader);
        return Asked(question, reader).OrderByDescending(c => c.Id)
            .Select(c => new ChangeBy(c, told.Where(s => s.Id == c.StepId).Select(s => s.PersonId).FirstOrDefault())).AsAsyncEnumerable();
    }

    /// <summary>The edits of the steps behind the changes asked for, the latest step first.</summary>
    public IAsyncEnumerable<EditBy> Edits(ChangeQuestion question, Actor reader)
    {
        var (told, asked) = (steps.WithDoer(reader), Asked(question, reader));
        return (
            from step in db.Steps
            join edit in db.Edits on step.Id equals edit.StepId
            where !step.IsPrivate && (!question.IsNarrow || asked.Any(c => c.StepId == step.Id))
                && (question.Record == null || edit.SubjectId == question.Record || edit.OtherId == question.Record)
            orderby step.Number descending, edit.Ordinal
            select new EditBy(edit, step, told.Where(s => s.Id == step.Id).Select(s => s.PersonId).FirstOrDefault())).AsNoTracking().AsAsyncEnumerable();
    }

    /// <summary>The steps that changes are part of.</summary>
    public async Task<Dictionary<Guid, Step>> Steps(IEnumerable<Change> changes, CancellationToken stop)
    {
        var ids = changes.Select(c => c.StepId).OfType<Guid>().Distinct().ToList();
        return await db.Steps.AsNoTracking().Where(s => ids.Contains(s.Id)).ToDictionaryAsync(s => s.Id, stop);
    }

    /// <summary>The first change ever; null while there is none.</summary>
    public async Task<Change?> First(CancellationToken stop) => await Told.OrderBy(c => c.Id).FirstOrDefaultAsync(stop);

    /// <summary>The words that changes have, to choose from.</summary>
    public async Task<(IReadOnlyList<string> Ways, IReadOnlyList<string> Verbs)> Words(CancellationToken stop) => (
        await Told.Select(c => c.Way).Distinct().OrderBy(w => w).ToListAsync(stop),
        await Told.Select(c => c.Verb).Distinct().OrderBy(v => v).ToListAsync(stop));

    // Of a person only what the reader may know to be that person's doing.
    private IQueryable<Change> Asked(ChangeQuestion question, Actor reader)
    {
        var changes = question.Of(Told, zone);
        // Of a step with a change about the record that one; of another that touched it its first, such as an import of a thousand.
        var (subjects, all) = (db.StepSubjects, db.Changes);
        if (question.Record is { } record)
            changes = changes.Where(c => subjects.Any(t => t.StepId == c.StepId && t.SubjectId == record)
                && (c.SubjectId == record || (c.Ordinal == 1 && !all.Any(o => o.StepId == c.StepId && o.SubjectId == record))));
        if (question.Person is { } person && steps.WithDoer(reader) is var told) changes = changes.Where(c => told.Any(s => s.Id == c.StepId && s.PersonId == person));
        return changes;
    }

    private IQueryable<Change> Told => db.Changes.AsNoTracking().Where(c => !c.IsPrivate);
}

/// <summary>A change, and the person who did it; null for nobody, and where the reader may not know.</summary>
public sealed record ChangeBy(Change Change, Guid? PersonId);

/// <summary>An edit with its step, and the person who did it; null for nobody, and where the reader may not know.</summary>
public sealed record EditBy(Edit Edit, Step Step, Guid? PersonId);
