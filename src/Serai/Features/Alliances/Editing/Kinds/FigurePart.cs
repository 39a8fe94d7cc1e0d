using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Sources;
using Serai.Platform.Editing;
using Serai.Platform.Editing.Formats;

namespace Serai.Features.Alliances.Editing.Kinds;

/// <summary>A number that a source reports.</summary>
public sealed class FigurePart : AlliancePart
{
    private static readonly Field[] All =
    [
        Field.Of<FigureDraft>("measure", new ChoiceFormat<Measure>(), f => f.Measure, (f, v) => f.Measure = (Measure)v!, required: true),
        Field.Of<FigureDraft>("qualifier", new ChoiceFormat<Qualifier>(), f => f.Qualifier, (f, v) => f.Qualifier = (Qualifier)v!, required: true),
        Field.Of<FigureDraft>("value", new WholeFormat(), f => f.Value, (f, v) => f.Value = (int)(long)v!, required: true),
        Field.Of<FigureDraft>("date", new DateFormat(), f => f.Date, (f, v) => f.Date = (EdtfDate?)v),
        Field.Of<FigureDraft>("source", new SourceFormat(), f => f.SourceId, (f, v) => f.SourceId = (Guid)v!, required: true),
        Field.Of<FigureDraft>("placeInSource", new TextFormat(maxLength: 500), f => f.PlaceInSource, (f, v) => f.PlaceInSource = (string?)v),
    ];

    public override string Name => "alliance-figure";

    public override string Part => AllianceEditLinks.Figures;

    public override IReadOnlyList<Field> Fields => All;

    /// <summary>A new one may be proposed by its members too, whose offices are the first to see that the last has grown old.</summary>
    public override async Task<RecordAt?> MakeAsync(SeraiDb db, string? within, CancellationToken stop) =>
        await base.MakeAsync(db, within, stop) is { SubjectId: { } alliance } at ? at with { ProposedAt = await db.MemberIdsAsync(alliance, stop) } : null;

    public override void Add(SeraiDb db, RecordAt at) => db.Add(((FigureDraft)at.Record).Row!);

    public override void Remove(SeraiDb db, RecordAt at) => db.Remove(((FigureDraft)at.Record).Row!);

    protected override Task<IEnumerable<string>> IdsAsync(SeraiDb db, Guid owner, CancellationToken stop) => InOrderAsync(db.ReportedFigures.Where(f => f.AllianceId == owner).Select(f => f.Id), stop);

    protected override string IdOf(object row) => ((FigureDraft)row).Row!.Id.ToString("N");

    protected override async Task<object?> RowAsync(SeraiDb db, Alliance owner, string id, CancellationToken stop) =>
        Guid.TryParseExact(id, "N", out var key) && await db.ReportedFigures.FirstOrDefaultAsync(f => f.Id == key && f.AllianceId == owner.Id, stop) is { } row ? new FigureDraft(row) : null;

    protected override object New(Alliance owner) => new FigureDraft(null);

    protected override async Task<object> SettledAsync(SeraiDb db, Alliance owner, object row, CancellationToken stop)
    {
        var draft = (FigureDraft)row;
        if (draft.Row is null)
        {
            var source = await db.Sources.AsNoTracking().SingleAsync(s => s.Id == draft.SourceId, stop);
            var key = Digest.Of(
                "f", owner.Organization.Name, draft.Date?.Text, SnakeCase.Of(draft.Measure!.Value.ToString()), SnakeCase.Of(draft.Qualifier!.Value.ToString()),
                draft.Value!.Value.ToString(CultureInfo.InvariantCulture), source.Title, source.Address, draft.PlaceInSource);
            draft.Row = new() { Key = await FreeKeyAsync(key, k => db.ReportedFigures.AnyAsync(f => f.Key == k, stop)), AllianceId = owner.Id };
        }
        draft.Settle();
        return draft;
    }
}

/// <summary>A figure while it is edited.</summary>
public sealed class FigureDraft(ReportedFigure? row)
{
    public ReportedFigure? Row { get; set; } = row;
    public Measure? Measure { get; set; } = row?.Measure;
    public Qualifier? Qualifier { get; set; } = row?.Qualifier;
    public int? Value { get; set; } = row?.Value;
    public EdtfDate? Date { get; set; } = row?.Date;
    public Guid? SourceId { get; set; } = row?.SourceId;
    public string? PlaceInSource { get; set; } = row?.PlaceInSource;

    public void Settle() => (Row!.Measure, Row.Qualifier, Row.Value, Row.Date, Row.SourceId, Row.PlaceInSource) =
        (Measure!.Value, Qualifier!.Value, Value!.Value, Date, SourceId!.Value, PlaceInSource);
}
