using CsCheck;
using Serai.Platform.Editing;
using Serai.Platform.Editing.Api;

namespace Serai.Tests.Platform.Editing;

public sealed class SpellingTests
{
    private static readonly Gen<string> Words = Gen.Char["abc"].Array[0, 6].Select(c => new string(c));

    [Theory]
    [InlineData("citty", "city")]
    [InlineData("Country", "country")]
    [InlineData("estabished", "established")]
    [InlineData("shoeSize", null)]
    public void A_name_that_is_nearly_one_is_told(string said, string? meant)
    {
        var problem = Spelling.Unknown(said, ["name", "city", "country", "established"]);
        Assert.Equal(meant is null ? FieldProblem.UnknownField : FieldProblem.MisspeltField, problem.Code);
        if (meant is not null) Assert.Equal(meant, problem.Words[1]);
    }

    [Fact]
    public void A_distance_is_one() => Gen.Select(Words, Words, Words).Sample((a, b, c) =>
        Spelling.Distance(a, b) == Spelling.Distance(b, a) && (Spelling.Distance(a, b) == 0) == (a == b) && Spelling.Distance(a, c) <= Spelling.Distance(a, b) + Spelling.Distance(b, c));
}
