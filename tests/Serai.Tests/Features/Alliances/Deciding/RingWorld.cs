using Microsoft.EntityFrameworkCore;
using Serai.Features.Alliances;
using Serai.Platform.Auth;
using Serai.Platform.Db;
using Serai.Tests.Features.Organizations;

namespace Serai.Tests.Features.Alliances.Deciding;

/// <summary>An alliance of one member, and organizations that do not belong to it.</summary>
internal static class RingWorld
{
    public const string Slug = "the-ring";

    private static readonly string[] World = ["alpha,Alpha University,education,TH,Bangkok", "beta,Beta Academy,education,CN,Beijing", "gamma,Gamma Hospital,healthcare,CN,Xi'an"];

    /// <param name="more">Further statements, as <see cref="SmallWorld"/> takes them.</param>
    public static Task<TestSite> StartAsync(DatabaseKind kind, params string[] more) =>
        SmallWorld.StartAsync(kind, World, ["The Ring,Alpha University,Thailand,member,2010,,", .. more]);

    public static async Task<HttpClient> EditorAsync(this TestSite site) => (await site.SignedInAsync(Role.Editor, Slug)).Client;

    public static Task<string> KeyOfAsync(this TestSite site, string member, string since) => site.WithAsync<SeraiDb, string>(async db =>
        (await db.MembershipStatements.Where(s => s.MemberName == member).ToListAsync()).Single(s => s.Since?.Text == since).Key);

    public static Task<List<Membership>> MembershipsAsync(this TestSite site, string member) => site.WithAsync<SeraiDb, List<Membership>>(db =>
        db.Memberships.AsNoTracking().Include(m => m.Spans).Where(m => m.MemberName == member).ToListAsync());

    /// <summary>Takes back what an answer says was saved, on the step's own page.</summary>
    public static async Task UndoAsync(HttpClient editor, string saved)
    {
        var step = saved.Split("saved=")[1];
        var form = await Form.OpenAsync(editor, $"/changes/steps/{step}");
        await form.SavedAsync();
    }

    public static async Task<string> DecideAsync(HttpClient editor, string key, string decision, string why)
    {
        var form = await Form.OpenAsync(editor, $"/alliances/{Slug}/statements/{key}");
        (form["decision"], form["note"]) = (decision, why);
        return await form.SavedAsync();
    }
}
