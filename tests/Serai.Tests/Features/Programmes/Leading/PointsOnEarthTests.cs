using Serai.Features.Programmes.Leading;

namespace Serai.Tests.Features.Programmes.Leading;

public sealed class PointsOnEarthTests
{
    [Fact]
    public void The_middle_of_one_point_is_the_point() => Near((22.42, 114.2), PointsOnEarth.Middle([(22.42, 114.2, 7)]));

    [Fact]
    public void It_lies_between_two_also_across_the_date_line() => Near((0, 180), PointsOnEarth.Middle([(0, 179, 1), (0, -179, 1)]));

    [Fact]
    public void More_people_draw_it_towards_them() => Assert.InRange(PointsOnEarth.Middle([(10, 100, 9), (20, 100, 1)])!.Value.Latitude, 10.5, 11.5);

    [Fact]
    public void Of_places_that_nobody_knows_there_is_none() => Assert.Null(PointsOnEarth.Middle([(null, null, 3)]));

    private static void Near((double Latitude, double Longitude) expected, (double Latitude, double Longitude)? found)
    {
        Assert.Equal(expected.Latitude, found!.Value.Latitude, 6);
        Assert.Equal(expected.Longitude, Math.Abs(found.Value.Longitude), 6);
    }
}
