using System.Net;
using System.Text.Json;

namespace Serai.Tests.Platform.Web.Api;

/// <summary>Asks the API as a program would.</summary>
public static class ApiClient
{
    public const string Root = "/api/v1/";

    public static async Task<JsonElement> JsonAsync(this TestSite site, string address, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using var response = await site.Client.GetAsync(new Uri(address, UriKind.Relative));
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode == expected, $"{address} answered {(int)response.StatusCode}: {text[..Math.Min(1500, text.Length)]}");
        Assert.Equal(expected == HttpStatusCode.OK ? "application/json" : "application/problem+json", response.Content.Headers.ContentType?.MediaType);
        return JsonDocument.Parse(text).RootElement;
    }

    /// <summary>All items of a list, part by part.</summary>
    public static async Task<List<JsonElement>> AllAsync(this TestSite site, string address)
    {
        var items = new List<JsonElement>();
        for (var next = address; next is not null;)
        {
            var part = await site.JsonAsync(next);
            items.AddRange(part.GetProperty("items").EnumerateArray());
            next = part.GetProperty("links").TryGetProperty("next", out var link) ? link.GetString() : null;
        }
        return items;
    }

    public static string Text(this JsonElement item, string name) => item.GetProperty(name).ToString();
}
