using Serai.Platform.Web;

namespace Serai.Features.Alliances.Register;

/// <summary>The list of alliances in the words of schema.org.</summary>
public static class RegisterJsonLd
{
    public static string Of(RegisterView view, HttpRequest request) => JsonLd.Write(new()
    {
        ["@context"] = JsonLd.Context,
        ["@type"] = "ItemList",
        ["itemListElement"] = view.Standing.SelectMany(r => r.Subs.Prepend(r)).Select((row, i) => new Dictionary<string, object?>
        {
            ["@type"] = "ListItem",
            ["position"] = i + 1,
            ["name"] = row.Organization.Name,
            ["url"] = JsonLd.Address(request, AllianceLinks.Show(row.Organization.Slug)),
        }),
    });
}
