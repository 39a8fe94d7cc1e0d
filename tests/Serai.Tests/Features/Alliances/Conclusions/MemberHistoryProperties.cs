using CsCheck;
using Serai.Features.Alliances;
using Serai.Features.Alliances.Conclusions;
using Serai.Features.Sources;

namespace Serai.Tests.Features.Alliances.Conclusions;

/// <summary>What holds for any sources, whatever they say. SERAI_TEST_LONG=1 tries a hundred times as many.</summary>
public sealed class MemberHistoryProperties
{
    private static readonly long Tries = Environment.GetEnvironmentVariable("SERAI_TEST_LONG") == "1" ? 100_000 : 1_000;

    private static readonly Gen<string?> Day = Gen.OneOf(
        Gen.Const((string?)null),
        Gen.Int[2000, 2024].Select(y => (string?)$"{y}"),
        Gen.Select(Gen.Int[2000, 2024], Gen.Int[1, 12], (y, m) => (string?)$"{y}-{m:00}"),
        Gen.Select(Gen.Int[2000, 2024], Gen.Int[1, 12], Gen.Int[1, 28], (y, m, d) => (string?)$"{y}-{m:00}-{d:00}"),
        Gen.Int[2000, 2024].Select(y => (string?)$"{y}~"),
        Gen.Int[2000, 2024].Select(y => (string?)$"[..{y}]"));

    private static readonly string[] Categories = ["member", "founder", "observer", "associate", "former member", "executive council member", "secretariat"];

    private sealed record Said(string Category, string? Since, string? Until, string? AsOf, Trust Trust);

    private static readonly Gen<Said> Saying = Gen.Select(
        Gen.Int[0, Categories.Length - 1].Select(i => Categories[i]),
        Day, Day, Day,
        Gen.Enum<Trust>(),
        (category, since, until, asOf, trust) => new Said(category, since, Ordered(since, until) ? until : null, asOf, trust));

    private static readonly Gen<Said[]> Sayings = Saying.Array[0, 7];

    [Fact]
    public void Spans_follow_each_other_without_overlap() => Sayings.Sample(said =>
    {
        foreach (var membership in Tell(said).Memberships)
            for (var i = 0; i + 1 < membership.Spans.Count; i++)
                Assert.True(membership.Spans[i].ToDay < membership.Spans[i + 1].FromDay);
        Assert.All(Tell(said).Memberships.SelectMany(m => m.Spans), s => Assert.True(s.FromDay <= s.ToDay));
    }, iter: Tries);

    [Fact]
    public void The_order_in_which_sources_are_read_changes_nothing() => Sayings.Sample(said =>
        Assert.Equal(Answers(Tell(said)), Answers(Tell([.. said.Reverse()]))), iter: Tries);

    [Fact]
    public void A_copy_or_weak_source_more_changes_nothing() => Gen.Select(Sayings, Saying).Sample((said, more) =>
        Assert.Equal(Answers(Tell(said)), Answers(Tell([.. said, more with { Trust = Trust.Weak }]))), iter: Tries);

    [Fact]
    public void Nothing_is_answered_before_the_founding_or_after_the_end() => Sayings.Sample(said =>
    {
        var history = Tell(said).AllianceFounded("2005-06-01").AllianceDissolved("2015-06-01");
        Assert.All(history.Memberships.SelectMany(m => m.Spans), s =>
        {
            Assert.True(s.FromDay >= When.Of(EdtfDate.Parse("2005-06-01")).Lo);
            Assert.True(s.ToDay <= When.Of(EdtfDate.Parse("2015-06-01")).Hi);
        });
    }, iter: Tries);

    [Fact]
    public void Every_trusted_statement_of_belonging_is_among_the_evidence() => Sayings.Sample(said =>
    {
        var used = Tell(said).Memberships.SelectMany(m => m.Evidence).Select(e => e.StatementId).ToHashSet();
        Assert.Equal(said.Count(s => s.Trust.IsTrusted() && s.Category != "secretariat"), used.Count);
    }, iter: Tries);

    [Fact]
    public void One_more_list_that_names_the_member_lowers_no_answer_of_lists() => Gen.Select(Day.Array[1, 5], Day).Sample((days, more) =>
    {
        var lists = days.Select(d => new Said("member", null, null, d, Trust.Own)).ToArray();
        var (before, after) = (Tell(lists), Tell([.. lists, new Said("member", null, null, more, Trust.Own)]));
        foreach (var day in new[] { "2003-03-03", "2010-06-01", "2017-12-31", "2023-01-01" })
            Assert.True(after.On(day) >= before.On(day));
    }, iter: Tries);

    private static HistoryOf Tell(Said[] said)
    {
        var history = new HistoryOf();
        foreach (var s in said)
            history.Says(s.Category, s.Since, s.Until, s.AsOf, s.Trust);
        return history;
    }

    private static string Answers(HistoryOf history) => string.Join(
        "\n", history.Memberships.Select(m => $"{m.Standing} {string.Join(' ', m.Spans.Select(s => $"{s.FromDay}..{s.ToDay}{(s.IsCertain ? "!" : "?")}"))}").Order(StringComparer.Ordinal));

    private static bool Ordered(string? since, string? until) =>
        since is null || until is null || When.Of(EdtfDate.Parse(since)).Hi < When.Of(EdtfDate.Parse(until)).Lo;
}
