using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Serai.Platform.Db.Kept;

namespace Serai.Platform.History;

/// <summary>
/// What somebody did at one go: a form that was saved, an import of ten thousand rows. Its <see cref="Edit"/>s say what each row
/// was and became. Steps form a chain by their hashes; none is ever altered.
/// </summary>
public sealed class Step
{
    public Guid Id { get; init; }

    /// <summary>Its place in the chain, from 1 without a gap.</summary>
    public long Number { get; init; }

    public Instant At { get; init; }

    /// <summary>The person who did it; null for the program and the command line. The name stands with the person, where it can be erased.</summary>
    public Guid? PersonId { get; init; }

    /// <summary>Who, where it was no person: the program's own name, or the account at the command line.</summary>
    public required string Actor { get; init; }

    /// <summary>The way in: page, API, import, command line, first start.</summary>
    public required string Way { get; init; }

    public required string Verb { get; init; }

    /// <summary>What it was done to: the address without its leading slash.</summary>
    public required string Subject { get; init; }

    public Guid? SubjectId { get; init; }
    public string? Reason { get; init; }

    /// <summary>The step that this one takes back.</summary>
    public Guid? Undoes { get; init; }

    /// <summary>Only for those who may see what it is about; not told to the public.</summary>
    public bool IsPrivate { get; init; }

    /// <summary>How many rows it touched.</summary>
    public int Edits { get; init; }

    /// <summary>SHA-256 of the step before it; 32 zero bytes for the first.</summary>
    public required byte[] PreviousHash { get; init; }

    /// <summary>SHA-256 over the previous hash, what stands here, and all of its edits and changes: see <see cref="ChainHash"/>.</summary>
    public required byte[] Hash { get; set; }
}

/// <summary>What one row was and became.</summary>
public sealed class Edit
{
    public Guid StepId { get; init; }

    /// <summary>Its place in the step, from 1: undoing goes backwards.</summary>
    public int Ordinal { get; init; }

    /// <summary>The table, as it is called in the database: <c>organization_name</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The row's key in canonical text; parts of a composite key are joined by <c>|</c>.</summary>
    public required string Key { get; init; }

    public EditOperation Operation { get; init; }

    /// <summary>JSON of the columns as they were: all for a removed row, those that changed for a changed one; null for a new one.</summary>
    public string? Before { get; init; }

    /// <summary>JSON of the columns as they became; null for a removed row, and for one of a register's dump, which keeps what it said in its digest.</summary>
    public string? After { get; init; }

    /// <summary>The organization, alliance, source or initiative whose record the row is part of.</summary>
    public Guid? SubjectId { get; init; }

    /// <summary>The other end of a relation, the member of a statement.</summary>
    public Guid? OtherId { get; init; }
}

public enum EditOperation
{
    Add,
    Change,
    Remove,
}

/// <summary>That a step touched a subject: what a record's own history is read by, however many rows each step changed.</summary>
public sealed class StepSubject
{
    public Guid SubjectId { get; init; }

    /// <summary>The step's number: a record's own history is read in the order of the chain.</summary>
    public long Number { get; init; }

    public Guid StepId { get; init; }
}

/// <summary>The end of the chain: one row, locked last in each transaction.</summary>
public sealed class HistoryHead
{
    public const int TheOne = 1;

    public int Id { get; init; } = TheOne;
    public long Number { get; set; }
    public required byte[] Hash { get; set; }
}

/// <summary>
/// A private value of which the history holds only a hash: HMAC-SHA256 of the value by a random key of its own. When this row is
/// erased, the hash says nothing any more, and the chain still holds.
/// </summary>
public sealed class PrivateValue
{
    public Guid StepId { get; init; }
    public int Ordinal { get; init; }

    /// <summary>The column, with <c>-</c> in front for what was and <c>+</c> for what became.</summary>
    public required string Column { get; init; }

    /// <summary>Whose it is: erased with everything else of this person.</summary>
    public Guid? OwnerId { get; init; }

    public required byte[] Key { get; init; }
    public required string Value { get; init; }
}

public sealed class StepMap : IEntityTypeConfiguration<Step>
{
    internal const string Own = "It is the history itself.";

    public void Configure(EntityTypeBuilder<Step> step)
    {
        step.Property(s => s.Id).ValueGeneratedNever();
        step.HasIndex(s => s.Number).IsUnique();
        step.HasIndex(s => s.PersonId).HasFilter("person_id IS NOT NULL");
        step.HasIndex(s => s.Undoes).HasFilter("undoes IS NOT NULL");
        step.MovesAllOf(typeof(Change));
        step.IsNotRecorded(because: Own);
    }
}

public sealed class EditMap : IEntityTypeConfiguration<Edit>
{
    public void Configure(EntityTypeBuilder<Edit> edit)
    {
        edit.HasKey(e => new { e.StepId, e.Ordinal });
        edit.HasIndex(e => new { e.Kind, e.Key });
        edit.MovesWithEach();
        edit.IsNotRecorded(because: StepMap.Own);
    }
}

public sealed class StepSubjectMap : IEntityTypeConfiguration<StepSubject>
{
    public void Configure(EntityTypeBuilder<StepSubject> subject)
    {
        subject.HasKey(s => new { s.SubjectId, s.Number });
        subject.HasIndex(s => s.StepId);
        subject.MovesWithEach();
        subject.IsNotRecorded(because: StepMap.Own);
    }
}

public sealed class HistoryHeadMap : IEntityTypeConfiguration<HistoryHead>
{
    public void Configure(EntityTypeBuilder<HistoryHead> head)
    {
        head.Property(h => h.Id).ValueGeneratedNever();
        head.HasData(new HistoryHead { Number = 0, Hash = new byte[32] });
        head.MovesWithEach();
        head.IsNotRecorded(because: StepMap.Own);
    }
}

public sealed class PrivateValueMap : IEntityTypeConfiguration<PrivateValue>
{
    public void Configure(EntityTypeBuilder<PrivateValue> value)
    {
        value.HasKey(v => new { v.StepId, v.Ordinal, v.Column });
        value.HasIndex(v => v.OwnerId);
        value.MovesWithEach();
        value.IsNotRecorded(because: StepMap.Own);
    }
}

public static class StepSets
{
    extension(SeraiDb db)
    {
        public DbSet<Step> Steps => db.Set<Step>();
        public DbSet<Edit> Edits => db.Set<Edit>();
        public DbSet<StepSubject> StepSubjects => db.Set<StepSubject>();
        public DbSet<PrivateValue> PrivateValues => db.Set<PrivateValue>();
    }
}
