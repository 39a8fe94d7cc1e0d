using System.Text.Json;
using Serai.Features.Sources;
using Serai.Platform.Db;

namespace Serai.Tests.Features.Sources;

/// <summary>Sources are found and sorted by a column that the program folds.</summary>
public sealed class SourceSearchTests
{
    private static readonly string[] Titles = ["Universität Zürich: Über uns", "ÉCOLE normale", "Ｆｕｌｌ Ｗｉｄｔｈ Ｎｅｗｓ", "清華大學：關於我們", "100% of Asia_Pacific", "zebra", "Apple"];

    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task Accents_width_case_and_the_script_of_Chinese_do_not_matter(DatabaseKind kind)
    {
        await using var site = await StartAsync(kind);
        foreach (var (words, title) in new[]
        {
            ("ZURICH", Titles[0]), ("über UNS", Titles[0]), ("uber uns", Titles[0]), ("ecole", Titles[1]), ("école NORMALE", Titles[1]), ("full width", Titles[2]), ("ＷＩＤＴＨ news", Titles[2]),
            ("清华大学", Titles[3]), ("關於", Titles[3]), ("100", Titles[4]), ("asia pacific", Titles[4]), ("zurich press", Titles[0]),
        })
        {
            var page = await site.GetAsync("/sources?q=" + Uri.EscapeDataString(words));
            Assert.True(page.Contains(title, StringComparison.Ordinal) && Titles.Count(t => page.Contains(t, StringComparison.Ordinal)) == 1, $"/sources?q={words}");
            Assert.Equal([title], await ByApi(site, words));
        }
        foreach (var words in new[] { "%", "_", "…", "uns zurich", "no such words" })
        {
            Assert.Contains("No source matches", await site.GetAsync("/sources?q=" + Uri.EscapeDataString(words)));
            Assert.Empty(await ByApi(site, words));
        }
    }

    [Theory, MemberData(nameof(Both))]
    public async Task The_list_is_in_the_order_of_the_folded_titles(DatabaseKind kind)
    {
        await using var site = await StartAsync(kind);
        var page = await site.GetAsync("/sources");
        var order = Titles.OrderBy(t => page.IndexOf(t, StringComparison.Ordinal)).ToArray();
        Assert.Equal([Titles[4], "Apple", Titles[1], Titles[2], Titles[0], "zebra", Titles[3]], order);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_changed_title_is_found_by_its_new_words(DatabaseKind kind)
    {
        await using var site = await StartAsync(kind);
        await site.WithAsync<SeraiDb>(async db =>
        {
            db.Sources.Single(s => s.Title == "zebra").Title = "Gnu";
            await db.SaveChangesAsync();
        });
        Assert.Equal(["Gnu"], await ByApi(site, "GNU"));
        Assert.Empty(await ByApi(site, "zebra"));
    }

    private static async Task<TestSite> StartAsync(DatabaseKind kind)
    {
        var site = await TestSite.StartAsync(kind);
        await site.WithAsync<SeraiDb>(async db =>
        {
            db.AddRange(Titles.Select((t, i) => new Source { Key = $"source-{i}", Title = t, Publisher = i == 0 ? "Zürich Press" : null }));
            await db.SaveChangesAsync();
        });
        return site;
    }

    private static async Task<IEnumerable<string?>> ByApi(TestSite site, string words) =>
        JsonDocument.Parse(await site.Client.GetStringAsync("/api/v1/sources?q=" + Uri.EscapeDataString(words))).RootElement
            .GetProperty("items").EnumerateArray().Select(i => i.GetProperty("title").GetString()).ToList();
}
