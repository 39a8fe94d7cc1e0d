using System.Text.RegularExpressions;
using CsCheck;
using Serai.Tests.Architecture;
using Serai.Ui.Look;

namespace Serai.Tests.Ui;

/// <summary>Any colour can be asked for, and what comes of it can be read.</summary>
public sealed class AccentTests
{
    private static readonly Gen<Colour> Any = Gen.Select(Gen.Byte, Gen.Byte, Gen.Byte, (r, g, b) => new Colour(r, g, b));

    [Theory]
    [InlineData("#000000", "#ffffff", 21)]
    [InlineData("#777777", "#ffffff", 4.48)]
    [InlineData("#1f4e8c", "#ffffff", 8.31)]
    [InlineData("#abc", "#aabbcc", 1)]
    public void Contrast_is_that_of_WCAG(string one, string other, double expected) =>
        Assert.Equal(expected, Colour.Read(one)!.Value.Contrast(Colour.Read(other)!.Value), 0.02);

    [Theory]
    [InlineData("")]
    [InlineData("#12345")]
    [InlineData("#12345g")]
    [InlineData("rgb(1,2,3)")]
    [InlineData("#1f4e8c;}")]
    [InlineData("##1f4e8")]
    public void What_is_no_colour_is_none(string text) => Assert.Null(Colour.Read(text));

    [Fact]
    public void The_programs_own_colours_are_taken()
    {
        Assert.True(Accent.OnLight.Takes(Colour.Read("#1f4e8c")!.Value));
        Assert.True(Accent.OnDark.Takes(Colour.Read("#86b4ea")!.Value));
        Assert.False(Accent.OnLight.Takes(Colour.Read("#f5c400")!.Value));
        Assert.False(Accent.OnDark.Takes(Colour.Read("#1f4e8c")!.Value));
    }

    [Fact]
    public void The_nearest_can_be_read_and_is_the_colour_itself_where_that_can() => Any.Sample(colour =>
    {
        foreach (var ground in (Ground[])[Accent.OnLight, Accent.OnDark])
        {
            var near = ground.Nearest(colour);
            Assert.True(ground.Takes(near), $"{colour} → {near}");
            Assert.Equal(ground.Takes(colour), near == colour);
            Assert.Equal(near, ground.Nearest(near));
        }
    });

    [Fact]
    public void A_colour_reads_as_it_is_written() => Any.Sample(colour => Assert.Equal(colour, Colour.Read(colour.ToString())));

    [Fact]
    public void The_papers_are_those_of_the_style_sheet()
    {
        var tokens = File.ReadAllText(SourceTree.Files("src/Serai/Ui/web/css", "tokens.css").Single());
        string Of(string token, int mode) => Regex.Match(tokens, $@"--{token}: light-dark\((#[0-9a-f]+), (#[0-9a-f]+)\)").Groups[mode].Value;
        foreach (var (ground, mode) in ((Ground, int)[])[(Accent.OnLight, 1), (Accent.OnDark, 2)])
        {
            Assert.Equal([Of("paper", mode), Of("sheet", mode)], ground.Papers.Select(p => p.ToString()));
            Assert.Equal(Of("land", mode), ground.Land.ToString());
        }
    }
}
