using System.Net;
using System.Text.RegularExpressions;

namespace Serai.Tests.Support;

/// <summary>A form of a page as a browser without scripts would fill it in and send it.</summary>
public sealed partial class Form
{
    private readonly HttpClient client;
    private readonly string action;

    private Form(HttpClient client, string action, string page) => (this.client, this.action, Page) = (client, action, page);

    /// <summary>The page that the form stands on.</summary>
    public string Page { get; }

    /// <summary>The page as it reads.</summary>
    public string Text => Plain.Of(Page);

    public List<KeyValuePair<string, string>> Fields { get; private init; } = [];

    /// <summary>The first form of the page that is sent by POST.</summary>
    public static async Task<Form> OpenAsync(HttpClient client, string address)
    {
        using var answer = await client.GetAsync(address);
        var page = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{address} answered {(int)answer.StatusCode}: {page[..Math.Min(1500, page.Length)]}");
        return Of(client, address, page);
    }

    public static Form Of(HttpClient client, string address, string page)
    {
        var html = PostForm().Match(page) is { Success: true } form ? form.Value : throw new InvalidOperationException($"{address} has no form: {page[..Math.Min(3000, page.Length)]}");
        return new(client, address, page) { Fields = [.. Controls(html)] };
    }

    public string this[string name]
    {
        get => Fields.LastOrDefault(f => f.Key == name).Value ?? "";
        set
        {
            Fields.RemoveAll(f => f.Key == name);
            Fields.Add(new(name, value));
        }
    }

    /// <summary>The answer, which is the caller's to dispose of.</summary>
    public Task<HttpResponseMessage> SendAsync() => client.PostAsync(action, new FormUrlEncodedContent(Fields));

    /// <summary>Sends it and expects to be led on; the address.</summary>
    public async Task<string> SavedAsync()
    {
        using var answer = await SendAsync();
        var page = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == HttpStatusCode.SeeOther, $"{action} answered {(int)answer.StatusCode}: {Plain.Of(page)}");
        return answer.Headers.Location!.OriginalString;
    }

    /// <summary>Sends it and expects the form again.</summary>
    public async Task<Form> AgainAsync(HttpStatusCode status)
    {
        using var answer = await SendAsync();
        var page = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == status, $"{action} answered {(int)answer.StatusCode} {answer.Headers.Location}: {Plain.Of(page)}");
        return Of(client, action, page);
    }

    private static IEnumerable<KeyValuePair<string, string>> Controls(string html)
    {
        foreach (Match control in Control().Matches(html))
        {
            var tag = control.Value;
            if (Attribute(tag, "name") is not { } name)
                continue;
            if (tag.StartsWith("<select", StringComparison.Ordinal))
            {
                var options = Option().Matches(tag).Select(o => o.Value).ToList();
                if ((options.FirstOrDefault(o => Selected().IsMatch(o)) ?? options.FirstOrDefault()) is { } option)
                    yield return new(name, Attribute(option, "value") ?? "");
            }
            else if (tag.StartsWith("<textarea", StringComparison.Ordinal))
                yield return new(name, WebUtility.HtmlDecode(Body().Match(tag).Groups[1].Value).TrimStart('\r', '\n'));
            else if (Attribute(tag, "type") is not ("checkbox" or "radio") || Checked().IsMatch(tag))
                yield return new(name, Attribute(tag, "value") ?? "");
        }
    }

    private static string? Attribute(string tag, string name) =>
        Regex.Match(tag, $"^<[^>]*?\\s{name}=\"([^\"]*)\"") is { Success: true } found ? WebUtility.HtmlDecode(found.Groups[1].Value) : null;

    [GeneratedRegex("<form[^>]*method=\"post\".*?</form>", RegexOptions.Singleline)]
    private static partial Regex PostForm();

    [GeneratedRegex("<input[^>]*>|<select.*?</select>|<textarea.*?</textarea>", RegexOptions.Singleline)]
    private static partial Regex Control();

    [GeneratedRegex("<option[^>]*>")]
    private static partial Regex Option();

    [GeneratedRegex("\\sselected")]
    private static partial Regex Selected();

    [GeneratedRegex("\\schecked")]
    private static partial Regex Checked();

    [GeneratedRegex("^<textarea[^>]*>(.*)</textarea>$", RegexOptions.Singleline)]
    private static partial Regex Body();
}
