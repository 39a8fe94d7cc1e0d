using Microsoft.EntityFrameworkCore;
using Serai.Features.Imports.Ror;
using Serai.Features.Organizations;
using Serai.Platform.Cli;
using Serai.Platform.Db;

namespace Serai.Tests.Features.Imports.Ror;

/// <summary>What needs more than one record: relations, and where withdrawn records lead.</summary>
public sealed class RorRelationTests
{
    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task A_relation_is_kept_once_whichever_side_states_it(DatabaseKind kind)
    {
        await using var scope = await ImportRorTests.Scope(kind);
        await ImportRorTests.Import(scope,
            RorDump.Record(1, "One").Relate("parent", 2).Relate("related", 3).Relate("related", 1),
            RorDump.Record(2, "Two").Relate("child", 1).Relate("predecessor", 3),
            RorDump.Record(3, "Three").Relate("related", 1).Relate("successor", 2));
        Assert.Equal(["One Parent Two", "One Related Three", "Three Successor Two"], await Relations(scope));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_relation_waits_for_the_other_record_and_comes_with_it(DatabaseKind kind)
    {
        await using var scope = await ImportRorTests.Scope(kind);
        var first = await ImportRorTests.Import(scope, RorDump.Record(1, "One").Relate("parent", 2));
        Assert.Equal((0, 1), (first.RelationsAdded, first.RelationsOpen));
        var second = await ImportRorTests.Import(scope, RorDump.Record(1, "One").Relate("parent", 2), RorDump.Record(2, "Two"));
        Assert.Equal((1, 0, 1), (second.RelationsAdded, second.RelationsOpen, second.Unchanged));
        Assert.Equal(["One Parent Two"], await Relations(scope));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_relation_that_neither_side_states_any_more_goes(DatabaseKind kind)
    {
        await using var scope = await ImportRorTests.Scope(kind);
        await ImportRorTests.Import(scope, RorDump.Record(1, "One").Relate("parent", 2).Relate("parent", 3), RorDump.Record(2, "Two"), RorDump.Record(3, "Three"));
        Assert.Equal(2, (await Relations(scope)).Count);
        var later = await ImportRorTests.Import(scope, RorDump.Record(1, "One"), RorDump.Record(2, "Two"));
        Assert.Equal(1, later.RelationsRemoved);
        // Of Three this file says nothing, so what was said before stays.
        Assert.Equal(["One Parent Three"], await Relations(scope));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_withdrawn_record_leads_to_the_last_of_its_successors(DatabaseKind kind)
    {
        await using var scope = await ImportRorTests.Scope(kind);
        var imported = await ImportRorTests.Import(scope,
            RorDump.Record(1, "One", status: "withdrawn").Relate("successor", 2),
            RorDump.Record(2, "Two", status: "withdrawn").Relate("successor", 3),
            RorDump.Record(3, "Three"));
        Assert.Equal(2, imported.Merged);
        var heir = (await ImportRorTests.Load(scope, RorDump.Id(3))).Id;
        foreach (var number in new[] { 1, 2 })
        {
            var withdrawn = await ImportRorTests.Load(scope, RorDump.Id(number));
            Assert.Equal((OrganizationStatus.Withdrawn, heir), (withdrawn.Status, withdrawn.MergedIntoId));
        }
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_successor_that_is_not_there_is_said_and_followed_once_it_comes(DatabaseKind kind)
    {
        await using var scope = await ImportRorTests.Scope(kind);
        var withdrawn = RorDump.Record(1, "One", status: "withdrawn").Relate("successor", 2);
        var first = await ImportRorTests.Import(scope, withdrawn);
        var unfollowed = Assert.Single(first.Unfollowed);
        Assert.Equal((RorDump.Id(1), RorDump.Id(2), RorUnfollowedReason.NotThere), (unfollowed.Id, unfollowed.Successors[0], unfollowed.Why));
        var second = await ImportRorTests.Import(scope, withdrawn, RorDump.Record(2, "Two"));
        Assert.Equal((1, 0), (second.Merged, second.Unfollowed.Count));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Several_successors_and_circles_lead_nowhere_and_are_said(DatabaseKind kind)
    {
        await using var scope = await ImportRorTests.Scope(kind);
        var imported = await ImportRorTests.Import(scope,
            RorDump.Record(1, "One", status: "withdrawn").Relate("successor", 2).Relate("successor", 3),
            RorDump.Record(2, "Two"), RorDump.Record(3, "Three"),
            RorDump.Record(4, "Four", status: "withdrawn").Relate("successor", 5),
            RorDump.Record(5, "Five", status: "withdrawn").Relate("successor", 4));
        Assert.Equal(0, imported.Merged);
        Assert.Equal([RorUnfollowedReason.Several, RorUnfollowedReason.Circle, RorUnfollowedReason.Circle], imported.Unfollowed.Select(u => u.Why));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_record_that_is_active_again_leads_nowhere_else(DatabaseKind kind)
    {
        await using var scope = await ImportRorTests.Scope(kind);
        await ImportRorTests.Import(scope, RorDump.Record(1, "One", status: "withdrawn").Relate("successor", 2), RorDump.Record(2, "Two"));
        await ImportRorTests.Import(scope, RorDump.Record(1, "One"), RorDump.Record(2, "Two"));
        var one = await ImportRorTests.Load(scope, RorDump.Id(1));
        Assert.Equal((OrganizationStatus.Active, null), (one.Status, one.MergedIntoId));
        Assert.Empty(await Relations(scope));
    }

    private static async Task<List<string>> Relations(CommandScope scope) =>
        [.. (await scope.Get<SeraiDb>().OrganizationRelations.AsNoTracking().Include(r => r.From).Include(r => r.To).ToListAsync())
            .Select(r => r.Kind == RelationKind.Related ? string.Join(" Related ", new[] { r.From!.Name, r.To!.Name }.Order(StringComparer.Ordinal).ToArray()) : $"{r.From!.Name} {r.Kind} {r.To!.Name}")
            .Order(StringComparer.Ordinal)];
}
