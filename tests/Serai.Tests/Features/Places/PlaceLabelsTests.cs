using Serai.Features.Places;

namespace Serai.Tests.Features.Places;

/// <summary>What a site says otherwise than the file that comes with the program.</summary>
public sealed class PlaceLabelsTests
{
    private static readonly string Shipped = Path.Combine(AppContext.BaseDirectory, "Features", "Places");

    [Fact]
    public void Only_what_the_sites_own_file_says_is_other()
    {
        var own = Path.Combine(Directory.CreateTempSubdirectory("serai-places-").FullName, "own.csv");
        File.WriteAllText(own, "code,en,zh-Hant\nHK,Hong Kong of ours,\nQQ,A place of ours,\n");
        var (before, after) = (PlaceLabels.Read(Shipped), PlaceLabels.Read(Shipped, own));
        Assert.Equal("Hong Kong of ours", after.Label("HK", "en"));
        Assert.Equal(before.Label("HK", "zh-Hant"), after.Label("HK", "zh-Hant"));
        Assert.Equal(before.Label("TH", "en"), after.Label("TH", "en"));
        Assert.False(before.Knows("QQ"));
        Assert.True(after.Knows("QQ"));
        Assert.Equal("A place of ours", after.Label("QQ", "zh-Hans"));
        Assert.Equal("HK", after.CodeOf("Hong Kong of ours"));
        Assert.Equal("HK", after.CodeOf(before.Label("HK", "en")));
        Assert.Equal(before.HemisphereOf(null, "AU"), after.HemisphereOf(null, "AU"));
    }

    [Fact]
    public void A_file_that_is_not_there_is_told() =>
        Assert.Throws<InvalidDataException>(() => PlaceLabels.Read(Shipped, "/nowhere/places.csv"));
}
