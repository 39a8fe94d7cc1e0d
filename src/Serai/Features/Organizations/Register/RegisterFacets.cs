using Microsoft.EntityFrameworkCore;
using Serai.Features.Alliances;
using Serai.Features.Organizations.Naming;
using Serai.Features.Places;
using Serai.Platform.Localisation;

namespace Serai.Features.Organizations.Register;

/// <summary>Counts what the register could be narrowed to. Each facet is counted under the other ones, not under itself.</summary>
public sealed class RegisterFacets(SeraiDb db, PlaceLabels places)
{
    public async Task<Counted> Of(IQueryable<Organization> asked, RegisterQuestion question, Guid? alliance, DayRange when, CancellationToken stop)
    {
        var among = alliance is { } id ? asked.MembersOf(db, id, when) : asked;
        // Countries by sets of types: a few thousand rows for the whole register, from which all the rest follows.
        var cells = await among.GroupBy(o => new { o.CountryCode, o.Types })
            .Select(g => new Cell(g.Key.CountryCode, g.Key.Types, g.Count())).ToListAsync(stop);
        return new Counted(cells, question, places, await Alliances(asked, question, when, stop));
    }

    private async Task<List<(Guid Id, int Count)>> Alliances(IQueryable<Organization> asked, RegisterQuestion question, DayRange when, CancellationToken stop)
    {
        if (question.Country is { } country)
            asked = asked.Where(o => o.CountryCode == country);
        if (question.Type is { } type)
            asked = asked.Where(o => (o.Types & type) != 0);
        var rows = await (
            from m in db.Memberships
            where m.Spans.Any(s => s.FromDay <= when.Last && s.ToDay >= when.First)
            join o in asked on m.MemberId equals o.Id
            group o.Id by m.AllianceId into g
            select new { g.Key, Count = g.Distinct().Count() }).ToListAsync(stop);
        return [.. rows.Select(r => (r.Key, r.Count))];
    }

    public sealed record Cell(string? Country, OrganizationTypes Types, int Count);

    /// <summary>The counts, ready to be shown.</summary>
    public sealed class Counted(List<Cell> cells, RegisterQuestion question, PlaceLabels places, List<(Guid Id, int Count)> alliances)
    {
        public int Total => cells.Where(c => OfCountry(c) && OfType(c)).Sum(c => c.Count);

        public IEnumerable<Guid> AllianceIds => alliances.Select(a => a.Id);

        public IReadOnlyList<Facet> Countries(string reader) => [.. cells.Where(c => c.Country is not null && OfType(c))
            .GroupBy(c => c.Country!)
            .Select(g => new Facet(g.Key.ToLowerInvariant(), places.Label(g.Key, reader), null, g.Sum(c => c.Count)))
            .OrderByDescending(f => f.Count).ThenByName(f => f.Label).ThenBy(f => f.Word, StringComparer.Ordinal)];

        public IReadOnlyList<Facet> Types => [.. TypeWords.All
            .Select(t => new Facet(TypeWords.Word(t), t.ToString(), null, cells.Where(c => c.Types.HasFlag(t) && OfCountry(c)).Sum(c => c.Count)))
            .Where(f => f.Count > 0).OrderByDescending(f => f.Count)];

        public IReadOnlyList<Facet> Alliances(IReadOnlyDictionary<Guid, OrganizationBrief> briefs) => [.. alliances
            .Where(a => briefs.ContainsKey(a.Id))
            .Select(a => new Facet(briefs[a.Id].Slug, briefs[a.Id].Name, briefs[a.Id].NameLanguage, a.Count))
            .OrderByDescending(f => f.Count).ThenByName(f => f.Label).ThenBy(f => f.Word, StringComparer.Ordinal)];

        private bool OfCountry(Cell cell) => question.Country is null || cell.Country == question.Country;

        private bool OfType(Cell cell) => question.Type is not { } type || cell.Types.HasFlag(type);
    }
}

internal static class MemberFilter
{
    /// <summary>Those that certainly or possibly belong to an alliance on the days asked for.</summary>
    public static IQueryable<Organization> MembersOf(this IQueryable<Organization> organizations, SeraiDb db, Guid alliance, DayRange when)
    {
        var memberships = db.Memberships;
        return organizations.Where(o => memberships.Any(m => m.AllianceId == alliance && m.MemberId == o.Id
            && m.Spans.Any(s => s.FromDay <= when.Last && s.ToDay >= when.First)));
    }
}
