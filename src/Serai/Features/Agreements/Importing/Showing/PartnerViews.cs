using System.Globalization;
using Microsoft.Extensions.Localization;
using Serai.Features.Alliances.Lists.Showing;
using Serai.Features.Organizations;
using Serai.Features.Search;
using Serai.Platform.History;

namespace Serai.Features.Agreements.Importing.Showing;

/// <summary>A partner as the page of partners shows it.</summary>
public sealed record PartnerView(AgreementImportPartner Partner, IReadOnlyList<CandidateView> Candidates)
{
    /// <summary>Somebody else decided otherwise since the page was read.</summary>
    public bool IsOvertaken { get; init; }

    /// <summary>Who decided, by name; null where the names did, or whoever it was is deleted.</summary>
    public string? Decider { get; init; }

    /// <summary>The organization that was chosen is not there any more.</summary>
    public bool IsGone => Partner.Choice == PartnerChoice.Organization && !Candidates.Any(c => c.IsChosen);
}

/// <summary>Makes partners ready to be shown: one look at their organizations and one at who decided, however many they are.</summary>
public sealed class PartnerViews(OrganizationQueries organizations, IPersonNames persons, CandidateViews views)
{
    public async Task<IReadOnlyList<PartnerView>> OfAsync(IReadOnlyList<AgreementImportPartner> partners, IReadOnlySet<Guid> overtaken, CancellationToken stop)
    {
        var ids = partners.SelectMany(p => p.Found.Select(c => c.Id)).Concat(partners.Select(p => p.OrganizationId).OfType<Guid>()).Distinct().ToList();
        var briefs = await organizations.Briefs(ids, CultureInfo.CurrentUICulture.Name, stop);
        var names = await persons.OfAsync([.. partners.Select(p => p.DecidedBy).OfType<Guid>().Distinct()], stop);
        return [.. partners.Select(p => new PartnerView(p, views.Of(p.Found, p.Choice == PartnerChoice.Organization ? p.OrganizationId : null, briefs))
        {
            IsOvertaken = overtaken.Contains(p.Id),
            Decider = p.DecidedBy is { } by ? names.GetValueOrDefault(by) : null,
        })];
    }

    /// <summary>Organizations that somebody looked for.</summary>
    public async Task<IReadOnlyList<CandidateView>> OfFoundAsync(IReadOnlyList<FoundOrganization> found, Guid? chosen, CancellationToken stop)
    {
        var briefs = await organizations.Briefs([.. found.Select(f => f.Id).Distinct()], CultureInfo.CurrentUICulture.Name, stop);
        return [.. found.Select(f => f.Id).Distinct().Where(briefs.ContainsKey).Select(id => views.Of(briefs[id], null) with { IsChosen = id == chosen })];
    }
}
