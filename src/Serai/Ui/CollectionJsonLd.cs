using System.Text.Json;

namespace Serai.Ui;

/// <summary>schema.org's description of a page that is a list.</summary>
public static class CollectionJsonLd
{
    public static string Of(HttpRequest request, string name, string description) => JsonSerializer.Serialize(new Dictionary<string, string>
    {
        ["@context"] = "https://schema.org",
        ["@type"] = "CollectionPage",
        ["@id"] = $"{request.Scheme}://{request.Host}{request.Path}",
        ["name"] = name,
        ["description"] = description,
    });
}
