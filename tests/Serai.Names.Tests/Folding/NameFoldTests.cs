using CsCheck;
using Xunit;

namespace Serai.Names.Tests.Folding;

public sealed class NameFoldTests
{
    [Theory]
    [InlineData("Université de Genève", "universite de geneve")]
    [InlineData("  THE  University,   of Iowa. ", "the university of iowa")]
    [InlineData("Göteborgs Universitet", "goteborgs universitet")]
    [InlineData("Xi'an Jiaotong", "xian jiaotong")]
    [InlineData("Xi’an Jiaotong", "xian jiaotong")]
    [InlineData("Università dell'Aquila", "universita dell aquila")]
    [InlineData("École d’ingénieurs", "ecole d ingenieurs")]
    [InlineData("Texas A&amp;M University", "texas a and m university")]
    [InlineData("Texas A&M University", "texas a and m university")]
    [InlineData("C.N.R.S.", "cnrs")]
    [InlineData("St.Petersburg", "st petersburg")]
    [InlineData("Ｆｕｄａｎ　Ｕｎｉｖｅｒｓｉｔｙ", "fudan university")]
    [InlineData("香港中文大學", "香港中文大学")]
    [InlineData("東京大学", "东京大学")]
    [InlineData("広島大学", "广岛大学")]
    [InlineData("廣島大學", "广岛大学")]
    [InlineData("中国矿业大学（北京）", "中国矿业大学北京")]
    [InlineData("서울 대학교", "서울대학교")]
    [InlineData("ガーナ大学", "ガーナ大学")]
    [InlineData("ｶﾞｰﾅ大学", "ガーナ大学")]
    [InlineData("จุฬาลงกรณ์มหาวิทยาลัย", "จุฬาลงกรณ์มหาวิทยาลัย")]
    [InlineData("Politechnika Łódzka", "politechnika lodzka")]
    [InlineData("Straße", "strasse")]
    [InlineData("İstanbul Üniversitesi", "istanbul universitesi")]
    [InlineData("جامعة", "جامعه")]
    [InlineData("٣", "3")]
    [InlineData("…—!", "")]
    [InlineData("", "")]
    public void Folds(string text, string folded) => Assert.Equal(folded, NameFold.Fold(text));

    [Fact]
    public void FoldingAgainChangesNothing() => Gen.String.Sample(text =>
    {
        var folded = NameFold.Fold(text);
        return NameFold.Fold(folded) == folded;
    }, iter: 20_000);

    [Fact]
    public void CaseMakesNoDifference() => Gen.String.AlphaNumeric.Sample(text =>
        NameFold.Fold(text.ToUpperInvariant()) == NameFold.Fold(text.ToLowerInvariant()));

    [Fact]
    public void TakesHalvesOfCharacters() => Assert.Equal("a b", NameFold.Fold("a\uD800b"));
}
