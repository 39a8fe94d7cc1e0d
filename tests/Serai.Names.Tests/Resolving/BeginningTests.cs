using Xunit;

namespace Serai.Names.Tests.Resolving;

/// <summary>A text that is the beginning of several names is none of them for certain.</summary>
public sealed class BeginningTests
{
    private static readonly string[] Countries = ["TH", "FR", "BE", "US", "PH", "CL", "PL"];

    private static readonly NameResolver Resolver = World.Resolver.With([
        World.Of("leuven", "BE", "Leuven", "Vrije Akademie Leuven"), World.Of("gent", "BE", "Ghent", "Vrije Akademie Sint-Pieter"),
        .. Countries.Select((country, i) => World.Of($"autonomous-{country}", country, $"Town{i}", $"Autonomous Lyceum Town{i}")),
        World.Of("mexico", "MX", "Mexico City", "National Autonomous University of Mexico"),
        World.Of("mellow-pt", "PT", "Lisbon", "Grant Mellow Portugal") with { Parents = ["mellow"] }, World.Of("mellow", "US", "Pittsburgh", "Grant Mellow University"),
        World.Of("cannon-jp", "JP", "Tokyo", "Cannonade (Japan)") with { Types = ["company"], Ties = 30 }, World.Of("cannon-med", "JP", "Osaka", "Cannonade Lens Systems (Japan)") with { Types = ["company"] },
        World.Of("west", "SE", "Trollhättan", "University West"), World.Of("west-attica", "GR", "Athens", "University of West Attica"),
        World.Of("farabi", "IR", "Tehran", "Farabi Open University, Tehran", new KnownName("Open University", NameKind.Alias)),
        .. ((string[])["Karaj", "Tabriz", "Shiraz", "Bushehr"]).Select(city => World.Of($"farabi-{city}", "IR", city, $"Farabi Open University {city}")),
        World.Of("bohemia", "CZ", "Prague", "Bohemian Academy of Sciences"), World.Of("bohemia-cs", "CZ", "Prague", "Bohemian Academy of Sciences, Institute of Computer Science") with { Parents = ["bohemia"] },
        World.Of("toulon", "FR", "Toulon", "Université de Toulon"), World.Of("chu", "FR", "Toulon", "Centre Hospitalier Universitaire de Toulon")]);

    [Theory]
    [InlineData("Vrije Akademie", null)]
    [InlineData("Vrije Akademie", "Belgium")]
    [InlineData("National Autonomous University", null)]
    [InlineData("Grant Mellow", null)]
    [InlineData("University of the West", null)]
    [InlineData("Farabi Open University", "Iran")]
    [InlineData("Farabi Open University, Karadj Branch", "Iran")]
    public void What_may_go_on_in_several_ways_is_for_review(string text, string? country)
    {
        var answer = Resolver.Resolve(text, new() { Country = country });
        Assert.Equal(Verdict.Review, answer.Verdict);
        Assert.Contains(answer.Candidates[0].Evidence, e => e.Kind is EvidenceKind.NearlyAsLike or EvidenceKind.GeneralWords);
    }

    [Theory]
    [InlineData("Cannonade", null, "cannon-jp")]
    [InlineData("University West", null, "west")]
    [InlineData("Vrije Akademie", "Leuven", "leuven")]
    [InlineData("Grant Mellow University", null, "mellow")]
    [InlineData("Farabi Open University, Tehran, Iran", null, "farabi")]
    public void What_is_all_there_or_has_its_place_is_matched(string text, string? city, string id)
    {
        var answer = Resolver.Resolve(text, new() { City = city });
        Assert.True(answer.Verdict == Verdict.Match && answer.Matches[0].Id == id, string.Join(" / ", answer.Candidates.Select(c => $"{c.Id} {c.Score} {c.Verdict} {string.Join("; ", c.Evidence)}")));
    }

    [Theory]
    [InlineData("Bohemian Academy of Sciences, Institute of Computer Scirnce", "bohemia-cs")]
    [InlineData("Centre Hospitaleir Universitaire de Toulon", "chu")]
    public void A_part_with_a_typing_error_does_not_give_the_whole(string text, string id)
    {
        var answer = Resolver.Resolve(text);
        Assert.DoesNotContain(answer.Matches, m => m.Id is "bohemia" or "toulon");
        Assert.Contains(answer.Candidates, c => c.Id == id && c.Verdict != Verdict.None);
    }
}
