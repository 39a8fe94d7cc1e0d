using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using Serai.Platform.Db;

namespace Serai.Tests.Features.Settings;

/// <summary>A site's own colour and picture.</summary>
public sealed class LookTests
{
    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task A_colour_is_a_style_sheet_of_its_own_and_each_has_another_address(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind);
        using var ada = await site.AdministratorAsync();
        Assert.DoesNotContain("/ui/accent/", await site.GetAsync("/"), StringComparison.Ordinal);
        await ada.ChooseAsync("look", ("accent", "7A1F3D"));
        var address = Regex.Match(await site.GetAsync("/"), "href=\"(/ui/accent/7a1f3d-[0-9a-f]{6}\\.css)\"").Groups[1].Value;
        using (var response = await site.Client.GetAsync(address))
        {
            Assert.Equal("text/css", response.Content.Headers.ContentType?.MediaType);
            Assert.Contains("immutable", response.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
            Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
            Assert.StartsWith(":root{--lapis:light-dark(#7a1f3d,#", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
        await ada.ChooseAsync("look", ("accent", "#0b5d3b"), ("accentDark", "#7fd6a8"));
        Assert.Contains("/ui/accent/0b5d3b-7fd6a8.css", await site.GetAsync("/"), StringComparison.Ordinal);
        // What could not be chosen is nowhere.
        foreach (var none in (string[])["/ui/accent/ffffff-7fd6a8.css", "/ui/accent/0b5d3b-000000.css", "/ui/accent/0B5D3B-7fd6a8.css", "/ui/accent/x-y.css"])
            Assert.Equal(HttpStatusCode.NotFound, (await site.Client.GetAsync(none)).StatusCode);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_colour_that_cannot_be_read_is_refused_and_the_nearest_is_one_click_away(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind);
        using var ada = await site.AdministratorAsync();
        Assert.Contains("“mauve” is no colour", await ada.RefusedAsync("look", ("accent", "mauve")), StringComparison.Ordinal);
        Assert.Contains("“#101010” is too dark on dark paper", await ada.RefusedAsync("look", ("accent", "#7a1f3d"), ("accentDark", "#101010")), StringComparison.Ordinal);
        Assert.Contains("none for light", await ada.RefusedAsync("look", ("accentDark", "#7fd6a8")), StringComparison.Ordinal);
        var form = await Form.OpenAsync(ada.Client, "/settings/look");
        form["accent"] = "#f5c400";
        var again = await form.AgainAsync(HttpStatusCode.UnprocessableEntity);
        Assert.Contains("“#f5c400” is too pale on light paper", again.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("/ui/accent/", await site.GetAsync("/"), StringComparison.Ordinal);
        // The first form is the one with the nearest; its button carries it.
        again["accent"] = Regex.Match(again.Page, "name=\"accent\" value=\"(#[0-9a-f]{6})\">").Groups[1].Value;
        await again.SavedAsync();
        Assert.Contains("/ui/accent/" + again["accent"][1..], await site.GetAsync("/"), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_logo_is_on_each_page_and_is_taken_back(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind);
        using var ada = await site.AdministratorAsync();
        var png = Pictures.Png(68, 34);
        var step = await SavedAsync(await UploadAsync(ada, png));
        var address = Regex.Match(await site.GetAsync("/alliances"), "<img src=\"(/ui/logo/[0-9a-f]{32})\" alt=\"\" width=\"68\" height=\"34\">").Groups[1].Value;
        using (var response = await site.Client.GetAsync(address))
        {
            Assert.Equal(png, await response.Content.ReadAsByteArrayAsync());
            Assert.Equal("image/png", response.Content.Headers.ContentType?.MediaType);
            Assert.Contains("immutable", response.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
            Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        }
        var second = await SavedAsync(await UploadAsync(ada, Pictures.WebP(40, 40)));
        Assert.Equal(HttpStatusCode.NotFound, (await site.Client.GetAsync(address)).StatusCode);
        await ada.FillAndGoAsync(second, ("reason", "the old one was better"));
        Assert.Contains(address, await site.GetAsync("/alliances"), StringComparison.Ordinal);
        await ada.FillAndGoAsync(step, ("reason", ""));
        Assert.DoesNotContain("/ui/logo/", await site.GetAsync("/alliances"), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_is_no_picture_or_too_large_a_one_is_refused(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind);
        using var ada = await site.AdministratorAsync();
        foreach (var (bytes, sentence) in ((byte[]?, string)[])
        [
            ("<svg/>"u8.ToArray(), "neither PNG nor WebP"), (Pictures.Png(10_000, 5_000, 1000), "more than 4 million points"), (Pictures.Png(10, 10, 50), "is damaged"), (Pictures.Png(400, 20), "more than 12 times as wide"),
            (new byte[600 << 10], "more than 512 kB"), (null, "No picture was chosen"),
        ])
        {
            using var response = await UploadAsync(ada, bytes);
            Assert.Contains(sentence, Plain.Of(await Visitor.TextAsync(response, HttpStatusCode.UnprocessableEntity, sentence)), StringComparison.Ordinal);
        }
        Assert.DoesNotContain("/ui/logo/", await site.GetAsync("/"), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_logo_that_somebody_else_changed_meanwhile_is_not_overwritten(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind);
        using var ada = await site.AdministratorAsync();
        using var grace = await site.AdministratorAsync("Grace Hopper");
        var late = await grace.FormAsync("/settings/look", "file");
        await SavedAsync(await UploadAsync(ada, Pictures.Png(68, 34)));
        using var refused = await SendAsync(grace, late, Pictures.Png(10, 10));
        Assert.Contains("Somebody else changed the logo meanwhile", Plain.Of(await Visitor.TextAsync(refused, HttpStatusCode.Conflict, "late")), StringComparison.Ordinal);
        Assert.Contains("width=\"68\"", await site.GetAsync("/"), StringComparison.Ordinal);
    }

    private static async Task<HttpResponseMessage> UploadAsync(Visitor visitor, byte[]? bytes) => await SendAsync(visitor, await visitor.FormAsync("/settings/look", "file"), bytes);

    private static Task<HttpResponseMessage> SendAsync(Visitor visitor, PageForm form, byte[]? bytes)
    {
        var content = new MultipartFormDataContent();
        foreach (var (name, value) in form.Fields.Where(f => f.Key != "file"))
            content.Add(new StringContent(value), name);
        if (bytes is not null)
        {
            var file = new ByteArrayContent(bytes);
            file.Headers.ContentType = new MediaTypeHeaderValue("image/png");
            content.Add(file, "file", "logo.png");
        }
        return visitor.Client.PostAsync(form.Action, content);
    }

    private static async Task<string> SavedAsync(HttpResponseMessage response)
    {
        await Visitor.TextAsync(response, HttpStatusCode.SeeOther, "/settings/look");
        var to = response.Headers.Location!.ToString();
        response.Dispose();
        return "/changes/steps/" + to.Split("saved=")[1];
    }
}
