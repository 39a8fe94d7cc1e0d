using Microsoft.EntityFrameworkCore;
using Serai.Features.Activities;
using Serai.Features.Initiatives;
using Serai.Features.Organizations;
using Serai.Features.Sources;
using Serai.Platform.Auth;
using Serai.Platform.Db;
using Serai.Tests.Features.Organizations;

namespace Serai.Tests.Features.Reports;

/// <summary>A university with two alliances, whose members write in five scripts.</summary>
internal static class ReportWorld
{
    public const string Home = "cuhk", Report = "/reports/cuhk/2025";
    public const string Chula = "จุฬาลงกรณ์มหาวิทยาลัย", Hust = "Đại học Bách khoa Hà Nội", Cairo = "جامعة القاهرة", Peking = "北京大學", Name = "Chinese University of Hong Kong";

    private static readonly string[] Organizations =
        [$"cuhk,{Name},education,HK,Sha Tin", $"chula,{Chula},education,TH,Bangkok", $"hust,{Hust},education,VN,Hanoi", $"cairo,{Cairo},education,EG,Giza", $"pku,{Peking},education,CN,Beijing"];

    private static readonly string[] Members =
    [
        $"The Ring,{Name},Hong Kong,member,2016,,", $"The Ring,{Chula},Thailand,member,2025-03,,", $"The Ring,{Hust},Vietnam,member,2010,2025-06-30,", $"The Ring,{Cairo},Egypt,member,2025,,",
        $"The Bridge,{Name},Hong Kong,observer,2019,2025,", $"The Bridge,{Peking},China,member,2018,,", $"The Bridge,{Chula},Thailand,member,,,2020-05-01",
    ];

    public static async Task<TestSite> StartAsync(DatabaseKind kind, params (string Name, string Value)[] settings)
    {
        var site = await TestSite.StartAsync(await Databases.CopyAsync(await SampleTemplate.Of(kind, sample: false)), settings);
        await SmallWorld.ImportAsync(site, Organizations, Members);
        return site;
    }

    public static Task<Visitor> EditorAsync(this TestSite site) => site.SignedInAsync(Role.Editor, Home);

    public static Task<string> OweAsync(this Visitor editor, string partner, int year, string amount, string currency, string due = "", string paid = "") =>
        editor.FillAndGoAsync($"/office/{Home}/with/{partner}/dues/new", ("year", $"{year}"), ("amount", amount), ("currency", currency), ("due", due), ("paid", paid));

    /// <summary>Something happened, as a trusted source tells: of an alliance, or of organizations among themselves.</summary>
    public static Task HappenedAsync(this TestSite site, string? alliance, string? date, string kind, string title, params string[] who) => site.WithAsync<SeraiDb>(async db =>
    {
        var ids = await db.Organizations.ToDictionaryAsync(o => o.Slug, o => o);
        var source = await db.Sources.FirstAsync(s => s.Trust == Trust.Own);
        var activity = new Activity { Key = title, AllianceId = alliance is null ? null : ids[alliance].Id, Date = date is null ? null : Edtf.Edtf.Parse(date), Kind = kind, Title = title, SourceId = source.Id };
        activity.Participants.AddRange(who.Select(w => new ActivityParticipant { ActivityId = activity.Id, OrganizationId = ids[w].Id, Name = ids[w].Name }));
        db.Add(activity);
        await db.SaveChangesAsync();
    });

    /// <summary>An initiative that groups alliances.</summary>
    public static Task FrameAsync(this TestSite site, string name, params string[] alliances) => site.WithAsync<SeraiDb>(async db =>
    {
        var initiative = new Initiative { Slug = name.ToLowerInvariant().Replace(' ', '-') };
        foreach (var slug in alliances)
            initiative.Alliances.Add(new() { InitiativeId = initiative.Id, AllianceId = (await db.Organizations.SingleAsync(o => o.Slug == slug)).Id });
        db.Add(initiative);
        db.Add(new SubjectText { SubjectId = initiative.Id, Field = TextField.Name, Language = "en", Text = name });
        await db.SaveChangesAsync();
    });

    /// <summary>Fails with the whole text where it does not hold the words.</summary>
    public static void Holds(this string page, params string[] all)
    {
        foreach (var words in all)
            Assert.True(page.Contains(words, StringComparison.Ordinal), $"Not there: {words}\n{page}");
    }

    /// <summary>The page as it reads, with plain spaces.</summary>
    public static async Task<string> ReadAsync(this Visitor visitor, string address = Report) => Plain.Of(await visitor.GetAsync(address)).Replace('\u00a0', ' ');
}
