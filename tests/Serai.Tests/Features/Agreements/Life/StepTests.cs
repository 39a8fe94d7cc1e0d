using System.Net;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Agreements;
using Serai.Features.Agreements.Life;
using Serai.Platform.Auth;
using Serai.Platform.Db;
using static Serai.Features.Agreements.AgreementStage;

namespace Serai.Tests.Features.Agreements.Life;

/// <summary>From which stage an agreement gets to which.</summary>
public sealed class StepTests
{
    public static TheoryData<DatabaseKind> Both => Databases.All;

    // Ways that lead past a stage are there for kinds that leave it out.
    private static string KindFor(AgreementStage from, AgreementStage to) => (from, to) switch
    {
        (Drafting, Negotiation) => "research",
        (Drafting, Approved) => "amendment",
        (InternalReview, Approved) => "student-exchange",
        _ => LifeDesk.Memorandum,
    };

    [Theory, MemberData(nameof(Both))]
    public async Task Of_all_pairs_of_stages_those_are_steps_that_are_defined(DatabaseKind kind)
    {
        await using var site = await LifeDesk.StartAsync(kind);
        using var editor = await site.SignedInAsync(Role.Editor, LifeDesk.Keeper);
        await site.RuleAsync(InternalReview, "research", r => r.IsUsed = false);
        await site.RuleAsync(InternalReview, "amendment", r => r.IsUsed = false);
        await site.RuleAsync(Negotiation, "amendment", r => r.IsUsed = false);
        await site.RuleAsync(Negotiation, "student-exchange", r => r.IsUsed = false);
        var token = await editor.TokenAsync($"/agreements/{await site.AgreementAsync(Idea)}");
        var (taken, refused) = (0, 0);
        foreach (var from in Enum.GetValues<AgreementStage>())
        {
            string? standing = null;
            foreach (var to in Enum.GetValues<AgreementStage>())
            {
                if (AgreementLife.By(from, to) == MovedBy.Person)
                {
                    var slug = await site.AgreementAsync(from, KindFor(from, to));
                    using var answer = await editor.MoveAsync(token, slug, from, to);
                    Assert.True(answer.StatusCode == HttpStatusCode.SeeOther, $"{from} to {to} answered {(int)answer.StatusCode}");
                    Assert.Equal(to, (await site.ReadAsync(slug)).Stage);
                    taken++;
                    continue;
                }
                standing ??= await site.AgreementAsync(from);
                using var no = await editor.MoveAsync(token, standing, from, to);
                var page = await no.Content.ReadAsStringAsync();
                Assert.True(no.StatusCode == HttpStatusCode.UnprocessableEntity, $"{from} to {to} answered {(int)no.StatusCode}");
                Assert.Contains("no step leads there", page, StringComparison.Ordinal);
                refused++;
            }
            if (standing is not null)
                Assert.Equal(from, (await site.ReadAsync(standing)).Stage);
        }
        Assert.Equal(13 * 13, taken + refused);
        Assert.Equal(taken, await site.WithAsync<SeraiDb, int>(db => db.Set<AgreementMove>().CountAsync()));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_step_past_a_stage_that_is_not_left_out_is_none(DatabaseKind kind)
    {
        await using var site = await LifeDesk.StartAsync(kind);
        using var editor = await site.SignedInAsync(Role.Editor, LifeDesk.Keeper);
        var slug = await site.AgreementAsync(Drafting);
        foreach (var to in (AgreementStage[])[Negotiation, Approved])
            Assert.Contains("no step leads there", await editor.RefusedAsync(slug, Drafting, to), StringComparison.Ordinal);
        // Nor is one from where it does not stand any more.
        await editor.MovedAsync(slug, Drafting, InternalReview);
        Assert.Contains("Somebody else moved the agreement meanwhile", await editor.RefusedAsync(slug, Drafting, InternalReview), StringComparison.Ordinal);
        Assert.Equal(InternalReview, (await site.ReadAsync(slug)).Stage);
    }
}
