using Microsoft.EntityFrameworkCore;
using Serai.Features.Alliances;
using Serai.Features.Alliances.Conclusions;
using Serai.Features.Organizations.Editing.Kinds;
using Serai.Platform.Editing;
using Serai.Platform.History;

namespace Serai.Features.Organizations.Merging;

/// <summary>
/// Leads one organization into another, its heir: the address of the one leads to the other for ever, and what belonged to
/// it or pointed at it is the heir's. What sources say stays as it is and is read through the merger. All of it is one step
/// of the history, row by row, so that it can be taken back.
/// </summary>
public sealed class MergeOrganizations(SeraiDb db, OrganizationKind kind, ConcludeMemberships conclude, IEnumerable<IFollowsHeir> followers, IServiceProvider parts)
{
    public const string Verb = "merge";

    private const int MostAttempts = 5;

    /// <param name="mergedId">The one that goes.</param>
    /// <param name="heirId">The one that stays.</param>
    /// <param name="shown">What both were when the choice was made.</param>
    /// <param name="taken">The fields in which the heir takes the value of the one that goes.</param>
    /// <param name="doing">Who does it, and why.</param>
    /// <param name="stop">Nothing is kept once it stops.</param>
    /// <returns><see cref="Outcome.Moved"/> where either was changed since it was shown.</returns>
    public async Task<Outcome> RunAsync(Guid mergedId, Guid heirId, (FieldValues Merged, FieldValues Heir) shown, IReadOnlySet<string> taken, Doing doing, CancellationToken stop)
    {
        for (var n = 1; ; n++)
            try
            {
                db.ChangeTracker.Clear();
                await using var step = await db.BeginStepAsync(doing, stop);
                var outcome = await MergeAsync(step, mergedId, heirId, shown, taken, stop);
                db.ChangeTracker.Clear();
                return outcome;
            }
            catch (Exception problem) when (n < MostAttempts && Overtaken.Is(problem))
            {
                // Somebody else changed one of the two, or what points at them: look again.
            }
    }

    /// <summary>Why the one cannot be merged into the other; null where it can.</summary>
    public async Task<FieldProblem?> RefusedAsync(Organization merged, Organization heir, CancellationToken stop) =>
        merged.Id == heir.Id ? Problem("MergedIntoItself", merged.Name)
        // Its members and its sources' statements about them would stand on no page.
        : await db.Alliances.AnyAsync(a => a.Id == merged.Id, stop) ? Problem("IsAnAlliance", merged.Name)
        // Merged into the alliance to which it belongs it would make that a member of itself.
        : await db.Memberships.AnyAsync(m => m.AllianceId == heir.Id && m.MemberId == merged.Id, stop) ? Problem("MemberOfHeir", merged.Name, heir.Name)
        : null;

    private static FieldProblem Problem(string code, params object[] words) => new(code, words) { Texts = typeof(MergingTexts) };

    private async Task<Outcome> MergeAsync(StepInProgress step, Guid mergedId, Guid heirId, (FieldValues Merged, FieldValues Heir) shown, IReadOnlySet<string> taken, CancellationToken stop)
    {
        if (await WholeAsync(mergedId, stop) is not { } merged || await WholeAsync(heirId, stop) is not { } heir || await RefusedAsync(merged, heir, stop) is not null)
            return new Outcome.Gone();
        var context = new FieldContext(db, parts, stop);
        var (mergedNow, heirNow) = (await kind.TextsAsync(merged, context), await kind.TextsAsync(heir, context));
        var at = (await kind.FindAsync(db, heir.Slug, stop))!;
        var moved = ThreeWay.Of(kind.Fields.Select(f => f.Name), shown.Heir, shown.Heir, heirNow).Concat(ThreeWay.Of(kind.Fields.Select(f => f.Name), shown.Merged, shown.Merged, mergedNow)).Where(c => c.IsTheirs).ToList();
        if (moved.Count > 0)
            return new Outcome.Moved(at, heirNow, moved);
        // What was said of the one is read on the other's page.
        step.Touches(typeof(Alliances.MembershipStatement), [heirId]);
        MergedParts.Move(merged, heir);
        foreach (var field in kind.Fields.Where(f => taken.Contains(f.Name)))
            field.Write(heir, field.ValueOf(merged));
        if (await kind.CheckAsync(db, heir, stop) is [var wrong, ..])
            return new Outcome.Wrong(new Dictionary<string, FieldProblem> { [wrong.Field] = wrong.Problem });
        await kind.SettleAsync(db, at, stop);
        merged.MergedIntoId = heir.Id;
        // Moved parts alone change neither row; both must be found changed by whoever edits them now.
        db.Entry(heir).Property(o => o.Version).IsModified = true;
        await new MergedPointers(db).FollowAsync(merged.Id, heir.Id, stop);
        foreach (var follower in followers)
            await follower.FollowAsync(db, merged.Id, heir.Id, stop);
        await db.SaveChangesAsync(stop);
        foreach (var alliance in (await new RestingAlliances(db).OnOrganizationsAsync([merged.Id, heir.Id], stop)).Order())
        {
            // Whoever records or decides about a member at the same moment finds the alliance moved, and begins again.
            db.Entry(await db.Organizations.SingleAsync(o => o.Id == alliance, stop)).Property(o => o.Version).IsModified = true;
            await db.SaveChangesAsync(stop);
            await conclude.RunAsync(alliance, stop);
            await db.SaveChangesAsync(stop);
        }
        await step.CompleteAsync(stop);
        return new Outcome.Saved(step.Id, at);
    }

    private Task<Organization?> WholeAsync(Guid id, CancellationToken stop) => db.Organizations
        .Include(o => o.Names).Include(o => o.Places).Include(o => o.Identifiers).Include(o => o.Links)
        .FirstOrDefaultAsync(o => o.Id == id && o.MergedIntoId == null, stop);
}
