using System.Net;
using System.Text.RegularExpressions;

namespace Serai.Tests.Support;

/// <summary>A browser as far as forms and cookies go: it keeps cookies, and follows no redirect by itself.</summary>
public sealed partial class Visitor : IDisposable
{
    private readonly CookieContainer cookies = new();

    public Visitor(Uri site, string language = "en")
    {
        Site = site;
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = cookies }) { BaseAddress = site };
        Client.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
        Client.DefaultRequestHeaders.UserAgent.ParseAdd("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0");
    }

    public Uri Site { get; }
    public HttpClient Client { get; }

    /// <summary>The person who is signed in; empty for nobody.</summary>
    public Guid PersonId { get; init; }

    public void Keep(string cookie, string value, string path = "/") => cookies.Add(new Uri(Site, path), new Cookie(cookie, value, path));

    public string? Cookie(string name) => cookies.GetCookies(Site)[name]?.Value;

    /// <summary>The page's HTML; fails where the answer is another than expected.</summary>
    public async Task<string> GetAsync(string address, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using var response = await Client.GetAsync(address);
        return await TextAsync(response, expected, address);
    }

    /// <summary>A form of a page as it stands there: hidden fields, what is filled in and chosen.</summary>
    /// <param name="with">A field or part of the form's address that tells it from others on the page.</param>
    public async Task<PageForm> FormAsync(string address, string? with = null) => PageForm.Find(address, await GetAsync(address), with);

    /// <summary>Sends it as a browser would; the answer is not followed.</summary>
    public Task<HttpResponseMessage> SendAsync(PageForm form) => Client.PostAsync(form.Action, new FormUrlEncodedContent(form.Fields));

    /// <summary>Opens a page, fills its form and sends it.</summary>
    public async Task<HttpResponseMessage> FillAsync(string address, params (string Field, string Value)[] values)
    {
        var form = await FormAsync(address, values.Length > 0 ? values[0].Field : null);
        foreach (var (field, value) in values)
            form[field] = value;
        return await SendAsync(form);
    }

    /// <summary>Fills a form, and fails unless the answer leads on to another page.</summary>
    /// <returns>Where it leads.</returns>
    public async Task<string> FillAndGoAsync(string address, params (string Field, string Value)[] values)
    {
        using var response = await FillAsync(address, values);
        var text = await response.Content.ReadAsStringAsync();
        Assert.True((int)response.StatusCode is 302 or 303, $"{address} answered {(int)response.StatusCode}: {Plain.Of(text)}");
        return response.Headers.Location!.ToString();
    }

    public static async Task<string> TextAsync(HttpResponseMessage response, HttpStatusCode expected, string address)
    {
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode == expected, $"{address} answered {(int)response.StatusCode} {response.Headers.Location}: {Plain.Of(text)[..Math.Min(1500, Plain.Of(text).Length)]}");
        return text;
    }

    public void Dispose() => Client.Dispose();
}

/// <summary>A form of a page, to be filled and sent.</summary>
public sealed partial class PageForm
{
    private readonly List<KeyValuePair<string, string>> fields = [];

    private PageForm(string action) => Action = action;

    public string Action { get; }
    public IReadOnlyList<KeyValuePair<string, string>> Fields => fields;

    /// <summary>Sets a field; one that is not there is added, as a script or a rude client would.</summary>
    public string this[string name]
    {
        get => fields.First(f => f.Key == name).Value;
        set
        {
            fields.RemoveAll(f => f.Key == name);
            fields.Add(new(name, value));
        }
    }

    /// <summary>Leaves a box unticked, or a field out.</summary>
    public void Remove(string name) => fields.RemoveAll(f => f.Key == name);

    public static PageForm Find(string address, string html, string? with)
    {
        var found = Form().Matches(html).Select(m => (Head: m.Groups[1].Value, Body: m.Groups[2].Value))
            .Where(f => Attribute(f.Head, "method").Equals("post", StringComparison.OrdinalIgnoreCase))
            .FirstOrDefault(f => with is null || f.Head.Contains(with, StringComparison.Ordinal) || f.Body.Contains($"name=\"{with}\"", StringComparison.Ordinal));
        Assert.True(found.Head is not null, $"{address} has no form {with}: {Plain.Of(html)}");
        var action = WebUtility.HtmlDecode(Attribute(found.Head, "action"));
        var form = new PageForm(action.Length == 0 ? address : action);
        foreach (Match input in Input().Matches(found.Body))
            form.Read(input.Groups[1].Value);
        foreach (Match area in Area().Matches(found.Body))
            form.fields.Add(new(Attribute(area.Groups[1].Value, "name"), WebUtility.HtmlDecode(area.Groups[2].Value).TrimStart('\r', '\n')));
        foreach (Match select in Select().Matches(found.Body))
        {
            var options = Option().Matches(select.Groups[2].Value).Select(o => o.Groups[1].Value).ToList();
            var chosen = options.FirstOrDefault(o => o.Contains("selected", StringComparison.Ordinal)) ?? options.FirstOrDefault();
            if (chosen is not null) form.fields.Add(new(Attribute(select.Groups[1].Value, "name"), WebUtility.HtmlDecode(Attribute(chosen, "value"))));
        }
        return form;
    }

    private void Read(string attributes)
    {
        var (name, type) = (Attribute(attributes, "name"), Attribute(attributes, "type"));
        if (name.Length == 0 || type is "submit" or "button") return;
        if (type is "checkbox" or "radio" && !attributes.Contains("checked", StringComparison.Ordinal)) return;
        var value = Attribute(attributes, "value");
        fields.Add(new(name, value.Length == 0 && type == "checkbox" ? "on" : WebUtility.HtmlDecode(value)));
    }

    private static string Attribute(string attributes, string name) => Regex.Match(attributes, $"(?:^|\\s){name}=\"([^\"]*)\"").Groups[1].Value;

    [GeneratedRegex("<form([^>]*)>(.*?)</form>", RegexOptions.Singleline)]
    private static partial Regex Form();

    [GeneratedRegex("<input([^>]*)>")]
    private static partial Regex Input();

    [GeneratedRegex("<textarea([^>]*)>(.*?)</textarea>", RegexOptions.Singleline)]
    private static partial Regex Area();

    [GeneratedRegex("<select([^>]*)>(.*?)</select>", RegexOptions.Singleline)]
    private static partial Regex Select();

    [GeneratedRegex("<option([^>]*)>")]
    private static partial Regex Option();
}
