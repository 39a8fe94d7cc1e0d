using CsCheck;
using NodaTime;
using Serai.Features.Cosigning.Protocol;

namespace Serai.Tests.Features.Cosigning.Protocol;

/// <summary>Where an agreement stands follows from the messages, and is the same for both.</summary>
public sealed class CourseTests
{
    private static readonly LocalDate Day = TwoSides.Day;

    [Fact]
    public void From_proposal_over_counter_proposal_to_in_force()
    {
        var sides = new TwoSides();
        Assert.Equal(CosignStage.Draft, Stage(sides));
        sides.Must(0, MessageType.Propose);
        sides.DeliverAll();
        Assert.Equal(CosignStage.Proposed, Stage(sides));
        sides.Must(1, MessageType.Counter);
        sides.DeliverAll();
        Assert.Equal(CosignStage.Countered, Stage(sides));
        sides.Must(0, MessageType.Approve);
        sides.DeliverAll();
        Assert.Equal(CosignStage.ApprovedByOne, Stage(sides));
        Assert.Equal(CourseProblem.NotApproved, sides.Say(0, MessageType.Sign));
        sides.Must(1, MessageType.Approve);
        sides.DeliverAll();
        Assert.Equal(CosignStage.Approved, Stage(sides));
        sides.Must(1, MessageType.Sign);
        sides.DeliverAll();
        Assert.Equal(CosignStage.SignedByOne, Stage(sides));
        sides.Must(0, MessageType.Sign);
        Assert.Equal(CosignStage.InForce, sides.Standing(0).StageOn(Day));
        Assert.Equal(CosignStage.SignedByOne, sides.Standing(1).StageOn(Day));
        sides.DeliverAll();
        Assert.Equal(CosignStage.InForce, Stage(sides));
    }

    [Fact]
    public void While_it_is_amended_the_last_signed_version_stays_in_force()
    {
        var sides = new TwoSides().InForce();
        var first = sides.Standing(0).InForce!.Document;
        sides.Must(1, MessageType.Propose);
        sides.DeliverAll();
        Assert.Equal(CosignStage.Amending, Stage(sides));
        Assert.Equal(first, sides.Standing(0).InForce!.Document);
        Assert.Equal(CourseProblem.OnTheTable, sides.Say(0, MessageType.Propose));
        foreach (var (side, type) in new[] { (0, MessageType.Approve), (1, MessageType.Approve), (0, MessageType.Sign), (1, MessageType.Sign) })
        {
            sides.Must(side, type);
            sides.DeliverAll();
        }
        Assert.Equal(CosignStage.InForce, Stage(sides));
        Assert.NotEqual(first, sides.Standing(1).InForce!.Document);
    }

    [Fact]
    public void Either_side_may_step_back_until_both_have_signed_and_no_longer()
    {
        var sides = new TwoSides().Approved();
        sides.Must(0, MessageType.Sign);
        sides.DeliverAll();
        sides.Must(0, MessageType.WithdrawApproval);
        sides.DeliverAll();
        Assert.Equal(CosignStage.ApprovedByOne, Stage(sides));
        Assert.Equal(CourseProblem.NotApproved, sides.Say(1, MessageType.Sign));
        sides.Must(0, MessageType.Approve);
        sides.DeliverAll();
        Assert.Equal(CourseProblem.SteppedBack, sides.Say(0, MessageType.Sign));

        var signed = new TwoSides().InForce();
        Assert.Equal(CourseProblem.NothingOnTheTable, signed.Say(0, MessageType.WithdrawApproval));
        Assert.Equal(CourseProblem.NothingOnTheTable, signed.Say(1, MessageType.Counter));
    }

    [Fact]
    public void Who_steps_back_after_the_other_has_signed_is_bound_and_both_see_it_so()
    {
        var sides = new TwoSides().Approved();
        sides.Must(0, MessageType.Sign);
        sides.DeliverAll();
        // Neither knows of the other.
        sides.Must(0, MessageType.Counter);
        sides.Must(1, MessageType.Sign);
        Assert.Equal(CosignStage.Countered, sides.Standing(0).StageOn(Day));
        sides.DeliverAll();
        Assert.Equal(CosignStage.InForce, Stage(sides));
        Assert.Equal("d1", sides.Standing(0).InForce!.Document);
        Assert.Equal([MessageType.Counter], sides.Known(0).Where(new Course(sides.Known(0)).IsVoid).Select(m => m.Type));
    }

    [Fact]
    public void Who_heard_of_the_stepping_back_cannot_bind_the_other_any_more()
    {
        var sides = new TwoSides().Approved();
        sides.Must(0, MessageType.Sign);
        sides.DeliverAll();
        sides.Must(0, MessageType.Counter);
        sides.DeliverAll();
        Assert.Equal(CourseProblem.AnotherDocument, sides.Say(1, MessageType.Sign, "d1"));
        Assert.Equal(CosignStage.Countered, Stage(sides));
    }

    [Fact]
    public void Of_two_counter_proposals_at_the_same_time_one_is_on_the_table_for_both()
    {
        var sides = new TwoSides();
        sides.Must(0, MessageType.Propose);
        sides.DeliverAll();
        sides.Must(0, MessageType.Counter);
        sides.Must(1, MessageType.Counter);
        sides.DeliverAll();
        Assert.Equal(sides.Standing(0).Table, sides.Standing(1).Table);
        Assert.Equal(CosignStage.Countered, Stage(sides));
    }

    [Theory]
    [InlineData(6, 6, true)]
    [InlineData(6, 5, false)]
    [InlineData(null, 60, false)]
    public void Notice_ends_it_alone_where_it_is_given_as_the_text_says(int? agreed, int given, bool ends)
    {
        var sides = new TwoSides().InForce(agreed);
        sides.Must(0, MessageType.Notice, lastDay: Day.PlusMonths(given));
        sides.DeliverAll();
        Assert.Equal(ends ? Day.PlusMonths(given) : null, sides.Standing(1).LastDay);
        Assert.Equal(ends ? CosignStage.Terminating : CosignStage.InForce, Stage(sides));
        if (ends)
        {
            Assert.Equal(CosignStage.Terminating, sides.Standing(1).StageOn(Day.PlusMonths(given)));
            Assert.Equal(CosignStage.Terminated, sides.Standing(1).StageOn(Day.PlusMonths(given).PlusDays(1)));
            Assert.Equal(CourseProblem.Ending, sides.Say(1, MessageType.Propose));
        }
    }

    [Fact]
    public void With_less_notice_it_ends_when_both_say_so_on_the_later_day()
    {
        var sides = new TwoSides().InForce();
        sides.Must(0, MessageType.Notice, lastDay: Day.PlusDays(10));
        sides.Must(1, MessageType.Notice, lastDay: Day.PlusDays(20));
        sides.DeliverAll();
        Assert.Equal(Day.PlusDays(20), sides.Standing(0).LastDay);
        Assert.Equal(CourseProblem.SaidBefore, sides.Say(0, MessageType.Notice));
        Assert.Equal(CourseProblem.LastDayBefore, new TwoSides().InForce().Say(0, MessageType.Notice, lastDay: Day.PlusDays(-1)));
    }

    [Fact]
    public void What_cannot_be_said_is_refused()
    {
        var none = new TwoSides();
        foreach (var type in (MessageType[])[MessageType.Counter, MessageType.Approve, MessageType.WithdrawApproval, MessageType.Sign])
            Assert.Equal(CourseProblem.NothingOnTheTable, none.Say(0, type));
        Assert.Equal(CourseProblem.NothingInForce, none.Say(0, MessageType.Notice));
        var sides = new TwoSides();
        sides.Must(0, MessageType.Propose);
        sides.DeliverAll();
        Assert.Equal(CourseProblem.AnotherDocument, sides.Say(1, MessageType.Approve, "another"));
        Assert.Equal(CourseProblem.NothingToStepBackFrom, sides.Say(1, MessageType.WithdrawApproval));
        Assert.Equal(CourseProblem.SaidBefore, sides.Say(1, MessageType.Counter, "d1"));
        sides.Must(1, MessageType.Approve);
        Assert.Equal(CourseProblem.SaidBefore, sides.Say(1, MessageType.Approve));
        var last = sides.Known(1)[^1];
        Assert.Equal(CourseProblem.OutOfLine, CourseRules.Why(last with { Number = 5 }, sides.Known(0)));
        Assert.Equal(CourseProblem.OutOfLine, CourseRules.Why(last with { Seen = 9 }, sides.Known(0)));
        Assert.Equal(CourseProblem.OutOfLine, CourseRules.Why(last with { Clock = 99 }, sides.Known(0)));
    }

    // Whoever says what when, and however late it comes: both end alike, what was agreed once stays agreed, and nobody is bound who was known to have stepped back.
    [Fact]
    public void Whatever_is_said_and_however_it_is_delivered_both_end_alike() =>
        Gen.Select(Gen.Int[0, 1], Gen.Int[0, 5], Gen.Int[0, 3], Gen.Int[0, 2]).List[5, 60].Sample(acts =>
        {
            var sides = new TwoSides();
            List<string>[] agreed = [[], []];
            foreach (var (side, what, deliver, months) in acts)
            {
                sides.Say(side, (MessageType)what, noticeMonths: months == 0 ? null : months);
                for (var n = 0; n < deliver - 1; n++)
                    if (sides.Waiting(n % 2) > 0)
                        sides.Deliver(n % 2);
                Stays(sides, agreed);
            }
            sides.DeliverAll();
            Stays(sides, agreed);
            var (one, other) = (sides.Standing(0), sides.Standing(1));
            Assert.Equal(one.Agreed, other.Agreed);
            Assert.Equal((one.Table, one.LastDay, one.StageOn(Day)), (other.Table, other.LastDay, other.StageOn(Day)));
            Assert.Equal(one.ApprovedBy, other.ApprovedBy);
            Assert.Equal(one.SignedBy, other.SignedBy);
            var course = new Course(sides.Known(0));
            foreach (var offer in one.Agreed)
                Assert.Equal(2, sides.Known(0).Where(m => m.Type == MessageType.Sign && course.Before(m).Table == offer).Select(m => m.Sender).Distinct().Count());
        }, iter: Environment.GetEnvironmentVariable("SERAI_TEST_LONG") == "1" ? 100_000 : 3_000, threads: 2);

    private static void Stays(TwoSides sides, List<string>[] agreed)
    {
        for (var side = 0; side < 2; side++)
        {
            var now = sides.Standing(side).Agreed.Select(a => a.Document).ToList();
            Assert.Equal(agreed[side], now.Take(agreed[side].Count));
            agreed[side] = now;
        }
    }

    private static CosignStage Stage(TwoSides sides)
    {
        var (one, other) = (sides.Standing(0).StageOn(Day), sides.Standing(1).StageOn(Day));
        Assert.Equal(one, other);
        return one;
    }
}
