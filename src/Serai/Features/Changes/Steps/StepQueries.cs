using Microsoft.EntityFrameworkCore;
using Serai.Platform.Auth;
using Serai.Platform.History;

namespace Serai.Features.Changes.Steps;

/// <summary>Reads steps and what they changed, by the number of the chain, so that a long history costs what a short one does.</summary>
public sealed class StepQueries(SeraiDb db, IEnumerable<ISharedRecords> shared)
{
    public const int PartSize = 30, EditsOfOne = 8, EditsAtOnce = 100;
    private const int MostShared = 50;

    public Task<Step?> Find(Guid id, CancellationToken stop) => db.Steps.AsNoTracking().SingleOrDefaultAsync(s => s.Id == id, stop);

    /// <summary>
    /// The steps of which a reader may know who did them: one's own, and those that touched a record of an organization where the
    /// reader may see the history.
    /// </summary>
    public IQueryable<Step> WithDoer(Actor reader)
    {
        if (reader.PersonId is not { } self) return db.Steps.Where(s => false);
        if (reader.PlacesOf(Right.SeeHistory) is not { } places) return db.Steps;
        var subjects = db.StepSubjects;
        return db.Steps.Where(s => s.PersonId == self || subjects.Any(t => t.StepId == s.Id && places.Contains(t.SubjectId)));
    }

    /// <summary>The edits of a step after one of them.</summary>
    /// <param name="step">The step.</param>
    /// <param name="about">Only of these; null for all of them.</param>
    /// <param name="after">The last one that was shown.</param>
    /// <param name="stop">Ends the reading.</param>
    public Task<List<Edit>> Edits(Guid step, IReadOnlyCollection<Guid>? about, int after, CancellationToken stop)
    {
        var edits = db.Edits.AsNoTracking().Where(e => e.StepId == step && e.Ordinal > after);
        if (about is not null) edits = edits.Where(e => (e.SubjectId != null && about.Contains(e.SubjectId.Value)) || (e.OtherId != null && about.Contains(e.OtherId.Value)));
        return edits.OrderBy(e => e.Ordinal).Take(EditsAtOnce + 1).ToListAsync(stop);
    }

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
    /// and each organization of which the record itself changed, as in a merger; one that came into being with it, and rows that only
    /// name others, are the record's own.
    /// In place of a record that many share stand those whose rights changing it asks for; null for a right held everywhere.
    /// </summary>
    public async Task<IReadOnlyCollection<Guid?>> Owners(Step step, CancellationToken stop)
    {
        var edits = db.Edits.Where(e => e.StepId == step.Id && e.SubjectId != null);
        var rows = await (step.SubjectId is null ? edits : edits.Where(e => (e.Kind == "organization" && e.Operation != EditOperation.Add) || e.SubjectId == step.SubjectId))
            .Select(e => new { e.Kind, Id = e.SubjectId!.Value }).Distinct().ToListAsync(stop);
        var owners = new HashSet<Guid?>(rows.Select(r => (Guid?)r.Id));
        if (step.SubjectId is { } own) owners.Add(own);
        // A row that is nobody's record, such as a setting, is for those whose right is held everywhere.
        else if (await db.Edits.AnyAsync(e => e.StepId == step.Id && e.SubjectId == null, stop)) owners.Add(null);
        foreach (var feature in shared)
            foreach (var id in rows.Where(r => feature.Tables.Contains(r.Kind)).Select(r => r.Id).Distinct().Take(MostShared + 1).ToList())
            {
                owners.Remove(id);
                owners.UnionWith(owners.Count > MostShared ? [null] : await feature.AskedAtAsync(id, stop));
            }
        return owners;
    }

    /// <summary>The right by which a private step is seen at its organizations, where all private rows that it touched are seen by one; null where some are not. Public ones beside them hide nothing.</summary>
    public async Task<Right?> SeenBy(Step step, CancellationToken stop)
    {
        var kinds = await db.Edits.Where(e => e.StepId == step.Id).Select(e => e.Kind).Distinct().ToListAsync(stop);
        var rights = db.Model.GetEntityTypes().Where(t => kinds.Contains(t.GetTableName()!) && Recorded.IsPrivate(t.ClrType)).Select(t => Recorded.SeenBy(t.ClrType)).Distinct().ToList();
        return rights is [{ } only] ? only : null;
    }

    /// <summary>The rights that rows of the step ask for by their kind, such as settings: at those whose record they are, or else everywhere.</summary>
    public async Task<IReadOnlyList<(Right Right, bool There)>> TakenBackBy(Step step, CancellationToken stop)
    {
        var rights = Recorded.TakenBackBy.Select(t => (Table: db.Model.FindEntityType(t.Type)!.GetTableName()!, t.Right, t.There)).ToList();
        var tables = rights.ConvertAll(r => r.Table);
        var touched = await db.Edits.Where(e => e.StepId == step.Id && tables.Contains(e.Kind)).Select(e => e.Kind).Distinct().ToListAsync(stop);
        return [.. rights.Where(r => touched.Contains(r.Table)).Select(r => (r.Right, r.There)).Distinct()];
    }

    /// <summary>Whether a step changed anything at all that a right is asked for.</summary>
    public Task<bool> HasSubjects(Step step, CancellationToken stop) => db.StepSubjects.AnyAsync(s => s.StepId == step.Id, stop);

    public Task<List<Guid>> Subjects(Guid step, CancellationToken stop) => db.StepSubjects.Where(s => s.StepId == step).OrderBy(s => s.SubjectId).Select(s => s.SubjectId).Take(1000).ToListAsync(stop);
}
