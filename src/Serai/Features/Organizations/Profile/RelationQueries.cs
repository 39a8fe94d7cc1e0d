using Microsoft.EntityFrameworkCore;
using Serai.Features.Alliances;
using Serai.Features.Sources;
using Serai.Platform.Localisation;

namespace Serai.Features.Organizations.Profile;

/// <summary>How other organizations stand to one: one statement.</summary>
public sealed class RelationQueries(SeraiDb db)
{
    public async Task<List<RelationRow>> Load(Guid id, CancellationToken stop)
    {
        var rows = await (
            from r in db.OrganizationRelations.AsNoTracking()
            where r.FromId == id || r.ToId == id
            join s in db.Sources on r.SourceId equals s.Id into sources
            from s in sources.DefaultIfEmpty()
            orderby r.Id
            select new { r, s }).ToListAsync(stop);
        return [.. rows.Select(row => new RelationRow(
            row.r.FromId == id ? row.r.ToId : row.r.FromId, Word(row.r.Kind, row.r.FromId == id), row.r.Since, row.r.Until, row.s, row.r.PlaceInSource))];
    }

    /// <summary>Those that hold on the day or may, then those of other times. What several sources say alike is one.</summary>
    public static IReadOnlyList<Relation> Of(List<RelationRow> rows, Dictionary<Guid, OrganizationBrief> briefs, DayRange when) =>
        [.. rows.Where(r => briefs.ContainsKey(r.Other)).GroupBy(r => (r.Word, r.Other)).SelectMany(g => OfOne([.. g], briefs[g.Key.Other], when))
            .OrderBy(r => r.Kind).ThenBy(r => r.Answer == MembershipAnswer.No).ThenByName(r => r.Other.Name).ThenBy(r => r.Other.Slug, StringComparer.Ordinal)];

    // A register that states the relation without a period says nothing against the list that tells of one.
    private static IEnumerable<Relation> OfOne(List<RelationRow> rows, OrganizationBrief other, DayRange when)
    {
        var undated = rows.Where(r => r.Since is null && r.Until is null).ToList();
        var dated = rows.Except(undated).GroupBy(r => (r.Since?.Text, r.Until?.Text)).ToList();
        if (dated.Count == 0)
            return [new(undated[0].Word, other, null, null, Sources(undated), null)];
        return dated.Select(d => d.First()).Select((first, i) => new Relation(
            first.Word, other, first.Since, first.Until, Sources(dated[i].Concat(undated)), Answer(first, when)));
    }

    private static IReadOnlyList<Source> Sources(IEnumerable<RelationRow> rows) => [.. rows.Select(r => r.Source).OfType<Source>().DistinctBy(s => s.Id)];

    private static MembershipAnswer Answer(RelationRow row, DayRange when)
    {
        var period = new EdtfPeriod(row.Since, row.Until);
        if (period.IsContradictory || period.Possible is not { } possible || Before(possible.To, when.First) || Before(when.Last, possible.From))
            return MembershipAnswer.No;
        return period.Certain is { } certain && !Before(when.First, certain.From) && !Before(certain.To, when.Last) ? MembershipAnswer.Certain : MembershipAnswer.Possible;
    }

    private static RelationWord Word(RelationKind kind, bool isFrom) => (kind, isFrom) switch
    {
        (RelationKind.Parent, true) => RelationWord.Parent,
        (RelationKind.Parent, false) => RelationWord.Child,
        (RelationKind.Successor, true) => RelationWord.Successor,
        (RelationKind.Successor, false) => RelationWord.Predecessor,
        _ => RelationWord.Related,
    };

    private static bool Before(LocalDate? end, int day) => end is { } date && Alliances.Conclusions.When.Day(date) < day;

    private static bool Before(int day, LocalDate? begin) => begin is { } date && day < Alliances.Conclusions.When.Day(date);
}

/// <param name="Word">What the other one is to this one.</param>
public sealed record RelationRow(Guid Other, RelationWord Word, EdtfDate? Since, EdtfDate? Until, Source? Source, string? PlaceInSource);
