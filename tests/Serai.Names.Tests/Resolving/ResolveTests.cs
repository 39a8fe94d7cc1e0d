using NodaTime;
using Xunit;

namespace Serai.Names.Tests.Resolving;

/// <summary>What somebody gets who asks for a name or a line.</summary>
public sealed class ResolveTests
{
    [Theory]
    [InlineData("Mahidol University", "mahidol")]
    [InlineData("Mahidol Univ.", "mahidol")]
    [InlineData("MAHIDOL UNIVERSITY, Bangkok, Thailand", "mahidol")]
    [InlineData("มหาวิทยาลัยมหิดล", "mahidol")]
    [InlineData("北京大學", "pku")]
    [InlineData("The Chinese University of Hong Kong", "cuhk")]
    [InlineData("Department of Physics, The Chinese University of Hong Kong, Shatin, Hong Kong", "cuhk")]
    [InlineData("Shanxi Medical Univ.", "taiyuan")]
    [InlineData("Texas A&amp;M University", "tamu")]
    [InlineData("Paris 8 University", "paris8")]
    public void A_name_however_it_is_written_is_matched(string text, string id)
    {
        var answer = World.Ask(text);
        Assert.Equal(Verdict.Match, answer.Verdict);
        Assert.Equal(id, Assert.Single(answer.Matches).Id);
        Assert.Equal(id, answer.Candidates[0].Id);
        Assert.NotEmpty(answer.Matches[0].Evidence);
    }

    [Theory]
    [InlineData("Paris 9 University")]
    [InlineData("Southern Illinois University")]
    [InlineData("University of Shaanxi Normal")]
    [InlineData("Peking Union Hospital")]
    [InlineData("University of Texas Hospital")]
    [InlineData("PKU")]
    [InlineData("University")]
    [InlineData("N/A")]
    [InlineData("...")]
    [InlineData("")]
    public void What_is_not_known_or_may_be_another_is_never_matched(string text)
    {
        var answer = World.Ask(text);
        Assert.NotEqual(Verdict.Match, answer.Verdict);
        Assert.Empty(answer.Matches);
    }

    [Fact]
    public void Shanxi_is_not_Shaanxi()
    {
        var answer = World.Ask("Shanxi Medical University");
        Assert.Equal("taiyuan", answer.Matches[0].Id);
        Assert.All(answer.Candidates.Where(c => c.Id == "xian"), c => Assert.NotEqual(Verdict.Match, c.Verdict));
    }

    [Fact]
    public void Of_several_that_bear_the_name_none_is_believed_until_something_tells()
    {
        var answer = World.Ask("Western University");
        Assert.Equal((Verdict.Review, new SameNamed(2, 2)), (answer.Verdict, answer.SameNamed));
        Assert.Contains(answer.Candidates[0].Evidence, e => e is { Kind: EvidenceKind.SameNamed, Known: "2" });
        Assert.Equal("western-ph", Assert.Single(World.Ask("Western University", country: "PH").Matches).Id);
        Assert.Equal("western-ph", Assert.Single(World.Ask("Western University", country: "Philippines").Matches).Id);
        Assert.Equal("western-ca", Assert.Single(World.Ask("Western University", city: "London").Matches).Id);
        Assert.Equal("western-ca", Assert.Single(World.Ask("Western University", web: "https://www.uwo.ca/about").Matches).Id);
        Assert.Equal("western-ca", Assert.Single(World.Ask("Western University, London, Canada").Matches).Id);
    }

    [Fact]
    public void Another_country_is_said_and_believed_by_nobody()
    {
        var answer = World.Ask("Victoria University", country: "AU");
        Assert.Equal(Verdict.Review, answer.Verdict);
        Assert.Contains(new Evidence(EvidenceKind.OtherCountry, "AU", "NZ"), answer.Candidates[0].Evidence);
        Assert.Equal("country or region differs: AU is not NZ", answer.Candidates[0].Evidence.Single(e => e.Kind == EvidenceKind.OtherCountry).ToString());
    }

    [Fact]
    public void A_line_names_a_child_and_its_parent()
    {
        var answer = World.Ask("Inst. of Comput. Technol., Chinese Acad. of Sci., Beijing, China");
        Assert.Equal(["ict", "cas"], answer.Matches.Select(m => m.Id));
    }

    [Fact]
    public void Several_affiliations_in_a_line_are_several_answers()
    {
        var answer = World.Ask("Mahidol University, Bangkok; Peking University, Beijing, China");
        Assert.Equal(["mahidol", "pku"], answer.Matches.Select(m => m.Id));
    }

    [Fact]
    public void A_withdrawn_record_leads_to_the_one_that_took_its_place()
    {
        var answer = World.Ask("Claude Bernard College");
        Assert.Equal("heir", Assert.Single(answer.Matches).Id);
        Assert.Contains(new Evidence(EvidenceKind.Successor, "Claude Bernard College"), answer.Matches[0].Evidence);
    }

    [Fact]
    public void A_former_name_says_when_it_was_one_and_not_then_where_it_was_not()
    {
        var former = World.Ask("Friedrich Wilhelm University");
        Assert.Contains(new Evidence(EvidenceKind.SameFormerName, "Friedrich Wilhelm University", "1828–1945"), former.Candidates[0].Evidence);
        Assert.DoesNotContain(World.Ask("Friedrich Wilhelm University", date: new LocalDate(1930, 1, 1)).Candidates[0].Evidence, e => e.Kind == EvidenceKind.NotThen);
        Assert.Contains(new Evidence(EvidenceKind.NotThen, "2012-01-01"), World.Ask("Friedrich Wilhelm University", date: new LocalDate(2012, 1, 1)).Candidates[0].Evidence);
    }

    [Fact]
    public void A_college_that_may_be_a_university_by_now_is_for_review()
    {
        var answer = World.Ask("嘉兴学院");
        Assert.Equal(("jiaxing", Verdict.Review), (answer.Candidates[0].Id, answer.Verdict));
        Assert.Contains(answer.Candidates[0].Evidence, e => e.Kind == EvidenceKind.PossibleRenaming);
    }

    [Fact]
    public void A_Chinese_name_is_read_where_the_registry_has_it_in_English_only()
    {
        var answer = World.Ask("菏泽学院");
        Assert.Equal(("heze", Verdict.Review), (answer.Candidates[0].Id, answer.Verdict));
        Assert.Contains(answer.Candidates[0].Evidence, e => e is { Kind: EvidenceKind.ReadFromChinese, Known: "heze university" });
    }

    [Fact]
    public void Initials_rank_and_decide_only_with_the_place()
    {
        Assert.Equal(("pku", Verdict.Review), (World.Ask("PKU").Candidates[0].Id, World.Ask("PKU").Verdict));
        Assert.Equal("pku", Assert.Single(World.Ask("PKU", city: "Beijing").Matches).Id);
        Assert.Contains(World.Ask("Peking University (PKU)").Candidates[0].Evidence, e => e.Kind == EvidenceKind.AcronymToo);
    }

    [Fact]
    public void A_web_address_alone_brings_its_organization_for_review()
    {
        var answer = World.Ask("Kowloon Academy", web: "www.cuhk.edu.hk");
        Assert.Equal("cuhk", answer.Candidates[0].Id);
        Assert.Contains(new Evidence(EvidenceKind.SameDomain, "cuhk.edu.hk"), answer.Candidates[0].Evidence);
    }

    [Theory]
    [InlineData("Loyola University, Baltimore", "loyola-seville")]
    [InlineData("North Mahidol University", "mahidol")]
    [InlineData("Mahidol University 302", "mahidol")]
    [InlineData("Mahidol University City College", "mahidol")]
    [InlineData("北京大学附属中学", "pku")]
    [InlineData("Shanxi Medical University, Xi'an", "taiyuan")]
    public void What_stands_beside_a_name_may_make_it_another(string text, string not)
    {
        var resolver = World.Resolver.With([World.Of("loyola-seville", "ES", "Seville", "Loyola University"), World.Of("baltimore", "US", "Baltimore", "Baltimore City College")]);
        Assert.DoesNotContain(resolver.Resolve(text).Matches, m => m.Id == not);
    }

    [Fact]
    public void A_part_may_be_said_to_be_in_the_whole_never_the_whole_in_the_part()
    {
        Assert.Equal("cuhk", Assert.Single(World.Ask("Chinese University of Hong Kong", country: "China").Matches).Id);
        Assert.Empty(World.Ask("Peking University", country: "Taiwan").Matches);
        Assert.Empty(World.Ask("Peking University", country: "HK").Matches);
    }

    [Fact]
    public void A_country_of_another_affiliation_says_nothing() =>
        Assert.DoesNotContain(World.Ask("Victoria University, Canada; Somewhere Institute, New Zealand").Matches, m => m.Id == "victoria-nz");

    [Fact]
    public void A_country_without_a_comma_is_a_country() => Assert.Equal("cape", Assert.Single(
        World.Resolver.With([World.Of("cape", "ZA", "Johannesburg", "University of Johannesburg")]).Resolve("UNIVERSITY OF JOHANNESBURG SOUTH AFRICA").Matches).Id);

    [Fact]
    public void Two_universities_with_and_between_are_both_meant() =>
        Assert.Equal("mahidol pku", string.Join(' ', World.Ask("Mahidol University and Peking University").Matches.Select(m => m.Id).Order()));

    [Fact]
    public void Initials_beside_a_university_do_not_hide_it() => Assert.Equal("mahidol", Assert.Single(World.Ask("CNRS, Mahidol University").Matches).Id);

    [Fact]
    public void A_withdrawn_record_without_an_heir_and_a_circle_of_heirs_are_no_answer()
    {
        KnownOrganization Withdrawn(string id, string name, params string[] heirs) => World.Of(id, "FR", "Nice", name) with { Withdrawn = true, Successors = heirs };
        var resolver = World.Resolver.With([Withdrawn("void", "Azure Academy Nice"), Withdrawn("a", "Coral Academy Nice", "b"), Withdrawn("b", "Pearl Academy Nice", "a"),
            Withdrawn("split", "Amber Academy Nice", "pku", "mahidol"), Withdrawn("chain", "Onyx Academy Nice", "gone")]);
        foreach (var name in (string[])["Azure Academy Nice", "Coral Academy Nice", "Amber Academy Nice"])
            Assert.Empty(resolver.Resolve(name).Matches);
        Assert.Equal("heir", Assert.Single(resolver.Resolve("Onyx Academy Nice").Matches).Id);
    }

    [Fact]
    public void Another_organizations_web_address_is_for_review() => Assert.Equal(Verdict.Review, World.Ask("Mahidol University", web: "cuhk.edu.hk").Verdict);

    [Fact]
    public void An_address_in_the_text_is_told() =>
        Assert.Contains(World.Ask("Western University, www.uwo.ca").Candidates[0].Evidence, e => e is { Kind: EvidenceKind.SameDomain, Said: "uwo.ca" });

    /// <summary>No timing: one that grew with the cube of the length would take hours.</summary>
    [Theory]
    [InlineData("PKU ", 200_000)]
    [InlineData("北京大学", 50_000)]
    [InlineData("Peking University, ", 50_000)]
    [InlineData("&amp;", 100_000)]
    [InlineData(";", 1_000_000)]
    public void A_text_of_any_length_is_answered(string piece, int times) => Assert.NotNull(World.Ask(string.Concat(Enumerable.Repeat(piece, times))));

    [Theory]
    [InlineData("Dalian Inst. of Chem. Phys.", "dicp")]
    [InlineData("Fermi Nat. Accel. Lab., Batavia, USA", "fermi")]
    [InlineData("Neckar University Hospital", "clinic")]
    public void Abbreviations_and_another_order_are_read(string text, string id)
    {
        var resolver = World.Resolver.With([World.Of("dicp", "CN", "Dalian", "Dalian Institute of Chemical Physics"), World.Of("fermi", "US", "Batavia", "Fermi National Accelerator Laboratory"),
            World.Of("neckar", "DE", "Neckar", "Neckar University"), World.Of("clinic", "DE", "Neckar", "University Hospital Neckar"), World.Of("chem", "CN", "Beijing", "Institute of Chemistry")]);
        Assert.Equal(id, Assert.Single(resolver.Resolve(text).Matches).Id);
    }

    [Fact]
    public void A_seat_is_a_part_of_the_university()
    {
        var first = World.Ask("Mahidol University sede Nakhon").Candidates[0];
        Assert.Equal("mahidol", first.Id);
        Assert.DoesNotContain(first.Evidence, e => e.Kind == EvidenceKind.MoreThanName);
    }

    [Fact]
    public void The_whole_stands_for_branches_that_bear_its_name() => Assert.Equal("amgen-us", Assert.Single(World.Ask("Amgen Inc.").Matches).Id);
}
