using NodaTime;
using Serai.Features.Alliances;
using Serai.Features.Alliances.Compared;
using Serai.Features.Alliances.Conclusions;

namespace Serai.Tests.Features.Alliances.Compared;

public sealed class MembershipChangeTests
{
    private static readonly TwoDays Days = new(DayRange.Of(new LocalDate(2016, 10, 1)), DayRange.Of(new LocalDate(2026, 11, 23)));

    [Theory]
    // Certain spans are written 2015-01-01/2017-12-31, possible ones with a question mark.
    [InlineData("2018-01-01/", ChangeKind.Came, MembershipAnswer.Certain)]
    [InlineData("2018-01-01/?", ChangeKind.Came, MembershipAnswer.Possible)]
    [InlineData("2016-01-01/2016-12-30? 2016-12-31/", ChangeKind.Came, MembershipAnswer.Possible)]
    [InlineData("2015-01-01/2017-12-31", ChangeKind.Left, MembershipAnswer.Certain)]
    [InlineData("2015-01-01/2017-12-31?", ChangeKind.Left, MembershipAnswer.Possible)]
    [InlineData("2015-01-01/2017-12-31 2018-01-01/?", ChangeKind.Left, MembershipAnswer.Possible)]
    [InlineData("2015-01-01/2017-12-31 | 2020-01-01/", ChangeKind.CameBack, MembershipAnswer.Certain)]
    public void It_tells_who_came_left_and_came_back(string spans, ChangeKind kind, MembershipAnswer answer)
    {
        var change = MembershipChange.Of([.. spans.Split('|').Select(s => Of(Standing.Full, s))], Days);
        Assert.Equal((kind, answer), (change!.Kind, change.Answer));
    }

    [Theory]
    [InlineData("2015-01-01/")]
    [InlineData("2015-01-01/?")]
    [InlineData("2018-01-01/2019-01-01")]
    [InlineData("2015-01-01/2017-12-31 | 2018-01-01/")]
    [InlineData("2015-01-01/2017-12-31 | 2018-01-01/2018-12-31? 2019-01-01/")]
    public void Who_stayed_or_may_have_all_the_time_is_no_change(string spans) =>
        Assert.Null(MembershipChange.Of([.. spans.Split('|').Select(s => Of(Standing.Full, s))], Days));

    [Fact]
    public void Another_standing_is_certain_where_both_are()
    {
        var observer = Of(Standing.Observer, "2015-01-01/2018-12-31");
        Assert.Equal((ChangeKind.Standing, MembershipAnswer.Certain), Kind(observer, Of(Standing.Full, "2019-01-01/")));
        // Once possible in both standings then, the change is too.
        Assert.Equal((ChangeKind.Standing, MembershipAnswer.Possible), Kind(observer, Of(Standing.Full, "2016-01-01/2018-12-31? 2019-01-01/")));
        Assert.Null(MembershipChange.Of([Of(Standing.Full, "2015-01-01/"), Of(Standing.Observer, "2015-01-01/")], Days));
    }

    private static (ChangeKind, MembershipAnswer) Kind(params Membership[] memberships)
    {
        var change = MembershipChange.Of(memberships, Days)!;
        return (change.Kind, change.Answer);
    }

    private static Membership Of(Standing standing, string spans) => new()
    {
        MemberKey = "m", MemberName = "Alpha", CategoryWord = "member", Standing = standing,
        Spans = [.. spans.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(s =>
        {
            var ends = s.TrimEnd('?').Split('/');
            return new MembershipSpan { FromDay = Day(ends[0], MembershipSpan.Before), ToDay = Day(ends[1], MembershipSpan.After), IsCertain = !s.EndsWith('?') };
        })],
    };

    private static int Day(string text, int open) => text.Length == 0 ? open : When.Day(NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value);
}
