using System.Globalization;
using Microsoft.Extensions.Localization;
using Serai.Features.Alliances.Lists.Reading;
using Serai.Features.Organizations;
using Serai.Features.Search;
using Serai.Platform.History;

namespace Serai.Features.Alliances.Lists.Showing;

/// <summary>Makes rows ready to be shown: two queries for their organizations and one for who decided, however many they are.</summary>
public sealed class RowViews(OrganizationQueries organizations, IPersonNames persons, CandidateViews views, IStringLocalizerFactory texts)
{
    public async Task<IReadOnlyList<RowView>> OfAsync(string slug, MemberList list, IReadOnlyList<MemberListRow> rows, IReadOnlySet<Guid> overtaken, CancellationToken stop)
    {
        var found = rows.Select(r => r.Found).ToList();
        var ids = found.SelectMany(f => f.Select(c => c.Id)).Concat(rows.Select(r => r.OrganizationId).OfType<Guid>()).Distinct().ToList();
        var briefs = await organizations.Briefs(ids, CultureInfo.CurrentUICulture.Name, stop);
        var names = await persons.OfAsync([.. rows.Select(r => r.DecidedBy).OfType<Guid>().Distinct()], stop);
        return [.. rows.Select((row, i) => new RowView(slug, list, row, views.Of(found[i], row.Choice == RowChoice.Organization ? row.OrganizationId : null, briefs))
        {
            IsOvertaken = overtaken.Contains(row.Id),
            Decider = row.DecidedBy is { } by ? names.GetValueOrDefault(by) : null,
            Problem = row.Problem is { } problem ? RowProblem.Read(problem).Sentence(texts) : null,
            Place = string.Join(", ", new[] { row.City, row.Country }.OfType<string>()) is { Length: > 0 } place ? place : null,
        })];
    }

    /// <summary>Organizations that somebody looked for.</summary>
    public async Task<IReadOnlyList<CandidateView>> OfFoundAsync(IReadOnlyList<FoundOrganization> found, Guid? chosen, CancellationToken stop)
    {
        var briefs = await organizations.Briefs([.. found.Select(f => f.Id).Distinct()], CultureInfo.CurrentUICulture.Name, stop);
        return [.. found.Select(f => f.Id).Distinct().Where(briefs.ContainsKey).Select(id => views.Of(briefs[id], null) with { IsChosen = id == chosen })];
    }
}
