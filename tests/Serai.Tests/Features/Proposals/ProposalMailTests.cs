using Microsoft.EntityFrameworkCore;
using Serai.Platform.Auth;
using Serai.Platform.Db;
using Serai.Platform.Mail;
using Serai.Tests.Features.Organizations;

namespace Serai.Tests.Features.Proposals;

/// <summary>Who is told of a proposal, and of what came of it.</summary>
public sealed class ProposalMailTests
{
    private static readonly string[] World = ["alpha,Alpha University,education,TH,Bangkok", "beta,Beta Academy,education,CN,Beijing"];

    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task Those_who_decide_are_told_and_then_whoever_proposed_it(DatabaseKind kind)
    {
        await using var site = await SmallWorld.StartAsync(kind, World);
        using var contributor = await site.SignedInAsync(Role.Contributor, "alpha", "Li Na");
        using var editor = await site.SignedInAsync(Role.Editor, "alpha");
        using var elsewhere = await site.SignedInAsync(Role.Editor, "beta");
        using var administrator = await site.SignedInAsync(Role.Administrator);
        foreach (var (city, decision, reason) in ((string, string, string)[])[("Chiang Mai", "decline", "their page says Bangkok"), ("Krabi", "accept", "")])
        {
            var form = await Form.OpenAsync(contributor.Client, "/organizations/alpha/edit");
            form["city"] = city;
            var address = await form.SavedAsync();
            var decide = await Form.OpenAsync(editor.Client, address);
            (decide["decision"], decide["reason"]) = (decision, reason);
            await decide.SavedAsync();
        }
        var mails = await site.WithAsync((SeraiDb db) => db.Outbox.OrderBy(m => m.Id).ToListAsync());
        Assert.Equal(
            [("proposal-made", editor.PersonId), ("proposal-declined", contributor.PersonId), ("proposal-made", editor.PersonId), ("proposal-accepted", contributor.PersonId)],
            mails.Select(m => (m.Kind, m.PersonId!.Value)));
        Assert.Equal("Li Na proposes a change: Alpha University", mails[0].Subject);
        Assert.Contains("/proposals/", mails[0].Text, StringComparison.Ordinal);
        Assert.Contains("their page says Bangkok", mails[1].Text, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Where_nobody_decides_there_those_are_told_who_decide_everywhere(DatabaseKind kind)
    {
        await using var site = await SmallWorld.StartAsync(kind, World);
        using var contributor = await site.SignedInAsync(Role.Contributor, "alpha");
        using var administrator = await site.SignedInAsync(Role.Administrator);
        var form = await Form.OpenAsync(contributor.Client, "/organizations/alpha/edit");
        form["city"] = "Krabi";
        await form.SavedAsync();
        Assert.Equal(administrator.PersonId, (await site.WithAsync((SeraiDb db) => db.Outbox.SingleAsync())).PersonId);
    }
}
