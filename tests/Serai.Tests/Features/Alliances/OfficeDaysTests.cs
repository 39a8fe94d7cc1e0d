using Serai.Features.Activities;
using Serai.Features.Alliances;
using Serai.Features.Alliances.Overview;

namespace Serai.Tests.Features.Alliances;

using Office = Serai.Features.Activities.Office;

/// <summary>Whether an office was held on the day asked for.</summary>
public sealed class OfficeDaysTests
{
    [Theory]
    [InlineData("2016", "2019", "2017-06-01", MembershipAnswer.Certain)]
    [InlineData("2016", "2019", "2016-06-01", MembershipAnswer.Possible)]
    [InlineData("2016", "2019", "2020-06-01", MembershipAnswer.No)]
    [InlineData("2023", null, "2026-11-23", MembershipAnswer.Certain)]
    [InlineData("2023", null, "2022-12-31", MembershipAnswer.No)]
    [InlineData(null, "2019", "2017-06-01", MembershipAnswer.Possible)]
    [InlineData(null, null, "2017-06-01", MembershipAnswer.No)]
    public void It_goes_on_where_nobody_says_that_it_ended(string? since, string? until, string day, MembershipAnswer expected)
    {
        var office = Of("presidency", since, until);
        Assert.Equal(expected, office.HeldOn(On(day), [office]));
    }

    [Fact]
    public void Where_somebody_held_it_later_it_may_have_ended()
    {
        var (earlier, later) = (Of("presidency", "2019", null), Of("presidency", "2023", null));
        Assert.Equal(MembershipAnswer.Possible, earlier.HeldOn(On("2026-11-23"), [earlier, later]));
        Assert.Equal(MembershipAnswer.Certain, later.HeldOn(On("2026-11-23"), [earlier, later]));
        Assert.Equal(MembershipAnswer.Certain, earlier.HeldOn(On("2026-11-23"), [earlier, Of("chair", "2023", null)]));
    }

    private static DayRange On(string day) => DayRange.Of(NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value);

    private static Office Of(string kind, string? since, string? until) => new()
    {
        Key = "k", Kind = kind, HolderName = "A", Since = since is null ? null : Serai.Edtf.Edtf.Parse(since), Until = until is null ? null : Serai.Edtf.Edtf.Parse(until),
    };
}
