using System.Net.Mime;
using Microsoft.AspNetCore.Mvc;

namespace Serai.Platform.Web.Api;

/// <summary>Words to declare an operation with.</summary>
public static class ApiRoutes
{
    public const string Root = "/api/v1";

    /// <summary>An operation that answers with one thing. Who may: everybody, what the registry shows is public.</summary>
    public static RouteHandlerBuilder Answers<T>(this RouteHandlerBuilder endpoint, string name, string sentence, object example, params ApiParameter[] takes) =>
        endpoint.Declare<T>(name, sentence, example, new([.. takes, ApiParameter.AsOf, ApiParameter.Language], Pages: false)).Tagged()
            .ProducesProblem(StatusCodes.Status404NotFound);

    /// <summary>An operation that answers with a list, part by part.</summary>
    public static RouteHandlerBuilder Lists<T>(this RouteHandlerBuilder endpoint, string name, string sentence, T example, params ApiParameter[] takes)
        where T : notnull => endpoint.Declare<ApiList<T>>(
            name,
            sentence,
            new ApiList<T>("2026-11-23", [example], new Dictionary<string, string> { ["self"] = "…" }),
            new([.. takes, ApiParameter.AsOf, ApiParameter.Limit, ApiParameter.Cursor, ApiParameter.Language], Pages: true)).Tagged();

    /// <summary>An operation that streams a file.</summary>
    public static RouteHandlerBuilder Streams(this RouteHandlerBuilder endpoint, string name, string sentence) =>
        endpoint.Declare<byte[]>(name, sentence, "", new([ApiParameter.AsOf, ApiParameter.Language], Pages: false))
            .ProducesProblem(StatusCodes.Status404NotFound);

    private static RouteHandlerBuilder Declare<T>(this RouteHandlerBuilder endpoint, string name, string sentence, object example, ApiParameters takes) => endpoint
        .WithName(name)
        .WithSummary(Title(name))
        .WithDescription(sentence)
        .WithMetadata(takes, new ApiExample(example))
        .AllowAnonymous()
        .AddEndpointFilter<ApiCheck>()
        .Produces<T>(StatusCodes.Status200OK, MediaTypeNames.Application.Json)
        .Produces<ProblemDetails>(StatusCodes.Status400BadRequest, MediaTypeNames.Application.ProblemJson);

    // A streamed table has no entity tag: nobody knows its content before it has gone out.
    private static RouteHandlerBuilder Tagged(this RouteHandlerBuilder endpoint) => endpoint.Produces(StatusCodes.Status304NotModified);

    /// <summary>“List organizations” for ListOrganizations.</summary>
    internal static string Title(string name) =>
        string.Concat(name.Select((c, i) => i > 0 && char.IsUpper(c) ? " " + char.ToLowerInvariant(c) : c.ToString())).Replace(" ror", " ROR id", StringComparison.Ordinal);

    public static IResult Answer<T>(T value) => new ApiAnswer<T>(value);
}
