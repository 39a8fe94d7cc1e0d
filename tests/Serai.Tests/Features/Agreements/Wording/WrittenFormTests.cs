using CsCheck;
using Serai.Features.Agreements.Wording;

namespace Serai.Tests.Features.Agreements.Wording;

public sealed class WrittenFormTests
{
    [Fact]
    public void What_people_type_becomes_title_clauses_paragraphs_and_points()
    {
        var text = Written.Text("# Memorandum\r\n\r\nBetween A\r\nand B.\r\n\r\n## Purpose\r\nThe parties work together:\r\n- staff\r\n- students\r\n\r\n\r\nEach pays its own.\r\n## Term\r\n");
        Assert.Equal(new AgreementText("Memorandum",
        [
            new(null, [new("Between A\nand B.")]),
            new("Purpose", [new("The parties work together:"), new("staff", true), new("students", true), new("Each pays its own.")]),
            new("Term", []),
        ]), text);
        Assert.Equal("# Memorandum\n\nBetween A\nand B.\n\n## Purpose\n\nThe parties work together:\n\n- staff\n- students\n\nEach pays its own.\n\n## Term\n", WrittenForm.Write(text));
    }

    [Fact]
    public void A_heading_may_follow_a_blank_as_wide_as_a_chinese_sign() => Assert.Equal("宗旨", Written.Text("##　宗旨\n　　雙方合作。").Clauses[0].Heading);

    [Fact]
    public void A_backslash_makes_a_sign_text() =>
        Assert.Equal([new ClauseParagraph("## no heading"), new("- no point"), new(@"\ itself"), new("#1 of two")], Written.Text("\\## no heading\n\n\\- no point\n\n\\\\ itself\n\n#1 of two").Clauses[0].Paragraphs);

    [Fact]
    public void Any_text_is_read_as_it_was_written() => Written.Texts.Sample(text =>
        Assert.Equal(text, WrittenForm.Read(WrittenForm.Write(text), out var problems)), iter: 2_000);

    [Fact]
    public void Whatever_is_typed_is_read_or_refused_and_what_is_read_stays_the_same() => Gen.String.Sample(typed =>
    {
        if (WrittenForm.Read(typed, out var problems) is not { } text)
            return problems.Count > 0;
        return text.Equals(WrittenForm.Read(WrittenForm.Write(text), out _));
    }, iter: 5_000);

    [Theory]
    [InlineData("## Purpose\nfine\nwith \u202Eturned", WordingProblemCode.HiddenSign, 3, "U+202E")]
    [InlineData("a\rb", WordingProblemCode.HiddenSign, 1, "U+000D")]
    [InlineData("text\n##", WordingProblemCode.HeadingEmpty, 2, null)]
    [InlineData("text\n##Purpose", WordingProblemCode.HeadingUnclear, 2, "##")]
    [InlineData("### Purpose", WordingProblemCode.HeadingUnclear, 1, "###")]
    [InlineData("text\n\n# Title", WordingProblemCode.TitleNotFirst, 3, null)]
    public void What_is_unclear_is_named_with_its_line(string written, WordingProblemCode code, int line, string? argument)
    {
        Assert.Null(WrittenForm.Read(written, out var problems));
        Assert.Equal(new WordingProblem(code, argument is null ? [] : [argument]) { Line = line }, Assert.Single(problems));
    }

    [Fact]
    public void Half_a_character_is_none()
    {
        Assert.Null(WrittenForm.Read("a \ud800 b", out var problems));
        Assert.Equal([new WordingProblem(WordingProblemCode.HiddenSign, "U+D800") { Line = 1 }], problems);
    }

    [Fact]
    public void A_text_has_a_size()
    {
        WrittenForm.Read(new string('a', AgreementText.MostCharacters + 1), out var problems);
        Assert.Equal(WordingProblemCode.TooLong, Assert.Single(problems).Code);
        WrittenForm.Read(string.Concat(Enumerable.Repeat("## a\n", AgreementText.MostClauses + 1)), out problems);
        Assert.Equal(WordingProblemCode.TooManyClauses, Assert.Single(problems).Code);
        WrittenForm.Read(string.Concat(Enumerable.Repeat("a\n\n", AgreementText.MostParagraphs + 1)), out problems);
        Assert.Equal(WordingProblemCode.TooManyParagraphs, Assert.Single(problems).Code);
        WrittenForm.Read(string.Concat(Enumerable.Repeat("##\n", 1000)), out problems);
        Assert.Equal(20, problems.Count);
    }

    [Fact]
    public void Languages_stand_beside_one_another_and_what_one_lacks_is_seen()
    {
        var wording = Written.Wording(new("EN", Written.Text("Preamble\n## One\na\n## Two\nb")), new("zh-hant", Written.Text("## 一\n甲")));
        Assert.Equal(["en", "zh-Hant"], wording.Languages);
        var rows = wording.Beside().ToList();
        Assert.Equal([null, 1, 2], rows.Select(r => r.Number));
        Assert.Equal([true, false, true], rows.Select(r => r.Clauses.Contains(null)));
        Assert.Equal(["One", "一"], rows[1].Clauses.Select(c => c?.Heading));
        Assert.Null(rows[2].Clauses[1]);
    }

    [Theory]
    [InlineData("english", "en", WordingProblemCode.LanguageUnknown)]
    [InlineData("zh-Hant", "ZH-hant", WordingProblemCode.LanguageTwice)]
    public void A_language_is_known_by_its_tag_and_there_once(string first, string second, WordingProblemCode code)
    {
        Assert.Null(AgreementWording.Of([new(first, AgreementText.Empty), new(second, AgreementText.Empty)], out var problem));
        Assert.Equal(code, problem?.Code);
    }
}
