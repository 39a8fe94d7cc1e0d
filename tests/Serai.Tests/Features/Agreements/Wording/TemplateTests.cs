using CsCheck;
using Serai.Features.Agreements.Wording;
using Serai.Features.Agreements.Wording.Templates;

namespace Serai.Tests.Features.Agreements.Wording;

public sealed class TemplateTests
{
    private const string Source = "# Agreement with {{partner}}\n\nSigned on {{ day }}.\n\n## [exchange] Students of {{partner}}\n\n- up to {{places}} places\n\n## Term\n\nFive years.";

    private static Template Read(string source)
    {
        var template = Template.Read(source, null, out var problems);
        Assert.Empty(problems);
        return template!;
    }

    private static Dictionary<string, string?> Fields(string partner = "Ningxia", string? day = "2019-08", string? places = "5") => new() { ["partner"] = partner, ["day"] = day, ["places"] = places };

    [Fact]
    public void Fields_are_filled_and_an_optional_clause_is_kept_or_left_out()
    {
        var template = Read(Source);
        Assert.Equal(["partner", "day", "places"], template.Fields);
        Assert.Equal([new OptionalClause("exchange", "Students of {{partner}}")], template.Optional);
        Assert.Equal(Written.Text("# Agreement with Ningxia\n\nSigned on 2019-08.\n\n## Students of Ningxia\n\n- up to 5 places\n\n## Term\n\nFive years."), template.Fill(Fields(), ["exchange"], out _));
        Assert.Equal(Written.Text("# Agreement with Ningxia\n\nSigned on 2019-08.\n\n## Term\n\nFive years."), template.Fill(Fields(), [], out _));
    }

    [Fact]
    public void An_unknown_field_is_told_with_its_line_and_the_fields_there_are()
    {
        var template = Template.Read("## A\n\nof {{partner}}\nand {{partnr}}", ["partner", "day"], out var problems);
        Assert.Null(template);
        Assert.Equal(new WordingProblem(WordingProblemCode.UnknownField, "partnr", "day, partner") { Line = 4 }, Assert.Single(problems));
        Assert.Null(Read("{{a}}").Fill(new Dictionary<string, string?>(), [], out problems));
        Assert.Equal(WordingProblemCode.UnknownField, Assert.Single(problems).Code);
    }

    [Fact]
    public void A_field_without_value_is_told_once_and_not_where_its_clause_is_left_out()
    {
        Assert.Null(Read(Source).Fill(Fields(day: " ", places: null), [], out var problems));
        Assert.Equal([new WordingProblem(WordingProblemCode.FieldWithoutValue, "day") { Line = 3 }], problems);
    }

    [Fact]
    public void Braces_and_brackets_can_be_text()
    {
        var template = Read("## \\[draft] Heading\n\nwrite \\{{name}} and \\\\{{day}}");
        Assert.Equal(new AgreementText(null, [new("[draft] Heading", [new(@"write {{name}} and \2019-08")])]), template.Fill(Fields(), [], out _));
    }

    [Theory]
    [InlineData("a\nb {{open", WordingProblemCode.FieldNotClosed, 2)]
    [InlineData("{{a\n}}", WordingProblemCode.FieldNotClosed, 1)]
    [InlineData("{{}}", WordingProblemCode.FieldNotClosed, 1)]
    [InlineData("## [Not a key] x", WordingProblemCode.KeyUnclear, 1)]
    [InlineData("## [key]", WordingProblemCode.KeyUnclear, 1)]
    [InlineData("## [a] x\n## [a] y", WordingProblemCode.KeyTwice, 2)]
    [InlineData("text\n##", WordingProblemCode.HeadingEmpty, 2)]
    public void What_is_unclear_in_a_template_is_named_with_its_line(string source, WordingProblemCode code, int line)
    {
        Assert.Null(Template.Read(source, null, out var problems));
        Assert.Equal((code, (int?)line), (Assert.Single(problems).Code, problems[0].Line));
    }

    [Fact]
    public void A_clause_that_the_template_does_not_have_cannot_be_chosen()
    {
        Assert.Null(Read(Source).Fill(Fields(), ["exchanges"], out var problems));
        Assert.Equal([new WordingProblem(WordingProblemCode.UnknownKey, "exchanges", "exchange")], problems);
    }

    [Fact]
    public void A_value_with_a_sign_that_nobody_sees_is_refused()
    {
        Assert.Null(Read(Source).Fill(Fields(partner: "A\u202EB"), [], out var problems));
        Assert.Equal([new WordingProblem(WordingProblemCode.HiddenSignInField, "partner", "U+202E") { Line = 1 }], problems);
    }

    [Fact]
    public void Whatever_is_put_in_stays_text() => Gen.OneOf([.. new[] { "## x", "# x", "- x", "\\## x", "{{day}}", "[key] x", "a\n\n## b\n- c", "\\", "-", "#" }.Select(Gen.Const), Gen.String.AlphaNumeric.Where(s => s.Length > 0)]).Sample(value =>
    {
        var filled = Read("# T {{partner}}\n\n{{partner}}\n\n## H {{partner}}\n\n- {{partner}}\n\n{{partner}}").Fill(Fields(partner: value), [], out var problems);
        Assert.Empty(problems);
        Assert.Equal([false, true, false], filled!.Clauses.SelectMany(c => c.Paragraphs).Select(p => p.IsPoint));
        Assert.Equal(2, filled.Clauses.Count);
        Assert.Equal(value.Replace("\n\n", "\n", StringComparison.Ordinal), filled.Clauses[0].Paragraphs[0].Text);
    });
}
