using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Alliances;
using Serai.Features.Alliances.Lists;
using Serai.Platform.Db;
using Serai.Tests.Features.Organizations;

namespace Serai.Tests.Features.Alliances.Lists;

/// <summary>What every test of lists does: a small world, a list that is brought, rows that are decided.</summary>
internal static class ListWalk
{
    public const string Slug = "the-ring", Lists = "/alliances/the-ring/lists";

    private static readonly string[] World =
    [
        "alpha,Alpha University,education,TH,Bangkok", "beta,Beta Academy,education,CN,Beijing", "gamma,Gamma Hospital,healthcare,CN,Xi'an",
        "western-ca,Western University,education,CA,London", "western-us,Western University,education,US,Omaha", "delta,Delta Institute,education,VN,Hanoi",
    ];

    /// <summary>Alpha is a member since 2010 and Gamma since 2012; the index knows all of them.</summary>
    public static Task<TestSite> StartAsync(DatabaseKind kind, params string[] more) =>
        SmallWorld.StartAsync(kind, World, ["The Ring,Alpha University,Thailand,member,2010,,", "The Ring,Gamma Hospital,China,member,2012,,", .. more]);

    /// <summary>Sends a file and says that it is a list of additions of 12 March 2026, unless told otherwise.</summary>
    public static Task<HttpResponseMessage> UploadAsync(this Visitor editor, byte[]? file, string name, params (string Field, string Value)[] more) => editor.UploadToAsync(Lists, file, name, more);

    public static async Task<HttpResponseMessage> UploadToAsync(this Visitor editor, string lists, byte[]? file, string name, params (string Field, string Value)[] more)
    {
        var form = await editor.FormAsync(lists + "/new", "title");
        form.Remove("file");
        (form["title"], form["dated"]) = ("The Ring: members", "2026-03-12");
        foreach (var (field, value) in more)
            form[field] = value;
        using var content = new MultipartFormDataContent();
        foreach (var (field, value) in form.Fields)
            content.Add(new StringContent(value), field);
        if (file is not null)
            content.Add(new ByteArrayContent(file), "file", name);
        return await editor.Client.PostAsync(lists + "/new", content);
    }

    /// <summary>Brings a list as CSV and says that its columns are what their names say.</summary>
    /// <returns>The address of the list.</returns>
    public static async Task<string> BringAsync(this Visitor editor, string csv, params (string Field, string Value)[] more)
    {
        using var answer = await editor.UploadAsync(Encoding.UTF8.GetBytes(csv), "list.csv", more);
        Assert.True(answer.StatusCode == HttpStatusCode.SeeOther, Plain.Of(await answer.Content.ReadAsStringAsync()));
        return await editor.ColumnsAsync(answer.Headers.Location!.ToString());
    }

    public static async Task<string> ColumnsAsync(this Visitor editor, string columns, params (string Field, string Value)[] chosen)
    {
        var form = await editor.FormAsync(columns, "column.name");
        foreach (var (field, value) in chosen)
            form[field] = value;
        using var answer = await editor.SendAsync(form);
        Assert.True(answer.StatusCode == HttpStatusCode.SeeOther, Plain.Of(await answer.Content.ReadAsStringAsync()));
        return Regex.Replace(answer.Headers.Location!.ToString(), "/names$", "");
    }

    public static Guid IdOf(string list) => Guid.Parse(list.Split('/')[^1]);

    public static Task<List<MemberListRow>> RowsAsync(this TestSite site, string list) => site.WithAsync<SeraiDb, List<MemberListRow>>(db =>
        db.MemberListRows.AsNoTracking().Where(r => r.ListId == IdOf(list)).OrderBy(r => r.Number).ToListAsync());

    public static async Task<Guid> IdAsync(this TestSite site, string slug) => await site.WithAsync<SeraiDb, Guid>(async db => (await db.Set<Serai.Features.Organizations.Organization>().SingleAsync(o => o.Slug == slug)).Id);

    /// <summary>The form of all rows, with what is chosen for some of them.</summary>
    public static async Task<PageForm> ChoosingAsync(this Visitor editor, string list, params (MemberListRow Row, string Value)[] choices)
    {
        var form = await editor.FormAsync(list + "/names?show=all", "seen." + choices[0].Row.Id.ToString("N"));
        foreach (var (row, value) in choices)
            form["choice." + row.Id.ToString("N")] = value;
        return form;
    }

    public static async Task ChooseAsync(this Visitor editor, string list, params (MemberListRow Row, string Value)[] choices)
    {
        using var answer = await editor.SendAsync(await editor.ChoosingAsync(list, choices));
        Assert.True(answer.StatusCode == HttpStatusCode.SeeOther, Plain.Of(await answer.Content.ReadAsStringAsync()));
    }

    /// <summary>Takes the list as the page of changes shows it.</summary>
    public static async Task TakeAsync(this Visitor editor, string list, string note = "")
    {
        using var answer = await editor.FillAsync(list + "/changes", ("digest", (await editor.FormAsync(list + "/changes", "digest"))["digest"]), ("note", note));
        Assert.True(answer.StatusCode == HttpStatusCode.SeeOther, Plain.Of(await answer.Content.ReadAsStringAsync()));
    }

    /// <summary>Takes the step back by which the list was taken.</summary>
    public static async Task UndoAsync(this Visitor editor, string list)
    {
        var step = Regex.Match(await editor.GetAsync(list), "/changes/steps/[0-9a-f]{32}").Value;
        Assert.NotEqual("", step);
        await editor.FillAndGoAsync(step, ("reason", "the wrong file"));
    }

    /// <summary>The members of today, by name.</summary>
    public static Task<List<string>> MembersAsync(this TestSite site, MembershipAnswer? answer = null) => site.WithAsync<SeraiDb, List<string>>(async db =>
        [.. (await db.Memberships.AsNoTracking().Include(m => m.Spans).ToListAsync()).Where(m => m.On(20_524, 20_524) is var on && (answer is null ? on != MembershipAnswer.No : on == answer)).Select(m => m.MemberName).Distinct().Order(StringComparer.Ordinal)]);
}
