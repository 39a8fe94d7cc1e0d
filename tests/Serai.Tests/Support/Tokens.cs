using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Serai.Features.Organizations;
using Serai.Features.People.Tokens;
using Serai.Platform.Auth;
using Serai.Platform.Auth.Tokens;
using Serai.Platform.Db;

namespace Serai.Tests.Support;

/// <summary>Programs that act for people.</summary>
public static class Tokens
{
    extension(TestSite site)
    {
        /// <summary>A program with a token of a new person who holds a role.</summary>
        /// <param name="at">The slug of the organization where the role is held; null for everywhere.</param>
        public async Task<ApiProgram> ProgramAsync(Role role, string? at = null, TokenScope scope = TokenScope.Edit, string? only = null)
        {
            using var person = await site.SignedInAsync(role, at);
            return await site.ProgramAsync(person.PersonId, scope, only);
        }

        public async Task<ApiProgram> ProgramAsync(Guid person, TokenScope scope = TokenScope.Edit, string? only = null)
        {
            await using var services = site.Services.CreateAsyncScope();
            var organization = only is null ? (Guid?)null : (await services.ServiceProvider.GetRequiredService<SeraiDb>().Organizations.SingleAsync(o => o.Slug == only)).Id;
            var ends = site.Clock.GetCurrentInstant() + Duration.FromDays(90);
            return new(site.Address, await services.ServiceProvider.GetRequiredService<OwnTokens>().MakeAsync(person, "a test", scope, organization, ends, default)) { PersonId = person };
        }
    }
}

/// <summary>Asks the API with a token.</summary>
public sealed class ApiProgram : IDisposable
{
    public ApiProgram(Uri site, string token)
    {
        Token = token;
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = site };
        Client.DefaultRequestHeaders.Authorization = new("Bearer", token);
    }

    public HttpClient Client { get; }
    public string Token { get; }
    public Guid PersonId { get; init; }

    public Task<ApiReply> GetAsync(string address) => SendAsync("GET", address, null);

    /// <summary>Reads a record and changes it, as a careful program does.</summary>
    public async Task<ApiReply> PatchAsync(string address, object fields, string? reason = null)
    {
        var read = await GetAsync(address);
        read.Is(HttpStatusCode.OK);
        return await SendAsync("PATCH", address, new { fields, reason }, ("If-Match", read.Tag!));
    }

    public async Task<ApiReply> SendAsync(string method, string address, object? body, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(new(method), address);
        if (body is not null)
        {
            request.Content = new ByteArrayContent(body as byte[] ?? Encoding.UTF8.GetBytes(body as string ?? JsonSerializer.Serialize(body)));
            request.Content.Headers.ContentType = new MediaTypeHeaderValue(method == "PATCH" ? "application/merge-patch+json" : "application/json");
        }
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        using var response = await Client.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return new(
            $"{method} {address}", response.StatusCode, text.Length == 0 ? default : JsonDocument.Parse(text).RootElement, text, response.Headers.ETag?.ToString(),
            response.Headers.TryGetValues("Serai-Step", out var step) ? step.Single() : null, response.Headers.Location?.OriginalString, response.Headers.CacheControl?.ToString());
    }

    public void Dispose() => Client.Dispose();
}

public sealed record ApiReply(string Asked, HttpStatusCode Status, JsonElement Json, string Body, string? Tag, string? Step, string? Location, string? CacheControl)
{
    public ApiReply Is(HttpStatusCode status)
    {
        Assert.True(Status == status, $"{Asked} answered {(int)Status}: {Body}");
        return this;
    }

    /// <summary>A problem with this code.</summary>
    public ApiReply Is(HttpStatusCode status, string code)
    {
        Is(status);
        Assert.Equal(code, Json.GetProperty("code").GetString());
        return this;
    }

    public JsonElement Field(string name) => Json.GetProperty("fields").GetProperty(name);

    /// <summary>Field and code of each problem.</summary>
    public IEnumerable<string> Problems => Json.GetProperty("problems").EnumerateArray().Select(p => $"{p.GetProperty("field")} {p.GetProperty("code")}");
}
