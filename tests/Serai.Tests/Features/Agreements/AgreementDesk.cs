using Serai.Platform.Auth;

namespace Serai.Tests.Features.Agreements;

/// <summary>What the tests of agreements do again and again.</summary>
internal static class AgreementDesk
{
    public const string Home = "chinese-university-of-hong-kong", Partner = "ningxia-medical-university";

    public static Task<Visitor> EditorAsync(this TestSite site, string? name = null) => site.SignedInAsync(Role.Editor, Home, name);

    /// <summary>Enters an agreement of the two.</summary>
    /// <returns>Its slug.</returns>
    public static async Task<string> EnterAsync(this Visitor visitor, params (string Field, string Value)[] values)
    {
        (string Field, string Value)[] usual = [("kind", "memorandum-of-understanding"), ("stage", "idea"), ("parties", $"{Home}\n{Partner}"), ("renewal", "none"), ("confidentiality", "parties")];
        var to = await visitor.FillAndGoAsync($"/agreements/new/{Home}", [.. usual.Where(u => values.All(v => v.Field != u.Field)), .. values]);
        return to.Split('?')[0].Split('/')[^1];
    }

    /// <summary>Takes a step with what stands under “Next step”.</summary>
    public static Task<HttpResponseMessage> MoveAsync(this Visitor visitor, string slug, string to, string why = "", string on = "") =>
        visitor.FillAsync($"/agreements/{slug}?handler=Move", ("to", to), ("why", why), ("on", on));

    /// <summary>Takes a step, and fails unless it is taken.</summary>
    /// <returns>Where it leads: the page with the step of the history.</returns>
    public static async Task<string> MovedAsync(this Visitor visitor, string slug, string to, string why = "", string on = "")
    {
        using var response = await visitor.MoveAsync(slug, to, why, on);
        Assert.True((int)response.StatusCode == 303, $"{to} answered {(int)response.StatusCode}: {Plain.Of(await response.Content.ReadAsStringAsync())}");
        return response.Headers.Location!.ToString();
    }

    /// <summary>Takes a step that is refused with these words, and fails unless nothing was changed by it.</summary>
    public static async Task RefusedAsync(this Visitor visitor, string slug, string to, string words, string why = "", string on = "")
    {
        var before = (await visitor.FormAsync($"/agreements/{slug}", "to"))["from"];
        using var response = await visitor.MoveAsync(slug, to, why, on);
        var text = Plain.Of(await response.Content.ReadAsStringAsync());
        Assert.True((int)response.StatusCode == 422, $"{to} answered {(int)response.StatusCode}: {text}");
        Assert.Contains(words, text);
        Assert.Equal(before, (await visitor.FormAsync($"/agreements/{slug}", "to"))["from"]);
    }

    public static async Task UploadAsync(this Visitor visitor, string address, byte[] file, string name, string title = "")
    {
        var form = await visitor.FormAsync(address, "title");
        using var content = new MultipartFormDataContent();
        foreach (var (field, value) in form.Fields.Where(f => f.Key is not ("file" or "title")))
            content.Add(new StringContent(value), field);
        content.Add(new StringContent(title), "title");
        content.Add(new ByteArrayContent(file), "file", name);
        using var response = await visitor.Client.PostAsync(address, content);
        Assert.True((int)response.StatusCode == 303, $"{address} answered {(int)response.StatusCode}: {Plain.Of(await response.Content.ReadAsStringAsync())}");
    }

    /// <summary>Enters an agreement with a text that all agree to.</summary>
    public static async Task<string> ApprovedAsync(this Visitor editor, string text, params (string Field, string Value)[] values)
    {
        var slug = await editor.EnterAsync([("stage", "drafting"), .. values]);
        await editor.FillAndGoAsync($"/agreements/{slug}/text/write", ("text-en", text));
        await editor.ApproveAsync(slug);
        return slug;
    }

    public static async Task ApproveAsync(this Visitor editor, string slug)
    {
        foreach (var stage in (string[])["internal-review", "negotiation", "approved"])
            await editor.MovedAsync(slug, stage);
    }

    /// <summary>Brings a signed paper of the first party that has not signed.</summary>
    public static async Task<string> PaperAsync(this Visitor editor, string slug, params (string Field, string Value)[] values)
    {
        var form = await editor.FormAsync($"/agreements/{slug}/sign", "name");
        foreach (var (field, value) in values)
            form[field] = value;
        using var content = new MultipartFormDataContent();
        foreach (var (field, value) in form.Fields.Where(f => f.Key != "file"))
            content.Add(new StringContent(value), field);
        content.Add(new ByteArrayContent("%PDF-1.7 signed"u8.ToArray()), "file", "signed.pdf");
        using var response = await editor.Client.PostAsync(form.Action, content);
        Assert.True((int)response.StatusCode == 303, $"sign answered {(int)response.StatusCode}: {Plain.Of(await response.Content.ReadAsStringAsync())}");
        return response.Headers.Location!.ToString();
    }

    /// <summary>Something of each part, so that each page of agreements has a link.</summary>
    /// <returns>The page from which they are found.</returns>
    public static async Task<string> AgreementPagesAsync(this Visitor editor)
    {
        await editor.FillAndGoAsync($"/agreements/templates/{Home}/new", ("templateName", "Ours"), ("textEn", "{{parties}} agree.\n\n## [fees] Fees\n\nNone.\n"));
        await editor.RegisterAsync("Ref,Partner,Type,Signed\nR-1,Nobody Knows University,MoU,2019-08\nR-2,Ningxia Medical University,MoU,2020\n");
        var slug = await editor.EnterAsync(("stage", "drafting"));
        var page = $"/agreements/{slug}";
        foreach (var text in (string[])["## Purpose\n\nTo share.\n", "## Purpose\n\nTo share and to learn.\n"])
            await editor.FillAndGoAsync(page + "/text/write", ("text-en", text));
        await editor.FillAndGoAsync(page + "/obligations/new", ("what", "Two places a year"), ("due", "2027-06-30"));
        await editor.FillAndGoAsync(page + "/comments/new", ("text", "Who pays?"));
        await editor.UploadAsync(page + "/files/new", "a letter"u8.ToArray(), "letter.txt");
        await editor.ApproveAsync(slug);
        return page;
    }

    // A register, up to where its columns are told.
    private static async Task RegisterAsync(this Visitor editor, string csv)
    {
        var address = $"/agreements/import/{Home}/new";
        var form = await editor.FormAsync(address, "text");
        form.Remove("file");
        form["text"] = csv;
        using var content = new MultipartFormDataContent();
        foreach (var (field, value) in form.Fields)
            content.Add(new StringContent(value), field);
        using var answer = await editor.Client.PostAsync(address, content);
        Assert.True((int)answer.StatusCode == 303, Plain.Of(await answer.Content.ReadAsStringAsync()));
        await editor.FillAndGoAsync(answer.Headers.Location!.ToString(), ("confidentiality", "Office"));
    }
}
