using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Agreements.Register;
using Serai.Features.Organizations;
using Serai.Platform.Auth;
using Serai.Platform.Localisation;
using Serai.Platform.Web;

namespace Serai.Features.Agreements.Partners;

/// <summary>A partner, and in how many of the agreements asked for it is a party.</summary>
public sealed record PartnerShown(OrganizationBrief Organization, int Agreements);

/// <summary>What there is with a partner of one kind: how many agreements hold, and of how many of them something came this year.</summary>
public sealed record CoverageCell(int Holding, int Alive);

/// <summary>A partner's agreements that hold, by kind.</summary>
public sealed record CoverageRow(OrganizationBrief Partner, IReadOnlyDictionary<string, CoverageCell> Kinds);

/// <summary>With whom there are agreements: the parties that are not the keeper itself.</summary>
public sealed class PartnerQueries(SeraiDb db, RegisterFilters filters, OrganizationQueries organizations, Today today)
{
    /// <summary>More points than this are no picture any more.</summary>
    public const int MostOnMap = 1000;

    public async Task<(IReadOnlyList<PartnerShown> Partners, int Total, string? Problem)> OnMapAsync(RegisterQuestion question, Actor actor, CancellationToken stop)
    {
        var filter = await filters.OfAsync(question, actor, stop);
        var found = await Parties(filter.Counted).GroupBy(p => p.OrganizationId).Select(g => new { Id = g.Key, Count = g.Select(p => p.AgreementId).Distinct().Count() }).OrderByDescending(g => g.Count).ThenBy(g => g.Id).ToListAsync(stop);
        var briefs = await organizations.Briefs([.. found.Take(MostOnMap).Select(f => f.Id)], CultureInfo.CurrentUICulture.Name, stop);
        return ([.. found.Take(MostOnMap).Where(f => briefs.ContainsKey(f.Id)).Select(f => new PartnerShown(briefs[f.Id], f.Count))], found.Count, filter.Problem);
    }

    /// <summary>The office's own agreements that hold today, by partner and kind. Something came of one this year where its last activity is of this year.</summary>
    public async Task<(IReadOnlyList<CoverageRow> Rows, string? Problem)> CoverageAsync(RegisterQuestion question, Actor actor, CancellationToken stop)
    {
        var first = new LocalDate(today.Day.Year, 1, 1);
        var filter = await filters.OfAsync(question with { Stage = null, Stages = StageGroup.Holds }, actor, stop);
        var found = await (
            from party in Parties(RegisterFilters.KeptBy(filter.Counted, actor)).Select(p => new { p.AgreementId, p.OrganizationId }).Distinct()
            join agreement in db.Agreements on party.AgreementId equals agreement.Id
            group agreement by new { party.OrganizationId, agreement.Kind } into both
            select new { both.Key.OrganizationId, both.Key.Kind, Holding = both.Count(), Alive = both.Count(a => a.LastActivity >= first) }).ToListAsync(stop);
        var reader = CultureInfo.CurrentUICulture.Name;
        var briefs = await organizations.Briefs([.. found.Select(f => f.OrganizationId).Distinct()], reader, stop);
        return ([.. found.Where(f => briefs.ContainsKey(f.OrganizationId)).GroupBy(f => f.OrganizationId)
            .Select(g => new CoverageRow(briefs[g.Key], g.ToDictionary(f => f.Kind, f => new CoverageCell(f.Holding, f.Alive))))
            .OrderBy(r => r.Partner.Name, NameOrder.Of(reader)).ThenBy(r => r.Partner.Id)], filter.Problem);
    }

    private IQueryable<AgreementParty> Parties(IQueryable<Agreement> asked) =>
        from party in db.AgreementParties.AsNoTracking()
        join agreement in asked on party.AgreementId equals agreement.Id
        where party.OrganizationId != agreement.KeeperId
        select party;
}
