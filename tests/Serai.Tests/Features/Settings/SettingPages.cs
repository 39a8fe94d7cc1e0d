using Serai.Platform.Auth;

namespace Serai.Tests.Features.Settings;

/// <summary>What the tests of settings do again and again.</summary>
internal static class SettingPages
{
    public static string Page(string group) => $"/settings/{group}";

    /// <summary>Chooses on a group's page, and expects it to be saved; the address of the step.</summary>
    public static async Task<string> ChooseAsync(this Visitor administrator, string group, params (string Field, string Value)[] values)
    {
        var form = await Form.OpenAsync(administrator.Client, Page(group));
        foreach (var (field, value) in values)
            form[field] = value;
        var to = await form.SavedAsync();
        Assert.StartsWith(Page(group) + "?saved=", to, StringComparison.Ordinal);
        return "/changes/steps/" + to.Split("saved=")[1];
    }

    /// <summary>Chooses what cannot be taken: the page as it comes back, and nothing changed.</summary>
    public static async Task<string> RefusedAsync(this Visitor administrator, string group, params (string Field, string Value)[] values)
    {
        var form = await Form.OpenAsync(administrator.Client, Page(group));
        var before = form.Fields.Where(f => f.Key.StartsWith("was.", StringComparison.Ordinal)).ToList();
        foreach (var (field, value) in values)
            form[field] = value;
        var again = await form.AgainAsync(System.Net.HttpStatusCode.UnprocessableEntity);
        Assert.Equal(before, (await Form.OpenAsync(administrator.Client, Page(group))).Fields.Where(f => f.Key.StartsWith("was.", StringComparison.Ordinal)));
        return again.Text;
    }

    public static Task<Visitor> AdministratorAsync(this TestSite site, string name = "Ada Lovelace") => site.SignedInAsync(Role.Administrator, null, name);

    /// <summary>The title of a page.</summary>
    public static string Title(string html) => System.Text.RegularExpressions.Regex.Match(html, "<title>([^<]*)</title>").Groups[1].Value;
}
