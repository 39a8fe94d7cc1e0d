using Microsoft.EntityFrameworkCore;
using Serai.Features.Sources;
using Serai.Platform.Editing;
using Serai.Platform.Editing.Formats;

namespace Serai.Features.Programmes.Leading;

/// <summary>What came of an edition, as those who run it edit it. Its key is “programme/edition/id”.</summary>
public sealed class OutcomeRecord : RecordKind
{
    private static readonly Field[] All =
    [
        Field.Of<EditionOutcome>("kind", new ChoiceFormat<OutcomeKind>(), o => o.Kind, (o, v) => o.Kind = (OutcomeKind)v!, required: true),
        Field.Of<EditionOutcome>("title", new TextFormat(maxLength: LeadingMap.LongestTitle), o => o.Title.Length == 0 ? null : o.Title, (o, v) => o.Title = (string)v!, required: true),
        Field.Of<EditionOutcome>("date", new DateFormat(intervals: true), o => o.Date, (o, v) => o.Date = (EdtfDate?)v),
        Field.Of<EditionOutcome>("address", new AddressFormat(), o => o.Address, (o, v) => o.Address = (string?)v),
        Field.Of<EditionOutcome>("source", new SourceFormat(), o => o.SourceId, (o, v) => o.SourceId = (Guid?)v),
    ];

    public override string Name => "edition-outcome";

    public override Type Texts => typeof(LeadingTexts);

    public override IReadOnlyList<Field> Fields => All;

    public override bool IsRemovable => true;

    public static string Within(string slug, string edition) => $"{slug}/{edition}";

    public static string Key(string slug, string edition, Guid id) => $"{slug}/{edition}/{id:N}";

    public override async Task<RecordAt?> FindAsync(SeraiDb db, string key, CancellationToken stop)
    {
        if (key.Split('/') is not [var slug, var word, var number] || !Guid.TryParseExact(number, "N", out var id) || await EditionAsync(db, slug, word, stop) is not { } edition)
            return null;
        var of = edition.Id;
        return await db.EditionOutcomes.FirstOrDefaultAsync(o => o.Id == id && o.EditionId == of, stop) is { } outcome ? At(slug, edition, outcome) : null;
    }

    public override async Task<RecordAt?> MakeAsync(SeraiDb db, string? within, CancellationToken stop) =>
        within?.Split('/') is [var slug, var word] && await EditionAsync(db, slug, word, stop) is { } edition
            ? At(slug, edition, new() { EditionId = edition.Id, KeeperId = edition.KeeperId })
            : null;

    private static Task<Edition?> EditionAsync(SeraiDb db, string slug, string word, CancellationToken stop)
    {
        var programmes = db.Programmes;
        return db.Editions.AsNoTracking().FirstOrDefaultAsync(e => e.Slug == word && programmes.Any(p => p.Id == e.ProgrammeId && p.Slug == slug), stop);
    }

    private static RecordAt At(string slug, Edition edition, EditionOutcome outcome) => new(
        outcome, ProgrammeLinks.EditionSubject(slug, edition.Slug), edition.KeeperId, outcome.Title, [edition.KeeperId], LeadingLinks.Outcomes(slug, edition.Slug));
}
