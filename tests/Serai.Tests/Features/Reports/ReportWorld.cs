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
        $"The Ring,{Name},,member,2016,,", $"The Ring,{Chula},,member,2025-03,,", $"The Ring,{Hust},,member,2010,2025-06-30,", $"The Ring,{Cairo},,member,2025,,",
        $"The Bridge,{Name},,observer,2019,2025,", $"The Bridge,{Peking},,member,2018,,", $"The Bridge,{Chula},,member,,,2020-05-01",
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

    /// <summary>The page as it reads, with plain spaces.</summary>
    public static async Task<string> ReadAsync(this Visitor visitor, string address = Report) => Plain.Of(await visitor.GetAsync(address)).Replace('\u00a0', ' ');
}
