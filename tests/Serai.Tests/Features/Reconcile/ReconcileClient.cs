using System.Net;
using System.Text.Json;

namespace Serai.Tests.Features.Reconcile;

/// <summary>Asks as OpenRefine does.</summary>
internal static class ReconcileClient
{
    public static async Task<JsonElement> ReconcileAsync(this TestSite site, string form, string json, HttpStatusCode expected = HttpStatusCode.OK, string? language = null)
    {
        using var content = new FormUrlEncodedContent([new(form, json)]);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/reconcile") { Content = content };
        request.Headers.AcceptLanguage.ParseAdd(language ?? "en");
        return await AnswerAsync(site, request, expected);
    }

    public static async Task<JsonElement> AskAsync(this TestSite site, string address, HttpStatusCode expected = HttpStatusCode.OK, HttpMethod? method = null)
    {
        using var request = new HttpRequestMessage(method ?? HttpMethod.Get, address);
        request.Headers.AcceptLanguage.ParseAdd("en");
        return await AnswerAsync(site, request, expected);
    }

    public static List<JsonElement> Results(this JsonElement batch, string key) => [.. batch.GetProperty(key).GetProperty("result").EnumerateArray()];

    private static async Task<JsonElement> AnswerAsync(TestSite site, HttpRequestMessage request, HttpStatusCode expected)
    {
        using var response = await site.Client.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode == expected, $"{request.RequestUri} answered {(int)response.StatusCode}: {text[..Math.Min(1000, text.Length)]}");
        Assert.Equal(["*"], response.Headers.GetValues("Access-Control-Allow-Origin"));
        return JsonDocument.Parse(text).RootElement;
    }
}
