using Microsoft.EntityFrameworkCore;
using Serai.Features.Sources;
using Serai.Platform.Editing;
using Serai.Platform.Editing.Formats;

namespace Serai.Features.Organizations.Editing.Kinds;

/// <summary>How another organization stands to this one. The relation is one row, edited from either end.</summary>
public sealed class RelationPart : OrganizationPart
{
    private static readonly Field[] All =
    [
        Field.Of<RelationSeen>("kind", new ChoiceFormat<RelationWord>(), r => r.Word, (r, v) => r.Word = (RelationWord)v!, required: true),
        Field.Of<RelationSeen>("organization", new OrganizationFormat(), r => r.Other, (r, v) => r.Other = (Guid)v!, required: true),
        Field.Of<RelationSeen>("since", new DateFormat(), r => r.Row.Since, (r, v) => r.Row.Since = (EdtfDate?)v),
        Field.Of<RelationSeen>("until", new DateFormat(), r => r.Row.Until, (r, v) => r.Row.Until = (EdtfDate?)v),
        Field.Of<RelationSeen>("source", new SourceFormat(), r => r.Row.SourceId, (r, v) => r.Row.SourceId = (Guid?)v),
        Field.Of<RelationSeen>("placeInSource", new TextFormat(), r => r.Row.PlaceInSource, (r, v) => r.Row.PlaceInSource = (string?)v),
    ];

    public override string Name => "organization-relation";

    public override string Part => "relations";

    public override IReadOnlyList<Field> Fields => All;

    public override ValueTask<IReadOnlyList<(string Field, FieldProblem Problem)>> CheckAsync(SeraiDb db, object record, CancellationToken stop)
    {
        var seen = (RelationSeen)record;
        return ValueTask.FromResult<IReadOnlyList<(string, FieldProblem)>>(seen.Other == seen.Self
            ? [("organization", new FieldProblem("RelatedToItself") { Texts = Texts })]
            : PeriodCheck.Of("until", seen.Row.Since, seen.Row.Until));
    }

    public override async Task<RecordAt> SettleAsync(SeraiDb db, RecordAt at, CancellationToken stop)
    {
        var seen = (RelationSeen)at.Record;
        seen.Settle();
        // Whoever edits it from the other end finds this too, be the end the old one or the new.
        var ends = new[] { seen.Other, seen.Before }.OfType<Guid>().ToList();
        foreach (var end in await db.Organizations.Where(o => ends.Contains(o.Id)).ToListAsync(stop))
            Move(db, end);
        return await base.SettleAsync(db, at, stop);
    }

    public override void Add(SeraiDb db, RecordAt at) => db.Add(((RelationSeen)at.Record).Row);

    public override void Remove(SeraiDb db, RecordAt at) => db.Remove(((RelationSeen)at.Record).Row);

    protected override async Task<object?> RowAsync(SeraiDb db, Organization owner, long id, CancellationToken stop) =>
        await db.OrganizationRelations.FirstOrDefaultAsync(r => r.Id == id && (r.FromId == owner.Id || r.ToId == owner.Id), stop) is { } row
            ? new RelationSeen(row, owner.Id)
            : null;

    protected override IQueryable<long> IdsOf(SeraiDb db, Guid owner) => db.OrganizationRelations.Where(r => r.FromId == owner || r.ToId == owner).Select(r => r.Id);

    protected override long IdOf(object row) => ((RelationSeen)row).Row.Id;

    // With a key of its own: one without is a register's, and goes when the register no longer states it.
    protected override object New(Organization owner) =>
        new RelationSeen(new() { Key = "by-hand-" + NewId.Next().ToString("N"), FromId = owner.Id, Kind = RelationKind.Parent }, owner.Id);
}

/// <summary>A relation from the point of view of one of its ends.</summary>
public sealed class RelationSeen
{
    public RelationSeen(OrganizationRelation row, Guid self)
    {
        (Row, Self) = (row, self);
        Before = row.FromId == self ? row.ToId : row.FromId;
        Other = Before == Guid.Empty ? null : Before;
        Word = (row.Kind, row.FromId == self) switch
        {
            (RelationKind.Parent, true) => RelationWord.Parent,
            (RelationKind.Parent, false) => RelationWord.Child,
            (RelationKind.Successor, true) => RelationWord.Successor,
            (RelationKind.Successor, false) => RelationWord.Predecessor,
            _ => RelationWord.Related,
        };
    }

    public OrganizationRelation Row { get; }

    public Guid Self { get; }

    /// <summary>What the other one is to this one.</summary>
    public RelationWord Word { get; set; }

    public Guid? Other { get; set; }

    /// <summary>The other end before it was edited.</summary>
    public Guid? Before { get; }

    /// <summary>Puts word and other end into the row, which is stored from the first word's view.</summary>
    public void Settle()
    {
        if (Other is not { } other)
            return;
        (Row.FromId, Row.ToId, Row.Kind) = Word switch
        {
            RelationWord.Parent => (Self, other, RelationKind.Parent),
            RelationWord.Child => (other, Self, RelationKind.Parent),
            RelationWord.Successor => (Self, other, RelationKind.Successor),
            RelationWord.Predecessor => (other, Self, RelationKind.Successor),
            _ => Self.CompareTo(other) < 0 ? (Self, other, RelationKind.Related) : (other, Self, RelationKind.Related),
        };
    }
}
