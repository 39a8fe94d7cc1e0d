using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Serai.Platform.Web.Api;

/// <summary>The OpenAPI 3.1 document, made from what the operations declare.</summary>
public static class ApiDocument
{
    public const string Name = "v1";
    public const string Address = ApiRoutes.Root + "/openapi.json";

    private const string About =
        """
        Who belongs to which academic alliance, at any date, and which source says so. Reading needs no key.

        **Dates** are EDTF (ISO 8601-2) as the source has them, with the earliest and the latest day that they may mean.
        **asOf** asks about a day, month, year or season; every answer says whether it is certain or possible, and `because` says which statements it rests on.
        **Lists** come in parts: follow `links.next` until there is none.
        **Entity tags** are of the content: send `If-None-Match` and get 304 while nothing has changed.
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
            return Task.CompletedTask;
        });
        options.AddOperationTransformer(Describe);
    });

    private static Task Describe(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken stop)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        operation.Parameters ??= [];
        foreach (var parameter in metadata.OfType<ApiParameters>().SelectMany(p => p.All))
            operation.Parameters.Add(Parameter(parameter));
        if (metadata.OfType<ApiExample>().FirstOrDefault() is { } example && operation.Responses?["200"].Content is { } content)
            foreach (var kind in content.Values.OfType<OpenApiMediaType>())
                kind.Example = JsonSerializer.SerializeToNode(example.Value, ApiJson.Options);
        foreach (var (status, response) in operation.Responses ?? [])
            response.Description = Meaning(status);
        return Task.CompletedTask;
    }

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
        "304" => "What the entity tag in If-None-Match stands for is still the answer.",
        "400" => "A parameter is not known or says what cannot be answered; the problem says which and why.",
        "404" => "There is no such record.",
        _ => "A problem.",
    };

    // OrganizationJson is an Organization to those who read the document.
    private static string? ShortName(string? name) => name is null ? null : name.Replace("Json", "", StringComparison.Ordinal);
}
