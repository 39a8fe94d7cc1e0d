using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using Serai.Edtf.Tests.Support;

namespace Serai.Edtf.Tests.Vectors;

/// <summary>Each row of the vectors is asserted by one of these tests; where we decide otherwise, <see cref="Differences"/> says why.</summary>
public class VectorTests
{
    private const int Rows = 334;

    private static readonly string[] Read = ["L0_Intervals", "L1_Intervals", "Level0", "Level1"];
    private static readonly string[] Level2 = ["L2_Intervals", "Level2"];
    private static readonly string[] Invalid = ["invalid_edtf_dates", "invalid_edtf_intervals", "invalid_edtf_datetimes", "BAD_EXAMPLES"];
    private static readonly string[] Computed = ["EXAMPLES", "BENCHMARK_EXAMPLES"];
    private static readonly string[] Marked = ["APPROXIMATE_UNCERTAIN_EXAMPLES"];

    [Fact]
    public void No_row_is_left_out()
    {
        var all = Vector.All();
        Assert.Equal(Rows, all.Count);
        Assert.Empty(all.Select(row => row.Set).Except([.. Read, .. Level2, .. Invalid, .. Computed, .. Marked]));
        Assert.Empty(Differences.Texts.Except(all.Select(row => row.Text)));
    }

    [Fact]
    public void Levels_0_and_1_are_read() => Each(Read, row => WhatIsWrongWhenRead(row.Text));

    [Fact]
    public void Of_level_2_one_of_sets_are_read_and_the_rest_is_refused_by_name() => Each(Level2, row =>
        row.Text.StartsWith('[') || Differences.AlsoRead.ContainsKey(row.Text) ? WhatIsWrongWhenRead(row.Text) : WhatIsWrongWhenLevel2(row.Text));

    [Fact]
    public void What_is_invalid_is_refused() => Each(Invalid, row =>
    {
        if (Edtf.TryParse(row.Text, out var date, out var problem))
            return $"was read as {date.Canonical}";
        return problem.IsLevel2 && !Differences.Level2Though.ContainsKey(row.Text) ? $"is called level 2: {problem}" : null;
    });

    [Fact]
    public void Bounds_are_the_oracles_or_differ_for_a_reason() => Each(Computed, row =>
    {
        if (Differences.Bounds.TryGetValue(row.Text, out var other))
            return WhatIsWrongWithOurs(row, other);
        if (Differences.Refused.TryGetValue(row.Text, out var refused))
            return Edtf.TryParse(row.Text, out _, out var problem) ? "was read" : problem.Code == refused.Code ? null : problem.ToString();
        if (!Edtf.TryParse(row.Text, out var date, out var wrong))
            return wrong.IsLevel2 ? null : wrong.ToString();
        return row.Bounds is null ? null : WhatIsWrongWithBounds(date, row.Bounds);
    });

    [Fact]
    public void Marks_are_told_apart() => Each(Marked, row =>
    {
        if (!Edtf.TryParse(row.Text, out var date, out var problem))
            return problem.Code == EdtfProblemCode.Level2Mark ? null : problem.ToString();
        bool[] ours = [date.IsUncertain && !date.IsApproximate, date.IsApproximate && !date.IsUncertain, date.IsUncertain && date.IsApproximate];
        return ours.SequenceEqual(row.Bounds!.Select(flag => flag.GetBoolean())) ? null : "is marked otherwise";
    });

    private static string? WhatIsWrongWhenRead(string text)
    {
        if (!Edtf.TryParse(text, out var date, out var problem))
            return problem.ToString();
        var again = Edtf.Parse(date.Canonical);
        return date.Text != text || again.Canonical != date.Canonical || again.Stated != date.Stated ? $"comes back as {date.Canonical}" : null;
    }

    private static string? WhatIsWrongWhenLevel2(string text)
    {
        if (Edtf.TryParse(text, out var date, out var problem))
            return $"was read as {date.Canonical}";
        return problem.IsLevel2 && problem.Message.Contains("level 2, which is not supported", StringComparison.Ordinal) ? null : problem.Message;
    }

    private static string? WhatIsWrongWithOurs(Vector row, BoundsDifference other)
    {
        var date = Edtf.Parse(row.Text);
        if (row.Bounds is not null && WhatIsWrongWithBounds(date, row.Bounds) is null)
            return "is listed as different and is not";
        return (Iso(date.Earliest), Iso(date.Latest)) == (other.Earliest, other.Latest) && (date.BoundsProblem is not null) == other.Beyond
            ? null
            : $"runs from {Iso(date.Earliest)} to {Iso(date.Latest)}";
    }

    // The oracle gives a day; first and last; a day, its first and last with doubt; or all four.
    private static string? WhatIsWrongWithBounds(Edtf date, IReadOnlyList<JsonElement> bounds)
    {
        var days = bounds.Select(bound => bound.GetString()!).ToList();
        var (first, last) = days.Count is 1 or 3 ? (days[0], days[0]) : (days[0], days[1]);
        var (earliest, latest) = days.Count > 2 ? (days[^2], days[^1]) : (first, last);
        var theirs = (Day(first), Day(last), Day(earliest), Day(latest));
        var ours = (Iso(date.Stated.From), Iso(date.Stated.To), Iso(date.Earliest), Iso(date.Latest));
        return theirs == ours ? null : $"runs from {ours}, not {theirs}";
    }

    private static string? Day(string bound) => bound is "inf" or "-inf" ? null : bound;

    private static string? Iso(LocalDate? day) => day is null ? null : LocalDatePattern.Iso.Format(day.Value);

    private static void Each(string[] sets, Func<Vector, string?> wrong)
    {
        var rows = Vector.All().Where(row => sets.Contains(row.Set)).ToList();
        Assert.NotEmpty(rows);
        Assert.Empty(rows.Select(row => (row, problem: wrong(row))).Where(r => r.problem is not null).Select(r => $"“{r.row.Text}” ({r.row.Set}) {r.problem}"));
    }
}
