using Serai.Features.Organizations;
using Serai.Features.Organizations.Api;
using Serai.Names;
using Serai.Platform.Web.Api;

namespace Serai.Features.Search.Resolving;

/// <summary>What is asked, as the document describes it.</summary>
/// <param name="Names">One or up to 1,000.</param>
/// <param name="Candidates">How many candidates to give of each at most, 1 to 20; 5 without it. Matches are always given.</param>
public sealed record ResolveJson(IReadOnlyList<NameToResolveJson> Names, int? Candidates = null)
{
    public static readonly ResolveJson Example = new([new("Chinese Univ. of Hong Kong", "HK", null, "www.cuhk.edu.hk", "2012")], 3);
}

/// <param name="Name">A name, or a whole line of an affiliation, as somebody wrote it.</param>
/// <param name="Country">Country or region: an ISO 3166-1 code or a name.</param>
/// <param name="Web">A web address, a domain or a mail address.</param>
/// <param name="Date">When the name was written, as an EDTF date; of a longer one a name that was in use on some day of it agrees.</param>
public sealed record NameToResolveJson(string Name, string? Country = null, string? City = null, string? Web = null, string? Date = null);

/// <param name="Results">One for each name, in the order in which they were sent.</param>
public sealed record ResolvedJson(IReadOnlyList<ResolutionJson> Results, IReadOnlyDictionary<string, string> Links)
{
    public static readonly ResolvedJson Example = new([new("Chinese Univ. of Hong Kong", Verdict.Match, [OrganizationExamples.Brief.Id], [CandidateJson.Example], null)], new Dictionary<string, string> { ["self"] = ResolveApi.Address });
}

/// <summary>What a name was found to mean.</summary>
/// <param name="Verdict">match: it means the organizations in matches. review: somebody has to look. none: nothing is like it.</param>
/// <param name="Matches">Ids of those that are meant, in the order in which the text names them; several for a line that names several.</param>
/// <param name="Candidates">Those that may be meant, the most probable first.</param>
/// <param name="SameNamed">How many bear the very name where nothing tells them apart; null otherwise.</param>
public sealed record ResolutionJson(string Name, Verdict Verdict, IReadOnlyList<Guid> Matches, IReadOnlyList<CandidateJson> Candidates, SameNamed? SameNamed);

/// <summary>An organization that may be meant.</summary>
/// <param name="Id">Serai's own id.</param>
/// <param name="Ror">Its id in the Research Organization Registry; null where it has none.</param>
/// <param name="Name">The name that stands for it in the language asked for.</param>
/// <param name="Like">The name of it that is most like the text.</param>
/// <param name="Score">From 0 to 1.</param>
/// <param name="Evidence">Why, the strongest first.</param>
public sealed record CandidateJson(
    Guid Id,
    string Slug,
    string? Ror,
    string Name,
    string? Country,
    string? City,
    LikeJson Like,
    double Score,
    Verdict Verdict,
    IReadOnlyList<EvidenceJson> Evidence,
    IReadOnlyDictionary<string, string> Links)
{
    public static readonly CandidateJson Example = new(
        OrganizationExamples.Brief.Id, OrganizationExamples.Brief.Slug, OrganizationExamples.Brief.Ror, OrganizationExamples.Brief.Name, "HK", "Hong Kong",
        new(OrganizationExamples.Brief.Name, ApiJson.Word(NameKind.Label)), 0.99, Verdict.Match,
        [new(EvidenceKind.SameWrittenOut, null, null, "same name once abbreviations are written out"), new(EvidenceKind.SameDomain, "cuhk.edu.hk", null, "same web domain cuhk.edu.hk")],
        OrganizationExamples.Ref.Links);

    public static CandidateJson Of(Candidate candidate, OrganizationBrief brief, EvidenceInWords words) => new(
        brief.Id, brief.Slug, brief.Ror, brief.Name, brief.CountryCode, brief.City, new(candidate.Name, ApiJson.Word(candidate.Kind)),
        Math.Round(candidate.Score, 4), candidate.Verdict, [.. candidate.Evidence.Select(e => new EvidenceJson(e.Kind, e.Said, e.Known, words.Of(e)))], OrganizationApiLinks.Briefly(brief.Slug));
}

/// <param name="Kind">official, label, short, alias, former, acronym or translation.</param>
public sealed record LikeJson(string Name, string Kind);

/// <param name="Kind">The same in every language.</param>
/// <param name="Said">The part of the text or the hint that it rests on.</param>
/// <param name="Known">What is known of the organization instead.</param>
/// <param name="Words">The evidence in the language asked for.</param>
public sealed record EvidenceJson(EvidenceKind Kind, string? Said, string? Known, string Words);
