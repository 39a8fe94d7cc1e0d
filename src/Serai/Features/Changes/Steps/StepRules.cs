using Serai.Platform.Auth;
using Serai.Platform.History;

namespace Serai.Features.Changes.Steps;

/// <summary>Who may see a step, and who may take it back.</summary>
public sealed class StepRules(StepQueries steps)
{
    /// <summary>
    /// What was done to records is public, without who; what was done to people only those see who look after them, and themselves; what an
    /// office did in its own records those who may see these.
    /// </summary>
    public async ValueTask<bool> MaySee(Actor reader, Step step, CancellationToken stop)
    {
        if (!step.IsPrivate || reader.May(Right.ManageSite, null)) return true;
        if (reader.PersonId is not { } person) return false;
        if (await steps.SeenBy(step, stop) is { } right) return await MayAtAll(reader, right, step, stop);
        return step.PersonId == person || (await steps.Subjects(step.Id, stop)).Any(s => s == person || reader.May(Right.HandOutRoles, s));
    }

    /// <summary>Of whom or what the reader may see the edits of a step; null for all. Of what was done to people: those whose roles the reader looks after, and oneself.</summary>
    public async ValueTask<IReadOnlyCollection<Guid>?> SeenOf(Actor reader, Step step, CancellationToken stop) =>
        !step.IsPrivate || reader.May(Right.ManageSite, null) || (step.PersonId is not null && step.PersonId == reader.PersonId) || reader.PlacesOf(Right.HandOutRoles) is not { } places
        || (await steps.SeenBy(step, stop) is { } right && await MayAtAll(reader, right, step, stop)) ? null
            : [.. places, .. new[] { reader.PersonId }.OfType<Guid>()];

    /// <summary>Whoever may take back anything, or has the right at each organization whose records were changed; of a source on which nothing rests, the right anywhere is enough. The site's settings ask for the right to look after it besides.</summary>
    public async ValueTask<bool> MayUndo(Actor reader, Step step, CancellationToken stop) =>
        reader.MayAnywhere(Right.Undo) && (!step.IsPrivate || await steps.SeenBy(step, stop) is not null)
            && (reader.May(Right.Undo, null) || (await steps.HasSubjects(step, stop) && (await steps.Owners(step, stop)).All(o => reader.May(Right.Undo, o))))
            && await MayAsKindsAsk(reader, step, stop);

    private async ValueTask<bool> MayAsKindsAsk(Actor reader, Step step, CancellationToken stop)
    {
        foreach (var (right, there) in await steps.TakenBackBy(step, stop))
            if (!reader.May(right, null) && !(there && (await steps.Owners(step, stop)).All(o => reader.May(right, o))))
                return false;
        return true;
    }

    /// <summary>The lowest role that may take a step back: an editor, or for the site's settings an administrator.</summary>
    public async ValueTask<Role> TakesBack(Step step, CancellationToken stop) =>
        (await steps.TakenBackBy(step, stop)).Select(t => t.Right).Append(Right.Undo).Max(right => WhoMay.Lowest[right]);

    private async ValueTask<bool> MayAtAll(Actor reader, Right right, Step step, CancellationToken stop) =>
        await steps.Subjects(step.Id, stop) is { Count: > 0 } subjects && subjects.TrueForAll(s => reader.May(right, s));
}
