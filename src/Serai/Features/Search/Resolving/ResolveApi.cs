using System.Net.Mime;
using Serai.Features.Places;
using Serai.Platform.Web.Api;
using Serai.Platform.Web.Api.Writing;

namespace Serai.Features.Search.Resolving;

/// <summary><c>/api/v1/resolve</c>: which organizations names mean, and why. It changes nothing, so everybody may ask, without a key.</summary>
public static class ResolveApi
{
    public const string Address = ApiRoutes.Root + "/resolve";

    /// <summary>A request may have so many bytes.</summary>
    public const int Longest = 1024 * 1024;

    public static void MapResolveApi(this RouteGroupBuilder api) => api.MapPost("/resolve", Resolve).WithTags("Organizations")
        .WithName("ResolveNames").WithSummary("Resolve names").WithDescription("Which organizations up to 1,000 names mean, with the evidence. It changes nothing and needs no key.")
        .WithMetadata(new ApiParameters([ApiParameter.Language], Pages: false), new ApiBody(typeof(ResolveJson), ResolveJson.Example, MediaTypeNames.Application.Json), new ApiExample(ResolvedJson.Example))
        .AllowAnonymous().AddEndpointFilter<ApiCheck>()
        .Produces<ResolvedJson>(StatusCodes.Status200OK, MediaTypeNames.Application.Json)
        .Refuses(StatusCodes.Status400BadRequest, StatusCodes.Status413PayloadTooLarge, StatusCodes.Status415UnsupportedMediaType, StatusCodes.Status422UnprocessableEntity, StatusCodes.Status503ServiceUnavailable);

    private static async Task<IResult> Resolve(HttpContext http, ResolveTurns turns, ResolveNames resolve, EvidenceInWords words, PlaceLabels places)
    {
        http.Response.Headers.CacheControl = "no-store";
        var (sent, unread) = await JsonBody.ReadAsync(http.Request, longest: Longest);
        if (sent is null) return unread!.Answer(http);
        var (asked, problems) = AskedNames.Read(sent.Root, places);
        if (problems.Count > 0) return ProblemJson.Refuse(http, problems, "Nothing was resolved: what is wrong stands in problems.");
        return await turns.RunAsync(http, stop => AnswerAsync(asked, resolve, words, stop));
    }

    private static async Task<IResult> AnswerAsync(AskedNames asked, ResolveNames resolve, EvidenceInWords words, CancellationToken stop)
    {
        var found = await resolve.RunAsync(asked.Names, asked.Candidates, stop);
        return Results.Json(new ResolvedJson([.. asked.Names.Zip(found!, (name, one) => Of(name, one, words))], new Dictionary<string, string> { ["self"] = Address }), ApiJson.Options);
    }

    private static ResolutionJson Of(AskedName name, ResolvedName found, EvidenceInWords words)
    {
        var there = found.Candidates.ToDictionary(c => c.Candidate.Id, c => c.Brief.Id);
        return new(
            name.Text,
            found.Resolution.Verdict,
            [.. found.Resolution.Matches.Where(m => there.ContainsKey(m.Id)).Select(m => there[m.Id])],
            [.. found.Candidates.Select(c => CandidateJson.Of(c.Candidate, c.Brief, words))],
            found.Resolution.SameNamed);
    }
}
