using NodaTime;
using Xunit;

namespace Serai.Names.Tests.Resolving;

/// <summary>What is told beside an answer is true and does not contradict it.</summary>
public sealed class ToldTests
{
    private static readonly NameResolver Resolver = World.Resolver.With([
        World.Of("national", "EG", "Giza", "National Research Centre"),
        World.Of("homs", "SY", "Homs", "Homs Academy", new KnownName("Al-Baath University", NameKind.Alias)),
        World.Of("spa", "GB", "Bath", "Bath Spa University"), World.Of("steel", "IT", "Terni", "Fonderia Umbra SpA"),
        World.Of("fudan", "CN", "上海", "Fudan University", new KnownName("复旦大学", NameKind.Label, "zh")), World.Of("tongji", "CN", "Shanghai", "Tongji Lyceum"),
        World.Of("young", "DE", "Bremen", "Hanseatic Young University") with { Established = new LocalDate(1971, 1, 1) }]);

    private static Resolution Ask(string text, string? country = null, string? city = null) => Resolver.Resolve(text, new() { Country = country, City = city });

    [Theory]
    [InlineData("北京大学法学院", "法学院")]
    [InlineData("北京大学 法学院", "法学院")]
    [InlineData("首都北京大学", "首都")]
    public void What_stands_beside_a_Chinese_name_is_told_without_a_piece_of_it(string text, string beside) =>
        Assert.Contains(new Evidence(EvidenceKind.MoreThanName, beside), Ask(text).Candidates.Single(c => c.Id == "pku").Evidence);

    [Fact]
    public void The_very_name_in_the_country_is_matched_though_its_words_are_general()
    {
        Assert.Equal("national", Assert.Single(Ask("National Research Centre", "Egypt").Matches).Id);
        var alone = Ask("National Research Centre");
        Assert.Equal(Verdict.Review, alone.Verdict);
        Assert.Contains(alone.Candidates[0].Evidence, e => e.Kind == EvidenceKind.GeneralWords);
        Assert.DoesNotContain(alone.Candidates[0].Evidence, e => e.Kind == EvidenceKind.OnlyAlike);
    }

    [Fact]
    public void A_word_that_is_a_companys_form_elsewhere_counts_in_a_universitys_name()
    {
        Assert.DoesNotContain(Ask("Baath Spa University").Matches, m => m.Id == "homs");
        Assert.Equal("spa", Assert.Single(Ask("Bath Spa University").Matches).Id);
        Assert.Equal("homs", Assert.Single(Ask("Baath University").Matches).Id);
        Assert.Equal("steel", Assert.Single(Ask("Fonderia Umbra").Matches).Id);
    }

    [Fact]
    public void What_has_words_more_is_not_said_to_be_the_same_name()
    {
        foreach (var candidate in Ask("Bath Spa University Orchestra of Terni").Candidates.Concat(Ask("Homs Spa Academy Foundry").Candidates))
            Assert.False(candidate.Evidence.Any(e => e.Kind is EvidenceKind.SameWrittenOut or EvidenceKind.SameWords or EvidenceKind.SameButPlace)
                && candidate.Evidence.Any(e => e.Kind == EvidenceKind.MoreThanName), string.Join("; ", candidate.Evidence));
    }

    [Theory]
    [InlineData("复旦大学", "中国", "北京", "fudan", "city differs: 北京 is not 上海")]
    [InlineData("Peking University", "China", "Shanghai", "pku", "city differs: Shanghai is not Beijing")]
    public void A_city_that_is_a_province_too_is_told(string text, string country, string city, string id, string told)
    {
        var match = Assert.Single(Ask(text, country, city).Matches);
        Assert.Equal(id, match.Id);
        Assert.Contains(told, match.Evidence.Select(e => e.ToString()));
    }

    [Fact]
    public void Nobody_means_an_organization_that_was_not_there_yet()
    {
        Resolution On(int year) => Resolver.Resolve("Hanseatic Young University", new() { Earliest = new LocalDate(year, 1, 1), Latest = new LocalDate(year, 12, 31) });
        Assert.Equal(Verdict.Review, On(1970).Verdict);
        Assert.Contains(new Evidence(EvidenceKind.NotThen, "1970"), On(1970).Candidates[0].Evidence);
        Assert.Equal("young", Assert.Single(On(1971).Matches).Id);
    }

    [Fact]
    public void Building_ends_when_it_is_ended()
    {
        using var stop = new CancellationTokenSource();
        IEnumerable<KnownOrganization> Endless()
        {
            for (var i = 0; i < 5000; i++)
            {
                if (i == 4000)
                    stop.Cancel();
                yield return World.Of($"o{i}", "FR", "Lyon", $"Institute {i}");
            }
        }
        Assert.Throws<OperationCanceledException>(() => NameResolver.Build(Endless(), stop.Token));
        Assert.Throws<OperationCanceledException>(() => NameIndex.Build([new NamedRecord("a", "A", NameKind.Official, null)], stop.Token));
    }
}
