using System.Text.RegularExpressions;

namespace Serai.Tests.Architecture;

/// <summary>Where things stand: after one feature, one knows them all.</summary>
public sealed partial class LayoutTests
{
    [Theory]
    [InlineData("src/Serai.Edtf")]
    [InlineData("src/Serai.Allocation")]
    [InlineData("src/Serai.Credentials")]
    [InlineData("src/Serai.Forms")]
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
    public void Names_are_sorted_in_one_way()
    {
        var wrong = SourceTree.Files("src/Serai", "*.cs", "*.cshtml").Where(f => File.ReadAllText(f) is var text
            && (text.Contains("StringComparer.InvariantCulture", StringComparison.Ordinal) || text.Contains("StringComparer.CurrentCulture", StringComparison.Ordinal))).Select(SourceTree.Relative);
        Assert.Empty(wrong);
    }

    [Fact]
    public void No_page_has_script_or_style_in_it()
    {
        var wrong = SourceTree.Files("src/Serai", "*.cshtml")
            .Where(f => Regex.IsMatch(File.ReadAllText(f), @"\sstyle=|<style|<script(?![^>]*\bsrc=)(?![^>]*application/ld\+json)|\son(click|load|change|submit)=")).Select(SourceTree.Relative);
        Assert.Empty(wrong);
    }

    [Fact]
    public void Whoever_reads_a_file_that_was_sent_has_it_scanned_first()
    {
        // Its page has looked at the file before.
        string[] scannedBefore = ["src/Serai/Features/Calls/Contributing/AnswerAsked.cs"];
        var wrong = SourceTree.Files("src/Serai/Features", "*.cs").Where(f => File.ReadAllText(f) is var text
            && (text.Contains("OpenReadStream", StringComparison.Ordinal) || (text.Contains("IFormFile", StringComparison.Ordinal) && text.Contains("CopyToAsync", StringComparison.Ordinal)))
            && !text.Contains("scan.RefusesAsync", StringComparison.Ordinal)).Select(SourceTree.Relative);
        Assert.Empty(wrong.Except(scannedBefore));
    }

    [Fact]
    public void Addresses_stand_in_the_features_links_and_nowhere_else()
    {
        var wrong =
            from file in SourceTree.Files("src/Serai", "*.cs", "*.cshtml")
            let name = SourceTree.Relative(file)
            // The page of components shows made-up links; the API's root is the platform's own.
            where !name.EndsWith("Links.cs", StringComparison.Ordinal) && !name.StartsWith("src/Serai/Features/Ui/", StringComparison.Ordinal)
                && !name.EndsWith("/ApiRoutes.cs", StringComparison.Ordinal)
                // Asked before routing, which is where the way of an answer is decided: the one streamed file outside the API.
                && !name.EndsWith("/CachePages.cs", StringComparison.Ordinal)
            from line in File.ReadLines(file).Select((text, i) => (Text: text, Number: i + 1))
            where Address().IsMatch(line.Text) && !RouteMap().IsMatch(line.Text)
            select $"{name}:{line.Number}: {line.Text.Trim()}";
        Assert.Empty(wrong);
    }

    [GeneratedRegex("[\"}]/(alliances|organizations|places|compare|sources|changes|initiatives|statements|participation|search|api/v1)(?=[\"/?.#{@])")]
    private static partial Regex Address();

    [GeneratedRegex(@"^\s*@page|\.Map(Get|Group)?\(|^\s*///?")]
    private static partial Regex RouteMap();

    [GeneratedRegex("@page \"([^\"]*)\"")]
    private static partial Regex PageAddress();
}
