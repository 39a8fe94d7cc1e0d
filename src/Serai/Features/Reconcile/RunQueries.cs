using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Organizations;
using Serai.Features.Organizations.Addresses;
using Serai.Features.Search;
using Serai.Features.Search.Resolving;
using Serai.Names;
using Serai.Platform.Web.Api;

namespace Serai.Features.Reconcile;

/// <summary>Answers a batch of queries: names in memory, ROR ids by one reading, and one reading of all that was found.</summary>
public sealed class RunQueries(SeraiDb db, SearchIndex index, ResolveNames resolve, OrganizationQueries organizations, ReconcileWords words, EvidenceInWords evidence)
{
    // Where types narrow them, as many more are looked at.
    private const int Wider = 4;

    public async Task<IReadOnlyDictionary<string, ResultJson>> RunAsync(IReadOnlyList<KeyValuePair<string, ReconcileQuery>> queries, CancellationToken stop)
    {
        var byRor = await ByRorAsync([.. queries.Select(q => q.Value.Ror).OfType<string>().Select(RorId.Read).OfType<string>().Distinct()], stop);
        var limit = queries.Select(q => q.Value.Types.Count == 0 ? q.Value.Limit : Math.Min(q.Value.Limit * Wider, QueryBatch.MostLimit)).DefaultIfEmpty(QueryBatch.UsualLimit).Max();
        var found = await resolve.RunAsync([.. queries.Select(q => q.Value.Name)], limit, stop);
        var answers = new Dictionary<string, ResultJson>(StringComparer.Ordinal);
        foreach (var ((key, query), resolved) in queries.Zip(found ?? []))
            answers[key] = new([.. All(query, resolved, byRor).Take(query.Limit)]);
        return answers;
    }

    private IEnumerable<FoundJson> All(ReconcileQuery query, ResolvedName resolved, Dictionary<string, OrganizationBrief> byRor)
    {
        var named = query.Ror is { } text && RorId.Read(text) is { } ror ? byRor.GetValueOrDefault(ror) : null;
        if (named is not null && query.Takes(named.Types))
            yield return new(named.Slug, named.Name, words.Describe(named), 100, true, [new("same_ror", true)], words.TypesOf(named.Types));
        // A cell stands for one organization: a line that names several is for somebody to look at.
        var certain = named is null && resolved.Resolution.Matches.Count == 1;
        foreach (var (candidate, brief) in resolved.Candidates)
            if (brief.Id != named?.Id && query.Takes(brief.Types))
                yield return Found(candidate, brief, certain && candidate.Verdict == Verdict.Match);
    }

    private FoundJson Found(Candidate candidate, OrganizationBrief brief, bool match) => new(
        brief.Slug, brief.Name, words.Describe(brief, evidence.Of(candidate.Evidence)), Math.Round(candidate.Score * 100, 2), match,
        [new("score", Math.Round(candidate.Score, 4)), .. candidate.Evidence.Select(e => e.Kind).Distinct().Select(k => new FeatureJson(ApiJson.Word(k).Replace('-', '_'), true))],
        words.TypesOf(brief.Types));

    private async Task<Dictionary<string, OrganizationBrief>> ByRorAsync(List<string> rors, CancellationToken stop)
    {
        if (rors.Count == 0) return [];
        var ids = await db.OrganizationIdentifiers.AsNoTracking().Where(i => i.Scheme == RorId.Scheme && rors.Contains(i.Value)).OrderBy(i => i.Id).Select(i => new { i.Value, i.OrganizationId }).ToListAsync(stop);
        var heirs = ids.DistinctBy(i => i.Value).ToDictionary(i => i.Value, i => index.Held?.HeirOf(i.OrganizationId) ?? i.OrganizationId);
        var briefs = await organizations.Briefs([.. heirs.Values.Distinct()], CultureInfo.CurrentUICulture.Name, stop);
        return heirs.Where(h => briefs.ContainsKey(h.Value)).ToDictionary(h => h.Key, h => briefs[h.Value]);
    }
}
