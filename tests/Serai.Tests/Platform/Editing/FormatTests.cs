using Serai.Features.Organizations.Editing;
using Serai.Features.Organizations;
using Serai.Platform.Editing;
using Serai.Platform.Editing.Formats;

namespace Serai.Tests.Platform.Editing;

/// <summary>Each type of field reads what it takes into one spelling and refuses the rest.</summary>
public sealed class FormatTests
{
    private static readonly FieldContext Nothing = new(null!, null!, CancellationToken.None);

    public static TheoryData<FieldFormat, string, string?> Texts => new()
    {
        { new WholeFormat(), "15", "15" },
        { new WholeFormat(), "007", "7" },
        { new WholeFormat(), "1,5", null },
        { new WholeFormat(), "1.5", null },
        { new WholeFormat(), "1 500", null },
        { new WholeFormat(), "１５", null },
        { new WholeFormat(), "--5", null },
        { new WholeFormat(), "99999999999999999999", null },
        { new CoordinateFormat(90), "22.4196", "22.4196" },
        { new CoordinateFormat(90), "-0", "0" },
        { new CoordinateFormat(90), "1,5", null },
        { new CoordinateFormat(90), "1e1", null },
        { new CoordinateFormat(90), "Infinity", null },
        { new CoordinateFormat(180), "180.1", null },
        { new DateFormat(), "2019-22", "2019-22" },
        { new DateFormat(), "22/7/2019", null },
        { new DateFormat(), "2019/2020", null },
        { new DateFormat(intervals: true), "2019/2020", "2019/2020" },
        { new YesNoFormat(), "true", "true" },
        { new YesNoFormat(), "yes", null },
        { new LanguageFormat(), "ZH-hant-hk", "zh-Hant-HK" },
        { new LanguageFormat(), "zh_Hant", null },
        { new LanguageFormat(), "x", null },
        { new AddressFormat(), "https://例子.example/a?b=c", "https://例子.example/a?b=c" },
        { new AddressFormat(), "ftp://example.org", null },
        { new AddressFormat(), "https://name@example.org", null },
        { new AddressFormat(), "https://localhost", null },
        { new ChoiceFormat<OrganizationStatus>(), "inactive", "inactive" },
        { new ChoiceFormat<OrganizationStatus>(), "1", null },
        { new FlagsFormat<OrganizationTypes>(), "funder, education", "education,funder" },
        { new FlagsFormat<OrganizationTypes>(), "education,school", null },
        { new TextFormat(), "one\ntwo", null },
        { new TextFormat(lines: true), "one\ntwo", "one\ntwo" },
    };

    [Theory, MemberData(nameof(Texts))]
    public async Task A_text_is_read_strictly(FieldFormat format, string typed, string? canonical)
    {
        var reading = await format.ReadAsync(typed, Nothing);
        Assert.Equal(canonical, reading.Problem is null ? reading.Text : null);
        if (reading.Problem is null)
            Assert.Equal(canonical, await format.WriteAsync(reading.Value!, Nothing));
    }

    [Theory]
    [InlineData("ror", "00t33hh48", "https://ror.org/00t33hh48")]
    [InlineData("ror", "00t33hh49", null)]
    [InlineData("isni", "https://isni.org/isni/0000000419370482", "0000 0004 1937 0482")]
    [InlineData("isni", "0000 0004 1937 0483", null)]
    [InlineData("isni", "0000 0001 2281 955X", "0000 0001 2281 955X")]
    [InlineData("wikidata", "https://www.wikidata.org/wiki/Q390287", "Q390287")]
    [InlineData("wikidata", "390287", null)]
    [InlineData("grid", "grid.10784.3a", "grid.10784.3a")]
    [InlineData("grid", "10784.3a", null)]
    [InlineData("fundref", "https://doi.org/10.13039/501100001809", "501100001809")]
    [InlineData("orcid", "0000-0002-1825-0097", null)]
    public void An_id_is_checked_by_its_registers_own_rule(string scheme, string typed, string? id) => Assert.Equal(id, IdentifierRules.Read(scheme, typed));

    [Theory]
    [InlineData("Silk\u200BRoad", "U+200B")]
    [InlineData("Silk\u00ADRoad", "U+00AD")]
    [InlineData("\uFEFFSilk Road", "U+FEFF")]
    [InlineData("Silk\u2060 Road", "U+2060")]
    [InlineData("Silk Road\u200E", "U+200E")]
    [InlineData("Silk \u202EdaoR", "U+202E")]
    [InlineData("Silk\u3164Road", "U+3164")]
    [InlineData("Silk\uFFA0Road", "U+FFA0")]
    [InlineData("Silk\u115FRoad", "U+115F")]
    [InlineData("Silk\u1160Road", "U+1160")]
    [InlineData("Silk\U000E0041Road", "U+E0041")]
    [InlineData("Silk\u200DRoad", "U+200D")]
    [InlineData("\u0645\u06CC\u200C", "U+200C")]
    [InlineData("\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645", null)]
    [InlineData("\u0DC1\u0DCA\u200D\u0DBB\u0DD3", null)]
    [InlineData("\u7D72\u8DEF", null)]
    [InlineData("e\u0301cole", null)]
    public async Task A_name_holds_nothing_that_nobody_sees_but_what_a_script_joins_its_letters_by(string typed, string? sign)
    {
        var reading = await Field.Of<object>("name", new TextFormat(isName: true), _ => null, (_, _) => { }).ReadAsync(typed, Nothing);
        Assert.Equal(sign, reading.Problem?.Words[1]);
    }

    [Fact]
    public void What_nobody_sees_is_taken_away()
    {
        Assert.Equal("é\nb", FieldValues.Clean("  e\u0301\r\nb \n"));
        Assert.Equal("a\uFFFD", FieldValues.Clean("a\uD800"));
        Assert.Equal("", FieldValues.Clean("\u3164\u115F \u200B"));
    }
}
