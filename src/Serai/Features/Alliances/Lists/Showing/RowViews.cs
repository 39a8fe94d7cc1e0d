using System.Globalization;
using Microsoft.Extensions.Localization;
using Serai.Features.Alliances.Lists.Naming;
using Serai.Features.Alliances.Lists.Reading;
using Serai.Features.Organizations;
using Serai.Features.Organizations.Naming;
using Serai.Features.Places;
using Serai.Features.Search;
using Serai.Platform.History;

namespace Serai.Features.Alliances.Lists.Showing;

/// <summary>Makes rows ready to be shown: two queries for their organizations and one for who decided, however many they are.</summary>
public sealed class RowViews(
    OrganizationQueries organizations, IPersonNames persons, PlaceLabels places, EvidenceInWords evidence, IStringLocalizer<OrganizationTexts> words, IStringLocalizerFactory texts)
{
    public async Task<IReadOnlyList<RowView>> OfAsync(string slug, MemberList list, IReadOnlyList<MemberListRow> rows, IReadOnlySet<Guid> overtaken, CancellationToken stop)
    {
        var found = rows.Select(r => r.Found).ToList();
        var ids = found.SelectMany(f => f.Select(c => c.Id)).Concat(rows.Select(r => r.OrganizationId).OfType<Guid>()).Distinct().ToList();
        var briefs = await organizations.Briefs(ids, CultureInfo.CurrentUICulture.Name, stop);
        var names = await persons.OfAsync([.. rows.Select(r => r.DecidedBy).OfType<Guid>().Distinct()], stop);
        return [.. rows.Select((row, i) => new RowView(slug, list, row, Candidates(row, found[i], briefs))
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
        return [.. found.Select(f => f.Id).Distinct().Where(briefs.ContainsKey).Select(id => Of(briefs[id], null) with { IsChosen = id == chosen })];
    }

    private List<CandidateView> Candidates(MemberListRow row, IReadOnlyList<FoundCandidate> found, Dictionary<Guid, OrganizationBrief> briefs)
    {
        var shown = found.Where(c => briefs.ContainsKey(c.Id)).Select((candidate, i) => Of(briefs[candidate.Id], i + 1) with
        {
            Score = candidate.Score,
            IsChosen = row.Choice == RowChoice.Organization && row.OrganizationId == candidate.Id,
            Evidence = Parts(candidate),
        }).ToList();
        if (row is { Choice: RowChoice.Organization, OrganizationId: { } other } && !shown.Exists(c => c.Id == other) && briefs.TryGetValue(other, out var brief))
            shown.Add(Of(brief, null) with { IsChosen = true });
        return shown;
    }

    private List<EvidencePart> Parts(FoundCandidate candidate)
    {
        var and = texts.Create(typeof(EvidenceTexts))["And"].Value;
        return [.. candidate.Evidence.SelectMany((e, i) => EvidencePart.Of(e, evidence.Of(e)).Prepend(new(i == 0 ? "" : and, false)))];
    }

    private CandidateView Of(OrganizationBrief brief, int? number) => new(number, brief.Id, brief.Name, brief.NameLanguage)
    {
        Local = brief.LocalName,
        LocalLanguage = brief.LocalLanguage,
        Place = words.Place(places, brief.CountryCode, brief.City),
    };
}
