using Serai.Platform.History;

namespace Serai.Platform.Editing;

/// <summary>
/// What can be edited of one kind of record, and how one is found, made and removed. A feature brings its own; the engine,
/// the forms, proposals and the API know them all by this.
/// </summary>
public abstract class RecordKind
{
    /// <summary>Its name in stored proposals and in the API: <c>organization-name</c>.</summary>
    public abstract string Name { get; }

    /// <summary>
    /// The marker of the texts that hold its fields' labels (<c>organization-name.text</c>, or <c>text</c> for all kinds of
    /// the feature), hints (the same with <c>.hint</c>) and words to choose from (<c>kind.acronym</c>), and what a record
    /// of it is called, under its name.
    /// </summary>
    public abstract Type Texts { get; }

    /// <summary>In the order of the form.</summary>
    public abstract IReadOnlyList<Field> Fields { get; }

    /// <summary>A record to be changed; null where there is none of this key.</summary>
    public abstract Task<RecordAt?> FindAsync(SeraiDb db, string key, CancellationToken stop);

    /// <summary>A new one without its values, not yet part of the database; null where there is nothing of the key it would belong to.</summary>
    /// <param name="db">The database.</param>
    /// <param name="within">The key of what it is a part of; null for what is a part of nothing.</param>
    /// <param name="stop">To stop.</param>
    public abstract Task<RecordAt?> MakeAsync(SeraiDb db, string? within, CancellationToken stop);

    /// <summary>What is wrong between fields that are each right: the field to show it at, and why.</summary>
    public virtual ValueTask<IReadOnlyList<(string Field, FieldProblem Problem)>> CheckAsync(SeraiDb db, object record, CancellationToken stop) =>
        ValueTask.FromResult<IReadOnlyList<(string, FieldProblem)>>([]);

    /// <summary>Sets what follows from the fields, and moves the version of what the record is a part of.</summary>
    public virtual Task<RecordAt> SettleAsync(SeraiDb db, RecordAt at, CancellationToken stop) => Task.FromResult(at);

    /// <summary>Makes a settled record part of the database.</summary>
    public virtual void Add(SeraiDb db, RecordAt at) => db.Add(at.Record);

    /// <summary>What follows from a change within the step that makes it, before anything of it is saved: conclusions are drawn anew.</summary>
    /// <param name="at">The record: changed, added or to be removed.</param>
    /// <param name="step">The step, with who does it and why.</param>
    /// <param name="context">What it may ask.</param>
    /// <exception cref="Microsoft.EntityFrameworkCore.DbUpdateException">Somebody else came first: all of it is tried again.</exception>
    public virtual Task FollowAsync(RecordAt at, StepInProgress step, FieldContext context) => Task.CompletedTask;

    /// <summary>Why it cannot be removed; null where it can.</summary>
    public virtual Task<FieldProblem?> KeptForAsync(SeraiDb db, RecordAt at, CancellationToken stop) => Task.FromResult<FieldProblem?>(null);

    public virtual void Remove(SeraiDb db, RecordAt at) => db.Remove(at.Record);

    /// <summary>Whether the API removes records of it; a kind must say so, for not each that is edited may go.</summary>
    public virtual bool IsRemovable => false;

    /// <summary>Whether what is saved of it may be taken back by its step: only then is it offered.</summary>
    public virtual bool GoesBack => true;

    /// <summary>By what <see cref="FindAsync"/> finds a record that is saved; null where the kind does not tell, and the API cannot say where a new one stands.</summary>
    public virtual string? KeyOf(RecordAt at) => null;

    /// <summary>The keys of what is a part of something, in an order that stays; null where the kind is not listed so, or there is nothing of the key.</summary>
    public virtual Task<IReadOnlyList<string>?> KeysAsync(SeraiDb db, string within, CancellationToken stop) => Task.FromResult<IReadOnlyList<string>?>(null);

    /// <summary>What the record has, as text.</summary>
    public async Task<FieldValues> TextsAsync(object record, FieldContext context)
    {
        var values = new FieldValues();
        foreach (var field in Fields)
            values[field.Name] = await field.TextAsync(record, context);
        return values;
    }
}

/// <summary>A record, and where it stands.</summary>
/// <param name="Record">What the fields read and write.</param>
/// <param name="Subject">What history calls it: the address without its leading slash.</param>
/// <param name="SubjectId">The id that history finds it by.</param>
/// <param name="Title">What pages call it: a name as it is written.</param>
/// <param name="AskedAt">The organizations at any of which the right is asked; null among them for what belongs to none.</param>
/// <param name="Page">The address that shows it.</param>
public sealed record RecordAt(object Record, string Subject, Guid? SubjectId, string Title, IReadOnlyList<Guid?> AskedAt, string Page)
{
    /// <summary>Organizations at any of which the right to propose is enough to propose here: the members of an alliance, of its list.</summary>
    public IReadOnlyList<Guid?> ProposedAt { get; init; } = [];

    /// <summary>What many share: the right is asked at each of <see cref="AskedAt"/>, not at any; where there is none, the right anywhere is enough.</summary>
    public bool IsShared { get; init; }
}

/// <summary>All kinds of records there are.</summary>
public sealed class RecordKinds(IEnumerable<RecordKind> kinds)
{
    private readonly Dictionary<string, RecordKind> byName = kinds.ToDictionary(k => k.Name, StringComparer.Ordinal);

    public IEnumerable<RecordKind> All => byName.Values.OrderBy(k => k.Name, StringComparer.Ordinal);

    public RecordKind? Find(string name) => byName.GetValueOrDefault(name);
}
