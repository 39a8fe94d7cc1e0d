using NodaTime;
using Serai.Platform.Web;
using Serai.Ui;

namespace Serai.Tests.Ui;

public sealed class AsOfTrackTests
{
    private static readonly AsOf Today = AsOf.OnToday(new(2026, 11, 23));

    [Fact]
    public void Dots_stand_in_order_between_the_first_change_and_today()
    {
        var track = AsOfTrack.Of(Today, [new(2019, 8, 1), new(2012, 1, 1), new(2019, 8, 1)]);
        Assert.Equal(["2012-01-01", "2019-08-01"], track.Dots.Select(d => d.Iso));
        Assert.Equal("2%", track.Dots[0].At);
        Assert.Equal("98%", track.Now);
    }

    [Fact]
    public void Without_changes_there_is_still_a_ring() => Assert.Empty(AsOfTrack.Of(Today, []).Dots);

    [Fact]
    public void More_changes_than_can_be_told_apart_are_thinned_out_but_keep_their_ends()
    {
        var days = Enumerable.Range(0, 5000).Select(i => new LocalDate(2010, 1, 1).PlusDays(i)).ToList();
        var track = AsOfTrack.Of(Today, days);
        Assert.InRange(track.Dots.Count, 2, 60);
        Assert.Equal((days[0], days[^1]), (track.Dots[0].Day, track.Dots[^1].Day));
    }
}
