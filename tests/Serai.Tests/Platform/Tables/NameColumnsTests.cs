using Serai.Platform.Tables;

namespace Serai.Tests.Platform.Tables;

/// <summary>Which columns hold what a name is found by.</summary>
public sealed class NameColumnsTests
{
    [Theory]
    [InlineData("name|country|city|website|date", "0 1 2 3 4")]
    [InlineData("No.|Institution Name *|Country/Region|URL", "1 2 - 3 -")]
    [InlineData("id|Member_Institution|ISO country|Homepage", "1 2 - 3 -")]
    [InlineData("序号|学校名称|所在国家|城市|官网", "1 2 3 4 -")]
    [InlineData("序號|機構名稱|國家/地區|網址|日期", "1 2 - 3 4")]
    [InlineData("Université|Pays|Ville|Site web", "0 1 2 3 -")]
    [InlineData("contact|name|university|email", "2 - - 3 -")]
    [InlineData("NAME|Year", "0 - - - 1")]
    public void They_are_found_by_what_stands_above_them(string header, string columns)
    {
        var picked = NameColumns.Pick(header.Split('|'));
        Assert.True(picked.ArePicked, picked.Problem?.ToString());
        var c = picked.Columns;
        Assert.Equal(columns, string.Join(' ', new[] { c.Name, c.Country, c.City, c.Web, c.Date }.Select(i => i?.ToString() ?? "-")));
    }

    [Fact]
    public void They_can_be_told_by_name_or_by_number()
    {
        var picked = NameColumns.Pick(["a", "name", "Pays"], new Dictionary<string, string> { ["name"] = "A", ["country"] = "3" });
        Assert.Equal(new(0, 2), picked.Columns);
    }

    [Theory]
    [InlineData("name", "b", "There is no column “b” for name. The first line has: x, 2.")]
    [InlineData("name", "3", "There is no column “3” for name. The first line has: x, 2.")]
    [InlineData("nome", "x", "A column cannot be told to hold “nome”. It holds name, country, city, web or date.")]
    public void What_is_not_there_is_refused(string purpose, string column, string told) =>
        Assert.Equal(told, NameColumns.Pick(["x", ""], new Dictionary<string, string> { [purpose] = column }).Problem!.ToString());

    [Fact]
    public void No_column_of_names_is_told_with_those_there_are() => Assert.Equal(
        "No column is named as one of names (such as “name”, “institution”, “university”). The first line has: x, y. Say which column it is.", NameColumns.Pick(["x", "y"]).Problem!.ToString());

    [Fact]
    public void What_a_terminal_would_obey_is_not_quoted() =>
        Assert.Contains("The first line has: x ]0;y.", NameColumns.Pick(["x\u001B]0;y"]).Problem!.ToString(), StringComparison.Ordinal);

    [Theory]
    [InlineData("2012", "2012")]
    [InlineData("2012-05", "2012-05")]
    [InlineData("2012-05-31", "2012-05-31")]
    [InlineData("2012/5/1", "2012-05-01")]
    [InlineData("2012.5.1", "2012-05-01")]
    [InlineData("2012年5月1日", "2012-05-01")]
    [InlineData("2012年", "2012")]
    [InlineData("2016-01-01 14:30", "2016-01-01")]
    [InlineData("2012-05~", "2012-05~")]
    [InlineData("5/1/2012", null)]
    [InlineData("Spring", null)]
    [InlineData("2012-13", null)]
    [InlineData("../..", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void A_date_is_as_precise_as_it_is_written(string? text, string? date) => Assert.Equal(date, TableDates.Of(text)?.Text);
}
