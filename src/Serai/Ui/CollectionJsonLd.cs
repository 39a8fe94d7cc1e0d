using Serai.Platform.Web;

namespace Serai.Ui;

/// <summary>schema.org's description of a page that is a list.</summary>
public static class CollectionJsonLd
{
    public static string Of(HttpRequest request, string name, string description) => JsonLd.Write(new()
    {
        ["@context"] = JsonLd.Context,
        ["@type"] = "CollectionPage",
        ["@id"] = JsonLd.Address(request, request.Path),
        ["name"] = name,
        ["description"] = description,
    });
}
