using Microsoft.Extensions.Localization;
using Serai.Features.Alliances.Lists.Naming;
using Serai.Features.Organizations;
using Serai.Features.Organizations.Naming;
using Serai.Features.Places;
using Serai.Features.Search;

namespace Serai.Features.Alliances.Lists.Showing;

/// <summary>Makes those who may be meant by a text ready to be shown.</summary>
public sealed class CandidateViews(PlaceLabels places, EvidenceInWords evidence, IStringLocalizer<OrganizationTexts> words, IStringLocalizerFactory texts)
{
    /// <param name="found">The most probable first.</param>
    /// <param name="chosen">The one that was chosen; where it is not among them, it is shown as the last.</param>
    /// <param name="briefs">What they are called; who is not among these is not there any more.</param>
    public IReadOnlyList<CandidateView> Of(IReadOnlyList<FoundCandidate> found, Guid? chosen, IReadOnlyDictionary<Guid, OrganizationBrief> briefs)
    {
        var shown = found.Where(c => briefs.ContainsKey(c.Id)).Select((candidate, i) => Of(briefs[candidate.Id], i + 1) with
        {
            Score = candidate.Score,
            IsChosen = chosen == candidate.Id,
            Evidence = Parts(candidate),
        }).ToList();
        if (chosen is { } other && !shown.Exists(c => c.Id == other) && briefs.TryGetValue(other, out var brief))
            shown.Add(Of(brief, null) with { IsChosen = true });
        return shown;
    }

    public CandidateView Of(OrganizationBrief brief, int? number) => new(number, brief.Id, brief.Name, brief.NameLanguage)
    {
        Local = brief.LocalName,
        LocalLanguage = brief.LocalLanguage,
        Place = words.Place(places, brief.CountryCode, brief.City),
    };

    private List<EvidencePart> Parts(FoundCandidate candidate)
    {
        var and = texts.Create(typeof(EvidenceTexts))["And"].Value;
        return [.. candidate.Evidence.SelectMany((e, i) => EvidencePart.Of(e, evidence.Of(e)).Prepend(new(i == 0 ? "" : and, false)))];
    }
}
