using Serai.Names.Tests.Support;
using Xunit;

namespace Serai.Names.Tests.Search;

/// <summary>How well real queries do on the 51,370-record ROR sample.</summary>
public sealed class SampleTests
{
    [Fact]
    public void InstitutionNamesAreFoundFirst()
    {
        var (first, five) = Rates("names/ror-names-dev.csv");
        Assert.InRange(first, 0.95, 1);
        Assert.InRange(five, 0.99, 1);
    }

    [Fact]
    public void ChineseNamesAreFoundFirst()
    {
        // Some 11 % of them are in ROR under English names only; no index of names can find those.
        var (first, five) = Rates("names/zh-dev.csv");
        Assert.InRange(first, 0.87, 1);
        Assert.InRange(five, 0.89, 1);
    }

    [Fact]
    public void WhatUsersReallySentIsFoundToo()
    {
        var (first, five) = Rates("names/ror-logs-dev.csv");
        Assert.InRange(first, 0.89, 1);
        Assert.InRange(five, 0.97, 1);
    }

    [Theory]
    [InlineData("tsing", "Tsinghua University")]
    [InlineData("Tsingh", "Tsinghua University")]
    [InlineData("stanf", "Stanford University")]
    [InlineData("Havard", "Harvard University")]
    [InlineData("univ of ox", "University of Oxford")]
    [InlineData("cambrdge university", "Cambridge University")]
    [InlineData("eth zur", "ETH Zurich")]
    [InlineData("national univ sing", "National University of Singapore")]
    [InlineData("chinese university hong kong", "Chinese University of Hong Kong")]
    [InlineData("香港中文大学", "香港中文大學")]
    [InlineData("北京", "北京大学")]
    [InlineData("จุฬา", "จุฬาลงกรณ์มหาวิทยาลัย")]
    [InlineData("중앙대", "중앙대학교")]
    public void FindsWhileOneTypes(string query, string name) => Assert.Equal(name, TestData.Sample.Search(query)[0].Name);

    private static (double First, double Five) Rates(string file)
    {
        int rows = 0, first = 0, five = 0;
        foreach (var row in Csv.Rows(TestData.Require(file)).Where(row => row[^1].Length > 0))
        {
            var ids = row[^1].Split(' ');
            var hits = TestData.Sample.Search(row[0], 5);
            rows++;
            first += hits.Count > 0 && ids.Contains(hits[0].Id) ? 1 : 0;
            five += hits.Any(hit => ids.Contains(hit.Id)) ? 1 : 0;
        }
        return ((double)first / rows, (double)five / rows);
    }
}
