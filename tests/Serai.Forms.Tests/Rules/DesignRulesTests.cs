using CsCheck;
using NodaTime;
using Serai.Forms.Tests.Support;
using static Serai.Forms.DesignProblemCode;
using static Serai.Forms.Tests.Support.Made;

namespace Serai.Forms.Tests.Rules;

public class DesignRulesTests
{
    private static DesignProblem[] Told(FormDesign design) => [.. DesignRules.Problems(design)];

    private static void Tells(FormDesign design, params DesignProblem[] problems) => Assert.Equal(problems, Told(design));

    [Fact]
    public void A_sound_form_has_none() => RandomForm.Any.Sample(form => Tells(form.Design), iter: 500);

    [Fact]
    public void Languages()
    {
        var design = Of(Field("a")) with { Languages = ["en", "e n", "EN"] };
        Tells(design, new(MalformedLanguage, "", "e n"), new DesignProblem(DuplicateLanguage, "", "en"));
        Assert.Contains(new DesignProblem(NoLanguage, ""), Told(design with { Languages = [] }));
        var german = Told(Of(Field("a")) with { Languages = ["de", "en"] });
        Assert.Equal([new DesignProblem(NoLabel, "one"), new(NoLabel, "a")], german);
        Assert.Equal([new(Untranslated, "one", "zh-Hant"), new(Untranslated, "c", "zh-Hant"), .. "abc".Select(_ => new DesignProblem(Untranslated, "c", "zh-Hant"))],
            DesignRules.Untranslated(Of(Field("c", FieldKind.Choice)) with { Languages = ["en", "zh-Hant"] }));
    }

    [Theory]
    [InlineData("a", true)]
    [InlineData("full-paper-2", true)]
    [InlineData("", false)]
    [InlineData("A", false)]
    [InlineData("2a", false)]
    [InlineData("-a", false)]
    [InlineData("a.b", false)]
    [InlineData("a_b", false)]
    [InlineData("é", false)]
    [InlineData("a\n", false)]
    [InlineData("a123456789012345678901234567890123456789", true)]
    [InlineData("a1234567890123456789012345678901234567890", false)]
    public void Ids(string id, bool good)
    {
        Assert.Equal(good ? [] : [new(MalformedId, id)], Told(Of(Field(id) with { Label = En("x") })));
        Assert.Equal(good ? [] : [new(MalformedId, id)], Told(Design(Page(id, Field("other")) with { Title = En("x") })));
        Assert.Equal(good ? [] : [new(MalformedId, "c", id)], Told(Of(Field("c", FieldKind.Choice) with { Options = [new(id, En("x"))] })));
    }

    [Fact]
    public void Ids_are_there_once()
    {
        Tells(Of(Field("a"), Field("a")), new DesignProblem(DuplicateId, "a"));
        Tells(Of(Field("a"), Group("g", Field("a"))), new DesignProblem(DuplicateId, "a"));
        Tells(Of(Field("one")), new DesignProblem(DuplicateId, "one"));
        Tells(Of(Field("c", FieldKind.Choice) with { Options = [Option("x"), Option("x")] }), new DesignProblem(DuplicateId, "c", "x"));
    }

    [Fact]
    public void Sizes()
    {
        Tells(Design([.. Enumerable.Range(0, 51).Select(i => Page($"p{i}", Field($"f{i}")))]), new DesignProblem(TooManyPages, "", "51"));
        Tells(Of([.. Enumerable.Range(0, 299).Select(i => Field($"f{i}")), Group("g", Field("in"))]), new DesignProblem(TooManyFields, "", "301"));
        Tells(Of(Field("c", FieldKind.Choice) with { Options = [.. Enumerable.Range(0, 201).Select(i => Option($"o{i}"))] }), new DesignProblem(TooManyOptions, "c", "201"));
        Tells(Design(), new DesignProblem(NoFields, ""));
    }

    [Fact]
    public void What_a_kind_needs_and_what_it_does_not_know()
    {
        Tells(Of(Field("c", FieldKind.Choices) with { Options = [] }), new DesignProblem(NoOptions, "c"));
        Tells(Of(Field("f", FieldKind.File) with { File = null }), new DesignProblem(NoFileTypes, "f"));
        Tells(Of(Group("g")), new DesignProblem(GroupWithoutFields, "g"));
        Tells(Of(Group("g", Group("h", Field("a")))), new DesignProblem(GroupInGroup, "h", "g"));
        var all = Field("x", FieldKind.Organization) with
        {
            Length = new(TextUnit.Words, 1, 2),
            Options = [Option("a")],
            Count = new(1, 1),
            Number = new(null, null, 0),
            Date = new(null, null),
            File = new([FileType.Pdf], 1),
            AsksOrcid = true,
            Fields = [Field("y")],
        };
        Assert.Equal(["length", "options", "count", "number", "date", "file", "orcid", "fields"], Told(Of(all)).Where(p => p.Code == NotForKind).Select(p => p.Other));
    }

    public static TheoryData<FormField, DesignProblemCode, string> Limits => new()
    {
        { Field("x") with { Length = new(TextUnit.Words, 3, 2) }, LimitsReversed, "length" },
        { Field("x") with { Length = new(TextUnit.Words, -1, 2) }, LimitOutOfBounds, "length" },
        { Field("x") with { Length = new(TextUnit.Words, null, 0) }, LimitOutOfBounds, "length" },
        { Field("x", FieldKind.Choices) with { Count = new(3, 1) }, LimitsReversed, "count" },
        { Field("x", FieldKind.Choices) with { Count = new(null, 4) }, LimitOutOfBounds, "count" },
        { Group("x", Field("y")) with { Count = new(201, null) }, LimitOutOfBounds, "count" },
        { Field("x", FieldKind.Number) with { Number = new(2, 1, 0) }, LimitsReversed, "number" },
        { Field("x", FieldKind.Number) with { Number = new(null, 1, 7) }, LimitOutOfBounds, "number" },
        { Field("x", FieldKind.Number) with { Number = new(0.5m, 1, 0) }, LimitOutOfBounds, "number" },
        { Field("x", FieldKind.Number) with { Number = new(null, 1_000_000_000_000_000, 0) }, LimitOutOfBounds, "number" },
        { Field("x", FieldKind.Date) with { Date = new(Date("2026-01-02"), Date("2026-01-01")) }, LimitsReversed, "date" },
        { Field("x", FieldKind.Date) with { Date = new(new LocalDate(-5, 1, 1), null) }, LimitOutOfBounds, "date" },
        { Field("x", FieldKind.File) with { File = new([FileType.Odt], 51) }, LimitOutOfBounds, "file" },
        { Field("x", FieldKind.File) with { File = new([FileType.Odt], 0) }, LimitOutOfBounds, "file" },
    };

    [Theory]
    [MemberData(nameof(Limits))]
    public void Limits_that_nothing_can_keep(FormField field, DesignProblemCode code, string limit) => Tells(Of(field), new DesignProblem(code, "x", limit));

    [Fact]
    public void Times()
    {
        Tells(Of(Field("a") with { Required = true, RequiredFrom = Now }), new DesignProblem(RequiredTwice, "a"));
        Tells(Of(Field("a") with { RequiredFrom = Now, FrozenFrom = Now }), new DesignProblem(RequiredOnceFrozen, "a"));
        Tells(Of(Field("a") with { RequiredFrom = Now, FrozenFrom = Now + Duration.Epsilon }));
    }
}
