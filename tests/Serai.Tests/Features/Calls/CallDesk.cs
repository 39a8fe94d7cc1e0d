using System.Net;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Calls;
using Serai.Forms;
using Serai.Platform.Auth;
using Serai.Platform.Db;

namespace Serai.Tests.Features.Calls;

/// <summary>What the tests of calls do again and again.</summary>
internal static class CallDesk
{
    public const string Home = "chinese-university-of-hong-kong";

    public static Task<Visitor> OrganiserAsync(this TestSite site, string? name = null) => site.SignedInAsync(Role.Editor, Home, name);

    /// <summary>Enters a call; without a word about it one for a programme in Hong Kong's time, open until the end of March 2027.</summary>
    /// <returns>Its slug.</returns>
    public static async Task<string> CallAsync(this Visitor visitor, params (string Field, string Value)[] values)
    {
        (string Field, string Value)[] usual = [("kind", "programme"), ("title", "Summer week"), ("audience", "anyone"), ("zone", "Asia/Hong_Kong"), ("closes", "2027-03-31 17:00")];
        var to = await visitor.FillAndGoAsync($"/calls/of/{Home}/new", [.. usual.Where(u => values.All(v => v.Field != u.Field)), .. values]);
        return to.Split('?')[0].Split('/')[^1];
    }

    /// <summary>Enters a call and publishes it.</summary>
    public static async Task<string> OpenCallAsync(this Visitor visitor, params (string Field, string Value)[] values)
    {
        var slug = await visitor.CallAsync(values);
        await visitor.PublishAsync(slug);
        return slug;
    }

    public static Task<string> PublishAsync(this Visitor visitor, string slug) => visitor.PressAsync($"/calls/{slug}", "handler=Publish");

    /// <summary>Presses the button of a form that has nothing to fill in.</summary>
    /// <returns>Where it leads.</returns>
    public static async Task<string> PressAsync(this Visitor visitor, string address, string? form = null)
    {
        using var response = await visitor.SendAsync(await visitor.FormAsync(address, form));
        Assert.True((int)response.StatusCode == 303, $"{address} {form} answered {(int)response.StatusCode}: {Plain.Of(await response.Content.ReadAsStringAsync())}");
        return response.Headers.Location!.ToString();
    }

    /// <summary>Begins to write.</summary>
    /// <returns>The secret address.</returns>
    public static Task<string> BeginAsync(this Visitor visitor, string slug) => visitor.PressAsync($"/calls/{slug}", "handler=Begin");

    /// <summary>Fills in a page and presses a button of it.</summary>
    public static async Task<HttpResponseMessage> WriteAsync(this Visitor visitor, string address, string go, params (string Field, string Value)[] values)
    {
        var form = await visitor.FormAsync(address, "version");
        foreach (var (field, value) in values)
            form[field] = value;
        form["go"] = go;
        return await visitor.SendAsync(form);
    }

    /// <summary>Fills in a page, and fails unless it leads on.</summary>
    public static async Task<string> WrittenAsync(this Visitor visitor, string address, params (string Field, string Value)[] values)
    {
        using var response = await visitor.WriteAsync(address, "next", values);
        Assert.True((int)response.StatusCode == 303, $"{address} answered {(int)response.StatusCode}: {Plain.Of(await response.Content.ReadAsStringAsync())}");
        return response.Headers.Location!.ToString();
    }

    /// <summary>An application to a programme, written and submitted.</summary>
    /// <returns>The secret address.</returns>
    public static async Task<string> AppliedAsync(this Visitor visitor, string slug, string name, params (string Field, string Value)[] values)
    {
        var address = await visitor.BeginAsync(slug);
        (string Field, string Value)[] first = [("applicant", name), ("institution-name", Home)], second = [("reasons", $"{name} wants to learn.")];
        await visitor.WrittenAsync(address, [.. first.Where(u => values.All(v => v.Field != u.Field)), .. values.Where(v => v.Field is "applicant" or "institution-name" or "born")]);
        await visitor.WrittenAsync(address + "?page=why", [.. second.Where(u => values.All(v => v.Field != u.Field)), .. values.Where(v => v.Field is "reasons" or "diet")]);
        await visitor.SubmittedAsync(address, name);
        return address;
    }

    public static async Task SubmittedAsync(this Visitor visitor, string address, string name)
    {
        var to = await visitor.FillAndGoAsync(address + "/check", ("name", name), ("email", Email(name)));
        Assert.EndsWith("/check?submitted=1", to);
    }

    /// <summary>Brings a form from a file.</summary>
    /// <returns>What the page says.</returns>
    public static async Task<string> BringAsync(this Visitor visitor, string slug, string json, bool refused = false)
    {
        var form = await visitor.FormAsync($"/calls/{slug}/form", "shown");
        using var content = new MultipartFormDataContent();
        foreach (var (field, value) in form.Fields.Where(f => f.Key != "file"))
            content.Add(new StringContent(value), field);
        content.Add(new StringContent(json), "file", "form.json");
        using var response = await visitor.Client.PostAsync($"/calls/{slug}/form", content);
        var text = Plain.Of(await response.Content.ReadAsStringAsync());
        Assert.True((int)response.StatusCode == (refused ? 422 : 303), $"{(int)response.StatusCode}: {text}");
        return text;
    }

    /// <summary>Adds a question to a page or group of a form.</summary>
    /// <returns>Where it leads.</returns>
    public static Task<string> AddAsync(this Visitor visitor, string form, string holder, FieldKind kind, string label) => visitor.FillAndGoAsync(
        $"{form}/new/{holder}", [("kind", kind.ToString()), ("label-en", label), .. kind is FieldKind.Choice or FieldKind.Choices ? [("options", "Talk\nPoster")] : kind == FieldKind.Group ? [("entry", "First")] : Array.Empty<(string, string)>()]);

    /// <summary>Presses a button that moves or removes a part of a form.</summary>
    public static Task ChangeAsync(this Visitor visitor, string page, string part, string go) => visitor.PostAsync(page, $"of={part}\"", HttpStatusCode.SeeOther, ("go", go));

    /// <summary>Fills in one of a page's forms and sends it.</summary>
    /// <returns>What the answer says.</returns>
    public static async Task<string> PostAsync(this Visitor visitor, string page, string with, HttpStatusCode expected = HttpStatusCode.SeeOther, params (string Field, string Value)[] values)
    {
        var form = await visitor.FormAsync(page, with);
        foreach (var (field, value) in values)
            form[field] = value;
        using var response = await visitor.SendAsync(form);
        return await Visitor.TextAsync(response, expected, page);
    }

    /// <summary>The newest form of a call.</summary>
    public static Task<FormDesign> DesignAsync(this TestSite site, string slug) => site.WithAsync<SeraiDb, FormDesign>(async db =>
        CallQueries.Read(await db.Set<CallForm>().AsNoTracking().Where(f => db.Set<Call>().Any(c => c.Id == f.CallId && c.Slug == slug)).OrderByDescending(f => f.Number).Select(f => f.Design).FirstAsync()));

    public static string Email(string name) => name.Replace(' ', '.').ToLowerInvariant() + "@example.org";

    public static Task<Submission[]> SubmissionsAsync(this TestSite site, string slug) => site.WithAsync<SeraiDb, Submission[]>(db =>
        db.Set<Submission>().AsNoTracking().Where(s => db.Set<Call>().Any(c => c.Id == s.CallId && c.Slug == slug)).OrderBy(s => s.Number).ToArrayAsync());
}
