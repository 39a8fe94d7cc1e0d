using System.Globalization;
using Microsoft.Extensions.Localization;
using Serai.Features.Organizations;
using Serai.Features.Organizations.Naming;
using Serai.Features.Places;
using Serai.Platform.Web.Api;

namespace Serai.Features.Search;

/// <summary>What a field shows in which an organization is chosen, as one types.</summary>
/// <param name="About">Where it is, and by which of its names it was found.</param>
public sealed record SuggestedOrganization(string Slug, string Name, string? Language, string About);

/// <summary>A few organizations that words most probably mean, of which the last may be unfinished.</summary>
public sealed class SuggestOrganizations(SearchIndex index, OrganizationQueries organizations, PlaceLabels places, IStringLocalizer<SearchTexts> texts, IStringLocalizer<OrganizationTexts> words)
{
    private const int Most = 8;

    public async Task<IResult> RunAsync(HttpContext http)
    {
        var typed = http.Request.Query["q"].FirstOrDefault()?.Trim() ?? "";
        if (typed.Length > ApiParameter.LongestText)
            return new ApiRefusal("BadValue", "q", typed, $"q may have {ApiParameter.LongestText} characters.").Answer(http);
        // Nothing while the index is coming up: the field takes what is typed without a list. Nobody keeps that.
        if (!index.IsReady) http.Response.Headers.CacheControl = "no-store";
        var found = index.Search(typed, Most);
        var briefs = await organizations.Briefs([.. found.Select(f => f.Id)], CultureInfo.CurrentUICulture.Name, http.RequestAborted);
        return Results.Json(new { Items = found.Where(f => briefs.ContainsKey(f.Id)).Select(f => Of(f, briefs[f.Id])) }, ApiJson.Options);
    }

    private SuggestedOrganization Of(FoundOrganization found, OrganizationBrief brief)
    {
        var why = texts.Why(found, brief.Name, brief.LocalName);
        var other = found.Name == brief.Name || found.Name == brief.LocalName ? why : $"{found.Name} ({why})";
        return new(brief.Slug, brief.Name, brief.NameLanguage, string.Join(" · ", new[] { brief.LocalName, words.Place(places, brief.CountryCode, brief.City), other }.Where(w => !string.IsNullOrEmpty(w))));
    }
}
