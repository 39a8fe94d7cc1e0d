using Serai.Platform.Auth;

namespace Serai.Tests.Features.Office;

/// <summary>What the tests of offices do again and again.</summary>
internal static class OfficeDesk
{
    public const string Home = "chinese-university-of-hong-kong", Alliance = "pabsc", With = $"/office/{Home}/with/{Alliance}";

    public static Task<Visitor> EditorAsync(this TestSite site, string? name = null) => site.SignedInAsync(Role.Editor, Home, name);

    /// <returns>Where the form leads: the page with the step that it was.</returns>
    public static Task<string> AddAsync(this Visitor visitor, string part, params (string Field, string Value)[] values) => visitor.FillAndGoAsync($"{With}/{part}/new", values);

    public static async Task<HttpResponseMessage> UploadAsync(this Visitor visitor, byte[] file, string name, string title = "", string with = With)
    {
        var form = await visitor.FormAsync(with + "/files/new", "title");
        using var content = new MultipartFormDataContent();
        foreach (var (field, value) in form.Fields.Where(f => f.Key is not ("file" or "title")))
            content.Add(new StringContent(value), field);
        content.Add(new StringContent(title), "title");
        content.Add(new ByteArrayContent(file), "file", name);
        return await visitor.Client.PostAsync(with + "/files/new", content);
    }

    /// <summary>Something of each part, so that each has a page.</summary>
    public static async Task KeepOneOfEachAsync(this Visitor visitor)
    {
        await visitor.AddAsync("delegates", ("name", "陳大文"), ("since", "2019"));
        await visitor.AddAsync("contacts", ("name", "Li Na"), ("post", "Secretary General"), ("email", "li.na@example.org"));
        await visitor.AddAsync("dues", ("year", "2026"), ("amount", "12000.00"), ("currency", "HKD"), ("due", "2026-10-31"));
        await visitor.AddAsync("reminders", ("what", "Send the report"), ("due", "2026-11-01"));
        await visitor.AddAsync("notes", ("text", "They answer faster by phone."));
        using var file = await visitor.UploadAsync("the contract"u8.ToArray(), "contract.txt", "Signed by both");
    }

    public static string Step(string location) => "/changes/steps/" + location.Split("saved=")[1];

    /// <summary>The address of a page's first link to it.</summary>
    public static string Link(string page, string like) => System.Net.WebUtility.HtmlDecode(System.Text.RegularExpressions.Regex.Match(page, $"href=\"([^\"]*{like}[^\"]*)\"").Groups[1].Value);
}
