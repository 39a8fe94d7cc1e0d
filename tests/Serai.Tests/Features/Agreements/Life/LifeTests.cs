using CsCheck;
using NodaTime;
using Serai.Features.Agreements;
using Serai.Features.Agreements.Life;
using static Serai.Features.Agreements.AgreementStage;

namespace Serai.Tests.Features.Agreements.Life;

public sealed class LifeTests
{
    private static readonly AgreementStage[] All = Enum.GetValues<AgreementStage>();

    [Fact]
    public void Every_stage_can_be_reached_and_what_is_over_stays_over()
    {
        foreach (var stage in All.Except([Idea]))
            Assert.Contains(All, from => AgreementLife.By(from, stage) is not null);
        foreach (var over in (AgreementStage[])[Renewed, Terminated, Superseded])
            Assert.DoesNotContain(All, to => AgreementLife.By(over, to) is not null);
        Assert.DoesNotContain(All, stage => AgreementLife.By(stage, stage) is not null);
    }

    [Fact]
    public void Signed_is_only_what_signatures_bring_there()
    {
        Assert.DoesNotContain(All, from => AgreementLife.By(from, InForce) == MovedBy.Person || AgreementLife.By(from, PartlySigned) == MovedBy.Person);
        Assert.All(AgreementLife.Holding, holds => Assert.DoesNotContain(Drafting, AgreementLife.PersonWays(holds)));
    }

    [Theory]
    [InlineData("2026-11-23", null, InForce)]
    [InlineData("2026-11-23", "2027-05-24", InForce)]
    [InlineData("2026-11-23", "2027-05-23", Expiring)]
    [InlineData("2026-11-23", "2026-11-23", Expiring)]
    [InlineData("2026-11-23", "2026-11-22", Expired)]
    public void Time_moves_what_holds(string day, string? end, AgreementStage stage) =>
        Assert.Equal(stage, AgreementLife.On(InForce, end is null ? null : Day(end), null, Day(day)));

    [Fact]
    public void A_longer_notice_makes_it_expire_earlier() =>
        Assert.Equal(Expiring, AgreementLife.On(InForce, Day("2027-11-01"), 12, Day("2026-11-23")));

    [Fact]
    public void Whatever_an_office_leaves_out_a_draft_can_still_be_signed() => Gen.Bool.Array[3].Sample(used =>
    {
        AgreementStage[] optional = [Idea, InternalReview, Negotiation];
        var rules = new StageRules(optional.Zip(used, (stage, uses) => new StageRule(stage) { IsUsed = uses }));
        var at = Drafting;
        for (var steps = 0; at != Approved; steps++)
        {
            Assert.True(steps < All.Length);
            var forward = rules.WaysFrom(at).Where(to => to != Withdrawn && !AgreementLife.IsBack(at, to)).ToList();
            at = Assert.Single(forward);
            Assert.True(at == Approved || rules.Uses(at));
        }
    });

    [Fact]
    public void Time_moves_nothing_that_does_not_hold() => Gen.Select(Gen.Int[-2000, 2000], Gen.Int[0, All.Length - 1]).Sample((days, stage) =>
        All[stage] is InForce or Expiring or Expired || AgreementLife.On(All[stage], Day("2026-11-23"), null, Day("2026-11-23").PlusDays(days)) == All[stage]);

    private static LocalDate Day(string text) => NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value;
}
