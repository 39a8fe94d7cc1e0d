using Serai.Platform.Auth;
using Serai.Platform.Auth.Tokens;
using Serai.Platform.Web.Api;
using Serai.Platform.Web.Api.Writing;

namespace Serai.Features.People.Tokens;

/// <summary>Who asks.</summary>
/// <param name="Roles">Those held today, as far as the token lets.</param>
/// <param name="Token">Null where a browser's session said who asks.</param>
public sealed record MeJson(Guid Id, string Name, IReadOnlyList<HeldJson> Roles, TokenJson? Token);

/// <param name="Organization">Slug of the organization or alliance; null for everywhere.</param>
public sealed record HeldJson(Role Role, string? Organization);

/// <param name="Organization">The only one that it is good for; null for all.</param>
/// <param name="Ends">When it ends, in UTC.</param>
public sealed record TokenJson(string Name, TokenScope Scope, string? Organization, string Ends);

/// <summary><c>/api/v1/me</c>: what a program may.</summary>
public static class MeApi
{
    private static readonly MeJson Example = new(
        Guid.Parse("0193a1f0-5c1e-7c3a-9b1d-2f6d3f1f0a12"), "Ada Lovelace", [new(Role.Editor, "uasr")], new("nightly list of members", TokenScope.Edit, "uasr", "2027-02-21T00:00:00Z"));

    public static void MapMeApi(this RouteGroupBuilder api) => api.MapGroup("/me").MapGet("/", Show).WithTags("Me")
        .Shows<MeJson>("GetMe", "Who the token is: the person, the roles that it acts in, its scope and its end.", new NeedsSignInAttribute(), Example);

    private static async Task<IResult> Show(ApiQuery query, PeopleQueries queries)
    {
        var actor = query.Context.Actor;
        var places = await queries.PlacesAsync(actor.Roles.Select(r => r.OrganizationId).Append(actor.Token?.OrganizationId), query.Stop);
        string? Slug(Guid? id) => id is { } at ? places.TryGetValue(at, out var place) ? place.Slug : at.ToString("D") : null;
        return ApiRoutes.Answer(new MeJson(
            actor.PersonId!.Value, actor.Name, [.. actor.Roles.Select(r => new HeldJson(r.Role, Slug(r.OrganizationId)))],
            actor.Token is { } token ? new(token.Name, token.Scope, Slug(token.OrganizationId), NodaTime.Text.InstantPattern.ExtendedIso.Format(token.Ends)) : null));
    }
}
