using System.Net;
using Serai.Features.People;

namespace Serai.Tests.Features.People.OpenId;

/// <summary>The way of a browser to a university's sign-in and back.</summary>
public static class OpenIdWalk
{
    /// <summary>From the site to the provider: its address with all that is asked there.</summary>
    public static async Task<Uri> LeaveAsync(this Visitor visitor, string? returnUrl = null)
    {
        using var response = await visitor.Client.GetAsync(PeopleLinks.SignInWith("uni", returnUrl));
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        return response.Headers.Location!;
    }

    /// <summary>Past the provider's page: the address that it sends the browser back to.</summary>
    public static async Task<Uri> PassAsync(Uri provider)
    {
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        using var response = await client.GetAsync(provider);
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode == HttpStatusCode.Redirect, $"{provider} answered {(int)response.StatusCode}: {text}");
        return response.Headers.Location!;
    }

    /// <summary>Back at the site.</summary>
    /// <returns>Where that leads on to.</returns>
    public static async Task<string> ComeBackAsync(this Visitor visitor, Uri back)
    {
        using var response = await visitor.Client.GetAsync(back);
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode == HttpStatusCode.SeeOther, $"{back} answered {(int)response.StatusCode}: {Plain.Of(text)}");
        return response.Headers.Location!.ToString();
    }

    /// <summary>The whole way.</summary>
    public static async Task<string> WalkAsync(this Visitor visitor, string? returnUrl = null) => await visitor.ComeBackAsync(await PassAsync(await visitor.LeaveAsync(returnUrl)));

    /// <summary>The address with another value of one of its fields.</summary>
    public static Uri With(this Uri address, string field, string value)
    {
        var fields = address.Query.TrimStart('?').Split('&').Select(f => f.StartsWith(field + "=", StringComparison.Ordinal) ? $"{field}={Uri.EscapeDataString(value)}" : f);
        return new UriBuilder(address) { Query = string.Join('&', fields) }.Uri;
    }

    public static string Field(this Uri address, string field) =>
        Uri.UnescapeDataString(address.Query.TrimStart('?').Split('&').First(f => f.StartsWith(field + "=", StringComparison.Ordinal))[(field.Length + 1)..]);
}
