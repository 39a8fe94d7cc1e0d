using CsCheck;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Serai.Features.Organizations;
using Serai.Platform.Cli;
using Serai.Platform.Db;
using Serai.Platform.History;
using Serai.Platform.History.Undo;

namespace Serai.Tests.Platform.History;

/// <summary>
/// Whatever was done, in whatever order it is taken back: a step either goes and leaves what would be there without it, or
/// stays and nothing changes. SERAI_TEST_LONG=1 tries many more histories.
/// </summary>
[Trait("Speed", "slow")]
public sealed class UndoProperties
{
    private static readonly int Histories = Environment.GetEnvironmentVariable("SERAI_TEST_LONG") == "1" ? 400 : 12;

    public static TheoryData<DatabaseKind> Both => Databases.All;

    /// <param name="What">Which of the things below is done.</param>
    /// <param name="One">Chooses what it is done to.</param>
    /// <param name="Other">Chooses a value.</param>
    public sealed record Deed(int What, int One, int Other);

    private static readonly Gen<Deed[]> Deeds = Gen.Select(Gen.Int[0, 7], Gen.Int[0, 50], Gen.Int[0, 50], (what, one, other) => new Deed(what, one, other)).Array[1, 12];

    [Theory, MemberData(nameof(Both))]
    public async Task Backwards_all_of_it_goes_and_forwards_all_comes_again(DatabaseKind kind)
    {
        var address = await SampleTemplate.EmptyAsync(kind);
        await Deeds.SampleAsync(
            async deeds =>
            {
                await using var scope = await CommandScope.OpenAsync(address, CancellationToken.None);
                var states = new List<string> { await Rows(scope) };
                var made = new List<Step>();
                foreach (var deed in deeds)
                    if (await DoAsync(scope, deed) is { } step)
                    {
                        made.Add(step);
                        states.Add(await Rows(scope));
                    }
                var undone = new List<Step>();
                for (var i = made.Count - 1; i >= 0; i--)
                {
                    Assert.Empty(await UndoImportTests.Undo(scope, made[i]));
                    Assert.Equal(states[i], await Rows(scope));
                    undone.Add(await UndoImportTests.Last(scope));
                }
                for (var i = undone.Count - 1; i >= 0; i--)
                {
                    Assert.Empty(await UndoImportTests.Undo(scope, undone[i]));
                    Assert.Equal(states[undone.Count - i], await Rows(scope));
                }
                await UndoImportTests.Holds(scope);
            },
            iter: Histories, threads: 1);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Any_step_goes_whole_or_stays_whole(DatabaseKind kind)
    {
        var address = await SampleTemplate.EmptyAsync(kind);
        await Gen.Select(Deeds, Gen.Int[0, 11]).SampleAsync(
            async (deeds, which) =>
            {
                await using var scope = await CommandScope.OpenAsync(address, CancellationToken.None);
                var made = new List<Step>();
                foreach (var deed in deeds)
                    if (await DoAsync(scope, deed) is { } step)
                        made.Add(step);
                if (made.Count == 0) return;
                var chosen = made[which % made.Count];
                var before = await Rows(scope);
                var obstacles = await UndoImportTests.Undo(scope, chosen);
                if (obstacles.Count > 0)
                {
                    Assert.Equal(before, await Rows(scope));
                    // What stands in the way is a later step, or something that such a step made.
                    Assert.All(obstacles, o => Assert.True(o.By is null || o.By.Number > chosen.Number));
                }
                else
                {
                    Assert.Empty(await UndoImportTests.Undo(scope, await UndoImportTests.Last(scope)));
                    Assert.Equal(before, await Rows(scope));
                }
                await UndoImportTests.Holds(scope);
            },
            iter: Histories, threads: 1);
    }

    private static async Task<string> Rows(CommandScope scope)
    {
        scope.Get<SeraiDb>().ChangeTracker.Clear();
        return await WholeRegistry.RowsAsync(scope.Get<SeraiDb>());
    }

    private static async Task<Step?> DoAsync(CommandScope scope, Deed deed)
    {
        var db = scope.Get<SeraiDb>();
        db.ChangeTracker.Clear();
        var last = await db.Steps.OrderByDescending(s => s.Number).FirstOrDefaultAsync();
        await using (var step = await db.BeginStepAsync(new(Instant.FromUtc(2026, 11, 23, 12, 0), "tester", "test", "edit", "organizations/x")))
        {
            var organizations = await db.Organizations.OrderBy(o => o.Slug).ToListAsync();
            var names = await db.OrganizationNames.OrderBy(n => n.Text).ThenBy(n => n.Id).ToListAsync();
            var relations = await db.OrganizationRelations.OrderBy(r => r.Id).ToListAsync();
            var one = organizations.Count == 0 ? null : organizations[deed.One % organizations.Count];
            switch (deed.What)
            {
                case 0 or 1:
                    var slug = "o" + Guid.NewGuid().ToString("N");
                    db.Add(new Organization { Slug = slug, Name = slug, SortName = slug, Established = EdtfCache.Parse("19" + (50 + deed.Other % 50)) });
                    break;
                case 2 when one is not null:
                    one.Name = "Name " + deed.Other;
                    one.City = deed.Other % 3 == 0 ? null : "City " + deed.Other;
                    break;
                case 3 when one is not null:
                    db.Add(new OrganizationName { OrganizationId = one.Id, Text = "Also " + deed.Other, Folded = "also " + deed.Other, Since = EdtfCache.Parse("2019-22") });
                    break;
                case 4 when names.Count > 0:
                    db.Remove(names[deed.One % names.Count]);
                    break;
                case 5 when organizations.Count > 1 && organizations[(deed.One + 1 + deed.Other % (organizations.Count - 1)) % organizations.Count] is var other && other != one:
                    db.Add(new OrganizationRelation { Key = "k" + Guid.NewGuid().ToString("N"), FromId = one!.Id, ToId = other.Id, Kind = RelationKind.Parent });
                    break;
                case 6 when relations.Count > 0:
                    db.Remove(relations[deed.One % relations.Count]);
                    break;
                case 7 when one is not null && !relations.Any(r => r.FromId == one.Id || r.ToId == one.Id) && !organizations.Any(o => o.MergedIntoId == one.Id):
                    db.RemoveRange(names.Where(n => n.OrganizationId == one.Id));
                    db.Remove(one);
                    break;
            }
            await step.CompleteAsync();
        }
        var now = await UndoImportTests.LastOrNone(scope);
        return now?.Id == last?.Id ? null : now;
    }
}
