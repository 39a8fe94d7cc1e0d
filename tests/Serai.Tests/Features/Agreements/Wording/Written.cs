using CsCheck;
using Serai.Features.Agreements.Wording;

namespace Serai.Tests.Features.Agreements.Wording;

/// <summary>Texts as people, and those who mean harm, write them.</summary>
internal static class Written
{
    // What begins a heading, a point, an escape, a field; several scripts; blanks as wide as a Chinese sign.
    private static readonly Gen<string> Bits = Gen.OneOf(
        Gen.OneOf([.. new[] { "#", "##", "-", "\\", "{{", "}}", "[key]", "- ", "## ", "# ", " ", "\u3000", "\t", "1.", "a", "the", "e\u0301", "合作", "เรา", "اتفاق", "😂", "thoả thuận" }.Select(Gen.Const)]),
        Gen.String.AlphaNumeric);

    private static readonly Gen<string> Line = Bits.Array[1, 6].Select(bits => string.Concat(bits).Normalize().Trim()).Where(l => l.Length > 0);

    private static readonly Gen<ClauseParagraph> Paragraphs = Gen.Select(Line.Array[1, 3], Gen.Bool, (lines, point) => new ClauseParagraph(string.Join('\n', lines), point));

    private static readonly Gen<Clause> Clauses = Gen.Select(Line, Paragraphs.Array[0, 4], (heading, paragraphs) => new Clause(heading, [.. paragraphs]));

    public static readonly Gen<AgreementText> Texts = Gen.Select(Gen.Bool, Line, Paragraphs.Array[0, 2], Clauses.Array[0, 6], (titled, title, preamble, clauses) =>
        new AgreementText(titled ? title : null, preamble.Length > 0 ? [new Clause(null, [.. preamble]), .. clauses] : [.. clauses]));

    public static AgreementText Text(string written)
    {
        var text = WrittenForm.Read(written, out var problems);
        Assert.Empty(problems);
        return text!;
    }

    public static AgreementWording Wording(params InLanguage[] texts)
    {
        var wording = AgreementWording.Of(texts, out var problem);
        Assert.Null(problem);
        return wording!;
    }
}
