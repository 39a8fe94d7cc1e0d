using CsCheck;
using Serai.Features.Programmes;
using Serai.Features.Programmes.Attending.Completing;

namespace Serai.Tests.Features.Programmes.Attending;

/// <summary>The rule of completion.</summary>
public sealed class CompletedTests
{
    private static readonly Gen<(bool Counts, bool Required, bool Attended)[]> Weeks = Gen.Select(Gen.Bool, Gen.Bool, Gen.Bool, (c, r, a) => (c, r, a)).Array[0, 12];

    [Theory]
    [InlineData(80, 5, 4, CompletionReason.Enough, 80)]
    [InlineData(80, 5, 3, CompletionReason.TooFew, 60)]
    [InlineData(67, 3, 2, CompletionReason.TooFew, 66)]
    [InlineData(66, 3, 2, CompletionReason.Enough, 66)]
    [InlineData(100, 7, 7, CompletionReason.Enough, 100)]
    [InlineData(0, 5, 0, CompletionReason.Enough, 0)]
    [InlineData(null, 5, 5, CompletionReason.NothingAsked, 100)]
    [InlineData(80, 0, 0, CompletionReason.NothingAsked, null)]
    public void A_share_is_compared_in_whole_numbers(int? asked, int sessions, int attended, CompletionReason reason, int? percent)
    {
        var found = Of(asked, [.. Enumerable.Range(0, sessions).Select(i => (true, false, i < attended))]);
        Assert.Equal((reason, percent, reason == CompletionReason.Enough), (found.Reason, found.Percent, found.HasCompleted));
    }

    [Fact]
    public void A_required_session_that_was_missed_is_named()
    {
        var found = Of(50, (true, false, true), (true, true, false), (false, true, true));
        Assert.Equal((CompletionReason.MissedRequired, false), (found.Reason, found.HasCompleted));
        Assert.Equal(["Session 2"], found.MissingRequired.Select(s => s.Title));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_decision_by_hand_goes_before_the_rule(bool decided)
    {
        var found = Of(50, decided, (true, true, !decided));
        Assert.Equal((CompletionReason.ByHand, decided), (found.Reason, found.HasCompleted));
    }

    [Fact]
    public void Whoever_attends_more_is_never_worse_off() => Gen.Select(Weeks, Gen.Int[0, 100], Gen.Int[0, 11]).Sample((week, percent, more) =>
    {
        var better = week.Select((s, i) => i == more ? (s.Counts, s.Required, true) : s).ToArray();
        return !Of(percent, week).HasCompleted || Of(percent, better).HasCompleted;
    });

    [Fact]
    public void Whoever_completes_has_all_required_ones_and_the_share() => Gen.Select(Weeks, Gen.Int[0, 100]).Sample((week, percent) =>
    {
        var found = Of(percent, week);
        var counted = week.Count(s => s.Counts);
        return !found.HasCompleted || (week.All(s => !s.Required || s.Attended) && (counted == 0 || week.Count(s => s.Counts && s.Attended) >= percent / 100m * counted));
    });

    [Fact]
    public void Numbers_alone_say_the_same() => Gen.Select(Weeks, Gen.Int[1, 100], Gen.Bool).Sample((week, percent, asks) =>
    {
        var found = Of(asks ? percent : null, week);
        var byNumbers = Completed.ByRule(new Edition { CompletionPercent = asks ? percent : null }, week.Count(s => s.Counts), week.Count(s => s.Required), week.Count(s => s.Counts && s.Attended), week.Count(s => s.Required && s.Attended));
        return byNumbers == (found.Reason == CompletionReason.NothingAsked ? (bool?)null : found.HasCompleted);
    });

    private static CompletionOf Of(int? percent, params (bool Counts, bool Required, bool Attended)[] week) => Of(percent, null, week);

    private static CompletionOf Of(int? percent, bool? byHand, params (bool Counts, bool Required, bool Attended)[] week)
    {
        var sessions = week.Select((s, i) => new EditionSession { Number = i + 1, Title = $"Session {i + 1}", Counts = s.Counts, IsRequired = s.Required }).ToList();
        return Completed.Of(new Edition { CompletionPercent = percent }, sessions, new Participant { CompletedByHand = byHand, CompletedWhy = byHand is null ? null : "seen" }, sessions.Where((_, i) => week[i].Attended).Select(s => s.Id).ToHashSet());
    }
}
