using System.Globalization;
using Serai.Features.Organizations;
using Serai.Features.Search;
using Serai.Features.Search.Resolving;
using Serai.Platform.Web.Api;

namespace Serai.Features.Reconcile;

/// <summary>What somebody may mean who has begun to type: an organization, a type or a property.</summary>
public sealed class Suggestions(SearchIndex index, OrganizationQueries organizations, ReconcileWords words)
{
    private const int AtOnce = 10, MostShown = 200, LongestPrefix = ApiParameter.LongestText;

    private static readonly ApiRefusal NotYet = new("SearchNotReady", "prefix", null, "The search index is still coming up after a start; ask again in a few seconds.", StatusCodes.Status503ServiceUnavailable);

    public async Task<IResult> EntitiesAsync(HttpContext http)
    {
        http.Response.Headers.CacheControl = "no-store";
        if (Prefix(http, out var refused) is not { } prefix) return refused!.Answer(http);
        if (Whole(http, "cursor", 0, 0, MostShown, out refused) is not { } shown) return refused!.Answer(http);
        if (!index.IsReady)
        {
            http.Response.Headers.RetryAfter = ResolveRoom.Seconds.ToString(CultureInfo.InvariantCulture);
            return NotYet.Answer(http);
        }
        var found = index.Search(prefix, shown + AtOnce).Skip(shown).Take(AtOnce).ToList();
        var briefs = await organizations.Briefs([.. found.Select(f => f.Id)], CultureInfo.CurrentUICulture.Name, http.RequestAborted);
        return ReconcileApi.Json(new SuggestedJson<EntityJson>([.. found.Where(f => briefs.ContainsKey(f.Id)).Select(f => Entity(f, briefs[f.Id]))]));
    }

    public IResult Types(HttpContext http) => Among(http, words.Types, t => [t.Id, t.Name]);

    public IResult Properties(HttpContext http) => Among(http, PropertyIds.Hints.Select(words.PropertyOf), p => [p.Id, p.Name]);

    /// <summary>What may be fetched; all organizations have the same.</summary>
    public IResult Proposed(HttpContext http)
    {
        if (Whole(http, "limit", PropertyIds.Fetched.Count, 1, MostShown, out var refused) is not { } limit) return refused!.Answer(http);
        var type = http.Request.Query["type"].FirstOrDefault() is { Length: > 0 } asked ? asked : ReconcileWords.Organization;
        if (!words.Types.Any(t => t.Id == type)) return ApiRefusal.UnknownValue("type", type, $"type is one of: {string.Join(", ", words.Types.Select(t => t.Id))}.").Answer(http);
        return ReconcileApi.Json(new ProposedJson([.. PropertyIds.Fetched.Take(limit).Select(words.PropertyOf)], type, limit));
    }

    private EntityJson Entity(FoundOrganization found, OrganizationBrief brief) =>
        // By which name it was found, where that is another than the one that is shown.
        new(brief.Slug, brief.Name, words.Describe(brief, found.Name == brief.Name ? null : found.Name), words.TypesOf(brief.Types));

    private static IResult Among<T>(HttpContext http, IEnumerable<T> all, Func<T, string[]> said) => Prefix(http, out var refused) is not { } prefix ? refused!.Answer(http)
        : ReconcileApi.Json(new SuggestedJson<T>([.. all.Where(a => said(a).Any(s => s.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) || s.Contains(" " + prefix, StringComparison.OrdinalIgnoreCase)))]));

    // An empty one is what nothing was typed of yet: of the few types and properties that gives all.
    private static string? Prefix(HttpContext http, out ApiRefusal? refused)
    {
        var prefix = http.Request.Query["prefix"].FirstOrDefault()?.Trim();
        refused = prefix is null ? new("BadValue", "prefix", null, "prefix is needed: what was typed so far.")
            : prefix.Length > LongestPrefix ? new("BadValue", "prefix", prefix, $"prefix may have {LongestPrefix} characters.") : null;
        return refused is null ? prefix : null;
    }

    private static int? Whole(HttpContext http, string name, int usual, int least, int most, out ApiRefusal? refused)
    {
        refused = null;
        if (http.Request.Query[name].FirstOrDefault() is not { Length: > 0 } text) return usual;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most) return number;
        refused = new("BadValue", name, text, $"{name} is a whole number from {least} to {most}.");
        return null;
    }
}
