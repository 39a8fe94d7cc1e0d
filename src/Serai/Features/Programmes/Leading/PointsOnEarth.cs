namespace Serai.Features.Programmes.Leading;

/// <summary>Reckons with points of latitude and longitude.</summary>
public static class PointsOnEarth
{
    private const double HalfCircle = 180;

    /// <summary>The middle of points, each as heavy as people came from it, in degrees; null where none is known. On the globe, so that it holds at the date line too.</summary>
    public static (double Latitude, double Longitude)? Middle(IEnumerable<(double? Latitude, double? Longitude, int Count)> points)
    {
        var (x, y, z) = (0d, 0d, 0d);
        foreach (var (latitude, longitude, count) in points)
            if (latitude is { } north && longitude is { } east)
            {
                var (up, around) = (north * Math.PI / HalfCircle, east * Math.PI / HalfCircle);
                (x, y, z) = (x + (count * Math.Cos(up) * Math.Cos(around)), y + (count * Math.Cos(up) * Math.Sin(around)), z + (count * Math.Sin(up)));
            }
        return (x, y, z) is (0, 0, 0) ? null : (Math.Atan2(z, Math.Sqrt((x * x) + (y * y))) * HalfCircle / Math.PI, Math.Atan2(y, x) * HalfCircle / Math.PI);
    }
}
