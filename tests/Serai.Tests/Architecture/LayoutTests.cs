using System.Text.RegularExpressions;

namespace Serai.Tests.Architecture;

/// <summary>Where things stand: after one feature, one knows them all.</summary>
public sealed partial class LayoutTests
{
    // Features that a feature may use (its entities and queries, never its pages).
    private static readonly Dictionary<string, string[]> Arrows = new()
    {
        ["Activities"] = ["Alliances", "Organizations", "Sources", "Imports"],
        ["Alliances"] = ["Activities", "Initiatives", "Organizations", "Places", "Sources"],
        ["Api"] = ["Activities", "Alliances", "Initiatives", "Organizations", "Places", "Search", "Sources"],
        ["Changes"] = [],
        ["Compare"] = ["Alliances", "Organizations", "Places", "Sources"],
        ["Imports"] = ["Activities", "Alliances", "Initiatives", "Organizations", "Places", "Search", "Settings", "Sources"],
        ["Initiatives"] = ["Alliances", "Organizations", "Sources"],
        ["Organizations"] = ["Activities", "Alliances", "Places", "Search", "Sources"],
        ["Participation"] = ["Activities", "Alliances", "Initiatives", "Organizations", "Settings", "Sources"],
        ["Places"] = ["Alliances", "Organizations"],
        ["Search"] = ["Organizations", "Places"],
        ["Settings"] = [],
        ["Sources"] = ["Activities", "Alliances", "Organizations"],
    };

    [Fact]
    public void A_feature_uses_only_those_that_the_table_of_arrows_allows()
    {
        var wrong =
            from file in SourceTree.Files("src/Serai/Features", "*.cs", "*.cshtml")
            let own = SourceTree.Relative(file).Split('/')[3]
            where Arrows.ContainsKey(own)
            from Match use in FeatureUse().Matches(File.ReadAllText(file))
            let other = use.Groups[1].Value
            where other != own && !Arrows[own].Contains(other)
            select $"{SourceTree.Relative(file)} uses {other}";
        Assert.Empty(wrong.Distinct());
    }

    [Fact]
    public void The_platform_knows_no_feature()
    {
        var wrong = SourceTree.Files("src/Serai/Platform", "*.cs", "*.cshtml")
            .Where(f => FeatureUse().IsMatch(File.ReadAllText(f))).Select(SourceTree.Relative);
        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("src/Serai.Edtf")]
    [InlineData("src/Serai.Names")]
    public void A_library_knows_neither_the_application_nor_a_database_nor_the_web(string folder)
    {
        var wrong = SourceTree.Files(folder, "*.cs", "*.csproj")
            .Where(f => Regex.IsMatch(File.ReadAllText(f), @"Serai\.(Features|Platform|Ui)|Microsoft\.(EntityFrameworkCore|AspNetCore|Data)|Npgsql")).Select(SourceTree.Relative);
        Assert.Empty(wrong);
    }

    [Fact]
    public void The_first_word_of_a_pages_address_is_its_features_folder()
    {
        var wrong =
            from file in SourceTree.Files("src/Serai/Features", "*.cshtml")
            let page = PageAddress().Match(File.ReadAllText(file))
            where page.Success
            let first = page.Groups[1].Value.Trim('/').Split('/', '.')[0]
            let folder = SourceTree.Relative(file).Split('/')[3]
            where first.Length > 0 && !folder.Equals(first, StringComparison.OrdinalIgnoreCase)
            select $"{SourceTree.Relative(file)} answers {page.Groups[1].Value}";
        Assert.Empty(wrong);
    }

    [Fact]
    public void No_file_is_longer_than_three_hundred_lines()
    {
        var long_ = SourceTree.Files("src", "*.cs", "*.cshtml", "*.css", "*.js").Concat(SourceTree.Files("tests", "*.cs"))
            .Select(f => (File: SourceTree.Relative(f), Lines: File.ReadLines(f).Count())).Where(f => f.Lines > 300).Select(f => $"{f.File}: {f.Lines}");
        Assert.Empty(long_);
    }

    [Fact]
    public void No_class_hides_behind_an_empty_word()
    {
        var wrong = SourceTree.Files("src", "*.cs")
            .Where(f => Regex.IsMatch(Path.GetFileNameWithoutExtension(f), "(Service|Manager|Helper|Util|Utils|Common|Dto|Base)$")).Select(SourceTree.Relative);
        Assert.Empty(wrong);
    }

    [Fact]
    public void No_page_has_script_or_style_in_it()
    {
        var wrong = SourceTree.Files("src/Serai", "*.cshtml")
            .Where(f => Regex.IsMatch(File.ReadAllText(f), @"\sstyle=|<style|<script(?![^>]*\bsrc=)(?![^>]*application/ld\+json)|\son(click|load|change|submit)=")).Select(SourceTree.Relative);
        Assert.Empty(wrong);
    }

    [GeneratedRegex(@"Serai\.Features\.([A-Z][A-Za-z]+)")]
    private static partial Regex FeatureUse();

    [GeneratedRegex("@page \"([^\"]*)\"")]
    private static partial Regex PageAddress();
}
