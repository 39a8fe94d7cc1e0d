using Xunit;

namespace Serai.Names.Tests.Resolving;

/// <summary>A place that is said counts: another city, and the city of the part rather than that of the whole.</summary>
public sealed class PlaceTests
{
    private static readonly NameResolver Resolver = World.Resolver.With([
        World.Of("azad", "IR", "Tehran", "Farabi Azad University, Tehran", new KnownName("Azad University", NameKind.Alias)), World.Of("karaj", "IR", "Karaj", "Karaj Museum of Rugs"),
        World.Of("bund-m", "DE", "Munich", "Universität der Grenzwehr München") with { Places = [new("DE", null, "München")] }, World.Of("hafen", "DE", "Hamburg", "Hafen Hamburg Institut"),
        World.Of("aims", "IN", "New Delhi", "Ashoka Institute of Medical Sciences"), World.Of("jammu", "IN", "Jammu", "Jammu Observatory"),
        World.Of("harbour", "US", "Cambridge", "Harbour University"), World.Of("boston", "US", "Boston", "Boston Tea Museum"),
        World.Of("henry", "US", "Embry", "Embry and Henry College", new KnownName("Embry", NameKind.Alias)), World.Of("embry", "US", "Atlanta", "Embry University"),
        World.Of("system", "US", "Phoenix", "University of Sonora System", new KnownName("University of Sonora", NameKind.Alias)),
        World.Of("phoenix", "US", "Phoenix", "University of Sonora at Phoenix") with { Parents = ["system"] }]);

    private static Resolution Ask(string text, string? country, string? city) => Resolver.Resolve(text, new() { Country = country, City = city });

    [Theory]
    [InlineData("Farabi Azad University", "Iran", "Karaj", "azad")]
    [InlineData("Universität der Grenzwehr", "Germany", "Hamburg", "bund-m")]
    [InlineData("Ashoka Instiute of Medical Sciences, Vijay Nagar, Jammu", null, null, "aims")]
    [InlineData("Ashoka Instiute of Medical Sciences", "India", "Jammu", "aims")]
    public void Another_city_of_the_country_is_for_review_where_the_name_is_not_all_there(string text, string? country, string? city, string id)
    {
        var answer = Ask(text, country, city);
        Assert.Equal((id, Verdict.Review), (answer.Candidates[0].Id, answer.Verdict));
        Assert.Contains(answer.Candidates[0].Evidence, e => e.Kind == EvidenceKind.OtherCity);
    }

    [Theory]
    [InlineData("Harbour University", "USA", "Boston", "harbour")]
    [InlineData("Harbour Univ.", "USA", "Boston", "harbour")]
    [InlineData("Ashoka Institute of Medical Sciences", "India", "Jammu", "aims")]
    public void The_full_name_outweighs_it_and_it_is_told(string text, string country, string city, string id)
    {
        var answer = Ask(text, country, city);
        Assert.Equal(id, Assert.Single(answer.Matches).Id);
        Assert.Contains(answer.Matches[0].Evidence, e => e.Kind == EvidenceKind.OtherCity);
    }

    [Fact]
    public void A_name_that_is_its_city_too_does_not_say_where()
    {
        var answer = Ask("Embry", "United States", "Atlanta");
        Assert.Empty(answer.Matches);
        Assert.DoesNotContain(answer.Candidates.Single(c => c.Id == "henry").Evidence, e => e.Kind == EvidenceKind.SameCity);
        Assert.DoesNotContain(Ask("Embry", null, null).Candidates.Single(c => c.Id == "henry").Evidence, e => e.Kind == EvidenceKind.SameCity);
        Assert.Equal("embry", Assert.Single(Ask("Embry University", "United States", "Atlanta").Matches).Id);
    }

    [Theory]
    [InlineData("Phoenix", Verdict.Review)]
    [InlineData(null, Verdict.Match)]
    public void A_campus_in_the_city_said_stands_beside_the_whole(string? city, Verdict verdict)
    {
        var answer = Ask("University of Sonora", "USA", city);
        Assert.Equal(verdict, answer.Verdict);
        Assert.Contains(answer.Candidates, c => c.Id == "phoenix");
    }

    [Fact]
    public void A_campus_elsewhere_in_the_state_that_a_line_says_is_no_rival()
    {
        var resolver = World.Resolver.With([World.Of("main", "US", "Sandford", "Cardew University Sandford") with { Places = [new("US", "Utopia", "Sandford")] },
            World.Of("other", "US", "Millport", "Cardew University in Millport") with { Places = [new("US", "Utopia", "Millport")], Parents = ["main"] }]);
        Assert.Equal("main", Assert.Single(resolver.Resolve("Cardew University, Sandford, Utopia, USA").Matches).Id);
    }
}
