using Serai.Features.Organizations;
using Serai.Features.Organizations.Naming;
using Serai.Names;
using Serai.Platform.Db;

namespace Serai.Tests.Features.Organizations.Naming;

/// <summary>Which of its names a reader of a language is shown.</summary>
public sealed class ShownNameTests(SampleSites sites)
{
    private static readonly OrganizationName Plain = Name("丝绸之路大学联盟", "zh", NameKind.Label);
    private static readonly OrganizationName OursHant = Name("絲綢之路大學聯盟", "zh-Hant", NameKind.Translation);
    private static readonly OrganizationName OursHans = Name("丝路大学联盟", "zh-Hans", NameKind.Translation);

    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Fact]
    public void Plain_Chinese_stands_after_our_traditional_form_and_before_our_simplified_one()
    {
        Assert.Equal("絲綢之路大學聯盟", Shown("zh-Hant", Plain, OursHant, OursHans));
        Assert.Equal("丝绸之路大学联盟", Shown("zh-Hans", Plain, OursHant, OursHans));
        Assert.Equal("丝路大学联盟", Shown("zh-Hans", OursHant, OursHans));
        Assert.Equal("The Ring", Shown("en", Plain, OursHant, OursHans));
    }

    [Fact]
    public void What_a_source_says_in_the_readers_script_stands_before_a_translation() =>
        Assert.Equal("一帶一路", Shown("zh-Hant", OursHant, Name("一帶一路", "zh-Hant", NameKind.Label)));

    [Theory, MemberData(nameof(Both))]
    public async Task The_sample_gives_the_alliances_names_in_both_scripts_and_says_whose_they_are(DatabaseKind kind)
    {
        var site = await sites.Of(kind);
        var page = await site.GetAsync("/alliances/uasr?lang=zh-Hant");
        Assert.Contains("絲綢之路大學聯盟</h1>", page.Replace(" <span", "</h1><span", StringComparison.Ordinal));
        Assert.Contains("本登記冊自譯或轉寫，並無來源", page);
        Assert.Contains("非政府、非營利組織", page);
        Assert.Contains("丝绸之路大学联盟", await site.GetAsync("/alliances/uasr?lang=zh-Hans"));
    }

    private static string Shown(string reader, params OrganizationName[] names) => ShownName.Of("The Ring", "en", names, reader, "CN").Name;

    private static OrganizationName Name(string text, string language, NameKind kind) => new() { Text = text, Language = language, Kind = kind, Folded = NameFold.Fold(text) };
}
