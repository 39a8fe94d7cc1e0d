using NodaTime;
using Xunit;

namespace Serai.Names.Tests.Resolving;

/// <summary>What is said beside a name counts in whatever form it is said, and what is not understood is told.</summary>
public sealed class HintTests
{
    private static readonly NameResolver Resolver = World.Resolver.With([
        World.Of("köln", "de", "Cologne", "Albertus University"), World.Of("albertus-us", "US", "Austin", "Albertus University"),
        World.Of("koei", "JPN", "Tokyo", "Koei University"), World.Of("koei-cn", "CN", "武汉", "Koei University"),
        World.Of("oxford", "uk", "Oxford", "Saint Hilda University"), World.Of("oxford-us", "US", "Oxford", "Saint Hilda University")]);

    private static string Matched(string text, string? country = null, string? city = null, string? web = null) =>
        string.Join(' ', Resolver.Resolve(text, new() { Country = country, City = city, Web = web }).Matches.Select(m => m.Id));

    [Theory]
    [InlineData("DEU", "köln")]
    [InlineData("de", "köln")]
    [InlineData("D.E.", "köln")]
    [InlineData("Germany (DE)", "köln")]
    [InlineData("Germany / Allemagne", "köln")]
    [InlineData("德国", "köln")]
    [InlineData("ドイツ", "köln")]
    [InlineData("Bundesrepublik Deutschland", "")]
    [InlineData("Federal Republic of Germany", "köln")]
    [InlineData("The United States of America", "albertus-us")]
    [InlineData("usa", "albertus-us")]
    [InlineData("Texas, USA", "albertus-us")]
    [InlineData("Atlantis", "")]
    [InlineData("XX", "")]
    public void A_country_in_any_form(string country, string id) => Assert.Equal(id, Matched("Albertus University", country));

    [Theory]
    [InlineData("日本国", "koei")]
    [InlineData("JPN", "koei")]
    [InlineData("jp", "koei")]
    [InlineData("Japan", "koei")]
    [InlineData("일본", "koei")]
    [InlineData("中华人民共和国", "koei-cn")]
    [InlineData("中国", "koei-cn")]
    [InlineData("China, People's Republic of", "koei-cn")]
    public void A_country_in_the_scripts_of_East_Asia(string country, string id) => Assert.Equal(id, Matched("Koei University", country));

    [Theory]
    [InlineData("Albertus University", "Köln", "köln")]
    [InlineData("Albertus University", "Koeln", "köln")]
    [InlineData("Albertus University", "KOLN", "köln")]
    [InlineData("Albertus University", "Cologne, Germany", "köln")]
    [InlineData("Koei University", "東京", "koei")]
    [InlineData("Koei University", "東京都", "koei")]
    [InlineData("Koei University", "武漢市", "koei-cn")]
    [InlineData("Koei University", "Wuhan", "koei-cn")]
    [InlineData("Saint Hilda University", "Oxford, Mississippi", "oxford-us")]
    [InlineData("Saint Hilda University", "Oxford (UK)", "oxford")]
    [InlineData("Saint Hilda University", "Oxford", "")]
    public void A_city_in_any_spelling(string text, string city, string id) => Assert.Equal(id, Matched(text, city: city));

    [Theory]
    [InlineData("mailto:rector@uwo.ca")]
    [InlineData("rector@uwo.ca")]
    [InlineData("<rector@uwo.ca>")]
    [InlineData("www.uwo.ca/about/us?x=1")]
    [InlineData("uwo.ca")]
    [InlineData("HTTPS://WWW.UWO.CA:443/")]
    [InlineData("https://user:secret@uwo.ca/x")]
    [InlineData("gmail.com; www.uwo.ca")]
    public void A_web_address_in_any_form(string web) => Assert.Equal("western-ca", Matched("Western University", web: web));

    [Theory]
    [InlineData("Atlantis", null, null, EvidenceKind.CountryNotUnderstood, "the country said was not understood: Atlantis")]
    [InlineData(null, "Nowheretown", null, EvidenceKind.CityNotKnown, "the city said is not known: Nowheretown")]
    [InlineData(null, null, "see the page", EvidenceKind.WebTellsNothing, "the web address said tells nothing: see the page")]
    [InlineData(null, null, "someone@gmail.com", EvidenceKind.WebTellsNothing, "the web address said tells nothing: someone@gmail.com")]
    public void What_is_not_understood_is_told(string? country, string? city, string? web, EvidenceKind kind, string words)
    {
        var answer = World.Ask("Mahidol University", country, city, web);
        Assert.Equal("mahidol", Assert.Single(answer.Matches).Id);
        Assert.Equal(words, answer.Matches[0].Evidence.Single(e => e.Kind == kind).ToString());
        Assert.Equal(words, Assert.Single(answer.Asides).ToString());
        Assert.Equal(words, Assert.Single(World.Ask("qqqq", country, city, web).Asides).ToString());
    }

    [Fact]
    public void What_is_understood_or_empty_is_not()
    {
        Assert.Empty(World.Ask("Mahidol University", "TH", "Bangkok", "mahidol.ac.th").Asides);
        Assert.Empty(World.Ask("Mahidol University", "", " ", "").Asides);
        Assert.Equal(World.Ask("Mahidol University").Candidates[0].Score, World.Ask("Mahidol University", " ", "", "  ").Candidates[0].Score);
    }

    [Fact]
    public void The_end_of_a_text_that_is_too_long_is_not_read_in_silence()
    {
        Assert.Contains(World.Ask("Mahidol University, Bangkok, Thailand; " + new string('x', 5000)).Candidates[0].Evidence, e => e.Kind == EvidenceKind.TextCut);
        Assert.Contains(World.Ask("Mahidol University, Bangkok, Thailand; " + string.Join(' ', Enumerable.Repeat("x", 300))).Asides, e => e.Kind == EvidenceKind.TextCut);
    }

    [Theory]
    [InlineData("1944-01-01", "1946-12-31", null)]
    [InlineData("1945-01-01", "1945-12-31", null)]
    [InlineData("1828-01-01", null, null)]
    [InlineData(null, "1830-01-01", null)]
    [InlineData("1946-01-01", "1946-12-31", "1946")]
    [InlineData("1946-05-01", "1946-05-31", "1946-05")]
    [InlineData("1946-01-01", "1948-12-31", "1946–1948")]
    [InlineData("1946-01-01", null, "1946-01-01–")]
    [InlineData(null, "1827-12-31", "–1827-12-31")]
    public void A_name_in_use_on_some_day_of_the_span_agrees(string? earliest, string? latest, string? then)
    {
        static LocalDate? Day(string? text) => text is null ? null : NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value;
        var first = World.Resolver.Resolve("Friedrich Wilhelm University", new() { Earliest = Day(earliest), Latest = Day(latest) }).Candidates[0];
        Assert.Equal(then, first.Evidence.Where(e => e.Kind == EvidenceKind.NotThen).Select(e => e.Said).SingleOrDefault());
        Assert.Equal(then is null ? Verdict.Match : Verdict.Review, first.Verdict);
    }

    [Fact]
    public void Null_is_a_mistake_of_the_program()
    {
        static void Refused(KnownOrganization organization) => Assert.Throws<ArgumentNullException>(() => NameResolver.Build([organization]));
        var one = World.Of("one", "FR", "Lyon", "One University");
        Assert.Throws<ArgumentNullException>(() => World.Resolver.Resolve(null!));
        Assert.Throws<ArgumentNullException>(() => World.Resolver.With([null!]));
        Refused(null!);
        Refused(new KnownOrganization(null!, []));
        Refused(new KnownOrganization("two", null!));
        Refused(new KnownOrganization("two", [default]));
        Refused(one with { Places = null! });
        Refused(one with { Places = [default] });
        Refused(one with { Addresses = [null!] });
        Refused(one with { Successors = null! });
        Assert.Equal("one", NameResolver.Build([one with { Places = [new("", "", "")] }]).Resolve("One University").Candidates[0].Id);
    }

    [Theory]
    [InlineData("of the")]
    [InlineData("de la")]
    [InlineData("and, of; the")]
    public void Joints_alone_are_no_name(string text) => Assert.Equal(Verdict.None, Resolver.With([World.Of("l", "FR", "Lyon", "Of The")]).Resolve(text).Verdict);
}
