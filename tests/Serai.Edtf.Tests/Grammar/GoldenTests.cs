using NodaTime;
using NodaTime.Text;

namespace Serai.Edtf.Tests.Grammar;

public class GoldenTests
{
    [Fact]
    public void What_edtf_js_reads_is_read_or_refused_for_a_reason_of_ours() => None(
        from row in Golden.All()
        let problem = Problem(row.Text)
        where row.IsOurs && problem is not null && GoldenDifferences.WhyRefused(row, problem) is null
        select $"{row.Text} {problem.Code}");

    [Fact]
    public void What_edtf_js_refuses_is_refused_or_read_for_a_reason_of_ours() => None(
        from row in Golden.All()
        where !row.IsOurs && Problem(row.Text) is null && GoldenDifferences.WhyRead(row) is null
        select row.Text);

    [Fact]
    public void What_edtf_js_finds_in_level_2_is_called_so() => None(
        from row in Golden.All()
        let problem = Problem(row.Text)
        where row is { Level: 2, IsOurs: false } && problem is { IsLevel2: false } && GoldenDifferences.WhyRefused(row, problem) is null
        select $"{row.Text} {problem.Code}");

    [Fact]
    public void Days_are_the_same()
    {
        var compared = Golden.All().Where(row => row.First is not null && !GoldenDifferences.HasOtherDays(row) && Problem(row.Text) is null).ToList();
        Assert.True(compared.Count > 150, $"only {compared.Count} have days to compare");
        None(
            from row in compared
            let date = Edtf.Parse(row.Text)
            where (Iso(date.Earliest), Iso(date.Latest)) != (row.First, row.Last)
            select $"{row.Text} {row.First}..{row.Last}");
    }

    private static EdtfProblem? Problem(string text)
    {
        Edtf.TryParse(text, out _, out var problem);
        return problem;
    }

    private static void None(IEnumerable<string> rows) => Assert.Equal("", string.Join("\n", rows));

    private static string Iso(LocalDate? day) => day is null ? "" : LocalDatePattern.Iso.Format(day.Value);
}
