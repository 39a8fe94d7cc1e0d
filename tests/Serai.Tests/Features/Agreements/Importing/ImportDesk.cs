using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Agreements;
using Serai.Features.Agreements.Importing;
using Serai.Platform.Db;
using Serai.Tests.Features.Organizations;

namespace Serai.Tests.Features.Agreements.Importing;

/// <summary>What every test of imports does: a small world, a register that is brought, words and partners that are settled.</summary>
internal static class ImportDesk
{
    public const string Office = "home-university", Imports = "/agreements/import/home-university";

    private static readonly string[] World =
    [
        "home-university,Home University,education,HK,Hong Kong", "alpha,Alpha University,education,TH,Bangkok", "beta,Beta Academy,education,CN,Beijing", "gamma,Gamma Hospital,healthcare,CN,Xi'an",
        "western-ca,Western University,education,CA,London", "western-us,Western University,education,US,Omaha", "delta,Delta Institute,education,VN,Hanoi",
    ];

    public static Task<TestSite> StartAsync(DatabaseKind kind) => SmallWorld.StartAsync(kind, World);

    public static async Task<HttpResponseMessage> UploadAsync(this Visitor editor, byte[]? file, string name, string text = "")
    {
        var form = await editor.FormAsync(Imports + "/new", "text");
        form.Remove("file");
        form["text"] = text;
        using var content = new MultipartFormDataContent();
        foreach (var (field, value) in form.Fields)
            content.Add(new StringContent(value), field);
        if (file is not null)
            content.Add(new ByteArrayContent(file), "file", name);
        return await editor.Client.PostAsync(Imports + "/new", content);
    }

    /// <summary>Brings a register as CSV and says that its columns are what their names say.</summary>
    /// <returns>The address of the import.</returns>
    public static async Task<string> BringAsync(this Visitor editor, string csv)
    {
        using var answer = await editor.UploadAsync(Encoding.UTF8.GetBytes(csv), "register.csv");
        Assert.True(answer.StatusCode == HttpStatusCode.SeeOther, Plain.Of(await answer.Content.ReadAsStringAsync()));
        var columns = answer.Headers.Location!.ToString();
        await editor.FillAndGoAsync(columns, ("confidentiality", "Office"));
        return Regex.Replace(columns, "/columns$", "");
    }

    /// <summary>Says what words mean, and how dates are meant: “Kind|collaboration” or “order.Signed”.</summary>
    public static async Task SayAsync(this Visitor editor, string import, params (string What, string Value)[] said)
    {
        var form = await editor.FormAsync(import + "/words", "go");
        foreach (var (what, value) in said)
            if (what.Split('|') is [var purpose, var word])
            {
                var place = form.Fields.Single(f => f.Key.StartsWith($"word.{purpose}.", StringComparison.Ordinal) && f.Value == word).Key["word.".Length..];
                form["means." + place] = value;
            }
            else
                form[what] = value;
        using var answer = await editor.SendAsync(form);
        Assert.True(answer.StatusCode == HttpStatusCode.SeeOther, Plain.Of(await answer.Content.ReadAsStringAsync()));
    }

    public static async Task<string> ChangesAsync(this Visitor editor, string import) => Plain.Of(await editor.GetAsync(import + "/changes"));

    public static async Task TakeAsync(this Visitor editor, string import)
    {
        using var answer = await editor.FillAsync(import + "/changes", ("digest", (await editor.FormAsync(import + "/changes", "digest"))["digest"]));
        Assert.True(answer.StatusCode == HttpStatusCode.SeeOther, Plain.Of(await answer.Content.ReadAsStringAsync()));
    }

    public static async Task UndoAsync(this Visitor editor, string import)
    {
        var step = Regex.Match(await editor.GetAsync(import), "/changes/steps/[0-9a-f]{32}").Value;
        Assert.NotEqual("", step);
        await editor.FillAndGoAsync(step, ("reason", "the wrong file"));
    }

    public static async Task<HttpResponseMessage> SendDocumentsAsync(this Visitor editor, string import, params (string Name, byte[] Content)[] files)
    {
        var form = await editor.FormAsync(import + "/documents", "files");
        using var content = new MultipartFormDataContent();
        foreach (var (field, value) in form.Fields.Where(f => f.Key != "files"))
            content.Add(new StringContent(value), field);
        foreach (var (name, bytes) in files)
            content.Add(new ByteArrayContent(bytes), "files", name);
        return await editor.Client.PostAsync(import + "/documents", content);
    }

    public static Guid IdOf(string import) => Guid.Parse(import.Split('/')[^1]);

    public static Task<List<Agreement>> AgreementsAsync(this TestSite site) => site.WithAsync<SeraiDb, List<Agreement>>(db =>
        db.Set<Agreement>().AsNoTracking().Include(a => a.Parties).Include(a => a.Fields).AsSplitQuery().OrderBy(a => a.Slug).ToListAsync());

    public static Task<AgreementImportPartner> PartnerAsync(this TestSite site, string import, string text) => site.WithAsync<SeraiDb, AgreementImportPartner>(db =>
        db.Set<AgreementImportPartner>().AsNoTracking().SingleAsync(p => p.ImportId == IdOf(import) && p.Text == text));
}
