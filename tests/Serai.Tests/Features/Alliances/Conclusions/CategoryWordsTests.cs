using Serai.Features.Alliances;
using Serai.Features.Alliances.Conclusions;

namespace Serai.Tests.Features.Alliances.Conclusions;

public sealed class CategoryWordsTests
{
    [Theory]
    [InlineData("former member", Standing.Full)]
    [InlineData("Former observer", Standing.Observer)]
    [InlineData("former associate member", Standing.Associate)]
    [InlineData("former full member", Standing.Full)]
    [InlineData("former partner", Standing.Other)]
    [InlineData("ex-member", Standing.Full)]
    [InlineData("前成員", Standing.Full)]
    [InlineData("前成员", Standing.Full)]
    [InlineData("原成員", Standing.Full)]
    [InlineData("前觀察員", Standing.Observer)]
    [InlineData("已退出", Standing.Full)]
    [InlineData("withdrawn", Standing.Full)]
    [InlineData("left", Standing.Full)]
    [InlineData("left in 2015", Standing.Full)]
    [InlineData("founder; former member", Standing.Full)]
    public void Has_left(string words, Standing standing)
    {
        var meaning = CategoryWords.Read(words);
        Assert.True(meaning.IsFormer);
        Assert.False(meaning.IsOffice);
        Assert.Equal(standing, meaning.Standing);
    }

    [Theory]
    [InlineData("member")]
    [InlineData("ex-officio member")]
    [InlineData("ex officio member")]
    [InlineData("前沿")]
    [InlineData("原始成員")]
    [InlineData("left-bank partner")]
    [InlineData("former president; member")]
    [InlineData("member; former board member")]
    [InlineData("former applicant; member")]
    public void Has_not_left(string words) => Assert.False(CategoryWords.Read(words).IsFormer);

    [Theory]
    [InlineData("executive council member")]
    [InlineData("board of trustees member")]
    [InlineData("governing board member (vice president)")]
    [InlineData("vice chair (副理事长单位)")]
    [InlineData("co-chair")]
    [InlineData("lead of Shenyang branch")]
    [InlineData("lead")]
    [InlineData("副會長")]
    [InlineData("former president")]
    public void Is_an_office(string words) => Assert.True(CategoryWords.Read(words).IsOffice);

    [Theory]
    [InlineData("research council")]
    [InlineData("leading member")]
    [InlineData("boarding school")]
    [InlineData("member; leads the Russian universities")]
    public void Is_no_office(string words) => Assert.False(CategoryWords.Read(words).IsOffice);

    [Fact]
    public void A_list_of_former_presidents_proves_nothing_of_its_day()
    {
        Assert.NotEqual(MembershipAnswer.Certain, new HistoryOf().Says("former president", asOf: "2020-01-01").On("2020-01-01"));
        Assert.Equal(MembershipAnswer.Certain, new HistoryOf().Says("former president", since: "2010-01-01", until: "2012-01-01", asOf: "2020-01-01").On("2011-01-01"));
    }
}
