using Xunit;

namespace Serai.Names.Tests.Resolving;

/// <summary>Whoever has to look is told why.</summary>
public sealed class ReasonTests
{
    private static readonly NameResolver Resolver = World.Resolver.With([
        World.Of("hku", "HK", "Hong Kong", "Harbour University", new KnownName("HARBU", NameKind.Alias)),
        World.Of("mainz-a", "DE", "Mainz", "Gutenberg Academy Mainz"), World.Of("mainz-b", "DE", "Mainz", "Gutenberg Academia Mainz"),
        World.Of("ibm", "US", "Armonk", "IBM"),
        World.Of("twins-a", "FR", "Lyon", "Saint Blandine College of Lyon"), World.Of("twins-b", "FR", "Nice", "Saint Blandine College of Nice")]);

    /// <summary>What speaks for an answer and never against it.</summary>
    internal static readonly EvidenceKind[] Good = [EvidenceKind.SameName, EvidenceKind.SameFormerName, EvidenceKind.SameNameWithin, EvidenceKind.SameWrittenOut,
        EvidenceKind.SameWords, EvidenceKind.SameButPlace, EvidenceKind.SameDomain, EvidenceKind.SameCountry, EvidenceKind.SameCity, EvidenceKind.AcronymToo, EvidenceKind.PartOf];

    [Theory]
    [InlineData("IBM")]
    [InlineData("Saint Blandine College")]
    [InlineData("Mahidol University Hospital")]
    [InlineData("University of Mahidol Nursing")]
    [InlineData("Western University")]
    [InlineData("Gutenberg Academ Mainz")]
    [InlineData("Institute of Computing Technology")]
    [InlineData("Peking Hospital, Mahidol University, Bangkok, Thailand")]
    [InlineData("嘉兴学院")]
    [InlineData("菏泽学院")]
    [InlineData("HARBU")]
    [InlineData("Mahidol")]
    [InlineData("Department of Chemistry, Western University, Lyon")]
    public void A_review_has_a_reason(string text)
    {
        var answer = Resolver.Resolve(text);
        foreach (var candidate in answer.Candidates.Where(c => c.Verdict == Verdict.Review))
            Assert.True(candidate.Evidence.Any(e => !Good.Contains(e.Kind)), $"{candidate.Name}: {string.Join("; ", candidate.Evidence)}");
    }

    [Fact]
    public void Another_that_is_nearly_as_like_is_told() =>
        Assert.Contains(Resolver.Resolve("Saint Blandine College").Candidates[0].Evidence, e => e.Kind == EvidenceKind.NearlyAsLike && e.Known!.StartsWith("Saint Blandine College of ", StringComparison.Ordinal));

    [Fact]
    public void A_name_of_general_words_and_one_as_short_as_initials_are_told()
    {
        Assert.Contains(Resolver.Resolve("Institute of Computing Technology").Candidates[0].Evidence, e => e.Kind == EvidenceKind.GeneralWords);
        Assert.Contains(Resolver.Resolve("IBM").Candidates[0].Evidence, e => e.Kind == EvidenceKind.TooShort);
    }

    [Fact]
    public void A_department_in_front_is_no_abbreviation()
    {
        var evidence = Resolver.Resolve("Department of Physics, Faculty of Science Mahidol University, Bangkok, Thailand").Matches[0].Evidence;
        Assert.Contains(new Evidence(EvidenceKind.SameNameWithin, "faculty science"), evidence);
        Assert.DoesNotContain(evidence, e => e.Kind == EvidenceKind.SameWrittenOut);
        Assert.Contains(Resolver.Resolve("Dept. Physics, Mahidol Univ., Bangkok").Matches[0].Evidence, e => e.Kind == EvidenceKind.SameWrittenOut);
    }

    [Fact]
    public void A_part_and_its_whole_are_told() => Assert.Contains(new Evidence(EvidenceKind.PartOf, null, "Chinese Academy of Sciences"),
        World.Ask("Institute of Computing Technology, Chinese Academy of Sciences, Beijing, China").Matches[0].Evidence);

    [Theory]
    [InlineData("Pok Fu Lam", "hku")]
    [InlineData("Hong Kong", "hku")]
    [InlineData("Kowloon, Hong Kong", "hku")]
    public void A_city_in_a_region_that_is_called_as_its_city_is_no_other(string city, string id)
    {
        var resolver = Resolver.With([World.Of("plf", "HK", "Pok Fu Lam", "Hill Institute"), World.Of("kln", "HK", "Kowloon", "Bay Institute")]);
        var answer = resolver.Resolve("Harbour University", new() { City = city });
        Assert.Equal(id, Assert.Single(answer.Matches).Id);
        Assert.DoesNotContain(answer.Matches[0].Evidence, e => e.Kind == EvidenceKind.OtherCity);
        Assert.DoesNotContain(resolver.Resolve("Hill Institute, Hong Kong").Candidates[0].Evidence, e => e.Kind == EvidenceKind.OtherCity);
    }

    [Fact]
    public void A_school_that_bears_its_universitys_name_is_for_review_alone_and_the_university_in_a_line()
    {
        var resolver = World.Resolver.With([World.Of("dent", "TH", "Bangkok", "Mahidol University School of Dentistry") with { Parents = ["mahidol"], Addresses = ["dt.example.org"] }]);
        var alone = resolver.Resolve("Mahidol University School of Dentistry");
        Assert.Equal(("dent", Verdict.Review), (alone.Candidates[0].Id, alone.Verdict));
        Assert.Contains(new Evidence(EvidenceKind.AnotherMeant, null, "Mahidol University"), alone.Candidates[0].Evidence);
        Assert.Equal("mahidol", Assert.Single(resolver.Resolve("Mahidol University School of Dentistry, Bangkok, Thailand").Matches).Id);
        Assert.Equal("dent", Assert.Single(resolver.Resolve("Mahidol University School of Dentistry", new() { Web = "dt.example.org" }).Matches).Id);
    }

    [Fact]
    public void Another_name_that_anybody_may_bear_does_not_decide_alone()
    {
        string[] countries = ["TH", "FR", "BE", "US", "PH", "CL", "PL"];
        var resolver = World.Resolver.With([.. countries.Select((country, i) => World.Of($"saint-{country}", country, $"Town{i}", $"Catholic University of Town{i}")),
            World.Of("one", "AU", "Perth", "Emmanuel Academy", new KnownName("Catholic University", NameKind.Alias)),
            World.Of("two", "AU", "Perth", "Lindwall Academy", new KnownName("Lindwall University", NameKind.Alias))]);
        var answer = resolver.Resolve("Catholic University");
        Assert.Equal(Verdict.Review, answer.Verdict);
        Assert.Contains(answer.Candidates.Single(c => c.Id == "one").Evidence, e => e.Kind is EvidenceKind.GeneralWords or EvidenceKind.NearlyAsLike);
        Assert.Equal("one", Assert.Single(resolver.Resolve("Catholic University", new() { Country = "AU" }).Matches).Id);
        Assert.Equal("two", Assert.Single(resolver.Resolve("Lindwall University").Matches).Id);
    }

    [Fact]
    public void Two_blanks_part_as_a_comma_does() => Assert.Equal("mahidol", Assert.Single(World.Ask("Mahidol University  SUPA").Matches).Id);

    [Fact]
    public void Whose_the_web_address_is_is_told() =>
        Assert.Contains(new Evidence(EvidenceKind.DomainOfAnother, "cuhk.edu.hk", "Chinese University of Hong Kong"), World.Ask("Mahidol University", web: "cuhk.edu.hk").Candidates.Single(c => c.Id == "mahidol").Evidence);
}
