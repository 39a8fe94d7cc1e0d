using Serai.Platform.Auth;
using Serai.Platform.History;

namespace Serai.Features.Changes.Steps;

/// <summary>Who may see a step, and who may take it back.</summary>
public sealed class StepRules(StepQueries steps)
{
    /// <summary>What was done to records is public, without who; what was done to people only those see who look after them, and themselves.</summary>
    public async ValueTask<bool> MaySee(Actor reader, Step step, CancellationToken stop)
    {
        if (!step.IsPrivate || reader.May(Right.ManageSite, null)) return true;
        if (reader.PersonId is not { } person) return false;
        return step.PersonId == person || (await steps.Subjects(step.Id, stop)).Any(s => s == person || reader.May(Right.HandOutRoles, s));
    }

    /// <summary>Whoever may take back anything, or has the right at each organization whose records were changed.</summary>
    public async ValueTask<bool> MayUndo(Actor reader, Step step, CancellationToken stop) =>
        !step.IsPrivate && (reader.May(Right.Undo, null) || (reader.MayAnywhere(Right.Undo) && (await steps.Owners(step, stop)) is { Count: > 0 } owners && owners.All(o => reader.May(Right.Undo, o))));
}
