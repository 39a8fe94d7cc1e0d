using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Serai.Platform.Web.Api.Writing;

namespace Serai.Platform.Web.Api;

/// <summary>The OpenAPI 3.1 document, made from what the operations declare.</summary>
public static class ApiDocument
{
    public const string Name = "v1";
    private const string Bearer = "bearer";
    public const string Address = ApiRoutes.Root + "/openapi.json";

    private const string About =
        """
        Who belongs to which academic alliance, at any date, and which source says so. Reading needs no key.

        **Dates** are EDTF (ISO 8601-2) as the source has them, with the earliest and the latest day that they may mean.
        **asOf** asks about a day, month, year or season; every answer says whether it is certain or possible, and `because` says which statements it rests on.
        **Lists** come in parts: follow `links.next` until there is none.
        **Entity tags** are of the content: send `If-None-Match` and get 304 while nothing has changed.
        **Writing** needs a token (`Authorization: Bearer serai_…`, made at `/people/me/tokens`); a browser's session does not do. What can be written stands at `/api/v1/records`; docs/api tells how.
        **Problems** are `application/problem+json` with a `code` that is the same in every language. What an operation does not take is refused, never ignored.
        **Addresses** in `links` are relative to this site.
        """;

    public static IServiceCollection AddApiDocument(this IServiceCollection services) => services.AddOpenApi(Name, options =>
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.ShouldInclude = operation => operation.ActionDescriptor.EndpointMetadata.OfType<ApiParameters>().Any();
        options.CreateSchemaReferenceId = type => ShortName(OpenApiOptions.CreateDefaultSchemaReferenceId(type));
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo
            {
                Title = "Serai",
                Version = "1",
                Description = About,
                License = new OpenApiLicense { Name = "Apache-2.0", Identifier = "Apache-2.0" },
            };
            document.Servers = [new OpenApiServer { Url = "/" }];
            document.Components ??= new();
            document.AddComponent(Bearer, new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", BearerFormat = "serai_…", Description = "A token that a person made at /people/me/tokens. It may what its scope and the person's roles of today both allow." });
            return Task.CompletedTask;
        });
        options.AddOperationTransformer(Describe);
    });

    private static async Task Describe(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken stop)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        operation.Parameters ??= [];
        foreach (var parameter in metadata.OfType<ApiParameters>().SelectMany(p => p.All))
            operation.Parameters.Add(Parameter(parameter));
        foreach (var header in metadata.OfType<ApiHeaders>().SelectMany(h => h.All))
            operation.Parameters.Add(Header(header));
        if (metadata.OfType<ApiExample>().FirstOrDefault() is { } example && operation.Responses?.FirstOrDefault(r => r.Key is "200" or "201").Value?.Content is { } content)
            foreach (var kind in content.Values.OfType<OpenApiMediaType>())
                kind.Example = JsonSerializer.SerializeToNode(example.Value, ApiJson.Options);
        if (metadata.OfType<ApiBody>().FirstOrDefault() is { } body)
            operation.RequestBody = new OpenApiRequestBody
            {
                Required = true,
                Content = new Dictionary<string, OpenApiMediaType>
                {
                    [body.MediaType] = new() { Schema = await context.GetOrCreateSchemaAsync(body.Type, null, stop), Example = JsonSerializer.SerializeToNode(body.Example, ApiJson.Options) },
                },
            };
        if (metadata.OfType<IAuthorizationRequirementData>().Any())
            operation.Security = [new() { [new OpenApiSecuritySchemeReference(Bearer, context.Document)] = [] }];
        foreach (var (status, response) in operation.Responses ?? [])
            response.Description = Meaning(status);
    }

    private static OpenApiParameter Header(ApiHeader header) => new()
    {
        Name = header.Name,
        In = ParameterLocation.Header,
        Description = header.Meaning,
        Required = header.Required,
        Schema = new OpenApiSchema { Type = JsonSchemaType.String },
        Example = JsonValue.Create(header.Example),
    };

    private static OpenApiParameter Parameter(ApiParameter parameter) => new()
    {
        Name = parameter.Name,
        In = ParameterLocation.Query,
        Description = parameter.Meaning,
        Schema = parameter.Most is { } most
            ? new OpenApiSchema { Type = JsonSchemaType.Integer, Minimum = "1", Maximum = ApiCursor.Text(most), Default = JsonValue.Create(ApiQuery.UsualLimit) }
            : new OpenApiSchema { Type = JsonSchemaType.String, Enum = parameter.Values?.Select(v => (JsonNode)JsonValue.Create(v)).ToList() },
        Example = parameter.Example is not { } text ? null : parameter.Most is null ? JsonValue.Create(text) : JsonValue.Create(ApiCursor.Number(text)),
    };

    private static string Meaning(string status) => status switch
    {
        "200" => "The answer.",
        "201" => "It was added; Location is its address, Serai-Step the step of the history that it was.",
        "202" => "It waits as a proposal for somebody who may decide on it.",
        "204" => "It was removed; Serai-Step is the step of the history that it was.",
        "401" => "No token was shown where one is needed, or one that is good for nothing.",
        "403" => "A role is missing, or the token's scope does not reach that far.",
        "409" => "Something stands in the way; the problem says what.",
        "412" => "The record is another by now; the problem holds it.",
        "422" => "A field cannot be taken, or the key stands for another request; the problem says which and why.",
        "413" => "The request is too large.",
        "415" => "The request is of a kind that is not taken here.",
        "503" => "It cannot be answered just now; Retry-After says when to ask again.",
        "428" => "If-Match is missing.",
        "429" => "Too many writes; Retry-After says how long to wait.",
        "304" => "What the entity tag in If-None-Match stands for is still the answer.",
        "400" => "A parameter is not known or says what cannot be answered; the problem says which and why.",
        "404" => "There is no such record.",
        _ => "A problem.",
    };

    // OrganizationJson is an Organization to those who read the document.
    private static string? ShortName(string? name) => name is null ? null : name.Replace("Json", "", StringComparison.Ordinal);
}
