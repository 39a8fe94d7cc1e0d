using System.Net.Mime;
using Microsoft.AspNetCore.Mvc;
using Serai.Platform.Auth;

namespace Serai.Platform.Web.Api.Writing;

/// <summary>Words to declare an operation with that changes something, or shows what is not for everybody.</summary>
public static class WriteRoutes
{
    /// <summary>An operation that writes: with a token alone, and counted.</summary>
    /// <param name="needs">The right, anywhere: the handler asks again for the record.</param>
    /// <param name="example">What is sent; null where nothing is.</param>
    public static RouteHandlerBuilder Writes<TBody, TAnswer>(this RouteHandlerBuilder endpoint, string name, string sentence, Right needs, object? example, object? answers, int status, params ApiHeader[] headers)
    {
        endpoint.WithMetadata(new NeedsAttribute(needs) { Anywhere = true, ByToken = true }).Declare(name, sentence, [ApiParameter.Language], headers).AddEndpointFilter<WriteGate>();
        if (example is not null) endpoint.WithMetadata(new ApiBody(typeof(TBody), example, status == StatusCodes.Status200OK && headers.Contains(ApiHeader.IfMatch) ? JsonBody.MergePatch : MediaTypeNames.Application.Json));
        if (answers is not null) endpoint.Produces<TAnswer>(status, MediaTypeNames.Application.Json).WithMetadata(new ApiExample(answers));
        else endpoint.Produces(status);
        return endpoint.Refuses(StatusCodes.Status401Unauthorized, StatusCodes.Status403Forbidden, StatusCodes.Status404NotFound, StatusCodes.Status422UnprocessableEntity, StatusCodes.Status429TooManyRequests);
    }

    /// <summary>An operation that shows something to those alone who are known.</summary>
    public static RouteHandlerBuilder Shows<TAnswer>(this RouteHandlerBuilder endpoint, string name, string sentence, object metadata, object example, params ApiParameter[] takes) => endpoint
        .WithMetadata(metadata).Declare(name, sentence, [.. takes, ApiParameter.Language], [])
        .Produces<TAnswer>(StatusCodes.Status200OK, MediaTypeNames.Application.Json).WithMetadata(new ApiExample(example))
        .Refuses(StatusCodes.Status401Unauthorized);

    public static RouteHandlerBuilder Refuses(this RouteHandlerBuilder endpoint, params int[] statuses)
    {
        foreach (var status in statuses)
            endpoint.Produces<ProblemDetails>(status, MediaTypeNames.Application.ProblemJson);
        return endpoint;
    }

    private static RouteHandlerBuilder Declare(this RouteHandlerBuilder endpoint, string name, string sentence, IReadOnlyList<ApiParameter> takes, IReadOnlyList<ApiHeader> headers) => endpoint
        .WithName(name).WithSummary(ApiRoutes.Title(name)).WithDescription(sentence)
        .WithMetadata(new ApiParameters(takes, takes.Contains(ApiParameter.Limit)), new ApiHeaders(headers))
        .AddEndpointFilter<ApiCheck>()
        .Refuses(StatusCodes.Status400BadRequest);
}

/// <summary>A header that an operation takes.</summary>
public sealed record ApiHeader(string Name, string Meaning, string Example, bool Required = false)
{
    public static readonly ApiHeader IfMatch = new(Writing.IfMatch.Name, "The ETag of the record as it was read; 428 without it, 412 where it is another by now.", "\"Yc2n0mG4pW1x9Qe5uR7tLA\"", Required: true);
    public static readonly ApiHeader Once = new(OnceOnly.Header, "A word of the program's own for this request: sent again within a day it is answered alike and not done twice.", "\"8e03978e-40d5-43dd-bc93-6894a57f9324\"");
    public static readonly ApiHeader Why = new(Reason.Header, "Why, as percent-encoded UTF-8; stands in the history. The member reason of the body goes before it.", "their%20letter%20of%20May");
}

/// <summary>The headers that an operation takes; on the endpoint, for the document.</summary>
public sealed record ApiHeaders(IReadOnlyList<ApiHeader> All);

/// <summary>What an operation is sent, by example.</summary>
public sealed record ApiBody(Type Type, object Example, string MediaType);
